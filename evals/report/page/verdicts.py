"""How an answer was judged, and why, in words."""

from collections.abc import Iterator, Sequence

from evals.outcome import Outcome
from evals.report.page.records import Verdict
from evals.report.texts import say


def verdict_of(outcome: Outcome) -> Verdict:
    """Right, wrong or none: with every reason against it."""
    if outcome.error is not None:
        return Verdict("error", say("page.error"), ())
    tone = "right" if outcome.judgement.right else "wrong"
    return Verdict(tone, say(f"page.{tone}"), tuple(_reasons(outcome)))


def _reasons(outcome: Outcome) -> Iterator[str]:
    question, judgement = outcome.question, outcome.judgement
    if question.answerable and outcome.refused:
        yield say("page.refused_wrongly")
    elif question.answerable and outcome.status == "clarify" and question.evidence:
        yield say("page.asked_back")
    elif not question.answerable and outcome.status == "answered":
        yield say("page.answered_wrongly")
    for alternatives in judgement.missing:
        yield say("page.missing", words=_any_of(alternatives))
    for words in judgement.forbidden:
        yield say("page.forbidden", words=_quoted(words))
    for entry in question.evidence:
        if entry.quote in judgement.uncited:
            yield say(
                "page.uncited", label=", ".join(entry.label), plan=entry.doc, quote=_quoted(entry.quote)
            )
    if judgement.cited and judgement.label is False:
        yield say("page.mislabelled")


def _any_of(alternatives: Sequence[str]) -> str:
    first, *others = map(_quoted, alternatives)
    return say("page.any_of", first=first, others=", ".join(others)) if others else first


def _quoted(words: str) -> str:
    return f"“{words}”"
