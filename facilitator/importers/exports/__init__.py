"""Readers of what other tools export, one module each, chosen by content."""
