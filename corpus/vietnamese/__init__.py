"""Vietnamese text as search sees it: composed letters, syllables, words."""
