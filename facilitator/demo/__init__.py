"""A whole review played by itself through the real windows."""
