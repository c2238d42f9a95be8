"""What the room sees, as values."""
