"""Times and due dates as people write them; never guesses silently."""
