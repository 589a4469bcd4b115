"""Values that a section or a table on targets sets → the register of targets.

Guarantees: any clauses are read; every entry points at a clause that there is, in the order of the clauses;
its value is printed there. Figures of the past are baselines or nothing, never targets.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest

from corpus.agencies import AgencyBook
from corpus.records import Clause, ClauseKind, Plan
from corpus.registers import Baseline, Target
from corpus.vietnamese.syllables import fold
from ingest.outline.markers import find_marker
from ingest.registers.figures import Figure, figures_in
from ingest.registers.target_rows import is_target_row, row_targets
from ingest.registers.target_words import indicators
from ingest.registers.target_years import first_year, year_above, years_of_figures

_ON_TARGETS = re.compile(r"\b(muc tieu|chi tieu)\b")
_ON_WORK = re.compile(r"\b(nhiem vu|giai phap|to chuc thuc hien|phan cong|kinh phi|doi voi)\b")
_PAST = re.compile(r"(?<!\w)(?:hiện nay|hiện tại|hiện có|đã đạt|đã có|thực trạng)(?!\w)", re.IGNORECASE)
_PAST_YEAR = re.compile(
    r"năm\s+(?P<year>20\d\d)\s*(?:,|:|\()?\s*(?:(?:đã|ước)\s+)*(?:đạt|là|có|chiếm)?\s*$", re.IGNORECASE
)
_REACH = 400
_RUN_IN = 30
_SENTENCE = re.compile(r"(?<=[.;!?])\s+|\n")


def read_targets(plan: Plan, clauses: Iterable[Clause], agencies: AgencyBook) -> tuple[Target, ...]:
    """Every value that a section on targets or a table of targets sets, in the plan's order."""
    all_clauses = tuple(clauses)
    by_address = {clause.address: clause for clause in all_clauses}
    found: list[Target] = []
    for clause, following in zip_longest(all_clauses, all_clauses[1:]):
        if clause.kind is ClauseKind.ROW:
            if is_target_row(clause):
                found.extend(row_targets(clause, year_above(clause, by_address, plan), agencies))
        elif _sets_targets(clause):
            body = _body(clause, following)
            found.extend(_text_targets(clause, body, plan, by_address))
    return tuple(found)


def _sets_targets(clause: Clause) -> bool:
    """Whether the innermost heading that says what its section is about says targets."""
    title = clause.text.partition("\n")[0] if clause.kind is ClauseKind.HEADING else ""
    for heading in (title, *reversed(clause.heading)):
        folded = fold(heading)
        if _ON_WORK.search(folded):
            return False
        if _ON_TARGETS.search(folded):
            return True
    return False


def _text_targets(clause: Clause, body: str, plan: Plan, by_address: Mapping[str, Clause]) -> list[Target]:
    figures = figures_in(body)
    began = first_year(plan)
    past = [_is_past(body, figure, began) for figure in figures]
    goals = [figure for figure, gone in zip(figures, past, strict=True) if not gone]
    if not goals:
        return []
    above = year_above(clause, by_address, plan)
    baselines = _baselines(body, figures, past)
    return [
        Target(
            plan_id=clause.plan_id,
            address=clause.address,
            label=clause.label,
            indicator=indicator,
            year=year or above,
            comparator=figure.comparator,
            value=figure.value,
            unit=figure.unit,
            baseline=baselines.get(figure.start),
        )
        for figure, year, indicator in zip(
            goals, years_of_figures(body, goals, began), indicators(body, goals), strict=True
        )
    ]


def _body(clause: Clause, following: Clause | None) -> str:
    """The words of a clause without its marker; the names of a table's columns below a heading left off.

    So is the next clause where the print has run it into this one before printing it again.
    """
    text = clause.text
    if following and len(following.text) > _RUN_IN and text.endswith(following.text):
        text = text.removesuffix(following.text)
    lines = find_marker(text)[1].split("\n")
    return "\n".join(line for line in lines if " | " not in line)


def _is_past(body: str, figure: Figure, began: int | None) -> bool:
    sentence = _SENTENCE.split(body[max(0, figure.start - _REACH) : figure.start])[-1]
    dated = _PAST_YEAR.search(sentence)
    if dated:
        return began is not None and int(dated["year"]) < began
    return _PAST.search(sentence) is not None


def _baselines(body: str, figures: Sequence[Figure], past: Sequence[bool]) -> dict[int, Baseline]:
    """By the start of a goal: the past figure that follows or precedes it ("(năm 2022 đạt 56%)")."""
    found: dict[int, Baseline] = {}
    for position, (figure, gone) in enumerate(zip(figures, past, strict=True)):
        dated = _PAST_YEAR.search(body[max(0, figure.start - _REACH) : figure.start]) if gone else None
        if dated is None:
            continue
        neighbours = [n for n in (position - 1, position + 1) if 0 <= n < len(figures) and not past[n]]
        if neighbours:
            baseline = Baseline(int(dated["year"]), body[figure.start : figure.end])
            found.setdefault(figures[neighbours[0]].start, baseline)
    return found
