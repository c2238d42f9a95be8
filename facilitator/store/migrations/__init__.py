"""Versions of the library file; used only when an older file is opened."""
