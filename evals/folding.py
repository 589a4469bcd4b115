"""What counts as the same wording when an answer is compared with what a question asks for.

`fold_wording` is for the words of an answer and keeps accents, since accents
tell Vietnamese words apart. `fold_quote` is for evidence, where only letters, digits and punctuation count.
"""

import re

from corpus.vietnamese.syllables import fold, nfc
from corpus.vietnamese.tones import place_tone

_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_CITATION_MARK = re.compile(r"\s*\[\d+\]")
_LINE_MARK = re.compile(r"^[ \t]*(?:(?:#{1,6}|>|[-*+])[ \t]+)+", re.MULTILINE)
_ESCAPE = re.compile(r"\\(?=[^\w\s])")
_INLINE_MARK = re.compile(r"[*_`]|~~")
_DASH = re.compile(r"\s*[-‐‑‒–—―−]\s*")
_PERCENT = re.compile(r"(?<=\d)\s+%")
_BLANK = re.compile(r"\s+")
_WORD = re.compile(r"[^\W\d_]+")


def fold_wording(text: str) -> str:
    """`text` with case, blanks, Markdown marks, `[n]`, kinds of dash, `30 %` and `hoá` made alike.

    Accents stay. A table's `|` becomes a blank, so that neighbouring cells don't run together.
    """
    text = nfc(text).lower()
    text = _CITATION_MARK.sub("", _LINK.sub(r"\1", text))
    text = _LINE_MARK.sub("", text)
    text = _INLINE_MARK.sub("", _ESCAPE.sub("", text)).replace("|", " ")
    text = _PERCENT.sub("%", _DASH.sub("-", text))
    text = _WORD.sub(lambda word: place_tone(word[0]), text)
    return _BLANK.sub(" ", text).strip()


def fold_quote(text: str) -> str:
    """`text` without blanks, case and accents (`đ` counts as `d`)."""
    return "".join(fold(text).split())
