"""The chat's page, made with Gradio: its layout, its turns, how answers are shown, its script and style."""
