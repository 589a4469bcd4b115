"""The documents that a text names, as far as it prints them."""
