"""The numbered items that a model sees: what an answer says, or clauses; and what they bear out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from assistant.answer.case import Case
from assistant.answer.columns import is_empty, subject_of
from assistant.answer.draft import Draft, Statement, sources
from assistant.answer.naming import name_in_province, one_line, short_name
from assistant.phrasing.pairing import Evidence
from assistant.phrasing.pieces import Pieces, pieces_of
from assistant.retrieval.headings import year_of
from corpus.agencies import AgencyBook
from corpus.records import Clause, ClauseKind, Plan


@dataclass(frozen=True)
class Item:
    """One numbered item. `statement`: the same as a line of an answer, with its sources.

    `places`: labels and plans that may be named with it, each with what it is read as: a label as nothing, a
    plan as its province, since figures in them are no facts.
    """

    statement: Statement
    places: Mapping[str, str]
    evidence: Evidence

    @property
    def text(self) -> str:
        """What the model sees: one line without Markdown."""
        return " ".join(self.statement.text.replace("*", "").split()).removeprefix("- ")


def items_of_draft(draft: Draft, case: Case) -> tuple[Item, ...]:
    """The draft's statements that have sources; those that follow one another on the same clauses as one."""
    stated = [one for one in draft.statements if one.sources]
    return tuple(
        _item(merged(list(alike)), case)
        for _, alike in groupby(stated, key=lambda one: frozenset(s.clause.key for s in one.sources))
    )


def items_of_clauses(clauses: Iterable[Clause], case: Case) -> tuple[Item, ...]:
    """Clauses in their own words: a row by its cells, another under the year of its heading."""
    return tuple(_item(Statement(_told(one), sources(one), core=False), case) for one in clauses)


def merged(stated: Sequence[Statement], text: str | None = None) -> Statement:
    """One statement that stands on all that these stand on, in their own words or in others."""
    return Statement(
        " ".join(one.text.strip() for one in stated) if text is None else text,
        tuple({source.clause.key: source for one in stated for source in one.sources}.values()),
        core=any(one.core for one in stated),
        counts=tuple(count for one in stated for count in one.counts),
        places=tuple(place for one in stated for place in one.places),
    )


def without_places(text: str, items: Sequence[Item]) -> str:
    """The text without the labels that it may name for these items, and with provinces in place of plans."""
    places = {place: meaning for item in items for place, meaning in item.places.items()}
    for place in sorted(places, key=len, reverse=True):
        text = text.replace(place, places[place])
    return text


def read(text: str, items: Sequence[Item], book: AgencyBook) -> Pieces:
    """The pieces of a text that stands on these items."""
    return pieces_of(without_places(text, items), book)


def _item(statement: Statement, case: Case) -> Item:
    clauses = [source.clause for source in statement.sources]
    plans = _plans(clauses, case.library.plan)
    places = dict.fromkeys((*statement.places, *(clause.label for clause in clauses)), " ")
    names = {name: plan for plan in plans for name in (short_name(plan), plan.citation)}
    names |= {name_in_province(plan): plan for plan in plans if plan.number}
    places |= {name: f" {plan.province} " for name, plan in names.items()}
    province = plans[0].province if len({plan.province for plan in plans}) == 1 else None
    bare = Item(statement, places, Evidence(Pieces(())))
    return replace(bare, evidence=Evidence(read(statement.text, [bare], case.book), province))


def _plans(clauses: Iterable[Clause], plan_of: Callable[[str], Plan | None]) -> list[Plan]:
    plans = [plan_of(plan_id) for plan_id in dict.fromkeys(clause.plan_id for clause in clauses)]
    return [plan for plan in plans if plan is not None]


def _told(clause: Clause) -> str:
    if clause.kind is ClauseKind.ROW and clause.cells:
        subject = subject_of(clause)
        cells = [
            f"{one_line(name).replace(';', '')}: {one_line(value)}"
            for name, value in clause.cells
            if not is_empty(value) and " ".join(value.split()) != subject
        ]
        return f"“{subject}”. {'. '.join(cells)}"
    year = year_of(clause)
    text = one_line(clause.text)
    return f"Đến năm {year}: {text}" if year and str(year) not in text else text
