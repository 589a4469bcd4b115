"""GET /api/plans…: the plans, one plan, and one clause with what stands around it."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from assistant.api.conditional import PublishedRoute
from assistant.api.filtering import RowFilter, clause_fits, plan_fits
from assistant.api.narrowing import ChosenPlans, Under, Words, placed_rows
from assistant.api.opening import Opened
from assistant.api.plan_replies import (
    ClauseReply,
    ClauseRow,
    PlanDetailReply,
    PlanReply,
    clause_link,
    clause_row,
    heading_link,
    neighbour_link,
    plan_fields,
)
from assistant.api.problems import Problem, ProblemReply
from assistant.api.reference_links import clause_references, plan_named_by
from assistant.api.register_pages import AS_FILES, Paged, Rows, as_file, reply, shown_of
from assistant.plans import PlanOrder, in_order, plan_summaries, plan_summary
from corpus import addresses
from corpus.formal_citation import formal_citation
from corpus.records import ClauseKind, Plan
from corpus.store import Store
from corpus.vietnamese.syllables import syllables

router = APIRouter(prefix="/api/plans", tags=["plans"], route_class=PublishedRoute)
_MISSING: dict[int | str, dict[str, object]] = {404: {"model": ProblemReply, "description": "Not there"}}


def known_plan(store: Store, plan_id: str, root: str) -> Plan:
    """The plan of that id. Raises Problem (404)."""
    plan = store.plan(plan_id)
    if plan is None:
        raise Problem("plan_not_found", status=404, plan_id=plan_id[:80], plans=f"{root}/api/plans")
    return plan


@router.get("", response_model=list[PlanReply], responses=AS_FILES, summary="The plans")
def plans(
    assistant: Opened,
    chosen: ChosenPlans,
    page: Paged,
    q: Words = None,
    sort: Annotated[PlanOrder | None, Query(description="by default as they were taken up")] = None,
) -> Sequence[PlanReply] | Response:
    """The plans that can be asked about; their number stands in the header `X-Total-Count`."""
    rows = plan_rows(assistant.index.store, placed_rows(chosen, q, None), sort, page.root)
    shown = shown_of(rows, page)
    return shown if page.format == "json" else as_file("plans", PlanReply, shown, len(rows), page)


def plan_rows(store: Store, wanted: RowFilter, sort: PlanOrder | None, root: str) -> list[PlanReply]:
    """The plans that are asked for, in that order, their links under the sub-path `root`."""
    kept = (one for one in plan_summaries(store) if plan_fits(one.plan, wanted))
    return [PlanReply.model_validate(plan_fields(one, root)) for one in in_order(kept, sort)]


@router.get("/{plan_id}", responses=_MISSING, summary="One plan")
def plan(request: Request, plan_id: str, assistant: Opened) -> PlanDetailReply:
    """A plan with its outline and the addresses of all its clauses, in the plan's order."""
    root, store = request.scope["root_path"], assistant.index.store
    found = known_plan(store, plan_id, root)
    clauses = store.clauses(plan_id)
    return PlanDetailReply.model_validate(
        plan_fields(plan_summary(store, found), root)
        | {
            "outline": [heading_link(c, root) for c in clauses if c.kind is ClauseKind.HEADING],
            "addresses": [clause.address for clause in clauses],
            "named_by": plan_named_by(store, plan_id, root),
        }
    )


@router.get(
    "/{plan_id}/clauses",
    response_model=Rows[ClauseRow],
    responses={**AS_FILES, **_MISSING},
    summary="The clauses of a plan",
)
def clause_list(
    plan_id: str,
    assistant: Opened,
    page: Paged,
    kind: Annotated[ClauseKind | None, Query(description="what the clause is in the outline")] = None,
    q: Words = None,
    under: Under = None,
) -> Rows[ClauseRow] | Response:
    """The clauses of a plan with their texts, in the plan's order."""
    store = assistant.index.store
    known_plan(store, plan_id, page.root)
    wanted = RowFilter(words=tuple(syllables(q or "")), under=under)
    rows = [
        clause_row(one, page.root)
        for one in store.clauses(plan_id)
        if (kind is None or one.kind is kind) and clause_fits(one, wanted)
    ]
    return reply("clauses", ClauseRow, rows, page)


@router.get("/{plan_id}/clauses/{address:path}", responses=_MISSING, summary="One clause")
def clause(request: Request, plan_id: str, address: str, assistant: Opened) -> ClauseReply:
    """A clause with its ancestors, its neighbours, and the references that it makes and receives."""
    return clause_reply(assistant.index.store, plan_id, address, request.scope["root_path"])


def clause_reply(store: Store, plan_id: str, address: str, root: str) -> ClauseReply:
    """The clause at that address, its links under the sub-path `root`. Raises Problem (404)."""
    plan = known_plan(store, plan_id, root)
    clauses = {clause.address: clause for clause in store.clauses(plan_id)}
    found = clauses.get(address)
    if found is None:
        raise Problem("clause_not_found", status=404, field="address", plan_id=plan_id, address=address[:80])
    order = list(clauses)
    place = order.index(address)
    before, after = order[:place][-1:], order[place + 1 :][:1]
    return ClauseReply(
        **dict(clause_row(found, root)),
        citation=formal_citation(found, plan),
        cells=list(found.cells),
        ancestors=[clause_link(clauses[a], root) for a in addresses.ancestors(address) if a in clauses],
        previous=neighbour_link(clauses[before[0]], root) if before else None,
        next=neighbour_link(clauses[after[0]], root) if after else None,
        references=clause_references(store, found, root),
    )
