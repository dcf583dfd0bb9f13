"""Trying a scenario out: example heads over many seeds, and what a designer should hear of it."""
