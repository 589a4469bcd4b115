"""What an answer that isn't right lacks, in few words."""

from evals.outcome import Outcome
from evals.report.texts import say, table

_LONGEST = 100


def faults(outcome: Outcome) -> list[str]:
    """What is missing, what must not be said, which evidence isn't cited; of alternatives the first."""
    judgement = outcome.judgement
    return [
        *_wrong_end(outcome),
        *(say("fault.missing", text=shortened(group[0])) for group in judgement.missing),
        *(say("fault.forbidden", text=shortened(text)) for text in judgement.forbidden),
        *(say("fault.uncited", text=shortened(quote)) for quote in judgement.uncited),
    ]


def ending(outcome: Outcome) -> str:
    """How the asking ended: the answer's status, or the error."""
    if outcome.error is not None:
        return say("fault.error", error=shortened(outcome.error))
    return table("status").get(str(outcome.status), str(outcome.status))


def shortened(text: str, longest: int = _LONGEST) -> str:
    """The beginning of a text that is longer, cut between words."""
    if len(text) <= longest:
        return text
    return f"{text[:longest].rsplit(maxsplit=1)[0]}…"


def _wrong_end(outcome: Outcome) -> list[str]:
    if outcome.status == "answered" and not outcome.question.answerable:
        return [say("fault.unexpected")]
    if outcome.refused and outcome.question.answerable:
        return [say("fault.refused")]
    return []
