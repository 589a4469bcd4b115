"""Texts become vectors: the embedder that everything uses, and the models behind it."""
