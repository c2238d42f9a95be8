"""Readers of logs, one module for each family; thousands of lines become the few that matter."""
