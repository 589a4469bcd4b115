"""A plan taken out of the collection, after one more question."""

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from corpus.collection.records import Act, Change
from corpus.collection.starting import begin_publishing
from corpus.records import Plan
from ui.officers.pages import page
from ui.officers.problems import DraftGone
from ui.officers.publishing.desk import Desk, Desked
from ui.officers.signed_in import Publisher, PublishingSender

router = APIRouter(prefix="/plans/remove/{plan_id}")


@router.get("")
def removal_page(request: Request, plan_id: str, officer: Publisher, desk: Desked) -> Response:
    """Asks whether the plan is to be taken out; the last one can't be."""
    return page(
        request,
        "plan_remove.html",
        officer=officer,
        plan=_plan(desk, plan_id),
        last=len(desk.listed) == 1,
        unwritable=desk.unwritable,
    )


@router.post("")
def remove(request: Request, plan_id: str, officer: PublishingSender, desk: Desked) -> Response:
    """Begin to publish the collection without the plan."""
    plan, base = _plan(desk, plan_id), request.scope["root_path"]
    if len(desk.listed) == 1:
        return RedirectResponse(f"{base}/plans/remove/{plan.plan_id}", status_code=303)
    change = Change(Act.REMOVE, plan.plan_id, plan.citation)
    begun = begin_publishing(desk.settings, change, officer.key.name)
    return RedirectResponse(f"{base}/plans/publication{'' if begun else '?notice=busy'}", status_code=303)


def _plan(desk: Desk, plan_id: str) -> Plan:
    plan = next((one for one in desk.listed if one.plan_id == plan_id), None)
    if plan is None:
        raise DraftGone
    return plan
