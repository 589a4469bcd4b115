"""How wide words are drawn, so that a picture can keep them apart: widths of Be Vietnam Pro, by letter."""

import unicodedata

_EM = {
    " ": 0.24,
    "ijlI": 0.28,
    ".,;:'": 0.31,
    "fr1": 0.40,
    "t()“”": 0.45,
    "szJ/": 0.51,
    "hknuvxyc": 0.59,
    "abdđegopqEFLPRSTYZ": 0.67,
    "ABDHKNUVX": 0.75,
    "CGOQĐ": 0.84,
    "mwM": 0.89,
    "W": 1.0,
}
"""Widths in em of the letters, accents left aside; a little too wide each."""
_OTHERS = 0.72
_BOLD = 1.06
_BY_LETTER = {letter: width for letters, width in _EM.items() for letter in letters}
CUT = "…"


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The width in pixels of `text` at a font size of `size` pixels; rather too wide than too narrow."""
    letters = (one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one))
    ems = sum(_BY_LETTER.get(one, _OTHERS) for one in letters)
    return ems * size * (_BOLD if bold else 1)


def cut_to(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """As much of `text` as fits, with "…" where some doesn't; cut between words, or parts of a number."""
    if width_of(text, size, bold=bold) <= width:
        return text
    kept = text
    while kept and width_of(kept + CUT, size, bold=bold) > width:
        kept = kept[:-1]
    whole = max(kept.rfind(" "), kept.rfind("-"), kept.rfind("/"))
    if whole > 0:
        kept = kept[:whole]
    return kept.rstrip(" ,;:–-/") + CUT


def wrapped(text: str, width: float, size: float, most: int, *, bold: bool = False) -> tuple[str, ...]:
    """The text in at most `most` lines that each fit; the last one is cut where more would be needed."""
    lines: list[str] = []
    rest = text.split()
    while rest and len(lines) < most - 1:
        count = 1
        while count < len(rest) and width_of(" ".join(rest[: count + 1]), size, bold=bold) <= width:
            count += 1
        lines.append(" ".join(rest[:count]))
        rest = rest[count:]
    if rest or not lines:
        lines.append(" ".join(rest))
    return tuple(cut_to(line, width, size, bold=bold) for line in lines)
