"""The places of a plan that a text names by their label: "Mục III, khoản 8, điểm d"."""

import re
from collections.abc import Iterator

_HEAD = (
    r"(?:Mục [IVXLC\d]+(?:~\d+)?|Phụ lục(?: [IVXLC\d]+[a-z]?)?|Điều \d+|Mẫu biểu số \d+|Phần [IVXLC]+"
    r"|Phần căn cứ|Phần mở đầu|Chú thích(?: [\[(]\d+[\])])?)"
)
"""Not "Số ký hiệu" and "Người ký": these are words of every day, too, and name what is said, not where."""

_PART = (
    r"(?:phần|mục|khoản|điểm|dòng(?: thứ)?|đoạn|gạch đầu dòng|dấu cộng|dấu sao) "
    r"(?:\(\w+\)|\w+(?:\.\w+)*)(?: \(lần \d+\))?"
)
_LABEL = re.compile(rf"(?<!\w){_HEAD}(?:, {_PART})*")


def labels(text: str) -> Iterator[str]:
    """Every label in the text, as far as it goes on."""
    yield from (found[0] for found in _LABEL.finditer(text))


def without_labels(text: str) -> str:
    """The text without its labels, since figures in them are places."""
    return _LABEL.sub(" ", text)


def is_at(named: str, label: str) -> bool:
    """Whether the place that is named is the labelled one, or one over it.

    Square brackets are citation marks in an answer, so it can write a footnote's label with round ones only.
    """
    return _rounded(f"{label}, ").startswith(_rounded(f"{named}, "))


def _rounded(label: str) -> str:
    return label.replace("[", "(").replace("]", ")")
