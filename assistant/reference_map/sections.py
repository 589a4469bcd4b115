"""Which parts of a plan its map shows: all of the top, and those beneath that take part, as deep as fits."""

from collections.abc import Container, Iterable, Iterator, Sequence

from assistant.reference_map.records import MapSection
from corpus.addresses import SEPARATOR, label, parent
from corpus.records import Clause, ClauseKind

MOST_SECTIONS = 30
"""More than this no one takes in at a glance; deeper parts are then counted to what they stand under."""
MOST_LINKS = 40
_DEEPEST = 4
_FRAME = ClauseKind.FRAME, ClauseKind.FOOTNOTE
_SHOWN = ClauseKind.HEADING, ClauseKind.POINT


def chosen_sections(
    clauses: Sequence[Clause],
    within: Sequence[tuple[str, str]],
    outward: Iterable[str],
    most: int = MOST_SECTIONS,
    most_links: int = MOST_LINKS,
) -> tuple[MapSection, ...]:
    """The sections to show, in the plan's order.

    `within`: the addresses at both ends of the references inside the plan, which decide how deep the map
    goes: so that there are no more than `most` sections, and `most_links` pairs that refer to each other.
    `outward`: addresses with other references, which are shown deeper than the top as far as there is room.
    The headings at the top are always shown, however many they are, and so is the top of every end.
    """
    shown = {clause.address: clause for clause in clauses if clause.kind in _SHOWN}
    ends, others = {address for pair in within for address in pair}, set(outward)
    chosen = {address for address in shown if SEPARATOR not in address and _heads(shown[address])}
    chosen |= {_top(address) for address in ends | others}
    for wanted in (ends, others):
        for depth in range(_DEEPEST, 1, -1):
            deeper = chosen | {one for address in wanted for one in _above(address, depth) if one in shown}
            pairs = {(section_of(start, deeper), section_of(end, deeper)) for start, end in within}
            if len(deeper) <= most and len(pairs) <= most_links:
                chosen = deeper
                break
    return tuple(_sections(clauses, chosen))


def section_of(address: str, sections: Container[str]) -> str:
    """The address of the section that a clause is counted to: itself, or the nearest above it."""
    at: str | None = address
    while at is not None and at not in sections:
        at = parent(at)
    return at or address


def _sections(clauses: Iterable[Clause], chosen: set[str]) -> Iterator[MapSection]:
    """The chosen ones as they follow each other; a top that is no clause opens with its first one."""
    seen: set[str] = set()
    for clause in clauses:
        top = _top(clause.address)
        if top in chosen and top not in seen and clause.address != top:
            yield MapSection(top, clause.address, label(top), "", 1)
        seen.add(top)
        if clause.address in chosen:
            yield _section(clause)


def _section(clause: Clause) -> MapSection:
    depth = clause.address.count(SEPARATOR) + 1
    title = clause.text.partition("\n")[0].rstrip(" :") if clause.kind not in _FRAME else ""
    return MapSection(clause.address, clause.address, clause.label, title, depth)


def _heads(clause: Clause) -> bool:
    return clause.kind is ClauseKind.HEADING


def _top(address: str) -> str:
    return address.partition(SEPARATOR)[0]


def _above(address: str, depth: int) -> Iterator[str]:
    """The address and those above it, down to that depth."""
    segments = address.split(SEPARATOR)
    return (SEPARATOR.join(segments[:count]) for count in range(1, min(depth, len(segments)) + 1))
