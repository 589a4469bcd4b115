"""Which words of a clause say what an answer says: for whoever checks the answer against its source."""

from assistant.answering_words.marking import answering_words

__all__ = ["answering_words"]
