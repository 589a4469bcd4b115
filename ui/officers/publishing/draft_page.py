"""One draft on its way: being read, its facts to confirm, its reading to judge, and then published."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from corpus.collection.facts import FIELDS, plan_of
from corpus.collection.records import Change, Draft, DraftState
from corpus.collection.starting import begin_previewing, begin_publishing
from corpus.places import load_places
from ui.officers.pages import page
from ui.officers.publishing.desk import Desk, Desked
from ui.officers.publishing.fact_fields import Errors, FactFields, checked_facts, fields_at_first
from ui.officers.publishing.telling import act_on, failure_told, is_editable
from ui.officers.signed_in import Officer, Publisher, PublishingSender

router = APIRouter(prefix="/plans/drafts/{id}")


@router.get("")
def draft_page(request: Request, id: str, officer: Publisher, desk: Desked, step: str = "") -> Response:
    """The page of the step that the draft is at; `step` "facts" goes back to confirming them."""
    draft = desk.draft(id)
    if draft.under_way:
        return page(request, "draft_wait.html", officer=officer, draft=draft)
    if not is_editable(draft):
        told = failure_told(draft.failure) if draft.failure else ""
        return page(request, "draft_failed.html", officer=officer, draft=draft, told=told)
    if draft.state is DraftState.PREVIEWED and step != "facts":
        return _preview(request, officer, desk, draft)
    return _facts(request, officer, desk, draft, fields_at_first(draft, desk.listed), {})


@router.post("/facts")
def confirm(
    request: Request, id: str, officer: PublishingSender, desk: Desked, fields: Annotated[FactFields, Form()]
) -> Response:
    """Read the draft as the plan that it is said to be; or the form again, with what is wrong."""
    draft = desk.draft(id)
    if not is_editable(draft):
        return _to(request, draft)
    facts, errors = checked_facts(fields, draft, desk.listed)
    if errors:
        return _facts(request, officer, desk, draft, fields, errors, status=422)
    begin_previewing(desk.settings, draft, facts)
    return _to(request, draft)


@router.post("/publish")
def publish(request: Request, id: str, officer: PublishingSender, desk: Desked) -> Response:
    """Begin to publish the draft as it was previewed."""
    draft = desk.draft(id)
    base = request.scope["root_path"]
    if draft.state is not DraftState.PREVIEWED or draft.facts is None:
        return _to(request, draft)
    plan = plan_of(draft.facts, file="", sha256=draft.sha256)
    act = act_on(plan.plan_id, frozenset(one.plan_id for one in desk.listed))
    begun = begin_publishing(
        desk.settings, Change(act, plan.plan_id, plan.citation, draft=draft.id), officer.key.name
    )
    return RedirectResponse(f"{base}/plans/publication{'' if begun else '?notice=busy'}", status_code=303)


@router.post("/discard")
def discard(request: Request, id: str, _: PublishingSender, desk: Desked) -> Response:
    """Throw the draft away."""
    desk.drafts.discard(desk.draft(id).id)
    return RedirectResponse(f"{request.scope['root_path']}/plans?notice=discarded", status_code=303)


def _to(request: Request, draft: Draft) -> Response:
    return RedirectResponse(f"{request.scope['root_path']}/plans/drafts/{draft.id}", status_code=303)


def _facts(
    request: Request,
    officer: Officer,
    desk: Desk,
    draft: Draft,
    fields: FactFields,
    errors: Errors,
    *,
    status: int = 200,
) -> Response:
    return page(
        request,
        "draft_facts.html",
        status=status,
        officer=officer,
        draft=draft,
        read=draft.description.facts if draft.description else {},
        fields=fields.model_dump(),
        names=FIELDS,
        errors=errors,
        failed=failure_told(draft.failure) if draft.failure else "",
        listed=[(plan.plan_id, plan.citation) for plan in desk.listed],
        provinces=[province.name for province in load_places().provinces],
        same_as=next((plan.citation for plan in desk.listed if plan.sha256 == draft.sha256), ""),
    )


def _preview(request: Request, officer: Officer, desk: Desk, draft: Draft) -> Response:
    plan = plan_of(draft.facts or {}, file="", sha256=draft.sha256)
    before = next((one for one in desk.listed if one.plan_id == plan.plan_id), None)
    return page(
        request,
        "draft_preview.html",
        officer=officer,
        draft=draft,
        plan=plan,
        before=before,
        preview=draft.preview,
        same_file=before is not None and before.sha256 == draft.sha256,
        unwritable=desk.unwritable,
    )
