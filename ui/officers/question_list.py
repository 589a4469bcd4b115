"""The list of kept questions: filtered, counted, newest first."""

from dataclasses import replace
from math import ceil
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from assistant.journal import Journal
from ui.officers.filters import Filter, Shown, shown_by
from ui.officers.pages import page
from ui.officers.signed_in import SignedIn
from ui.texts import say

router = APIRouter()

PER_PAGE = 25
_NOTICES = {"deleted", "saved_last"}


@router.get("/")
def question_list(
    request: Request,
    officer: SignedIn,
    shown: Annotated[Shown, Depends(shown_by)],
    number: Annotated[int, Query(alias="page", ge=1, le=1_000_000)] = 1,
    notice: str = "",
) -> Response:
    """One page of the questions that `shown` asks for."""
    journal: Journal = request.app.state.site.journal
    found = journal.find(shown.sought, limit=PER_PAGE, offset=(number - 1) * PER_PAGE)
    return page(
        request,
        "questions.html",
        officer=officer,
        keeping=journal.keeping,
        shown=shown,
        lists=[(replace(shown, filter=one), _count(journal, replace(shown, filter=one))) for one in Filter],
        found=found,
        number=number,
        last=max(1, ceil(found.total / PER_PAGE)),
        notice=say(f"officers.{notice}") if notice in _NOTICES else "",
    )


def _count(journal: Journal, shown: Shown) -> int:
    return journal.find(shown.sought, limit=1).total
