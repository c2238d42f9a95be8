"""Secrets, addresses and hosts: found and masked."""
