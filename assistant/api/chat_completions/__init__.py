"""The API in the shape of OpenAI's chat completions, for clients that speak it already."""
