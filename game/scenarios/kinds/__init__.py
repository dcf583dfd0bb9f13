"""Every kind of problem, by what it is about."""
