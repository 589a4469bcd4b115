"""What a map of references says of the thing that is pointed at: the words of the references, in a box."""

from collections.abc import Iterable, Mapping

from assistant.reference_map import DocumentGroup, MapBeside, MapReference, MapSection, SectionLink
from ui.plans.lettering import wrapped
from ui.plans.picture import Tip
from ui.texts import say

_WIDTH = 400
_LETTERS = 13
_LINE = 19
_MOST = 7
"""Lines beneath the heading."""
_EDGE = 10


class Tips:
    """The boxes of one picture, which is `height` pixels high."""

    def __init__(self, sections: Mapping[str, MapSection], height: float) -> None:
        self._sections = sections
        self._height = height

    def between(self, link: SectionLink) -> str:
        """What an arc means, in one sentence."""
        start, end = self._sections[link.start].label, self._sections[link.end].label
        return say("plans.refers", start=start, end=end)

    def beside(self, one: MapBeside | DocumentGroup, name: str) -> str:
        """What stands beside, and the sections that it is bound to."""
        labels = "; ".join(self._sections[address].label for address in one.sections)
        return say("plans.beside", name=name, sections=labels)

    def of_arc(self, link: SectionLink, x: float, y: float) -> Tip:
        """The box of an arc, over the words of the rows."""
        return self._tip(self.between(link), map(_said, link.references), x + 170, y)

    def of_beside(self, one: MapBeside | DocumentGroup, name: str, right: float, y: float) -> Tip:
        """The box of what stands beside, which ends at `right`."""
        if isinstance(one, DocumentGroup):
            lines: Iterable[str] = (member.name for member in one.members)
        else:
            lines = (_said(each) for link in one.links for each in link.references)
        return self._tip(self.beside(one, name), lines, right - _WIDTH, y)

    def _tip(self, heading: str, said: Iterable[str], x: float, y: float) -> Tip:
        inner = _WIDTH - 2 * _EDGE
        head = wrapped(heading, inner, _LETTERS, 2, bold=True)
        lines = [line for one in said for line in wrapped(one, inner, _LETTERS, 2)]
        shown = lines if len(lines) <= _MOST else [*lines[: _MOST - 1], say("plans.more")]
        height = (len(head) + len(shown)) * _LINE + 2 * _EDGE
        top = min(max(4, y - height / 2), max(4, self._height - height - 4))
        return Tip(x, top, _WIDTH, height, head, tuple(shown))


def _said(one: MapReference) -> str:
    return say("plans.words_at", text=one.text, place=one.start.label)
