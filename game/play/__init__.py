"""A game in progress: the plan a player edits, the quarters played, and what they may see of them."""
