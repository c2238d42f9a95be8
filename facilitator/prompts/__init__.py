"""Which question to ask next, and cards for what happens in the room."""
