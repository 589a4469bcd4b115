"""The clauses that an answer has to cite: whether it does, under which label, and where search found them."""

from evals.given import GivenCitation, read_answer
from evals.judging import has_label, holds
from evals.outcome import Outcome
from evals.question_set import Evidence
from evals.report.page.records import NeededClause
from evals.report.texts import say
from evals.search.searching import Searched


def needed_clauses(outcome: Outcome) -> tuple[NeededClause, ...]:
    """A line for each entry of the question's evidence."""
    citations = () if outcome.payload is None else read_answer(outcome.payload).citations
    return tuple(
        _needed(entry, citations, _found(outcome.searched, position))
        for position, entry in enumerate(outcome.question.evidence)
    )


def _needed(entry: Evidence, citations: tuple[GivenCitation, ...], found: str) -> NeededClause:
    holders = [
        (choice, citation) for citation in citations for choice in entry.choices if holds(choice, citation)
    ]
    if not holders:
        tone, cited = "bad", say("page.not_cited")
    elif any(has_label(choice, citation.label) for choice, citation in holders):
        tone, cited = "good", say("page.cited")
    else:
        tone, cited = "bad", say("page.cited_as", label=holders[0][1].label)
    return NeededClause(
        plan=entry.doc,
        label=", ".join(entry.label),
        quote=entry.quote,
        alternatives=len(entry.alt),
        tone=tone,
        cited=cited,
        found=found,
    )


def _found(searched: Searched | None, position: int) -> str:
    """The rank at which search found this entry of the evidence; empty where it wasn't measured."""
    if searched is None:
        return ""
    ranks = [rank for rank, held in enumerate(searched.held, start=1) if position in held]
    if ranks:
        return say("page.found_at", rank=ranks[0])
    return say("page.not_found", depth=len(searched.held)) if searched.held else say("page.found_nothing")
