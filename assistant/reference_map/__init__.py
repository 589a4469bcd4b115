"""The map of a plan's references: what refers to what among its sections, and the documents beside them."""

from assistant.reference_map.gathering import DocumentGroup, gathered
from assistant.reference_map.mapping import reference_map
from assistant.reference_map.records import (
    BesideKind,
    End,
    MapBeside,
    MapReference,
    MapSection,
    ReferenceMap,
    SectionLink,
)

__all__ = [
    "BesideKind",
    "DocumentGroup",
    "End",
    "MapBeside",
    "MapReference",
    "MapSection",
    "ReferenceMap",
    "SectionLink",
    "gathered",
    "reference_map",
]
