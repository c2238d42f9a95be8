"""Find or do anything, and the sheet of keys."""
