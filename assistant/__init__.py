"""What turns a question about the plans into an answer with citations."""
