"""The bench: what a designer does with scenario files besides playing them."""
