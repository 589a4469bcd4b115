"""Every question of a run with all that came of it, the product's answer in full, others in a line."""

from collections.abc import Iterator, Mapping

from evals.metrics.grouping import group
from evals.metrics.records import Comparison, Grouping, Pair
from evals.outcome import Outcome
from evals.report.group_names import group_name
from evals.report.numerals import NOTHING, decimal, duration
from evals.report.page.answers import answer_view
from evals.report.page.needed import needed_clauses
from evals.report.page.records import Choice, Earlier, Fact, OtherSystem, QuestionView
from evals.report.page.verdicts import verdict_of
from evals.report.records import RunReport
from evals.report.texts import say

_SHOWN = (Grouping.TYPE, Grouping.STYLE, Grouping.PROVINCE, Grouping.SET)

Flips = Mapping[str, tuple[str, Pair]]
"""By a question's id, how it came out another way."""


def question_views(report: RunReport) -> Iterator[QuestionView]:
    """The questions in the order asked."""
    product, *others = report.run.header.systems
    outcomes = report.run.outcomes[product]
    groups = _groups_by_place(report)
    beside = {
        system: {outcome.question.id: outcome for outcome in report.run.outcomes.get(system, ())}
        for system in others
    }
    flips = _flips(report.comparison)
    for place, outcome in enumerate(outcomes):
        found = {system: by_id.get(outcome.question.id) for system, by_id in beside.items()}
        yield _view(outcome, groups[place], flips, {name: one for name, one in found.items() if one})


def choices_of(report: RunReport) -> dict[Grouping, tuple[Choice, ...]]:
    """What questions can be filtered by."""
    outcomes = report.run.outcomes[report.run.header.systems[0]]
    groups = group(outcomes, report.run.header.subject.plans)
    return {
        grouping: tuple(
            Choice(name, group_name(grouping, name), len(places)) for name, places in groups[grouping].items()
        )
        for grouping in _SHOWN
    }


def _groups_by_place(report: RunReport) -> list[dict[Grouping, str]]:
    """The groups of each of the product's outcomes."""
    outcomes = report.run.outcomes[report.run.header.systems[0]]
    found: list[dict[Grouping, str]] = [{} for _ in outcomes]
    for grouping, groups in group(outcomes, report.run.header.subject.plans).items():
        for name, places in groups.items():
            for place in places:
                found[place][grouping] = name
    return found


def _flips(comparison: Comparison | None) -> Flips:
    if comparison is None:
        return {}
    named = (("gained", comparison.gained), ("lost", comparison.lost), ("changed", comparison.changed))
    return {pair.after.question.id: (name, pair) for name, pairs in named for pair in pairs}


def _view(
    outcome: Outcome, groups: Mapping[Grouping, str], flips: Flips, beside: Mapping[str, Outcome]
) -> QuestionView:
    question, verdict = outcome.question, verdict_of(outcome)
    flip, pair = flips.get(question.id, ("", None))
    return QuestionView(
        id=question.id,
        asked=question.question,
        history=question.history,
        note=question.note,
        tags=tuple(group_name(one, groups[one]) for one in _SHOWN),
        filters={
            **{grouping.value: groups[grouping] for grouping in _SHOWN},
            "verdict": verdict.tone,
            "refused": "1" if outcome.refused else "",
            "flip": flip,
        },
        verdict=verdict,
        error=outcome.error,
        answer=None if outcome.payload is None else answer_view(outcome.payload, question),
        needed=needed_clauses(outcome),
        facts=tuple(_facts(outcome)),
        violations=tuple(
            (say(f"page.violation_{one.fault.name.lower()}"), one.said, one.line)
            for one in outcome.violations or ()
        ),
        opinion=_opinion(outcome),
        others=tuple(_other(name, one) for name, one in beside.items()),
        earlier=None if pair is None else _earlier(flip, pair.before),
    )


def _facts(outcome: Outcome) -> Iterator[Fact]:
    yield Fact(say("page.status"), NOTHING if outcome.status is None else _status(outcome))
    yield Fact(say("page.took"), duration(outcome.milliseconds))
    if outcome.relevance is not None:
        yield Fact(say("page.relevance"), decimal(outcome.relevance))
    if outcome.violations is not None:
        yield Fact(
            say("page.audit"), str(len(outcome.violations)) if outcome.violations else say("page.clean")
        )


def _status(outcome: Outcome) -> str:
    return NOTHING if outcome.status is None else say(f"status.{outcome.status}")


def _opinion(outcome: Outcome) -> tuple[str, str] | None:
    if outcome.opinion is None:
        return None
    return say("page.right" if outcome.opinion.right else "page.wrong"), outcome.opinion.reason


def _other(name: str, outcome: Outcome) -> OtherSystem:
    return OtherSystem(name, verdict_of(outcome), _status(outcome), duration(outcome.milliseconds))


def _earlier(flip: str, before: Outcome) -> Earlier:
    answer = None if before.payload is None else answer_view(before.payload, before.question)
    return Earlier(verdict_of(before), answer, say(f"page.flip_{flip}"))
