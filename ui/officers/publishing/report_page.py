"""The reading report of a draft: a page that was written by itself, under a policy that lets nothing run."""

from fastapi import APIRouter
from starlette.responses import FileResponse, Response

from ui.officers.problems import DraftGone
from ui.officers.publishing.desk import Desked
from ui.officers.signed_in import Publisher

router = APIRouter(prefix="/plans/drafts/{id}/report")

_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'; sandbox"
)
_INDEX = "index.html"


@router.get("/{name}")
def report(id: str, name: str, _: Publisher, desk: Desked) -> Response:
    """The report's page of that name, or its list of pages."""
    draft = desk.draft(id)
    known = {_INDEX, draft.preview.page} if draft.preview else set()
    path = desk.drafts.report(draft) / name
    if name not in known or not path.is_file():
        raise DraftGone
    return FileResponse(
        path, media_type="text/html; charset=utf-8", headers={"Content-Security-Policy": _POLICY}
    )
