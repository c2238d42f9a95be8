"""What a review is and which rules hold. Standard library only."""
