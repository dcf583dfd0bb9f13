"""What a game teaches: what happened and why in plain sentences, and the debrief."""
