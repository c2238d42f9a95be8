"""Facilitator: run incident reviews from a private console, with a stage for the room."""

__version__ = "0.1.0"
