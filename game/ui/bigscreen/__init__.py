"""The big screen of a workshop: what the room sees on the projector, steered by a few keys."""
