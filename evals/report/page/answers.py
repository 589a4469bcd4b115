"""An answer as it was shown: its Markdown as HTML that can hold nothing but text, its sources, its notes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markupsafe import Markup
from pydantic import TypeAdapter

from evals.given import GivenCitation, read_as
from evals.judging import holds
from evals.question_set import EvalQuestion
from evals.report.page.records import AnswerView, CitationView
from evals.report.texts import say

_MARKDOWN = (
    MarkdownIt("commonmark", {"html": False, "breaks": True})
    .enable("table")
    .disable(["link", "image", "reference", "autolink", "code", "fence", "heading", "lheading", "hr"])
)
_LIST_END = re.compile(r"^([-*] .*)\n(?=[^\s*-])", re.MULTILINE)
"""The last item of a list; Markdown would take the line beneath it for a part of the item."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")


@dataclass(frozen=True)
class _Citation:
    """Of a system that knows no clauses, number, plan and label may be missing."""

    plan_id: str
    text: str
    label: str = ""
    plan: str = ""
    number: int = 0


@dataclass(frozen=True)
class _Answer:
    status: str
    answer: str
    citations: tuple[_Citation, ...] = ()
    notes: tuple[str, ...] = ()


_SHAPE = TypeAdapter(_Answer)


def answer_view(payload: Mapping[str, object], question: EvalQuestion) -> AnswerView:
    """The answer in the JSON of the API. Raises EvaluationError naming the field that doesn't fit."""
    given = read_as(_SHAPE, payload)
    return AnswerView(
        status=say(f"status.{given.status}"),
        html=text_html(given.answer),
        citations=tuple(
            CitationView(
                number=one.number or position,
                label=one.label,
                plan=one.plan or one.plan_id,
                text=one.text,
                needed=_is_needed(one, question),
            )
            for position, one in enumerate(given.citations, start=1)
        ),
        notes=given.notes,
    )


def text_html(text: str) -> Markup:
    """The Markdown of an answer as HTML: tags in it are shown as they are written."""
    shown = _CONTROL.sub(lambda found: chr(0x2400 + ord(found[0])), text)
    return Markup(_MARKDOWN.render(_LIST_END.sub(r"\1\n\n", shown)))


def _is_needed(citation: _Citation, question: EvalQuestion) -> bool | None:
    if not question.evidence:
        return None
    given = GivenCitation(citation.plan_id, citation.label, citation.text)
    return any(holds(choice, given) for entry in question.evidence for choice in entry.choices)
