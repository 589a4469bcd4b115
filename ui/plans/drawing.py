"""From a map of references to its picture: rows down the page, arcs to the left, documents to the right."""

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from assistant.reference_map import DocumentGroup, MapBeside, MapSection, ReferenceMap, gathered
from assistant.reference_map.records import BesideKind
from ui.plans.lanes import lanes, ports
from ui.plans.lettering import cut_to, width_of
from ui.plans.picture import BESIDE, INDENT, LETTERS, ROW, WIDTH, Arc, Beside, Picture, Row, Stroke
from ui.plans.spreading import spread
from ui.plans.tips import Tips
from ui.texts import say

_ARCS = 200
"""The most room that arcs take on the left."""
_BESIDE_X = 800
_BEFORE = 90
"""Between the words of the rows and the column beside, for the lines."""
_EDGE = 18
_HEAD = 7


def picture(found: ReferenceMap, root: str) -> Picture:
    """The picture of a map; links to the reader stand under the sub-path `root`."""
    return _Drawing(found, root).picture()


class _Drawing:
    def __init__(self, found: ReferenceMap, root: str) -> None:
        self._map, self._root = found, root
        self._shown = gathered(found.beside)
        self._number = {section.address: at for at, section in enumerate(found.sections)}
        self._spans = [(self._number[link.start], self._number[link.end]) for link in found.links]
        self._lanes = lanes(self._spans)
        step = min(16.0, _ARCS / (max(self._lanes, default=0) + 1))
        self._depths = [30 + lane * step for lane in self._lanes]
        self._left = _EDGE + max(self._depths, default=0) * 0.75 + 12
        rows = max(1, len(found.sections))
        self._row = max(ROW, min(44.0, BESIDE * len(self._shown) / rows))
        self._height = max(self._row * rows, BESIDE * len(self._shown)) + 2 * _EDGE
        self._tips = Tips({one.address: one for one in found.sections}, self._height)

    def picture(self) -> Picture:
        rows = tuple(self._rows())
        return Picture(self._height, rows, tuple(self._arcs()), tuple(self._beside(rows)))

    def _y(self, row: int) -> float:
        return _EDGE + self._row * (row + 0.5)

    def _rows(self) -> Iterator[Row]:
        plan = self._map.plan.plan_id
        for at, section in enumerate(self._map.sections):
            x = self._left + 8 + INDENT * (section.depth - 1)
            words, top = section_title(section), section.depth == 1
            text = cut_to(words, _BESIDE_X - _BEFORE - x, LETTERS, bold=top)
            href = f"{self._root}/plans/{plan}#{quote(section.opens)}"
            yield Row(at, x, self._y(at), text, words, href, top)

    def _arcs(self) -> Iterator[Arc]:
        placed = ports(self._spans, self._row * 0.6)
        for at, link in enumerate(self._map.links):
            (start, end), port, depth = self._spans[at], placed[at], self._depths[at]
            foot, head = self._y(start) + port.start, self._y(end) + port.end
            weight = min(4.0, 1.5 + 0.35 * (len(link.references) - 1))
            yield Arc(
                (start, end),
                _arc(self._left, foot, head, depth),
                (self._left, foot),
                weight,
                f"#{link_id(at)}",
                self._tips.between(link),
                self._tips.of_arc(link, self._left, (foot + head) / 2),
            )

    def _beside(self, rows: Sequence[Row]) -> Iterator[Beside]:
        middle = [_mean([self._y(self._number[at]) for at in one.sections]) for one in self._shown]
        order = sorted(range(len(self._shown)), key=lambda at: middle[at])
        places = spread(
            [middle[at] for at in order], BESIDE, _EDGE + BESIDE / 2, self._height - _EDGE - BESIDE / 2
        )
        index = {id(one): at for at, one in enumerate(self._map.beside)}
        for at, y in zip(order, places, strict=True):
            one = self._shown[at]
            numbers = tuple(self._number[address] for address in one.sections)
            first = one.members[0] if isinstance(one, DocumentGroup) else one
            inward = isinstance(one, MapBeside) and one.kind is BesideKind.REFERS_HERE
            strokes = tuple(_line(rows[number], y, inward=inward) for number in numbers)
            name = beside_name(one)
            yield Beside(
                one.kind.value if isinstance(one, MapBeside) else "group",
                numbers,
                _BESIDE_X + 14,
                y,
                cut_to(name, WIDTH - _BESIDE_X - 18, LETTERS),
                strokes,
                f"#{beside_id(index[id(first)])}",
                self._tips.beside(one, name),
                self._tips.of_beside(one, name, _BESIDE_X - 24, y),
            )


def link_id(at: int) -> str:
    """The id of the entry of the list that says what an arc means."""
    return f"r{at + 1}"


def beside_id(at: int) -> str:
    """The id of the entry of the list for what stands beside."""
    return f"d{at + 1}"


def section_title(section: MapSection) -> str:
    """A section as the picture names it."""
    return section.title or section.label


def beside_name(one: MapBeside | DocumentGroup) -> str:
    """What stands beside, in a few words."""
    if isinstance(one, DocumentGroup):
        return say("plans.several_documents", count=len(one.members))
    if one.kind is BesideKind.UNRESOLVED:
        return say("plans.unresolved_name", text=one.name)
    return one.name


def _arc(x: float, foot: float, head: float, depth: float) -> Stroke:
    """A bow to the left that leaves and arrives level, its arrow at `head`."""
    if abs(foot - head) < ROW / 2:  # turns back to its own row
        foot, head, depth = foot - 3, head + 3, 34
    end = x - _HEAD
    path = f"M{x:.1f} {foot:.1f}C{x - depth:.1f} {foot:.1f} {x - depth:.1f} {head:.1f} {end:.1f} {head:.1f}"
    return Stroke(path, _arrow(x, head, 1))


def _line(row: Row, y: float, *, inward: bool) -> Stroke:
    """From the end of a row's words to the column beside; the arrow is at the row where it leads `inward`."""
    begin = row.x + width_of(row.text, LETTERS, bold=row.top) + 6
    level, end = _BESIDE_X - _BEFORE + 6, _BESIDE_X
    if inward:
        begin += _HEAD
    else:
        end -= _HEAD
    bend = (level + _BESIDE_X) / 2
    path = (
        f"M{begin:.1f} {row.y:.1f}H{max(begin, level):.1f}"
        f"C{bend:.1f} {row.y:.1f} {bend:.1f} {y:.1f} {end:.1f} {y:.1f}"
    )
    head = _arrow(begin - _HEAD, row.y, -1) if inward else _arrow(_BESIDE_X, y, 1)
    return Stroke(path, head)


def _arrow(x: float, y: float, way: int) -> str:
    """An arrow head with its tip at (x, y), pointing right (1) or left (-1)."""
    return f"M{x:.1f} {y:.1f}l{-way * _HEAD} -4v8z"


def _mean(places: Sequence[float]) -> float:
    return sum(places) / len(places)
