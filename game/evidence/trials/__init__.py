"""Experiments on the companies of a block: each gives its arms, arrays that differ in one thing only."""
