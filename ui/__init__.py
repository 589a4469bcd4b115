"""The chat of Hỏi Kế Hoạch, and the command that serves it together with the API."""
