"""GET /api/plans…: the plans, one plan, and one clause with what stands around it."""

from fastapi import APIRouter, Request

from assistant.api.opening import Opened
from assistant.api.plan_replies import (
    ClauseReply,
    PlanDetailReply,
    PlanReply,
    clause_link,
    heading_link,
    plan_fields,
)
from assistant.api.problems import Problem, ProblemReply
from assistant.api.reference_links import clause_references, plan_named_by
from corpus import addresses
from corpus.records import ClauseKind, Plan
from corpus.store import Store

router = APIRouter(prefix="/api/plans", tags=["plans"])
_MISSING: dict[int | str, dict[str, object]] = {404: {"model": ProblemReply, "description": "Not there"}}


def known_plan(store: Store, plan_id: str, root: str) -> Plan:
    """The plan of that id. Raises Problem (404)."""
    plan = store.plan(plan_id)
    if plan is None:
        raise Problem("plan_not_found", status=404, plan_id=plan_id[:80], plans=f"{root}/api/plans")
    return plan


@router.get("", summary="The plans")
def plans(request: Request, assistant: Opened) -> list[PlanReply]:
    """Every plan that can be asked about."""
    root = request.scope["root_path"]
    return [PlanReply.model_validate(plan_fields(plan, root)) for plan in assistant.plans]


@router.get("/{plan_id}", responses=_MISSING, summary="One plan")
def plan(request: Request, plan_id: str, assistant: Opened) -> PlanDetailReply:
    """A plan with its outline and the addresses of all its clauses, in the plan's order."""
    root, store = request.scope["root_path"], assistant.index.store
    found = known_plan(store, plan_id, root)
    clauses = store.clauses(plan_id)
    return PlanDetailReply.model_validate(
        plan_fields(found, root)
        | {
            "outline": [heading_link(c, root) for c in clauses if c.kind is ClauseKind.HEADING],
            "addresses": [clause.address for clause in clauses],
            "tasks": len(store.tasks(plan_id)),
            "targets": len(store.targets(plan_id)),
            "named_by": plan_named_by(store, plan_id, root),
        }
    )


@router.get("/{plan_id}/clauses/{address:path}", responses=_MISSING, summary="One clause")
def clause(request: Request, plan_id: str, address: str, assistant: Opened) -> ClauseReply:
    """A clause with its ancestors, its neighbours, and the references that it makes and receives."""
    root, store = request.scope["root_path"], assistant.index.store
    known_plan(store, plan_id, root)
    clauses = {clause.address: clause for clause in store.clauses(plan_id)}
    found = clauses.get(address)
    if found is None:
        raise Problem("clause_not_found", status=404, field="address", plan_id=plan_id, address=address[:80])
    order = list(clauses)
    place = order.index(address)
    before, after = order[:place][-1:], order[place + 1 :][:1]
    return ClauseReply(
        plan_id=plan_id,
        address=address,
        label=found.label,
        heading=list(found.heading),
        text=found.text,
        kind=found.kind,
        url=root + found.url,
        source=list(found.source),
        ancestors=[clause_link(clauses[a], root) for a in addresses.ancestors(address) if a in clauses],
        previous=clause_link(clauses[before[0]], root) if before else None,
        next=clause_link(clauses[after[0]], root) if after else None,
        references=clause_references(store, found, root),
    )
