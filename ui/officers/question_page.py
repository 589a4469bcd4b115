"""One kept question: what was asked and answered, and the form in which an officer reviews it."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, Request
from starlette.responses import RedirectResponse, Response

from assistant.answer.records import Answer
from assistant.chain import Assistant
from assistant.journal import Journal, KeptQuestion
from corpus.records import Clause
from ui.officers.checking import Checked, check, review_of, with_address
from ui.officers.clauses import clauses_at, find_clauses
from ui.officers.filters import Shown, shown_by
from ui.officers.gold_words import bold_words
from ui.officers.kept_answers import answer_shown, read_answer
from ui.officers.pages import page
from ui.officers.problems import QuestionGone
from ui.officers.review_fields import STYLES, TYPES, ReviewFields
from ui.officers.signed_in import Officer, Sender, SignedIn
from ui.texts import say

router = APIRouter(prefix="/questions/{id}")
_List = Annotated[Shown, Depends(shown_by)]


def _asked(request: Request, id: str, _: SignedIn) -> KeptQuestion:
    kept: KeptQuestion | None = request.app.state.site.journal.get(id)
    if kept is None:
        raise QuestionGone
    return kept


_Kept = Annotated[KeptQuestion, Depends(_asked)]


@router.get("")
def question_page(
    request: Request, officer: SignedIn, kept: _Kept, shown: _List, notice: str = ""
) -> Response:
    """The question with the form as its earlier review, or its answer, fills it in."""
    fields = ReviewFields.at_first(kept, read_answer(kept.answer))
    said = say("officers.saved") if notice == "saved" else ""
    return _page(request, officer, kept, shown, Checked(fields), notice=said)


@router.post("")
def review(
    request: Request, officer: Sender, kept: _Kept, shown: _List, fields: Annotated[ReviewFields, Form()]
) -> Response:
    """Save the review and go on; with another button, or with a field at fault, the form again as it was."""
    assistant: Assistant = request.app.state.site.opening.assistant
    if fields.do not in {"save", "next"}:
        return _page(request, officer, kept, shown, with_address(fields, assistant))
    checked = check(fields, kept.status, assistant)
    if checked.errors:
        return _page(request, officer, kept, shown, checked, status=422)
    journal: Journal = request.app.state.site.journal
    given = review_of(checked.fields, read_answer(kept.answer), officer.key.name)
    if not journal.review(kept.id, given):
        raise QuestionGone
    return RedirectResponse(
        request.scope["root_path"] + _after(kept, shown, journal, fields.do), status_code=303
    )


def _after(kept: KeptQuestion, shown: Shown, journal: Journal, do: str) -> str:
    """The page after saving: the question again, or the newest of its list that is still to be reviewed."""
    if do == "save":
        return f"/questions/{quote(kept.id, safe='')}?{shown.query}&notice=saved"
    left = journal.find(shown.still_to_review, limit=1).rows
    if not left:
        return "/?notice=saved_last"
    return f"/questions/{quote(left[0].id, safe='')}?{shown.query}&notice=saved"


def _offered(
    assistant: Assistant, answer: Answer | None, fields: ReviewFields
) -> tuple[list[Clause], list[Clause]]:
    """The clauses that are cited or taken for evidence, and others that the form looks for."""
    cited = [f"{one.plan_id}#{one.address}" for one in answer.citations] if answer else []
    listed, _ = clauses_at(assistant, (*cited, *fields.evidence))
    if not fields.find_words.strip():
        return listed, []
    found = find_clauses(assistant, fields.find_words, fields.find_plan)
    return listed, [one for one in found if one not in listed]


def _page(
    request: Request,
    officer: Officer,
    kept: KeptQuestion,
    shown: Shown,
    checked: Checked,
    *,
    notice: str = "",
    status: int = 200,
) -> Response:
    site = request.app.state.site
    assistant: Assistant = site.opening.assistant
    answer, fields = read_answer(kept.answer), checked.fields
    listed, found = _offered(assistant, answer, fields)
    return page(
        request,
        "question.html",
        status=status,
        officer=officer,
        kept=kept,
        shown=shown,
        notice=notice,
        fields=fields,
        errors=checked.errors,
        answer=answer_shown(answer, site.root) if answer else None,
        bold=bold_words(answer),
        listed=listed,
        found=found,
        searched=bool(fields.find_words.strip()),
        plans_named=[(plan.plan_id, plan.citation) for plan in assistant.plans],
        types=[(one, say(f"officers_type.{one}")) for one in TYPES],
        styles=[(one, say(f"officers_style.{one}")) for one in STYLES],
    )
