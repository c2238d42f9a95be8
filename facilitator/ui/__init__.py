"""Everything Qt; its folders do not know each other, only the shell does."""
