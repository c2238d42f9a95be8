"""Finding and masking what must not leave with a text."""
