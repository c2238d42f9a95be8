"""Prepare: facts, people, time and the private checks before the meeting."""
