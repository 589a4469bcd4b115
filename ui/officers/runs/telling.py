"""How far an evaluation has come, and why one failed."""

from dataclasses import dataclass

from ui.officers.runs.records import Ended, Evaluation
from ui.texts import say, words


@dataclass(frozen=True)
class Progress:
    """`phase`: opening, asking or reporting. `answered` of `asked` questions, 0 of 0 while unknown."""

    phase: str
    answered: int = 0
    asked: int = 0


def progress_of(evaluation: Evaluation) -> Progress:
    """How far a running evaluation has come."""
    run = evaluation.run
    if evaluation.comparing:
        return Progress("reporting")
    if run is None:
        return Progress("opening")
    phase = "asking" if run.answered < run.asked else "reporting"
    return Progress(phase, run.answered, run.asked)


def failure_of(ended: Ended) -> str:
    """Why it failed, in plain words, by the exit code of `hoikehoach` (see `corpus.errors`)."""
    known = words("officers_run_failure")
    return known.get(str(ended.code), say("officers_run_failure.other"))
