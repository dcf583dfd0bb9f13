"""The company page of a quarter: what a head can do besides the six practices, where a scenario opens it."""
