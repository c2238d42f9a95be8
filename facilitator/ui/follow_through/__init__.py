"""The page where the promised changes of a review are followed until somebody has verified them."""
