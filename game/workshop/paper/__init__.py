"""A workshop on paper: sheets for teams and cards for events, from the scenario itself."""
