"""GET /plans/{plan_id}/source: the published file that a plan was read from, byte for byte."""

from pathlib import PurePath
from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from assistant.api.clauses import known_plan
from assistant.api.conditional import PublishedRoute
from assistant.api.opening import Opened
from assistant.api.problems import Problem, ProblemReply
from corpus.collection.place import manifest_in_use
from corpus.errors import PlanFileError
from corpus.manifest import read_file

MEDIA_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""What a file is, by the ending of its name."""
_OTHER = "application/octet-stream"

router = APIRouter(tags=["pages"], route_class=PublishedRoute)


@router.get(
    "/plans/{plan_id}/source",
    response_class=HTMLResponse,  # of its failures, which people meet who followed a link
    responses={
        200: {
            "description": "The file, to be kept",
            "content": {kind: {} for kind in (*MEDIA_TYPES.values(), _OTHER)},
        },
        404: {"model": ProblemReply, "description": "No such plan, or its file isn't here"},
    },
    summary="The published file of a plan",
)
def source(request: Request, plan_id: str, assistant: Opened) -> Response:
    """The file as it was published; never shown in place, so that nothing in it is run here."""
    plan = known_plan(assistant.index.store, plan_id, request.scope["root_path"])
    try:
        content = read_file(plan, manifest_in_use(assistant.settings).parent)
    except PlanFileError:
        raise Problem("source_missing", status=404, plan=plan.citation) from None
    name = PurePath(plan.source_file)
    return Response(
        content,
        headers={
            "Content-Type": MEDIA_TYPES.get(name.suffix.lower(), _OTHER),
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name.name, safe='')}",
        },
    )
