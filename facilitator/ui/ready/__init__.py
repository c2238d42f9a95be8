"""The sheet before the meeting: screens, the shared window, the clicker, and the start."""
