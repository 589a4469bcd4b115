"""Questions written as JSON Lines."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from evals.question import EvalQuestion, Evidence


def as_lines(questions: Iterable[EvalQuestion]) -> str:
    """Each question as a line of JSON; an empty note, and what is empty in its evidence, is left out."""
    return "".join(f"{_line(one)}\n" for one in questions)


def _line(question: EvalQuestion) -> str:
    fields = asdict(question)
    fields["evidence"] = [_entry(one) for one in question.evidence]
    del fields["set"]
    if not question.note:
        del fields["note"]
    return json.dumps({"id": fields.pop("id"), **fields}, ensure_ascii=False)


def _entry(evidence: Evidence) -> dict[str, object]:
    entry: dict[str, object] = {"doc": evidence.doc, "quote": evidence.quote, "label": list(evidence.label)}
    if evidence.by_label:
        entry["by_label"] = True
    if evidence.alt:
        entry["alt"] = [_entry(one) for one in evidence.alt]
    return entry
