"""Pictures as plain shapes, laid out once; imports nothing of ours."""
