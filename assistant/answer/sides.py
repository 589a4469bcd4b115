"""One plan's side of a comparison, and a line that tells it."""

from dataclasses import dataclass

from assistant.answer.assigned import assigned_statements
from assistant.answer.case import Case
from assistant.answer.draft import Source, Statement
from assistant.answer.figures import figure_statement
from assistant.answer.naming import short_name
from assistant.answer.rows import assigns, row_statements
from assistant.answer.texts import say
from assistant.retrieval.asked import asks_figure
from corpus.records import Clause, Plan

_LOOKED_AT = 5


@dataclass(frozen=True)
class Side:
    """What one plan says of the thing that is compared: its clauses, best first."""

    plan: Plan
    clauses: tuple[Clause, ...]


def compares_values(case: Case) -> bool:
    """Whether values are compared: they are asked for, or which is higher of what plans set values for."""
    if asks_figure(case.question):
        return True
    setting = [bool(case.library.targets_of(one.clause)) for one in case.found[:_LOOKED_AT]]
    of_years = bool(case.question.years) and setting[:1] == [True] and "lead" not in case.wanted
    return of_years or ("extreme" in case.wanted and any(setting))


def side_line(side: Side, case: Case) -> Statement:
    """The side in one line: its plan, then what the rows or sentences say."""
    parts: list[Statement] = []
    for clause in side.clauses:
        rows = row_statements(clause, case.wanted, case.question.language) if assigns(clause) else []
        prose = assigned_statements(clause, case) if "lead" in case.wanted and not assigns(clause) else []
        parts += rows or prose or [figure_statement(clause, case)]
    says = " ".join(part.text for part in parts)
    used: tuple[Source, ...] = tuple(source for part in parts for source in part.sources)
    text = say(
        "compare.line",
        case.question.language,
        province=side.plan.province,
        plan=short_name(side.plan),
        says=says,
    )
    return Statement(text, tuple(dict.fromkeys(used)))
