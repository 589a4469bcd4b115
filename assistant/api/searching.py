"""GET /api/search: the clauses that a question is about, best first, without an answer."""

from collections.abc import Collection, Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import BaseModel, Field

from assistant.answer.citing import excerpt
from assistant.api.conditional import PublishedRoute
from assistant.api.highlighting import Spans, highlights
from assistant.api.narrowing import ChosenPlans
from assistant.api.opening import Opened
from assistant.api.register_pages import MOST_ROWS, Page, Rows, page_of, shown_of
from assistant.api.requests import check_question
from assistant.chain import Assistant
from assistant.retrieval.found import Found

SHOWN = 10
"""How many clauses are returned where no number is asked for."""

router = APIRouter(prefix="/api", tags=["search"], route_class=PublishedRoute)


class FoundRow(BaseModel):
    """A clause that was found; `text` is the clause itself, at most 2,500 characters."""

    plan_id: str
    plan: str
    address: str
    label: str
    heading: list[str]
    text: str
    url: str
    relevance: float = Field(ge=0, le=1, description="how far the clause speaks of what is asked")
    highlights: Spans = Field(description="character spans [start, end) of `text` that print the words")


async def _page(
    request: Request,
    response: Response,
    assistant: Opened,
    limit: Annotated[int, Query(ge=0, le=MOST_ROWS, description="most clauses to return")] = SHOWN,
    offset: Annotated[int, Query(ge=0, description="clauses to leave out first")] = 0,
) -> Page:
    response.headers["Cache-Control"] = "private, no-cache"  # a question is its asker's own
    return page_of(request, response, assistant, limit=limit, offset=offset)


@router.get("/search", summary="Search the clauses")
def search(
    assistant: Opened,
    chosen: ChosenPlans,
    page: Annotated[Page, Depends(_page)],
    q: Annotated[str, Query(description="what is looked for: 1 to 4,000 characters of text")],
    history: Annotated[list[str], Query(description="earlier questions, oldest first; may be repeated")] = [],  # noqa: B006 - FastAPI copies it
) -> Rows[FoundRow]:
    """The clauses that a question is about, best first; `total` counts them. It is no answer yet."""
    check_question(q, history, limit=assistant.settings.question_limit, fields=("q", "history"))
    found = find_clauses(assistant, q, history, chosen)
    rows = [found_row(one, q, assistant, page.root) for one in shown_of(found, page)]
    return Rows[FoundRow](total=len(found), rows=rows)


def find_clauses(
    assistant: Assistant, q: str, history: Sequence[str] = (), chosen: Collection[str] | None = None
) -> list[Found]:
    """The clauses of the chosen plans (None: of all) that a question is about, best first."""
    if chosen is not None and not chosen:
        return []
    question = assistant.understand(q, history, sorted(chosen or ()))
    found = assistant.searcher.search(question, assistant.settings.candidates)
    return [one for one in found if chosen is None or one.clause.plan_id in chosen]


def found_row(found: Found, q: str, assistant: Assistant, root: str) -> FoundRow:
    """A clause that was found for `q`, its link under the sub-path `root`."""
    clause = found.clause
    plan = assistant.library.plan(clause.plan_id)
    text = excerpt(clause.text)
    return FoundRow(
        plan_id=clause.plan_id,
        plan=plan.citation if plan else clause.plan_id,
        address=clause.address,
        label=clause.label,
        heading=list(clause.heading),
        text=text,
        url=root + clause.url,
        relevance=round(min(1.0, max(0.0, found.relevance)), 4),
        highlights=highlights(text, q),
    )
