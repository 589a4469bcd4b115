"""References from one plan to another of the corpus, once all are read: by number, or by title.

Guarantees: a plan is meant only where its number, its date and its province agree as far as they are printed,
or where its title stands there in full; where two plans fit, none is; linking again changes nothing.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.places import load_places
from corpus.records import Plan, PlanReading
from corpus.registers import Document, Reference, Unresolved
from ingest.references.places import places_in
from ingest.references.plan_titles import PlanTitles
from ingest.references.resolving import PlanAddresses


def link_plans(readings: Sequence[PlanReading]) -> tuple[PlanReading, ...]:
    """The readings, their references to each other resolved; links to a plan that is gone are undone."""
    corpus = _Corpus(readings)
    return tuple(replace(reading, references=corpus.references_of(reading)) for reading in readings)


class _Corpus:
    """The plans that can be named, by number and by title."""

    def __init__(self, readings: Sequence[PlanReading]) -> None:
        self._readings = {reading.plan.plan_id: reading for reading in readings}
        self._numbered: dict[str, list[Plan]] = defaultdict(list)
        for reading in readings:
            if reading.plan.number:
                self._numbered[_number(reading.plan.number)].append(reading.plan)
        self._titles = PlanTitles([reading.plan for reading in readings])
        self._addresses: dict[str, PlanAddresses] = {}

    def references_of(self, reading: PlanReading) -> tuple[Reference, ...]:
        """The references of a plan, in the order of its clauses."""
        order = {clause.address: position for position, clause in enumerate(reading.clauses)}
        unlinked = dict.fromkeys(one for one in map(_unlinked, reading.references) if one)
        linked = [one for reference in unlinked for one in self._linked(reference, reading.plan)]
        linked += self._titles_named(reading)
        return tuple(dict.fromkeys(sorted(linked, key=lambda one: order[one.address])))

    def _linked(self, reference: Reference, naming: Plan) -> Iterator[Reference]:
        """The reference, resolved where its document is a plan; none where it is the naming plan itself."""
        plan = self._plan_of(reference.document, naming) if reference.document else None
        if plan is None:
            yield reference
        elif plan is not naming:
            known = replace(reference, target_plan=plan.plan_id, unresolved=None)
            places = places_in(reference.text)
            targets = [
                target for place in places for target in self._addresses_of(plan).resolve(place, "").addresses
            ]
            yield from (replace(known, target=target) for target in targets or (None,))

    def _plan_of(self, document: Document, naming: Plan) -> Plan | None:
        fitting = [
            plan
            for plan in self._numbered.get(_number(document.number or ""), ())
            if _agrees(document, plan, naming)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _addresses_of(self, plan: Plan) -> PlanAddresses:
        if plan.plan_id not in self._addresses:
            self._addresses[plan.plan_id] = PlanAddresses(self._readings[plan.plan_id].clauses)
        return self._addresses[plan.plan_id]

    def _titles_named(self, reading: PlanReading) -> Iterator[Reference]:
        """Other plans that a clause names by their titles, unless the clause is the plan's own title."""
        for clause in reading.clauses:
            if clause.address.partition("~")[0] == "ten":
                continue
            for plan, start, end in self._titles.named_in(clause.text, reading.plan):
                words = clause.text[start:end]
                document = Document("Kế hoạch", title=" ".join(words.split()[2:]))
                yield Reference(
                    clause.plan_id, clause.address, words, target_plan=plan.plan_id, document=document
                )


def _unlinked(reference: Reference) -> Reference | None:
    """The reference as the naming plan alone gives it; None if it is only there because it was linked."""
    if reference.target_plan is None:
        return reference
    if reference.document is None or reference.document.number is None:
        return None
    return replace(reference, target=None, target_plan=None, unresolved=Unresolved.OTHER_DOCUMENT)


def _agrees(document: Document, plan: Plan, naming: Plan) -> bool:
    """Whether date and province of a named document are those of a plan that has its number.

    Every province counts its plans for itself: where none is named, the naming plan's own is meant.
    """
    if document.issued and plan.issued and document.issued != plan.issued:
        return False
    provinces = {mention.province for mention in load_places().mentions(document.issuer or "")}
    return plan.province in (provinces or {naming.province})


def _number(printed: str) -> str:
    return "".join(printed.split()).casefold()
