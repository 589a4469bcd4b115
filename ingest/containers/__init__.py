"""The containers that plans are published in: a file's bytes → its text."""
