"""What the styles of a DOCX file say about a paragraph: its properties, whether it is a heading, or bold."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

_HEADINGS = ("heading", "title")
_BODY_LEVEL = "9"
_OFF = frozenset({"0", "false", "off", "none"})


def value(element: Any, tag: str) -> str | None:
    """The `w:val` of a child, or None where there is no such child or it has none."""
    child = element.find(qn(tag))
    found = child.get(qn("w:val")) if child is not None else None
    return None if found is None else str(found)


def is_on(element: Any, tag: str) -> bool | None:
    """Whether a switch such as `w:b` is on; None where it is not set."""
    child = element.find(qn(tag))
    return None if child is None else child.get(qn("w:val")) not in _OFF


def by_id(root: Any, tag: str, key: str) -> dict[str, Any]:
    """The children of a part's root by an attribute of theirs; none where the document lacks the part."""
    elements = root.iterchildren(qn(tag)) if root is not None else ()
    return {element.get(qn(key)): element for element in elements}


class Styles:
    """The styles of one document."""

    def __init__(self, root: Any) -> None:
        """`root`: the root element of the styles part, None where the document has none."""
        self._styles = by_id(root, "w:style", "w:styleId")

    def properties(self, paragraph: Any) -> Iterator[Any]:
        """The `w:pPr` elements that hold for a `w:p`, the strongest first: its own, then its styles'."""
        own = paragraph.find(qn("w:pPr"))
        if own is not None:
            yield own
        for style in self._chain(paragraph, "w:pPr", "w:pStyle"):
            found = style.find(qn("w:pPr"))
            if found is not None:
                yield found

    def is_heading(self, paragraph: Any) -> bool:
        """Whether a `w:p` has a style of headings, or a level in the document's outline."""
        for style in self._chain(paragraph, "w:pPr", "w:pStyle"):
            if (value(style, "w:name") or "").lower().startswith(_HEADINGS):
                return True
        levels = (value(one, "w:outlineLvl") for one in self.properties(paragraph))
        level = next((one for one in levels if one is not None), _BODY_LEVEL)
        return level != _BODY_LEVEL

    def is_bold(self, paragraph: Any) -> bool:
        """Whether all words of a `w:p` are bold."""
        runs = [run for run in paragraph.iter(qn("w:r")) if _has_words(run)]
        return bool(runs) and all(self._is_bold_run(run, paragraph) for run in runs)

    def _is_bold_run(self, run: Any, paragraph: Any) -> bool:
        own = run.find(qn("w:rPr"))
        said = is_on(own, "w:b") if own is not None else None
        if said is not None:
            return said
        styles = [*self._chain(run, "w:rPr", "w:rStyle"), *self._chain(paragraph, "w:pPr", "w:pStyle")]
        marks = (style.find(qn("w:rPr")) for style in styles)
        says = (is_on(mark, "w:b") for mark in marks if mark is not None)
        return next((said for said in says if said is not None), False)

    def _chain(self, element: Any, properties: str, tag: str) -> Iterator[Any]:
        """The style of a paragraph or run, the one that this is based on, and so on."""
        own = element.find(qn(properties))
        style = value(own, tag) if own is not None else None
        seen: set[str] = set()
        while style is not None and style in self._styles and style not in seen:
            seen.add(style)
            yield self._styles[style]
            style = value(self._styles[style], "w:basedOn")


def _has_words(run: Any) -> bool:
    return any((text.text or "").strip() for text in run.iterchildren(qn("w:t")))
