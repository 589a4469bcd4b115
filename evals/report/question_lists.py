"""The questions that a reviewer has to look at, as folded Markdown: flipped, changed, wrong, failed."""

from collections.abc import Iterator, Sequence

from evals.metrics.records import Comparison, Pair
from evals.outcome import Outcome
from evals.report.faults import ending, faults, shortened
from evals.report.markup import folded, markdown_table, plain
from evals.report.numerals import count
from evals.report.records import RunReport
from evals.report.texts import say

_MOST = 25
"""Rows of a list; a comment of a pull request has room for 65,536 characters in all."""

_LONGEST_FAULTS = 200


def flip_lists(comparison: Comparison) -> Iterator[str]:
    """The questions that became wrong or right, then those answered otherwise; empty where there are none."""
    flips = [(say("markdown.lost"), pair) for pair in comparison.lost]
    flips += [(say("markdown.gained"), pair) for pair in comparison.gained]
    if flips:
        title = say("markdown.flips", gained=len(comparison.gained), lost=len(comparison.lost))
        yield _listed(title, ("", *_paired_headings()), [(label, *_paired_row(one)) for label, one in flips])
    if comparison.changed:
        title = say("markdown.changed", number=count(len(comparison.changed)))
        yield _listed(title, _paired_headings(), [_paired_row(pair) for pair in comparison.changed])


def wrong_list(report: RunReport) -> Iterator[str]:
    """The product's questions that weren't answered right, but for those that failed."""
    outcomes = report.run.outcomes.get(next(iter(report.summaries)), ())
    wrong = [one for one in outcomes if not one.judgement.right and one.error is None]
    if wrong:
        headings = _headings("id", "question", "kind", "status", "fault", "answer")
        title = say("markdown.wrong", number=count(len(wrong)))
        yield _listed(title, headings, [_wrong_row(one) for one in wrong])


def error_lists(report: RunReport) -> Iterator[str]:
    """Of each system the questions to which no answer came."""
    for system in report.summaries:
        failed = [one for one in report.run.outcomes.get(system, ()) if one.error is not None]
        if failed:
            title = say("markdown.errors", system=system, number=count(len(failed)))
            rows = [_failed_row(one) for one in failed]
            yield _listed(title, _headings("id", "question", "error"), rows)


def _wrong_row(outcome: Outcome) -> tuple[str, ...]:
    question = outcome.question
    kind = ", ".join((say(f"type.{question.type}"), say(f"style.{question.style}")))
    return _cells(
        question.id, shortened(question.question), kind, ending(outcome), _faults(outcome), _answer(outcome)
    )


def _failed_row(outcome: Outcome) -> tuple[str, ...]:
    question = outcome.question
    return _cells(question.id, shortened(question.question), shortened(outcome.error or "", _LONGEST_FAULTS))


def _paired_headings() -> tuple[str, ...]:
    return _headings("id", "question", "before", "after")


def _paired_row(pair: Pair) -> tuple[str, ...]:
    question = pair.after.question
    return _cells(question.id, shortened(question.question), _came(pair.before), _came(pair.after))


def _came(outcome: Outcome) -> str:
    return " – ".join(filter(None, (ending(outcome), _faults(outcome), _answer(outcome))))


def _faults(outcome: Outcome) -> str:
    return shortened("; ".join(faults(outcome)), _LONGEST_FAULTS)


def _answer(outcome: Outcome) -> str:
    return shortened(str((outcome.payload or {}).get("answer") or ""))


def _headings(*names: str) -> tuple[str, ...]:
    return tuple(say(f"markdown.{name}") for name in names)


def _cells(*texts: str) -> tuple[str, ...]:
    return tuple(map(plain, texts))


def _listed(title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    shown = markdown_table(headings, rows[:_MOST], texts=len(headings))
    left = len(rows) - _MOST
    return folded(title, f"{shown}\n\n{say('markdown.more', number=count(left))}" if left > 0 else shown)
