"""An answer in a language model's words, by setting: asked for wording only, and held to what is cited."""
