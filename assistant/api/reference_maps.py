"""GET /api/plans/{plan_id}/reference-map: what refers to what in a plan, by section."""

from fastapi import APIRouter, Request
from pydantic import BaseModel

from assistant.api.clauses import known_plan
from assistant.api.conditional import PublishedRoute
from assistant.api.opening import Opened
from assistant.api.plan_replies import NamedDocument
from assistant.api.problems import ProblemReply
from assistant.reference_map import (
    BesideKind,
    End,
    MapBeside,
    MapReference,
    MapSection,
    ReferenceMap,
    SectionLink,
    reference_map,
)
from corpus.registers import Unresolved

router = APIRouter(prefix="/api/plans", tags=["plans"], route_class=PublishedRoute)


class SectionReply(BaseModel):
    """A part of the plan, its depth counted from 1; `title` as printed, "" for a group of clauses."""

    address: str
    label: str
    title: str
    depth: int
    url: str


class EndReply(BaseModel):
    """A clause at one end of a reference; a plan as a whole without `address`."""

    plan_id: str
    address: str | None
    label: str
    url: str


class MapReferenceReply(BaseModel):
    """Words of one clause that point at one or more others; at none to be read where `ends` is empty."""

    start: EndReply
    text: str
    ends: list[EndReply]
    remaining: bool


class SectionLinkReply(BaseModel):
    """The references from one part to another, or within one."""

    start: str
    end: str
    references: list[MapReferenceReply]


class BesideReply(BaseModel):
    """What stands beside the plan; `plan_id` where it can be read, `reason` why it can't."""

    kind: BesideKind
    name: str
    document: NamedDocument | None
    plan_id: str | None
    reason: Unresolved | None
    links: list[SectionLinkReply]


class ReferenceMapReply(BaseModel):
    """The parts of a plan in their order, the references among them, and what stands beside the plan."""

    plan_id: str
    sections: list[SectionReply]
    links: list[SectionLinkReply]
    beside: list[BesideReply]


@router.get(
    "/{plan_id}/reference-map",
    responses={404: {"model": ProblemReply, "description": "No such plan"}},
    summary="The references of a plan by section",
)
def plan_reference_map(request: Request, plan_id: str, assistant: Opened) -> ReferenceMapReply:
    """Which sections of a plan refer to which, to which documents, and which plans refer to them."""
    root, store = request.scope["root_path"], assistant.index.store
    return _reply(reference_map(store, known_plan(store, plan_id, root)), root)


def end_url(end: End, root: str) -> str:
    """Where one end of a reference is to be read, under the sub-path `root`."""
    return f"{root}/plans/{end.plan_id}" + (f"#{end.address}" if end.address else "")


def _reply(found: ReferenceMap, root: str) -> ReferenceMapReply:
    return ReferenceMapReply(
        plan_id=found.plan.plan_id,
        sections=[_section(one, found.plan.plan_id, root) for one in found.sections],
        links=[_link(one, root) for one in found.links],
        beside=[_beside(one, root) for one in found.beside],
    )


def _section(one: MapSection, plan_id: str, root: str) -> SectionReply:
    return SectionReply(
        address=one.address,
        label=one.label,
        title=one.title,
        depth=one.depth,
        url=f"{root}/plans/{plan_id}#{one.opens}",
    )


def _link(one: SectionLink, root: str) -> SectionLinkReply:
    return SectionLinkReply(
        start=one.start, end=one.end, references=[_reference(each, root) for each in one.references]
    )


def _reference(one: MapReference, root: str) -> MapReferenceReply:
    return MapReferenceReply(
        start=_end(one.start, root),
        text=one.text,
        ends=[_end(end, root) for end in one.ends],
        remaining=one.remaining,
    )


def _end(one: End, root: str) -> EndReply:
    return EndReply(plan_id=one.plan_id, address=one.address, label=one.label, url=end_url(one, root))


def _beside(one: MapBeside, root: str) -> BesideReply:
    return BesideReply(
        kind=one.kind,
        name=one.name,
        document=NamedDocument.model_validate(one.document) if one.document else None,
        plan_id=one.plan_id,
        reason=one.reason,
        links=[_link(each, root) for each in one.links],
    )
