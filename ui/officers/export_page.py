"""The export: what it will hold, and the file."""

from collections.abc import Iterator

from fastapi import APIRouter, Request
from starlette.responses import Response

from assistant.journal import Journal, KeptQuestion, Sought
from ui.officers.exporting import QuestionSet, question_set
from ui.officers.pages import page
from ui.officers.signed_in import SignedIn

router = APIRouter(prefix="/export")

FILE_NAME = "cau-hoi-da-ra-soat.jsonl"
_AT_ONCE = 500


@router.get("")
def export_page(request: Request, officer: SignedIn) -> Response:
    """How many questions the export holds, and how many it leaves out and why."""
    journal: Journal = request.app.state.site.journal
    unreviewed = journal.find(Sought(reviewed=False), limit=1).total
    return page(
        request, "export.html", officer=officer, exported=exported_questions(request), unreviewed=unreviewed
    )


@router.get("/questions.jsonl")
def export_file(request: Request, _: SignedIn) -> Response:
    """The question set as a file to keep."""
    return Response(
        exported_questions(request).json_lines,
        media_type="application/x-ndjson",
        headers={"Content-Disposition": f'attachment; filename="{FILE_NAME}"'},
    )


def exported_questions(request: Request) -> QuestionSet:
    """The question set of everything that was reviewed."""
    site = request.app.state.site
    return question_set(_reviewed(site.journal), site.opening.assistant.library)


def _reviewed(journal: Journal) -> Iterator[KeptQuestion]:
    """Every reviewed question, newest first."""
    offset, total = 0, 1
    while offset < total:
        found = journal.find(Sought(reviewed=True), limit=_AT_ONCE, offset=offset)
        yield from found.rows
        offset, total = offset + _AT_ONCE, found.total
