"""Whether the list of citations is what it claims: published clauses, word for word, each used."""

from collections.abc import Iterator

from evals.grounding.given import CITING, AuditedAnswer, AuditedCitation
from evals.grounding.published import Published
from evals.grounding.segments import marks_in
from evals.grounding.violations import Fault, Violation

TEXT_LIMIT = 2500
"""Longest text of a citation, in characters."""


def citation_faults(answer: AuditedAnswer, published: Published) -> Iterator[Violation]:
    """What is wrong with the marks and the list, whatever the lines say."""
    marks = set(marks_in(answer.answer))
    numbers = [citation.number for citation in answer.citations]
    if answer.status not in CITING:
        if marks or numbers:
            yield Violation(Fault.CITING_REFUSAL, answer.answer)
        return
    if not numbers:
        yield Violation(Fault.BARE, answer.answer)
    for mark in sorted(marks - set(numbers)):
        yield Violation(Fault.MARK, f"[{mark}]")
    for number in sorted(set(numbers) - marks):
        yield Violation(Fault.UNUSED, f"[{number}]")
    if len(set(numbers)) < len(numbers):
        yield Violation(Fault.MARK, "a number given twice")
    for citation in answer.citations:
        yield from _untrue(citation, published)


def _untrue(citation: AuditedCitation, published: Published) -> Iterator[Violation]:
    clause = published.clauses.get((citation.plan_id, citation.address))
    if clause is None:
        yield Violation(Fault.CLAUSE, f"{citation.plan_id}#{citation.address}")
        return
    claimed = (citation.label, citation.plan, citation.url)
    if claimed != (
        clause.label,
        published.plans[clause.plan_id].citation,
        f"/plans/{citation.plan_id}#{citation.address}",
    ):
        yield Violation(Fault.CLAUSE, " | ".join(claimed))
    if len(citation.text) > TEXT_LIMIT or not _is_verbatim(citation.text, clause.text):
        yield Violation(Fault.TEXT, citation.text)


def _is_verbatim(shown: str, text: str) -> bool:
    """All of the clause, or a part of one that is too long, its cut ends marked."""
    if len(text) <= TEXT_LIMIT:
        return shown == text
    part = shown.removeprefix("…").removesuffix("…")
    return bool(part) and part in text
