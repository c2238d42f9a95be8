"""Across reviews: pure functions; reviews come as arguments."""
