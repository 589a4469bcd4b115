"""Ten questions with their answers, as the README shows them: `make answers` renews them."""
