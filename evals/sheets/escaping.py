"""Several entries in one cell, and how a text is written that holds the marks between them."""

import re

ALTERNATIVES = "|"
PARTS = ";,"
"""Either separates the parts of a label."""
REQUIRED = ":"

_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\([\\|;,:])")
_TOKEN = re.compile(rf"{_ESCAPE.pattern}|.", re.DOTALL)
_LINE_BREAK = re.compile(r"\r\n?")
# Control characters, those that end a line somewhere, and those that XML or UTF-8 cannot hold; a blank at
# either end, that nobody sees.
_ODD = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]|\A\s|\s\Z"


def lines(cell: str) -> list[str]:
    """The lines of a cell that hold something, still escaped."""
    return [line.strip() for line in _LINE_BREAK.sub("\n", cell).split("\n") if line.strip()]


def split(text: str, marks: str) -> list[str]:
    """What stands between any of the `marks`, still escaped; `\\` before a mark takes its meaning away."""
    pieces = [""]
    for token in _TOKEN.finditer(text):
        if token[0] in marks:
            pieces.append("")
        else:
            pieces[-1] += token[0]
    return [piece.strip() for piece in pieces]


def plain(text: str) -> str:
    """The text meant by a cell or a piece of it, without blanks around."""
    return _ESCAPE.sub(_character, _LINE_BREAK.sub("\n", text).strip())


def escaped(text: str) -> str:
    """`text` as a whole cell: `plain` gives it back."""
    return re.sub(rf"\\|{_ODD}", _code, text)


def escaped_entry(text: str, marks: str = "") -> str:
    """`text` as an entry of a cell where these `marks` separate."""
    return re.sub(rf"[\\\n{re.escape(marks)}]|{_ODD}", _code, text)


def _code(match: re.Match[str]) -> str:
    character = match[0]
    return f"\\{character}" if character in "\\|;,:" else f"\\u{ord(character):04x}"


def _character(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else match[2]
