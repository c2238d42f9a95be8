"""Small widgets that every page is built from; they know no review, only words and values."""
