"""Blame wording: text in, flags out."""
