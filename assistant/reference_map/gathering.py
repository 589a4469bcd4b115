"""Fewer things beside a map: documents that one section alone refers to become one group."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.reference_map.records import BesideKind, MapBeside

MOST_BESIDE = 22
_FEWEST = 3
"""A group of fewer saves no room."""


@dataclass(frozen=True)
class DocumentGroup:
    """Documents that only the section `section` refers to, in the order in which it does."""

    section: str
    members: tuple[MapBeside, ...]

    @property
    def sections(self) -> tuple[str, ...]:
        """The one section, as `MapBeside.sections`."""
        return (self.section,)


def gathered(beside: Sequence[MapBeside], most: int = MOST_BESIDE) -> tuple[MapBeside | DocumentGroup, ...]:
    """What stands beside the plan, in its order, the largest groups gathered until there are at most `most`.

    A group stands where its first member stood. Nothing is left out.
    """
    alone: dict[str, list[MapBeside]] = defaultdict(list)
    for one in beside:
        if one.kind is BesideKind.DOCUMENT and len(one.links) == 1:
            alone[one.sections[0]].append(one)
    groups: dict[str, DocumentGroup] = {}
    left = len(beside)
    for section, members in sorted(alone.items(), key=lambda item: -len(item[1])):
        if left > most and len(members) >= _FEWEST:
            groups[section] = DocumentGroup(section, tuple(members))
            left -= len(members) - 1
    of_group = {id(one): group for group in groups.values() for one in group.members}
    found: dict[int, MapBeside | DocumentGroup] = {}
    for one in beside:
        shown = of_group.get(id(one), one)
        found[id(shown)] = shown
    return tuple(found.values())
