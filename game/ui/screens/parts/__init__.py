"""Parts that several screens are put together from."""
