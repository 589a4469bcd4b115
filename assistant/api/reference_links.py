"""References as links and rows: what a clause points at, and the clauses, of any plan, that point at it."""

from collections.abc import Iterator

from assistant.api.entry_replies import ReferenceRow
from assistant.api.plan_replies import NamedDocument, ReferenceLink, ReferenceLinks, first_line
from corpus.records import Clause
from corpus.registers import Reference
from corpus.store import Store


def clause_references(store: Store, clause: Clause, root: str) -> ReferenceLinks:
    """The references that a clause makes, and those made to it; links under the sub-path `root`."""
    made = (one for one in store.references(clause.plan_id) if one.address == clause.address)
    return ReferenceLinks(
        out=[_out(reference, store, root) for reference in made],
        incoming=_incoming(store, clause.plan_id, clause.address, root),
    )


def plan_named_by(store: Store, plan_id: str, root: str) -> list[ReferenceLink]:
    """Where other plans name this one as a whole."""
    return _incoming(store, plan_id, None, root)


def reference_rows(store: Store, root: str) -> Iterator[ReferenceRow]:
    """Every reference, in the order of the plans; `to_plan` is the plan itself for a place in it."""
    clauses = {clause.key: clause for clause in store.clauses()}
    for one in store.references():
        clause = clauses[f"{one.plan_id}#{one.address}"]
        yield ReferenceRow(
            plan_id=one.plan_id,
            address=one.address,
            label=clause.label,
            url=root + clause.url,
            text=one.text,
            to_plan=one.to_plan,
            to_address=one.target,
            document=NamedDocument.model_validate(one.document) if one.document else None,
            unresolved=one.unresolved,
            remaining=one.remaining,
        )


def _incoming(store: Store, plan_id: str, address: str | None, root: str) -> list[ReferenceLink]:
    return [
        _link(one, store, root, one.plan_id, one.address)
        for one in store.references()
        if (one.to_plan, one.target) == (plan_id, address)
    ]


def _out(reference: Reference, store: Store, root: str) -> ReferenceLink:
    if reference.to_plan is None:
        return _bare(reference)
    return _link(reference, store, root, reference.to_plan, reference.target)


def _link(reference: Reference, store: Store, root: str, plan_id: str, address: str | None) -> ReferenceLink:
    """The reference with the plan or clause at its other end; without, where that isn't there."""
    plan = store.plan(plan_id)
    clause = store.clause(plan_id, address) if address else None
    if plan is None or (address and clause is None):
        return _bare(reference)
    return _bare(reference).model_copy(
        update={
            "plan_id": plan_id,
            "address": address,
            "label": clause.label if clause else plan.citation,
            "title": first_line(clause) if clause else plan.title,
            "url": root + clause.url if clause else f"{root}/plans/{plan_id}",
        }
    )


def _bare(reference: Reference) -> ReferenceLink:
    document = NamedDocument.model_validate(reference.document) if reference.document else None
    return ReferenceLink(
        text=reference.text,
        document=document,
        unresolved=reference.unresolved,
        remaining=reference.remaining,
    )
