"""The clauses to be cited, in three cells side by side: quotes, labels, plans.

A line is an entry of evidence, what `|` separates on it are its alternatives, in every one of the cells.
"""

from collections.abc import Callable, Sequence

from evals.question import Evidence
from evals.sheets.columns import Column, bare, heading
from evals.sheets.escaping import ALTERNATIVES, PARTS, REQUIRED, escaped_entry, lines, plain, split
from evals.sheets.place import RowPlace

NONE = "-"
"""What is written where a line or an alternative has no label or no plan."""

_REQUIRED_LABEL = "bắt buộc"
_MEND = (
    f"Write a line for each quote, alternatives between |, {NONE} for none; a quote has no line break inside."
)

Cut = list[list[str]]
"""A cell in its lines, and these in their alternatives, still escaped."""

Label = tuple[tuple[str, ...], bool]
"""Parts of a label, and whether the citation must have it."""


def evidence_of(quote: str, label: str, doc: str, plan: str, place: RowPlace) -> tuple[Evidence, ...]:
    """The evidence of the three cells. `plan` is the one of the quotes where `doc` is empty.

    Raises EvaluationError where the cells don't run side by side.
    """
    quotes = _cut(quote)
    labels = _beside(quotes, _cut(label), Column.LABEL, place)
    docs = _beside(quotes, _spread(_cut(doc), quotes), Column.QUOTE_DOC, place)
    return tuple(
        _entry(
            [
                Evidence(_doc(doc, plan), plain(quote), *_label(label))
                for quote, label, doc in zip(*beside, strict=True)
            ]
        )
        for beside in zip(quotes, labels, docs, strict=True)
    )


def evidence_cells(evidence: Sequence[Evidence], plan: str | None) -> dict[Column, str]:
    """The evidence as the three cells; those that say nothing are empty. `plan` goes without saying."""
    choices = [choice for entry in evidence for choice in entry.choices]
    labelled = any(choice.label or choice.by_label for choice in choices)
    return {
        Column.QUOTE: _cell(evidence, lambda choice: escaped_entry(choice.quote, ALTERNATIVES)),
        Column.LABEL: _cell(evidence, _label_text) if labelled else "",
        Column.QUOTE_DOC: (
            _cell(evidence, lambda choice: escaped_entry(choice.doc, ALTERNATIVES) or NONE)
            if any(choice.doc != plan for choice in choices)
            else ""
        ),
    }


def _cut(cell: str) -> Cut:
    return [split(line, ALTERNATIVES) for line in lines(cell)]


def _spread(docs: Cut, quotes: Cut) -> Cut:
    """A plan that stands alone is that of all quotes; alone on its line, that of all alternatives there."""
    if len(docs) == 1 and len(docs[0]) == 1 and quotes:
        docs = docs * len(quotes)
    if len(docs) != len(quotes):
        return docs
    return [doc * len(line) if len(doc) == 1 else doc for doc, line in zip(docs, quotes, strict=True)]


def _beside(quotes: Cut, found: Cut, column: Column, place: RowPlace) -> Cut:
    """`found`, sure to run side by side with the quotes; an empty cell says nothing of any of them."""
    if not found:
        return [[""] * len(line) for line in quotes]
    if len(found) != len(quotes):
        what = f"{len(found)} lines, but {len(quotes)} in '{heading(Column.QUOTE)}'"
        raise place.fault(column, what, _MEND)
    for number, (one, line) in enumerate(zip(found, quotes, strict=True), start=1):
        if len(one) != len(line):
            what = f"{len(one)} alternatives on line {number} of the cell, but {len(line)} quotes"
            raise place.fault(column, what, _MEND)
    return found


def _entry(choices: list[Evidence]) -> Evidence:
    first, *alternatives = choices
    return Evidence(first.doc, first.quote, first.label, first.by_label, tuple(alternatives))


def _doc(text: str, plan: str) -> str:
    return "" if text == NONE else plain(text) or plan


def _label(text: str) -> Label:
    head, *rest = split(text, REQUIRED)
    required = bool(rest) and bare(head) == bare(_REQUIRED_LABEL)
    if required:
        text = REQUIRED.join(rest)
    parts = [] if text.strip() == NONE else split(text, PARTS)
    return tuple(plain(part) for part in parts if part), required


def _label_text(choice: Evidence) -> str:
    marks = ALTERNATIVES + PARTS + REQUIRED
    parts = "; ".join(escaped_entry(part, marks) for part in choice.label) or NONE
    return f"{_REQUIRED_LABEL}{REQUIRED} {parts}" if choice.by_label else parts


def _cell(evidence: Sequence[Evidence], text: Callable[[Evidence], str]) -> str:
    return "\n".join(f" {ALTERNATIVES} ".join(map(text, entry.choices)) for entry in evidence)
