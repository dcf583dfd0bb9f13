"""The workshop: a room of teams on one laptop, from joining to the report."""
