"""The same model for other tools: the engine's equations, written in other languages."""
