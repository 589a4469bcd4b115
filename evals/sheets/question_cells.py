"""A question as the cells of a row, and back."""

from collections.abc import Iterable, Mapping

from evals.question import EvalQuestion, Evidence, QuestionType, Style
from evals.sheets.columns import Column
from evals.sheets.escaping import ALTERNATIVES, PARTS, escaped, escaped_entry, lines, plain, split
from evals.sheets.evidence_cells import NONE, evidence_cells, evidence_of
from evals.sheets.kinds import Kind, kind_name, kind_named
from evals.sheets.place import RowPlace


def question_of(cells: Mapping[Column, str], place: RowPlace) -> EvalQuestion:
    """The question of a row; columns that the file lacks count as empty.

    Raises EvaluationError naming the column where a type, a style or the evidence cannot be read.
    """
    cell = {column: _filled(column, cells.get(column, "")) for column in Column}
    history = _entries(cell[Column.HISTORY])
    named = [plain(one) for line in lines(cell[Column.DOC]) for one in split(line, PARTS) if one]
    evidence = _evidence(cell, named, place)
    asked = Style.FOLLOWUP if history else Style.OFFICER
    return EvalQuestion(
        question=plain(cell[Column.QUESTION]),
        history=history,
        doc=() if named == [NONE] else tuple(named) or _docs(evidence),
        type=_kind(QuestionType, Column.TYPE, cell, place) or QuestionType.CONTENT,
        style=_kind(Style, Column.STYLE, cell, place) or asked,
        must=tuple(tuple(map(plain, split(line, ALTERNATIVES))) for line in lines(cell[Column.MUST])),
        must_not=_entries(cell[Column.MUST_NOT]),
        evidence=evidence,
        id=plain(cell[Column.ID]),
        note=plain(cell[Column.NOTE]),
    )


def cells_of(question: EvalQuestion) -> dict[Column, str]:
    """The cells of a question; `set` is the name of the file and has none."""
    must = (
        f" {ALTERNATIVES} ".join(escaped_entry(text, ALTERNATIVES) for text in group)
        for group in question.must
    )
    docs = [escaped_entry(doc, PARTS) for doc in question.doc]
    derived = not question.doc and bool(_docs(question.evidence))
    return {
        Column.ID: escaped(question.id),
        Column.QUESTION: escaped(question.question),
        Column.HISTORY: _lines(question.history),
        Column.DOC: NONE if derived else "\n".join(docs),
        Column.TYPE: kind_name(question.type),
        Column.STYLE: kind_name(question.style),
        Column.MUST: "\n".join(must),
        Column.MUST_NOT: _lines(question.must_not),
        **evidence_cells(question.evidence, _plan(question.doc)),
        Column.NOTE: escaped(question.note),
    }


def _filled(column: Column, cell: str) -> str:
    """A cell that says "none" is empty, unless it would then be filled in from another column."""
    return "" if cell.strip() == NONE and column not in (Column.DOC, Column.QUOTE_DOC) else cell


def _evidence(cell: Mapping[Column, str], named: list[str], place: RowPlace) -> tuple[Evidence, ...]:
    quote, label, doc = cell[Column.QUOTE], cell[Column.LABEL], cell[Column.QUOTE_DOC]
    plan = _plan(named)
    if plan is None and lines(quote) and not lines(doc):
        what = f"empty, but the question has {len(named)} plans"
        raise place.fault(Column.QUOTE_DOC, what, "Say which plan each quote is of.")
    return evidence_of(quote, label, doc, plan or "", place)


def _plan(docs: Iterable[str]) -> str | None:
    """The plan of quotes that name none: the question's; "" where it has none, None where it has several."""
    first, *more = [doc for doc in docs if doc != NONE] or [""]
    return None if more else first


def _docs(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    found = (choice.doc for entry in evidence for choice in entry.choices if choice.doc)
    return tuple(dict.fromkeys(found))


def _kind(kinds: type[Kind], column: Column, cell: Mapping[Column, str], place: RowPlace) -> Kind | None:
    name = plain(cell[column])
    kind = kind_named(kinds, name) if name else None
    if name and kind is None:
        known = ", ".join(f"{kind_name(one)} ({one})" for one in kinds)
        raise place.fault(column, f"'{name}' is not known", f"Write one of: {known}.")
    return kind


def _entries(cell: str) -> tuple[str, ...]:
    return tuple(map(plain, lines(cell)))


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(map(escaped_entry, texts))
