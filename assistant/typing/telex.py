"""Leftovers of Telex and VNI and of keys held too long: "chuyeenr ddooir soos", "so61", "tỉnhh", "gìiii".

Only where it is plain: what was typed is no syllable, and what it comes to is one that the plans have.
"""

import re
from dataclasses import dataclass

from assistant.question.abbreviations import written_out
from assistant.typing.keystrokes import telex, vni, without_held_keys
from assistant.typing.language_model import SyllableModel
from assistant.typing.pieces import with_replaced
from corpus.vietnamese.syllables import fold
from corpus.vietnamese.tones import place_tone

_WORD = re.compile(r"(?<![\w/&@.\\\-])[^\W\d_][^\W_]*(?![\w/&@\\]|[.\-]\w)")
_PLAIN_TELEX = re.compile(r"aa|ee|oo|dd|w")
_PLAIN_VNI = re.compile(r"[6-9]|\d[^\W\d_]|\d\d")
_HELD = re.compile(r"([^\W\d_])\1\1")


@dataclass(frozen=True)
class _Word:
    """A word of the text at a span; `meant` as the keys say, "" where they say nothing; `plain`: surely."""

    span: tuple[int, int]
    token: str
    meant: str = ""
    plain: bool = False


class KeystrokeReader:
    """Reads what the keys were meant to make. Never changes."""

    def __init__(self, model: SyllableModel) -> None:
        self._model = model

    def mended(self, text: str) -> str:
        """The text with what the keys were meant to make; all else as it is.

        What could be chance ("max" is Telex for "mã") needs another word that plainly was typed so, or a
        neighbour that it is known to stand by.
        """
        shouted = text.isupper()
        words = [self._word(match, shouted=shouted) for match in _WORD.finditer(text)]
        plain = any(word.plain for word in words)
        return with_replaced(
            text,
            {
                word.span: word.meant
                for at, word in enumerate(words)
                if word.meant and (plain or (word.token.isalpha() and self._fits(words, at)))
            },
        )

    def _word(self, match: re.Match[str], *, shouted: bool) -> _Word:
        typed, span = match[0].lower(), match.span()
        token = place_tone(typed)
        as_typed = _Word(span, token)
        if (match[0].isupper() and not shouted) or self._model.has_met(token) or written_out(token) != token:
            return as_typed
        if not typed.isalpha():
            return self._known(_Word(span, token, vni(typed), bool(_PLAIN_VNI.search(typed)))) or as_typed
        marked, plain = fold(typed) != typed, bool(_PLAIN_TELEX.search(typed))
        if self._model.knows(token) and not plain:
            return as_typed
        read = self._known(_Word(span, token, telex(typed), marked or plain))
        return read or self._released(span, typed, token, marked) or as_typed

    def _known(self, word: _Word) -> _Word | None:
        return word if word.meant != word.token and self._model.has_met(word.meant) else None

    def _released(self, span: tuple[int, int], typed: str, token: str, marked: bool) -> _Word | None:
        """The word without the letters that were held; a bare one may stay bare."""
        if not (marked or _HELD.search(typed)):
            return None
        short = _Word(span, token, place_tone(without_held_keys(typed)), plain=True)
        return short if self._model.readings(short.meant) else self._known(short)

    def _fits(self, words: list[_Word], at: int) -> bool:
        """Whether a word, as the keys say, stands by a neighbour that it is known to stand by."""
        before = words[at - 1].meant or words[at - 1].token if at else ""
        after = words[at + 1].meant or words[at + 1].token if at + 1 < len(words) else ""
        meant, together = words[at].meant, self._model.has_met_together
        return bool(before and together(before, meant)) or bool(after and together(meant, after))
