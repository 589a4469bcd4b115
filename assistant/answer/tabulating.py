"""A comparison as a small Markdown table: a row for each plan and year, with the plan's own words."""

from assistant.answer.bounds import bound
from assistant.answer.case import Case
from assistant.answer.columns import Column, cells_of, is_empty, subject_of
from assistant.answer.draft import Source, Statement, sources
from assistant.answer.naming import name_in_province, one_line, shortened
from assistant.answer.sentences import quotation
from assistant.answer.sides import Side, compares_values
from assistant.answer.texts import say
from assistant.answer.values import target_of, value
from corpus.records import Clause, ClauseKind
from corpus.registers import Target

_LENGTH = 260
"""Longest quotation in a cell, in characters."""


def table(sides: list[Side], case: Case) -> list[Statement]:
    """The table of values, or of who leads; empty where some side has no such cell."""
    if compares_values(case):
        return _headed(
            "figures", [_value_row(side, one, case) for side in sides for one in side.clauses], case
        )
    if "lead" in case.wanted:
        return _headed("leads", [_lead_row(side, side.clauses[0], case) for side in sides], case)
    return []


def _headed(kind: str, rows: list[Statement | None], case: Case) -> list[Statement]:
    told = [row for row in rows if row is not None]
    if len(told) < len(rows):
        return []
    return [Statement(say(f"compare.{kind}", case.question.language), core=False), *told]


def _value_row(side: Side, clause: Clause, case: Case) -> Statement | None:
    targets = _targets(clause, case)
    if not targets:
        return None
    row = clause.kind is ClauseKind.ROW
    quote = (
        shortened(subject_of(clause), _LENGTH)
        if row
        else quotation(clause.text, case.question.subject, _LENGTH)
    )
    cells = "; ".join(_printed(target, clause, case) for target in targets)
    return Statement(_row(side, cells, quote), sources(clause) if row else (Source(clause, quote),))


def _targets(clause: Clause, case: Case) -> list[Target]:
    """What the clause sets by the indicator meant, for the years asked or, where it has none, for all."""
    best = target_of(clause, case)
    if best is None:
        return []
    own = [one for one in case.library.targets_of(clause) if one.indicator == best.indicator]
    return [one for one in own if one.year in case.question.years] or own


def _printed(target: Target, clause: Clause, case: Case) -> str:
    of_year = say("compare.of_year", case.question.language, year=target.year) if target.year else ""
    return f"{bound(target, clause)}{value(target).printed}{of_year}"


def _lead_row(side: Side, clause: Clause, case: Case) -> Statement | None:
    lead = next((printed for _, printed in cells_of(clause, Column.LEAD)), "")
    if is_empty(lead):
        return None
    time = (
        next((printed for _, printed in cells_of(clause, Column.TIME)), "") if "time" in case.wanted else ""
    )
    led = say("compare.led", case.question.language, agency=one_line(lead))
    cells = led if is_empty(time) else f"{led}; {one_line(time)}"
    return Statement(_row(side, cells, shortened(subject_of(clause), _LENGTH)), sources(clause))


def _row(side: Side, cells: str, quote: str) -> str:
    name = f"**{side.plan.province}** ({name_in_province(side.plan)})"
    return f"| {name} | {_cell(cells)} | “{_cell(quote)}”"


def _cell(text: str) -> str:
    """Text that doesn't end a cell."""
    return text.replace("|", "/")
