"""A review as a document."""
