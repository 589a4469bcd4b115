"""What a row of a table of tasks says: who leads, with whom, by when."""

from assistant.answer.columns import Column, cells_of, is_empty, subject_of
from assistant.answer.draft import Statement, sources
from assistant.answer.naming import one_line, shortened
from assistant.answer.texts import say
from assistant.question import Language
from assistant.question.wanted import Wanted
from corpus.records import Clause, ClauseKind

_AGENCY_COLUMNS = (Column.LEAD, Column.MONITOR, Column.COORDINATE, Column.CARRY_OUT)


def assigns(clause: Clause) -> bool:
    """Whether the clause is a row of a table that has a column for an agency."""
    return clause.kind is ClauseKind.ROW and any(cells_of(clause, column) for column in _AGENCY_COLUMNS)


def row_statements(row: Clause, wanted: Wanted, language: Language) -> list[Statement]:
    """What the row says of all that is wanted; an empty cell is said to be empty.

    Empty when the row's table has no column for anything that is wanted.
    """
    columns = _columns(row, wanted)
    told = [_statement(row, column, language, first=column is columns[0]) for column in columns]
    if told and "coordinate" in wanted and not cells_of(row, Column.COORDINATE):
        told.append(Statement(say("row.no_coordinating", language), sources(row), core=False))
    return told


def _columns(row: Clause, wanted: Wanted) -> list[Column]:
    """The columns that answer, in the order of the answer; only those that the table has."""
    leads = Column.MONITOR if "monitor" in wanted or not cells_of(row, Column.LEAD) else Column.LEAD
    asked = {
        leads: "lead" in wanted or "monitor" in wanted,
        Column.COORDINATE: "coordinate" in wanted,
        Column.CARRY_OUT: "carry_out" in wanted,
        Column.TIME: "time" in wanted,
        Column.PRODUCT: "product" in wanted,
    }
    return [column for column, is_asked in asked.items() if is_asked and cells_of(row, column)]


def _statement(row: Clause, column: Column, language: Language, *, first: bool) -> Statement:
    name, value = cells_of(row, column)[0]
    subject = shortened(subject_of(row))
    printed = one_line(value)
    column_name = _column_name(column, name, language)
    if is_empty(value):
        text = say("row.empty", language, column=column_name, subject=subject)
    elif first and column in (Column.LEAD, Column.MONITOR):
        text = say(f"row.{column.value}", language, value=printed, subject=subject)
    elif first:
        text = say("row.first", language, column=column_name, value=printed, subject=subject)
    else:
        text = say("row.other", language, column=column_name, value=printed)
    return Statement(text, sources(row), core=first)


def _column_name(column: Column, printed: str, language: Language) -> str:
    """The column as the table has it; in English by what it means."""
    if language is Language.ENGLISH:
        return say(f"column.{column.value}", language)
    return one_line(printed).replace(";", "")
