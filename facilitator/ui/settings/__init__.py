"""The few choices of the person at this computer."""
