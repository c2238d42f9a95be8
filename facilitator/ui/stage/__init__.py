"""The window everybody sees: it knows scenes and nothing else."""
