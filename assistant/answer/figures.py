"""Values of indicators: the sentence or the table cells that set them, for the years asked."""

import re
from dataclasses import replace

from assistant.answer.case import Case
from assistant.answer.columns import Column, is_empty, meaning, subject_of, years_of
from assistant.answer.draft import Draft, Source, Statement, answered, sources
from assistant.answer.expecting import fitting, speaks_of
from assistant.answer.naming import one_line
from assistant.answer.sentences import quotation
from assistant.answer.texts import say
from assistant.answer.values import named_exactly
from assistant.question.wanted import Wanted
from assistant.retrieval.found import Found
from assistant.retrieval.headings import year_of
from corpus.records import Clause, ClauseKind

_YEAR = re.compile(r"\b20\d\d\b")

TARGET_SHARE = 0.6
"""How relevant a clause that sets a value must be, beside the most relevant clause, to go before it."""


def figure(case: Case) -> Draft | None:
    """The value of an indicator for the years asked."""
    near = with_targets(fitting(case), case)
    clauses = clauses_for_years((*_named(case, near), *near), case)
    return answered(figure_statement(clause, case) for clause in clauses) if clauses else None


def _named(case: Case, near: tuple[Found, ...]) -> tuple[Found, ...]:
    """The clauses that set the very indicator asked for, where the search holds one of another for nearer."""
    exact = {clause.key: clause for _, clause in named_exactly(case)}
    if not exact or (near and near[0].clause.key in exact):
        return ()
    order = {one.clause.key: rank for rank, one in enumerate(case.found)}
    ranked = sorted(exact.values(), key=lambda one: order.get(one.key, len(order)))
    return tuple(Found(clause, score=1.0, relevance=1.0) for clause in ranked)


def figure_statement(clause: Clause, case: Case) -> Statement:
    """What the clause sets: its cells for the years asked, or its sentence under the year of its heading."""
    if clause.kind is ClauseKind.ROW and _year_cells(clause):
        return _row_statement(clause, case.question.years, case.wanted)
    quote = quotation(clause.text, case.question.subject)
    year = year_of(clause)
    key = "figure.of_year" if year else "passage.quote"
    text = say(key, case.question.language, quote=quote, label=clause.label, year=year)
    return Statement(text, (Source(clause, quote),))


def dated_statement(clause: Clause, case: Case) -> Statement | None:
    """The clause's sentence under the year of its heading, both cited; None where it names a year itself."""
    year = year_of(clause)
    if year is None or _YEAR.search(clause.text):
        return None
    heading = next(
        (one for one in reversed(case.library.above(clause)) if str(year) in one.text.partition("\n")[0]),
        None,
    )
    statement = figure_statement(clause, case)
    return replace(statement, sources=(*statement.sources, *(sources(heading) if heading else ())))


def with_targets(found: tuple[Found, ...], case: Case) -> tuple[Found, ...]:
    """Those that set a value, where one of them is nearly as near as the best of all; else all."""
    setting = tuple(one for one in found if case.library.targets_of(one.clause))
    near = max((one.relevance for one in found), default=0.0)
    return setting if any(one.relevance >= TARGET_SHARE * near for one in setting) else found


def clauses_for_years(found: tuple[Found, ...], case: Case) -> list[Clause]:
    """The best clause for each year asked, each clause once; the best of all where no year is asked."""
    if not case.question.years:
        return [one.clause for one in found[:1]]
    chosen: dict[str, Clause] = {}
    for year in case.question.years:
        best = next((one.clause for one in found if speaks_of(one.clause, year, case)), None)
        if best is not None:
            chosen.setdefault(best.key, best)
    return list(chosen.values())


def _year_cells(row: Clause) -> list[tuple[str, str]]:
    return [(name, value) for name, value in row.cells if meaning(name) is Column.YEAR]


def _row_statement(row: Clause, years: tuple[int, ...], wanted: Wanted) -> Statement:
    cells = _year_cells(row)
    asked = [(name, value) for name, value in cells if set(years_of(name)) & set(years)]
    if "baseline" in wanted:
        asked = cells
    shown = [
        say("figure.cell", column=one_line(name).replace(";", ""), value=one_line(value))
        if not is_empty(value)
        else say("figure.empty_cell", column=one_line(name).replace(";", ""))
        for name, value in asked or cells
    ]
    return Statement(say("figure.row", subject=subject_of(row), cells="; ".join(shown)), sources(row))
