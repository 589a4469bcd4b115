"""The panel's two fragments: its empty frame, and a clause in it.

They belong to the chat's part of the service, so they work where the API is switched off or asks for keys.
"""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.responses import HTMLResponse

from assistant.api.clauses import clause_reply
from assistant.api.opening import Opened
from assistant.api.problems import Problem
from assistant.api.published_lines import published_lines
from corpus.agencies import load_agencies
from corpus.collection.place import manifest_in_use
from ui.clause_panel.view import clause_view
from ui.site.pages import fragment

LONGEST_ANSWER = 8000
"""Characters of an answer that are looked for in the clause; what is longer is looked for as far as this."""
_LONGEST_NAME = 300

router = APIRouter(include_in_schema=False)


class PanelRequest(BaseModel):
    """Which clause is opened, and the part of an answer that cites it ("" where no answer does)."""

    model_config = ConfigDict(strict=True)

    plan_id: str = Field(max_length=_LONGEST_NAME)
    address: str = Field(max_length=_LONGEST_NAME)
    answer: str = ""


async def _read(request: Request) -> PanelRequest:
    """Sent as a body, so that nothing of an answer stands in a log of addresses. Raises Problem (422)."""
    try:
        return PanelRequest.model_validate_json(await request.body())
    except ValidationError:
        raise Problem("malformed") from None


@router.get("/chat/clause")
def frame(request: Request) -> HTMLResponse:
    """The panel without a clause, with all that it may say while one comes or where none does."""
    return fragment(request, "clause_panel/frame.html")


@router.post("/chat/clause")
def clause(
    request: Request, asked: Annotated[PanelRequest, Depends(_read)], assistant: Opened
) -> HTMLResponse:
    """The clause as the panel shows it. Raises Problem (404, 422)."""
    store = assistant.index.store
    reply = clause_reply(store, asked.plan_id, asked.address, request.scope["root_path"])
    plans = {plan.plan_id: plan for plan in store.plans()}
    shown = clause_view(
        reply,
        plans=plans,
        published=published_lines(plans[asked.plan_id], manifest_in_use(assistant.settings).parent),
        said=asked.answer[:LONGEST_ANSWER],
        book=load_agencies(),
    )
    return fragment(request, "clause_panel/clause.html", shown=shown)
