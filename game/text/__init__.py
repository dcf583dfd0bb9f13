"""The whole game in a plain terminal: lines of text in, lines of text out, nothing that moves."""
