"""The numbers that Word prints before the paragraphs of a list, which a DOCX file doesn't hold as text.

A paragraph names a list and a level; the list names the number's shape ("%1.%2."). Guarantees: paragraphs
asked in the order of the document get the numbers that Word prints: lists of one definition go on counting
together unless one starts anew, and a level starts anew below a higher one.

python-docx reads the parts but doesn't count; docx2python counts but prints every number as "1)".
"""

from typing import Any

from docx.oxml.ns import qn

from ingest.containers.counts import formatted
from ingest.containers.docx_styles import Styles, by_id, value

LEVELS = 9
_HYPHEN_LIKE = "-–+*•"


class Numbering:
    """Counts the lists of one document."""

    def __init__(self, root: Any, styles: Styles) -> None:
        """`root`: the root element of the numbering part, None where the document has none."""
        self._definitions = by_id(root, "w:abstractNum", "w:abstractNumId")
        self._lists = by_id(root, "w:num", "w:numId")
        self._styles = styles
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def printed(self, paragraph: Any) -> str:
        """What stands before a paragraph (a `w:p`): "1.", "a)", "-"; "" before one that is in no list."""
        place = self._place(paragraph)
        if place is None:
            return ""
        list_id, level = place
        shape = self._level(list_id, level)
        if shape is None:
            return ""
        counts = self._count(list_id, level)
        text = value(shape, "w:lvlText") or ""
        if value(shape, "w:numFmt") == "bullet":
            return _bullet(text, level)
        for other in range(level + 1):
            other_shape = self._level(list_id, other)
            kind = (value(other_shape, "w:numFmt") if other_shape is not None else None) or "decimal"
            if shape.find(qn("w:isLgl")) is not None:
                kind = "decimal"
            text = text.replace(f"%{other + 1}", formatted(counts.get(other, 1), kind))
        return text.strip()

    def _place(self, paragraph: Any) -> tuple[str, int] | None:
        """The list and level of a paragraph: its own, or those of its style or what this is based on."""
        for properties in self._styles.properties(paragraph):
            numbers = properties.find(qn("w:numPr"))
            list_id = value(numbers, "w:numId") if numbers is not None else None
            if numbers is not None and list_id is not None:
                level = value(numbers, "w:ilvl") or "0"
                known = list_id in self._lists and level.isdecimal() and int(level) < LEVELS
                return (list_id, int(level)) if known else None
        return None

    def _level(self, list_id: str, level: int) -> Any:
        """The `w:lvl` that shapes a level: the list's own, else that of its definition; or None."""
        override = self._override(list_id, level)
        own = override.find(qn("w:lvl")) if override is not None else None
        if own is not None:
            return own
        definition = self._definitions.get(self._definition_id(list_id))
        return None if definition is None else _numbered_child(definition, "w:lvl", level)

    def _override(self, list_id: str, level: int) -> Any:
        return _numbered_child(self._lists[list_id], "w:lvlOverride", level)

    def _definition_id(self, list_id: str) -> str:
        """The definition of a list; one that only links to a list style stands for that style's."""
        named = value(self._lists[list_id], "w:abstractNumId") or ""
        definition = self._definitions.get(named)
        link = value(definition, "w:numStyleLink") if definition is not None else None
        if link is None:
            return named
        styled = (key for key, one in self._definitions.items() if value(one, "w:styleLink") == link)
        return next(styled, named)

    def _count(self, list_id: str, level: int) -> dict[int, int]:
        """The counts of all levels with one more at `level`."""
        counts = self._counts.setdefault(self._definition_id(list_id), {})
        override = self._override(list_id, level)
        anew = value(override, "w:startOverride") if override is not None else None
        if anew is not None and (list_id, level) not in self._begun:
            counts[level] = _number(anew)
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = _number(value(self._level(list_id, level), "w:start"))
        self._begun.add((list_id, level))
        for deeper in [one for one in counts if one > level and self._restarts(list_id, one, level)]:
            del counts[deeper]
        return counts

    def _restarts(self, list_id: str, deeper: int, level: int) -> bool:
        shape = self._level(list_id, deeper)
        after = value(shape, "w:lvlRestart") if shape is not None else None
        return after is None or level < _number(after, 0)


def _numbered_child(element: Any, tag: str, level: int) -> Any:
    children = element.iterchildren(qn(tag))
    return next((child for child in children if child.get(qn("w:ilvl")) == str(level)), None)


def _number(text: str | None, default: int = 1) -> int:
    return int(text) if text is not None and text.isdecimal() else default


def _bullet(printed: str, level: int) -> str:
    """The bullet where it is a plain sign; for a picture of a symbol font the hyphen or plus of its level."""
    printed = printed.strip()
    if len(printed) == 1 and printed in _HYPHEN_LIKE:
        return printed
    return "+" if level else "-"
