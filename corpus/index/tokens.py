"""The tokens of each lexical field: the same for what is indexed and for what is asked."""

from collections.abc import Sequence

from corpus.index.records import LexicalField
from corpus.records import Clause
from corpus.store import ClauseWords
from corpus.vietnamese.segmentation import words
from corpus.vietnamese.syllables import fold, syllables, with_bigrams

TEXT_WEIGHT = 2
"""An occurrence in a clause's own text counts as much as so many in the headings above it (as in BM25F)."""


def question_tokens(field: LexicalField, text: str) -> list[str]:
    """The tokens of a question, as `field` has them."""
    match field:
        case LexicalField.WORDS:
            return words(text)
        case LexicalField.SYLLABLES:
            return _line_tokens(text)
        case LexicalField.FOLDED:
            return _line_tokens(fold(text))


def clause_words(clause: Clause) -> ClauseWords:
    """The words of a clause, segmented; the slow part of indexing, so the store keeps them."""
    heading = tuple(word for line in clause.heading for word in words(line))
    return ClauseWords(heading=heading, text=tuple(words(clause.text)))


def clause_tokens(clause: Clause, segmented: ClauseWords) -> dict[LexicalField, list[str]]:
    """What a clause is found by in each field: its headings, and its text `TEXT_WEIGHT` times."""
    heading, text = "\n".join(clause.heading), clause.text
    return {
        LexicalField.WORDS: _weighted(segmented.heading, segmented.text),
        LexicalField.SYLLABLES: _weighted(_line_tokens(heading), _line_tokens(text)),
        LexicalField.FOLDED: _weighted(_line_tokens(fold(heading)), _line_tokens(fold(text))),
    }


def _weighted(heading: Sequence[str], text: Sequence[str]) -> list[str]:
    return [*heading, *(token for token in text for _ in range(TEXT_WEIGHT))]


def _line_tokens(text: str) -> list[str]:
    """Syllables and bigrams line by line: no bigram runs over a line's end."""
    return [token for line in text.splitlines() for token in with_bigrams(syllables(line))]
