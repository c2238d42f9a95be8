"""Written, alone: one person writes a note, a document and a message about their own incident."""
