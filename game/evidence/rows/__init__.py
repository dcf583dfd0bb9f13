"""The published figures, one row each, with how they are measured here."""
