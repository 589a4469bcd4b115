"""Every reference that the clauses of one plan make, found and resolved.

Guarantees: any clauses are read; a reference has exactly one of a target, or the reason why there is none;
references stand in the order of the clauses, none twice; a clause doesn't refer to itself.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from corpus.records import Clause, ClauseKind, Span
from corpus.registers import Document, Reference, Unresolved
from ingest.references.attached import Attached, attachments_in
from ingest.references.outside import Naming, document_of, namings, own_numbers
from ingest.references.places import Place, places_in
from ingest.references.resolving import PlanAddresses, Resolved

_SILENT = ("quoc-hieu", "so-ky-hieu", "dia-danh-ngay", "ky")
"""Pieces of the frame that only print what they are."""
_STILL_LEFT = re.compile(r"\bcòn l[ạa]i\b[^,.;:()]{0,60}$", re.IGNORECASE)
_LEFT_BEHIND = re.compile(
    r"(?:\s*(?:của\s+)?(?:Kế hoạch|Quyết định)(?:\s+này)?)?\s*,?\s*(?:các|những)?\s*(?:nhiệm vụ|nội dung"
    r"|giải pháp"
    r"|phần|điểm|khoản)[^,.;:()]{0,40}\bcòn l[ạa]i\b",
    re.IGNORECASE,
)
_BESIDE_OTHERS = 80


def find_references(clauses: Sequence[Clause]) -> tuple[Reference, ...]:
    """The references of the clauses of one plan, in their order."""
    finder = _Finder(clauses)
    found = (one for clause in clauses for one in finder.references_of(clause))
    return tuple(dict.fromkeys(one for one in found if one.target != one.address or one.target_plan))


class _Finder:
    """What is known of a plan while its clauses are read for references."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self._addresses = PlanAddresses(clauses)
        self._attached = Attached(self._addresses.appendices)
        self._own = own_numbers(clauses)

    def references_of(self, clause: Clause) -> Iterator[Reference]:
        """The references of one clause, in the order of its words."""
        if clause.kind is ClauseKind.FRAME and clause.address in _SILENT:
            return
        named = namings(clause.text)
        places = places_in(clause.text)
        found = [*self._of_places(clause, places, named), *self._of_attachments(clause, places, named)]
        taken = {naming for _, _, naming in found if naming}
        found += [
            (naming.start, _outside(clause, clause.text[naming.start : naming.end], naming.document), naming)
            for naming in named
            if naming not in taken and naming.document.number not in self._own
        ]
        yield from (reference for _, reference, _ in sorted(found, key=lambda one: one[0]))

    def _of_places(
        self, clause: Clause, places: Sequence[Place], named: Sequence[Naming]
    ) -> Iterator[tuple[int, Reference, Naming | None]]:
        for run, of_run in groupby(places, key=lambda place: place.run):
            other, naming = document_of(clause.text, run, named, self._own)
            if other:
                yield self._of_other_document(clause, run, naming)
                continue
            for _, same_words in groupby(of_run, key=lambda place: (place.start, place.end)):
                yield from self._inside(clause, list(same_words))

    def _of_other_document(
        self, clause: Clause, run: Span, naming: Naming | None
    ) -> tuple[int, Reference, Naming | None]:
        """The places of a run in another document, as one reference that says its words and the document."""
        start, end = run
        if naming:
            start, end = min(start, naming.start), max(end, naming.end)
        words = clause.text[start:end]
        return start, _outside(clause, words, naming.document if naming else None), naming

    def _inside(self, clause: Clause, places: list[Place]) -> Iterator[tuple[int, Reference, None]]:
        """The places that the same words name; of a range only what exists."""
        met = [self._addresses.resolve(place, clause.address) for place in places]
        missing = [
            place.ranged and one.why is Unresolved.NOTHING for place, one in zip(places, met, strict=True)
        ]
        for place, found, left_out in zip(places, met, missing, strict=True):
            if left_out and (place is not places[0] or not all(missing)):
                continue
            words = clause.text[place.start : place.end]
            rest = _is_rest(clause.text, place)
            yield from ((place.start, one, None) for one in _pointing(clause, words, found, remaining=rest))

    def _of_attachments(
        self, clause: Clause, places: Sequence[Place], named: Sequence[Naming]
    ) -> Iterator[tuple[int, Reference, Naming | None]]:
        starts = [place.start for place in places]
        for said in attachments_in(clause.text):
            if bisect_left(starts, said.start) < bisect_left(starts, said.end):
                continue
            if document_of(clause.text, (said.start, said.end), named, self._own)[0]:
                continue
            met = self._attached.resolve(said)
            if met:
                found, size = met
                words = " ".join(clause.text[said.start : said.end].split()[-size - 2 :])
                yield from ((said.start, one, None) for one in _pointing(clause, words, found))


def _pointing(clause: Clause, words: str, found: Resolved, *, remaining: bool = False) -> Iterator[Reference]:
    for target in found.addresses or (None,):
        yield Reference(
            clause.plan_id, clause.address, words, target, unresolved=found.why, remaining=remaining
        )


def _outside(clause: Clause, words: str, document: Document | None) -> Reference:
    return Reference(
        clause.plan_id, clause.address, words, document=document, unresolved=Unresolved.OTHER_DOCUMENT
    )


def _is_rest(text: str, place: Place) -> bool:
    """Whether only "các nhiệm vụ còn lại" of a place are meant."""
    start, end = place.run
    return bool(
        _STILL_LEFT.search(text[max(0, start - _BESIDE_OTHERS) : start]) or _LEFT_BEHIND.match(text, end)
    )
