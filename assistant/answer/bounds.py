"""How a plan words the bound of a figure: at least, more than, from … to …"""

import re

from assistant.answer.values import value
from corpus.records import Clause
from corpus.registers import Comparator, Target

_BOUNDS = {
    Comparator.AT_LEAST: r"tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn|>=|≥",
    Comparator.MORE: r"trên|hơn|vượt(?: mức)?|>",
    Comparator.AT_MOST: r"tối đa|không quá|không vượt quá|không cao hơn|<=|≤",
    Comparator.LESS: r"dưới|thấp hơn|<",
}
"""How plans word a bound before a figure."""

_SIGNS = {
    Comparator.AT_LEAST: "≥ ",
    Comparator.MORE: "> ",
    Comparator.AT_MOST: "≤ ",
    Comparator.LESS: "< ",
}
_BEFORE_SPAN = r"(?:(?:từ|tối thiểu|ít nhất|khoảng|đạt)\s+)?"
_WITHIN_SPAN = r"\s*(?:-|–|đến|tới)\s*"


def sign(comparator: Comparator) -> str:
    """The sign of a bound with a space behind it; nothing for a figure or a span that has none."""
    return _SIGNS.get(comparator, "")


def bound(target: Target, clause: Clause) -> str:
    """The words of the clause for at least, more than, … with a space; the sign of it where it has others."""
    words = _BOUNDS.get(target.comparator)
    if words is None:
        return ""
    figure = rf"0*{re.escape(value(target).printed.partition(' ')[0].removesuffix('%'))}(?![\d.,]*\d)"
    found = re.search(
        rf"(?<!\w)({words})(?:\s+(?:là|khoảng|đạt|từ|có))*\s*{figure}", _all_printed(clause), re.IGNORECASE
    )
    return f"{found[1].lower()} " if found else sign(target.comparator)


def printed_value(target: Target, clause: Clause) -> str:
    """The value with its unit, its bound or its span in the words of the clause where it has some:
    "tối thiểu 10%", "từ 15% đến 20%"."""
    if target.comparator is not Comparator.RANGE:
        return f"{bound(target, clause)}{value(target).printed}"
    ends = re.split(r"(?<=\d)-", value(target).printed.partition(" ")[0].removesuffix("%"))
    low, high = (rf"0*{re.escape(end)}\s*%?" for end in (ends[0], ends[-1]))
    span = re.search(rf"{_BEFORE_SPAN}{low}{_WITHIN_SPAN}{high}", _all_printed(clause), re.IGNORECASE)
    unit = "" if target.unit == "%" else f" {target.unit}"
    return f"{' '.join(span[0].split())}{unit}" if span else value(target).printed


def _all_printed(clause: Clause) -> str:
    return "\n".join((clause.text, *(cell for _, cell in clause.cells)))
