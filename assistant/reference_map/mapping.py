"""The map of one plan's references, from the register and the clauses of the store."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from assistant.reference_map.documents import by_document, document_name
from assistant.reference_map.records import (
    BesideKind,
    End,
    MapBeside,
    MapReference,
    MapSection,
    ReferenceMap,
    SectionLink,
)
from assistant.reference_map.sections import MOST_SECTIONS, chosen_sections, section_of
from corpus.addresses import label
from corpus.records import Clause, Plan
from corpus.registers import Reference, Unresolved
from corpus.store import Store

_TITLE = "ten"
"""Where a reference to the plan as a whole ends, if it has this clause."""


def reference_map(store: Store, plan: Plan, most_sections: int = MOST_SECTIONS) -> ReferenceMap:
    """The map of `plan`; parts deeper than fits into `most_sections` are counted to what they stand under."""
    clauses = store.clauses(plan.plan_id)
    own = store.references(plan.plan_id)
    received = [
        one for one in store.references() if one.target_plan == plan.plan_id and one.plan_id != plan.plan_id
    ]
    return _Mapper(store, plan, clauses, most_sections).map(own, received)


class _Mapper:
    def __init__(self, store: Store, plan: Plan, clauses: tuple[Clause, ...], most: int) -> None:
        self._plan, self._most, self._clauses = plan, most, clauses
        self._plans = {one.plan_id: one for one in store.plans()}
        self._labels = {(plan.plan_id, clause.address): clause.label for clause in clauses}
        self._first = clauses[0].address if clauses else ""
        self._sections: Mapping[str, MapSection] = {}

    def map(self, own: Sequence[Reference], received: list[Reference]) -> ReferenceMap:
        within = [one for one in own if _is_within(one)]
        others = [one for one in own if not _is_within(one)]
        sections = chosen_sections(
            self._clauses,
            [(one.address, one.target or "") for one in within],
            [one.address for one in others] + [self._landing(one) for one in received],
            self._most,
        )
        self._sections = {section.address: section for section in sections}
        beside = (*self._referring(received), *self._plans_named(others), *self._documents(others))
        return ReferenceMap(
            self._plan, sections, tuple(self._links(within)), (*beside, *self._unresolved(others))
        )

    def _links(self, references: Iterable[Reference]) -> Iterator[SectionLink]:
        groups: dict[tuple[str, str], list[Reference]] = defaultdict(list)
        for one in references:
            start, end = (section_of(at, self._sections) for at in (one.address, one.target or ""))
            groups[start, end].append(one)
        for (start, end), group in groups.items():
            yield SectionLink(start, end, tuple(self._gathered(group)))

    def _referring(self, received: Iterable[Reference]) -> Iterator[MapBeside]:
        groups: dict[str, dict[str, list[Reference]]] = defaultdict(lambda: defaultdict(list))
        for one in received:
            groups[one.plan_id][section_of(self._landing(one), self._sections)].append(one)
        for plan_id, places in groups.items():
            links = tuple(SectionLink(plan_id, end, tuple(self._gathered(of))) for end, of in places.items())
            yield MapBeside(BesideKind.REFERS_HERE, _short(self._plans[plan_id]), links, plan_id=plan_id)

    def _plans_named(self, references: Iterable[Reference]) -> Iterator[MapBeside]:
        groups: dict[str, list[Reference]] = defaultdict(list)
        for one in references:
            if one.target_plan is not None:
                groups[one.target_plan].append(one)
        for plan_id, group in groups.items():
            links = self._outward(group, plan_id)
            yield MapBeside(BesideKind.PLAN, _short(self._plans[plan_id]), links, plan_id=plan_id)

    def _documents(self, references: Iterable[Reference]) -> Iterator[MapBeside]:
        outside = [one for one in references if one.target_plan is None]
        for document, group in by_document(outside):
            name = document_name(document, group[0].text)
            links = self._outward(group, name)
            yield MapBeside(BesideKind.DOCUMENT, name, links, document, reason=Unresolved.OTHER_DOCUMENT)

    def _unresolved(self, references: Iterable[Reference]) -> Iterator[MapBeside]:
        for one in references:
            if one.unresolved is not None and one.document is None:
                links = self._outward([one], one.text)
                yield MapBeside(BesideKind.UNRESOLVED, one.text, links, reason=one.unresolved)

    def _outward(self, references: Iterable[Reference], end: str) -> tuple[SectionLink, ...]:
        """The references to one thing beside the plan, by the section that they stand in."""
        groups: dict[str, list[Reference]] = defaultdict(list)
        for one in references:
            groups[section_of(one.address, self._sections)].append(one)
        return tuple(SectionLink(at, end, tuple(self._gathered(group))) for at, group in groups.items())

    def _gathered(self, references: Iterable[Reference]) -> Iterator[MapReference]:
        """The same words of one clause as one reference with all its ends."""
        groups: dict[tuple[str, str, str], list[Reference]] = defaultdict(list)
        for one in references:
            groups[one.plan_id, one.address, one.text].append(one)
        for (plan_id, address, text), group in groups.items():
            ends = tuple(end for one in group if (end := self._end(one)))
            yield MapReference(self._at(plan_id, address), text, ends, any(one.remaining for one in group))

    def _end(self, one: Reference) -> End | None:
        if one.to_plan is None:
            return None
        return self._at(one.to_plan, one.target)

    def _at(self, plan_id: str, address: str | None) -> End:
        if address is None:
            return End(plan_id, None, self._plans[plan_id].citation)
        return End(plan_id, address, self._labels.get((plan_id, address)) or label(address))

    def _landing(self, one: Reference) -> str:
        """Where a reference from another plan ends: at a clause, or at the title for the plan as a whole."""
        return one.target or (_TITLE if (self._plan.plan_id, _TITLE) in self._labels else self._first)


def _is_within(one: Reference) -> bool:
    """Whether both ends of a reference are in the same plan."""
    return one.target is not None and one.target_plan is None


def _short(plan: Plan) -> str:
    """A plan by its kind, number and province."""
    number = f" số {plan.number}" if plan.number else ""
    return f"{plan.kind}{number} ({plan.province})"
