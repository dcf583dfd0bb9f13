"""The game on the screen: pygame only, no arithmetic on the company."""
