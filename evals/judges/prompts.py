"""What a judge is told, from `prompts.toml`, and the file of one answer that it is shown.

Guarantees of `material`: what comes from a question, a plan or an answer is one JSON string within one line,
without square brackets, so that nothing in it can end the line or pose as another part of the file.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from assistant.phrasing.prompts import as_data
from evals.given import GivenAnswer, GivenCitation
from evals.judging import LONGEST_CITATION
from evals.question import EvalQuestion, Evidence

_FILE = Path(__file__).with_name("prompts.toml")


def instructions() -> str:
    """How to judge."""
    return _texts()["told"]["instructions"].strip()


def material(question: EvalQuestion, given: GivenAnswer) -> str:
    """The question, what a right answer holds, and the answer with what it cites; a part a line.

    A citation is cut where it is longer than counts.
    """
    return "\n".join([*_asked(question), *_expected(question), *_answered(given)])


def _asked(question: EvalQuestion) -> Iterator[str]:
    for turn in question.history:
        yield _line("before", text=as_data(turn))
    yield _line("question", text=as_data(question.question))


def _expected(question: EvalQuestion) -> Iterator[str]:
    if not question.answerable:
        yield _line("unanswerable")
    elif not question.evidence:
        yield _line("asking_back")
    for group in question.must if question.answerable else ():
        yield _line("must", text=_line("or").join(map(as_data, group)))
    for text in question.must_not:
        yield _line("must_not", text=as_data(text))
    for entry in question.evidence:
        yield _line("evidence", text=_line("or").join(map(_quoted, entry.choices)))


def _answered(given: GivenAnswer) -> Iterator[str]:
    yield _line("status", text=_texts()["status"][given.status])
    yield _line("answer", text=as_data(given.answer))
    if not given.citations:
        yield _line("no_citation")
    for number, citation in enumerate(given.citations, start=1):
        yield _cited(number, citation)


def _quoted(choice: Evidence) -> str:
    label = as_data(", ".join(choice.label))
    return _line("quote", quote=as_data(choice.quote), doc=as_data(choice.doc), label=label)


def _cited(number: int, citation: GivenCitation) -> str:
    text = citation.text
    if len(text) > LONGEST_CITATION:
        text = f"{text[:LONGEST_CITATION]}…"
    return _line(
        "citation",
        number=number,
        doc=as_data(citation.plan_id),
        label=as_data(citation.label),
        text=as_data(text),
    )


def _line(name: str, **values: object) -> str:
    return _texts()["shown"][name].format(**values)


@cache
def _texts() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
