"""Add to timeline: any text becomes entries, and the moments to walk are chosen."""
