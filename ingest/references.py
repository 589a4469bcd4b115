"""References from one clause of a plan to another: found first, then resolved apart.

"điểm a, b khoản 5 Mục III" are two references. Guarantees: a target is the one clause of the same plan that
the words can mean; where none or several fit, or another document is meant, it stays unresolved.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.records import Clause
from corpus.registers import Reference

_TOKEN = re.compile(
    r"\b(?:"
    r"điểm\s+(?P<points>[a-zđ](?:\s*(?:,|và)\s*[a-zđ]\b)*)\b"
    r"|(?:tiểu mục|khoản|mục)\s+(?P<item>\d+(?:\.\d+)*)"
    r"|(?:mục|phần)\s+(?P<section>[IVX]+)\b(?:\s*/\s*(?P<inside>\d+(?:\.\d+)*))?"
    r"|phụ lục\s+(?P<appendix>(?:[IVX]+|\d+)\b(?:\s*(?:,|và)\s*(?:[IVX]+|\d+)\b)*)"
    r")",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s,]*")
_OTHER_DOCUMENT = re.compile(
    r"\.?\s*(?:của\s+)?(?:Điều\s+\d|(?:Bộ )?[Ll]uật\b"
    r"|(?:Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Kế hoạch) số)",
    re.IGNORECASE,
)
_LIST = re.compile(r"\s*,\s*|\s+và\s+")


@dataclass(frozen=True)
class _Place:
    """One place as written: the innermost segment last; `section` None where the words name none."""

    text: str
    section: str | None
    path: tuple[str, ...]


def find_references(clauses: Sequence[Clause]) -> tuple[Reference, ...]:
    """Every reference of the clauses of one plan to a Mục, khoản, điểm or appendix, in their order."""
    addresses = [clause.address for clause in clauses]
    found = (
        Reference(clause.plan_id, clause.address, place.text, _resolve(place, clause.address, addresses))
        for clause in clauses
        for place in _places(clause.text)
    )
    # The title of an appendix names itself.
    return tuple(reference for reference in found if reference.target != reference.address)


def _places(text: str) -> list[_Place]:
    """The places that a text names; a Mục before a bracket holds for the list inside the bracket."""
    places: list[_Place] = []
    section_of_list: str | None = None
    for group in _groups(text):
        end = group[-1].end()
        if _OTHER_DOCUMENT.match(text, end):
            continue
        section = next((token["section"] for token in group if token["section"]), None)
        opens_list = section is not None and "(" in text[end : end + 40].partition(";")[0]
        if section is not None:
            section_of_list = section if opens_list else None
        written = text[group[0].start() : end]
        found = _places_of(group, written, section or section_of_list)
        if not (opens_list and len(group) == 1):
            places.extend(found)
    return places


def _groups(text: str) -> list[list[re.Match[str]]]:
    """Neighbouring words of place that form one: "điểm d" + "khoản 8" + "Mục III"."""
    groups: list[list[re.Match[str]]] = []
    for token in _TOKEN.finditer(text):
        last = groups[-1][-1] if groups else None
        new_kind = last is not None and not token["points"] and token.lastgroup != last.lastgroup
        if last is not None and new_kind and _BETWEEN.fullmatch(text, last.end(), token.start()):
            groups[-1].append(token)
        else:
            groups.append([token])
    return groups


def _places_of(group: list[re.Match[str]], written: str, section: str | None) -> list[_Place]:
    if group[0]["appendix"]:
        return [_Place(f"Phụ lục {n}", f"PL{n.upper()}", ()) for n in _LIST.split(group[0]["appendix"])]
    inside = next((token["inside"] for token in group if token["inside"]), None)
    items = [token["item"] for token in group if token["item"]]
    path = tuple(sorted([*items, *([inside] if inside else [])], key=lambda n: n.count(".")))
    points = next((_LIST.split(token["points"]) for token in group if token["points"]), [])
    if not points:
        return [_Place(written, section, path)]
    rest = written[len(group[0].group()) :]
    return [_Place(f"điểm {point}{rest}", section, (*path, point)) for point in points]


def _resolve(place: _Place, origin: str, addresses: Sequence[str]) -> str | None:
    """The one address that fits. Without a Mục, the origin's own surroundings are meant."""
    above = origin.split("/")
    if place.section is not None:
        starts: list[tuple[str, ...]] = [(place.section,)]
    else:
        starts = [tuple(above[:size]) for size in range(len(above) - 1, 0, -1)]
    for start in starts:
        fitting = [address for address in addresses if _fits(tuple(address.split("/")), start, place.path)]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def _fits(segments: tuple[str, ...], start: tuple[str, ...], path: tuple[str, ...]) -> bool:
    """Whether an address begins with `start` and goes on with `path` in order, its last segment last."""
    if segments[: len(start)] != start:
        return False
    rest = segments[len(start) :]
    if not path:
        return not rest
    remaining = iter(rest)
    return bool(rest) and rest[-1] == path[-1] and all(step in remaining for step in path)
