"""The company held against published findings: a population, its measurement, and null models beside it."""
