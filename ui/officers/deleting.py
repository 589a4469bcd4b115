"""A kept question deleted for good, as its asker may want, after one more question."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import RedirectResponse, Response

from ui.officers.filters import Shown, shown_by
from ui.officers.pages import page
from ui.officers.problems import QuestionGone
from ui.officers.signed_in import Sender, SignedIn

router = APIRouter(prefix="/questions/{id}/delete")
_List = Annotated[Shown, Depends(shown_by)]


@router.get("")
def confirmation(request: Request, id: str, officer: SignedIn, shown: _List) -> Response:
    """Asks whether the question is to be deleted."""
    kept = request.app.state.site.journal.get(id)
    if kept is None:
        raise QuestionGone
    return page(request, "delete.html", officer=officer, kept=kept, shown=shown)


@router.post("")
def delete(request: Request, id: str, _: Sender, shown: _List) -> Response:
    """Delete the question with its answer, feedback and review."""
    if not request.app.state.site.journal.delete(id):
        raise QuestionGone
    base = request.scope["root_path"]
    return RedirectResponse(f"{base}/?{shown.query}&notice=deleted", status_code=303)
