"""The numbers and bullets that a browser prints before the items of HTML lists."""

import re
from typing import Any

from ingest.containers.counts import formatted

_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal"}
_CSS = {
    "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
    "decimal": "decimal", "decimal-leading-zero": "decimalZero",
}  # fmt: skip
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)", re.IGNORECASE)
_INTEGER = re.compile(r"\s*-?\d{1,9}\s*")


class HtmlList:
    """One `ol` or `ul` while its items are read. `depth`: how many lists deep it stands, from 1."""

    def __init__(self, element: Any, depth: int) -> None:
        self._ordered = element.tag == "ol"
        self._bullet = "+" if depth > 1 else "-"
        self._own_shape = _shape(element, "decimal")
        self._step = -1 if element.get("reversed") is not None else 1
        first = sum(child.tag == "li" for child in element) if self._step < 0 else 1
        self._next = _integer(element.get("start"), first)

    def mark(self, item: Any) -> str:
        """What stands before the next item: "1.", "c.", "-"; "" in a list without signs."""
        number = _integer(item.get("value"), self._next)
        self._next = number + self._step
        shape = _shape(item, self._own_shape)
        if shape == "none":
            return ""
        return f"{formatted(number, shape)}." if self._ordered else self._bullet


def _shape(element: Any, default: str) -> str:
    """The number shape that an element asks for, by its style or its type."""
    style = _STYLE.search(element.get("style") or "")
    if style is not None:
        name = style[1].lower()
        return "none" if name == "none" else _CSS.get(name, default)
    return _TYPES.get(element.get("type") or "", default)


def _integer(text: str | None, default: int) -> int:
    return int(text) if text is not None and _INTEGER.fullmatch(text) else default
