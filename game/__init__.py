"""Kitestring: a leadership simulation."""

__version__ = "0.1.0"
