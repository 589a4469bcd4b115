"""The chat of Hỏi Kế Hoạch, the officers' pages, and the command that serves them with the API."""
