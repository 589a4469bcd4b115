"""Whether what a question takes for granted is so: the agency, value or time that the clause has instead."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.answer.assigning import assign
from assistant.answer.case import Case, about_as_near
from assistant.answer.clarifying import clarify
from assistant.answer.columns import Column, cells_of
from assistant.answer.comparing import each_plan
from assistant.answer.draft import Draft, Statement, answered
from assistant.answer.figures import figure, figure_statement
from assistant.answer.funding import funded
from assistant.answer.records import Status
from assistant.answer.rows import row_statements
from assistant.answer.texts import say
from assistant.answer.topic import share, topic, words
from assistant.question import Claim, Language, QuestionKind
from corpus.records import Clause
from corpus.registers import Money, Target
from corpus.successions import load_successions
from corpus.vietnamese.syllables import fold

SAME_INDICATOR = 0.6
"""How much of what is asked an indicator must name for its value to settle a claim."""

ROUNDED = 0.01
"""How far an amount of money may be off, as a share, to be the same in round figures."""

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_NUMBER = re.compile(r"\d[\d.,]*")
_YEAR = re.compile(r"\b20\d\d\b")
_IN_DONG = ((r"nghin ty|ngan ty", 10**12), (r"ty|billion", 10**9), (r"trieu|million", 10**6))
_ASKING_WORDS = (
    "muc tieu chi tieu ty le ti le ty trong phan tram dat tang giam chiem toi thieu tren target share"
)


def confirm(case: Case) -> Draft | None:
    """What the clause says of the claim, under "yes" or "no" where they can be held against each other.

    None where nothing is claimed, no clause speaks of it, or several plans are meant and none is named.
    """
    claim = case.question.claim
    if claim is None or clarify(case) is not None:
        return None
    if claim.agencies:
        return _of_agencies(claim, case)
    if claim.timed:
        return _of_time(case)
    if case.question.kind is QuestionKind.BUDGET:
        return _of_money(claim, case)
    return _of_value(claim, case)


def holds_claim(draft: Draft, case: Case) -> bool:
    """Whether the draft speaks of the figures that the question claims; of a claim that can't be settled."""
    claim = case.question.claim
    if claim is None or draft.status is not Status.ANSWERED:
        return True
    printed = "\n".join(clause.text for clause in draft.clauses)
    return all(
        re.search(rf"(?<![\d.,]){re.escape(number[0])}(?![\d])", printed)
        for text in claim.figures
        if (number := _NUMBER.search(text))
    )


def _of_agencies(claim: Claim, case: Case) -> Draft | None:
    column = Column.COORDINATE if claim.coordinating else Column.LEAD
    for one in about_as_near(case.near):
        if set(claim.agencies) <= _agencies_of(one.clause, column, case):
            rows = row_statements(one.clause, case.wanted, case.question.language)
            return _opened(answered(rows), True, claim, case) if rows else None
    draft = assign(case)
    if draft is None:
        return None
    bold = _BOLD.findall(draft.statements[-1 if claim.coordinating else 0].text)
    named = {name for cell in bold for name in case.book.split(cell)}
    return _opened(draft, _is_among(claim.agencies, named, case), claim, case)


def _agencies_of(row: Clause, column: Column, case: Case) -> set[str]:
    cells = cells_of(row, column) or (cells_of(row, Column.MONITOR) if column is Column.LEAD else ())
    return {name for _, value in cells for name in case.book.split(value)}


def _is_among(claimed: tuple[str, ...], named: set[str], case: Case) -> bool | None:
    """Whether the agencies are those named; None where collectives or what they have since become are."""
    if set(claimed) <= named:
        return True
    now = {change.now for name in named if (change := load_successions().of_agency(name))}
    told = bool(named) and not any(case.book.is_collective(name) for name in named)
    return False if told and not set(claimed) & (named | now) else None


def _of_time(case: Case) -> Draft | None:
    draft = assign(case)
    claim = case.question.claim
    if draft is None or claim is None:
        return draft
    cells = [value for clause in draft.clauses for _, value in cells_of(clause, Column.TIME)]
    printed = {int(year) for value in cells for year in _YEAR.findall(value)}
    claimed = set(case.question.years)
    if not printed:
        return draft
    within = min(printed) <= min(claimed) and max(claimed) <= max(printed)
    right = True if claimed == printed or claimed == {max(printed)} else None if within else False
    return _opened(draft, right, claim, case)


def _of_money(claim: Claim, case: Case) -> Draft | None:
    draft = funded(case)
    if draft is None:
        return None
    held = [one.dong for clause in draft.clauses for one in case.library.entries_of(Money, clause)]
    claimed = [amount for text in claim.figures if (amount := _dong(text)) is not None]
    if not held or not claimed:
        return draft
    right = all(any(abs(one - amount) <= ROUNDED * amount for one in held) for amount in claimed)
    return _opened(draft, right, claim, case)


def _of_value(claim: Claim, case: Case) -> Draft | None:
    draft = each_plan(case) or figure(case)
    if draft is None:
        return None
    years = set(case.question.years)
    own = [one for clause in draft.clauses for one in _same_indicator(clause, case)]
    told = [one for one in own if not years or one.year in years] or own
    claimed = [number for text in claim.figures for number in _numbers(text)]
    if not told or not claimed:
        return None
    right = any(_is_set(claimed, one) for one in told)
    elsewhere = () if right else tuple(_set_otherwise(claimed, draft, case))
    opened = _opened(draft, right, claim, case)
    return replace(opened, statements=(*opened.statements, *elsewhere))


def _same_indicator(clause: Clause, case: Case) -> list[Target]:
    """The values of the clause whose indicator is the one asked about."""
    # English words stand in no indicator.
    english = case.question.language is Language.ENGLISH
    asked = frozenset[str]() if english else topic(case, [_ASKING_WORDS])
    heading = " ".join(clause.heading)
    return [
        one
        for one in case.library.targets_of(clause)
        if one.unit == "%" and share(asked, f"{one.indicator} {heading}") >= SAME_INDICATOR
    ]


def _is_set(claimed: list[float], target: Target) -> bool:
    ends = target.value if isinstance(target.value, tuple) else (target.value,)
    return set(claimed) == set(ends)


def _set_otherwise(claimed: list[float], draft: Draft, case: Case) -> Iterator[Statement]:
    """Where the plan sets the value claimed for another year."""
    told = [one for clause in draft.clauses for one in _same_indicator(clause, case)]
    for target in case.library.targets:
        alike = any(
            one.plan_id == target.plan_id
            and words(one.indicator) & words(target.indicator) == words(one.indicator)
            for one in told
        )
        clause = case.library.at(target.plan_id, target.address)
        if alike and clause is not None and target.year is not None and _is_set(claimed, target):
            asked = replace(case, question=replace(case.question, years=(target.year,)))
            yield figure_statement(clause, asked)
            return


def _numbers(text: str) -> list[float]:
    return [float(number.rstrip(".,").replace(",", ".")) for number in _NUMBER.findall(text)]


def _dong(text: str) -> float | None:
    """An amount as typed, in đồng: "477 tỷ", "477.330 triệu đồng"."""
    number = _NUMBER.search(text)
    scale = next((size for unit, size in _IN_DONG if re.search(unit, fold(text))), None)
    if number is None or scale is None:
        return None
    return float(number[0].rstrip(".,").replace(".", "").replace(",", ".")) * scale


def _opened(draft: Draft, right: bool | None, claim: Claim, case: Case) -> Draft:
    """The draft with the verdict before its first words; none for a reason asked of what is so."""
    if right is None or (right and not claim.asks_whether):
        return draft
    at = -1 if claim.coordinating else 0
    verdict = say("confirm.yes" if right else "confirm.no", case.question.language)
    told = list(draft.statements)
    between = "\n" if told[at].text.startswith("- ") else " "
    told[at] = replace(told[at], text=f"{verdict}{between}{told[at].text}")
    return replace(draft, statements=tuple(told))
