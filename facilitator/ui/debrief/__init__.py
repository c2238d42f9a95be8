"""The debrief: what the facilitator alone sees after the meeting."""
