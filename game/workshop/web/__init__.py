"""The web server of a workshop: what phones and the trainer's page speak with."""
