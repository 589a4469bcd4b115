"""Text cut into words by underthesea, the same way for what is indexed and what is asked."""

from functools import cache, lru_cache
from threading import Lock
from typing import Protocol, cast

from corpus.vietnamese.syllables import syllables, visible

_FIRST_CALL = Lock()


class _WordTokenizer(Protocol):
    def __call__(self, sentence: str) -> list[str]: ...


def words(text: str) -> list[str]:
    """The words of the text in order, each its syllables (see `syllables`) joined by `_`; no punctuation.

    Lines are segmented by themselves: a word never runs over a line's end. Safe in several threads.

    >>> words("Chuyển đổi số, 749/QĐ-TTg")
    ['chuyển_đổi', 'số', '749', 'qđ_ttg']
    """
    return [word for line in text.splitlines() for word in _line_words(line.strip())]


def warm_up() -> None:
    """Load underthesea's model now (some seconds) rather than at the first question."""
    _tokenizer()


@lru_cache(maxsize=4096)
def _line_words(line: str) -> tuple[str, ...]:
    """Cached because the headings of a plan stand above many of its clauses."""
    return tuple(word for piece in _tokenizer()(visible(line)) for word in _joined(syllables(piece)))


def _joined(parts: list[str]) -> list[str]:
    """One word of the parts; but dates and ranges of years stay apart, so that one year of them is found."""
    if any(part[0].isdigit() for part in parts):
        return parts
    return ["_".join(parts)] if parts else []


def _tokenizer() -> _WordTokenizer:
    """underthesea's tokenizer, loaded by one thread only: its cold start breaks when several race."""
    with _FIRST_CALL:
        return _load()


@cache
def _load() -> _WordTokenizer:
    from underthesea import word_tokenize

    word_tokenize("nóng máy")
    return cast(_WordTokenizer, word_tokenize)
