"""The Run page: what the facilitator works with while the room walks the incident."""
