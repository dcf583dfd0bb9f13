"""The story of a scenario as a picture: events, their choices, what comes later, and what needs what."""
