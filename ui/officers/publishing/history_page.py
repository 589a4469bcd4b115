"""The versions of the collection, and the way back to one."""

from typing import Annotated

from fastapi import APIRouter, Request
from fastapi import Path as PathParameter
from starlette.responses import RedirectResponse, Response

from corpus.collection.overview import differences
from corpus.collection.records import Act, Change, Version
from corpus.collection.starting import begin_publishing
from corpus.errors import ManifestError, PlanFileError
from ui.officers.pages import moment, page
from ui.officers.problems import DraftGone
from ui.officers.publishing.desk import Desk, Desked
from ui.officers.publishing.telling import change_told
from ui.officers.signed_in import Publisher, PublishingSender

router = APIRouter(prefix="/plans/history")
_Number = Annotated[int, PathParameter(ge=1, le=999_999_999)]


@router.get("")
def history_page(request: Request, officer: Publisher, desk: Desked) -> Response:
    """Every version, the newest first: who made it, when, and how."""
    versions = [
        (version, change_told(version.change), len(desk.history.plans(version)))
        for version in desk.history.versions()
    ]
    return page(request, "plan_versions.html", officer=officer, versions=versions)


@router.get("/{number}")
def version_page(request: Request, number: _Number, officer: Publisher, desk: Desked) -> Response:
    """The plans of one version, what going back to it would change, and whether that can be done."""
    version = _version(desk, number)
    plans = desk.history.plans(version)
    return page(
        request,
        "plan_version.html",
        officer=officer,
        version=version,
        act=change_told(version.change),
        plans_held=plans,
        changes=differences(desk.listed, plans),
        whole=_is_whole(desk, version),
        unwritable=desk.unwritable,
    )


@router.post("/{number}/restore")
def restore(request: Request, number: _Number, officer: PublishingSender, desk: Desked) -> Response:
    """Begin to publish the version again."""
    version = _version(desk, number)
    change = Change(Act.RESTORE, name=moment(version.at), version=version.number)
    begun = begin_publishing(desk.settings, change, officer.key.name)
    base = request.scope["root_path"]
    return RedirectResponse(f"{base}/plans/publication{'' if begun else '?notice=busy'}", status_code=303)


def _version(desk: Desk, number: int) -> Version:
    version = desk.history.get(number)
    if version is None:
        raise DraftGone
    return version


def _is_whole(desk: Desk, version: Version) -> bool:
    """Whether every file of the version is still there as it was."""
    try:
        desk.history.check_files(version)
    except (ManifestError, PlanFileError):
        return False
    return True
