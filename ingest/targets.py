"""Indicators with a value and a year → the register of targets: from tables of targets and from bullets."""

import re
from collections.abc import Iterable

from corpus.agencies import AgencyBook
from corpus.records import Clause, ClauseKind, Plan
from corpus.registers import Baseline, Comparator, Target
from corpus.vietnamese.syllables import fold
from ingest.markers import find_marker
from ingest.task_rows import cells_by_role, named

_YEAR = re.compile(r"\b(20\d\d)\b")
_NUMBER = r"\d+(?:[.,]\d+)?"
_VALUE = re.compile(
    rf"(?P<sign>>=|<=|[≥≤><]|tối thiểu|ít nhất|trên|hơn|vượt|dưới|tối đa|không quá)?\s*"
    rf"(?P<low>{_NUMBER})\s*(?:%\s*)?(?:(?:đến|-|–)\s*(?P<high>{_NUMBER})\s*)?%",
    re.IGNORECASE,
)
_PART = re.compile(rf"(?:;|,| và )\s*(?=(?:(?:trên|tối thiểu|ít nhất)\s*)?{_NUMBER}\s*%)", re.IGNORECASE)
_SIGNS = {
    ">=": Comparator.AT_LEAST, "≥": Comparator.AT_LEAST, "tối thiểu": Comparator.AT_LEAST,
    "ít nhất": Comparator.AT_LEAST, ">": Comparator.MORE, "trên": Comparator.MORE, "hơn": Comparator.MORE,
    "vượt": Comparator.MORE, "<": Comparator.LESS, "dưới": Comparator.LESS, "<=": Comparator.AT_MOST,
    "≤": Comparator.AT_MOST, "tối đa": Comparator.AT_MOST, "không quá": Comparator.AT_MOST,
}  # fmt: skip
_TRAILING_VERB = re.compile(r"[\s,]*(?:đạt tỷ lệ trung bình|đạt|chiếm|tăng|phủ|tới)?[\s.;,]*$")


def read_targets(plan: Plan, clauses: Iterable[Clause], agencies: AgencyBook) -> tuple[Target, ...]:
    """Every value in percent that a section on targets sets, in the plan's order."""
    found: list[Target] = []
    for clause in clauses:
        if clause.kind is ClauseKind.ROW:
            found.extend(_row_targets(clause, agencies))
        elif "muc tieu" in fold(" ".join(clause.heading)) and clause.kind is not ClauseKind.HEADING:
            found.extend(_text_targets(clause, _year(clause, plan)))
    return tuple(found)


def _row_targets(clause: Clause, agencies: AgencyBook) -> list[Target]:
    """A table of targets has a column for each year, or the value in the indicator itself."""
    if not clause.cells or not _is_target_table(clause):
        return []
    indicator = clause.cells[0][1]
    monitor = named(agencies, cells_by_role(clause).get("monitor", ""))
    by_year = [
        (int(year[1]), value)
        for name, value in clause.cells[1:]
        if "muc tieu" in fold(name) and (year := _YEAR.search(name))
    ]
    baseline = _baseline(clause)
    if by_year:
        return [
            target
            for year, value in by_year
            for target in _values(
                clause, value, year, indicator=indicator, monitor=monitor, baseline=baseline
            )
        ]
    headed = _YEAR.findall(" ".join(clause.heading))
    return _values(clause, indicator, int(headed[-1]) if headed else None, monitor=monitor)


def _is_target_table(clause: Clause) -> bool:
    names = fold(" ".join(name for name, _ in clause.cells))
    return "muc tieu" in names or "chi tieu" in names


def _baseline(clause: Clause) -> Baseline | None:
    """The column of an earlier year's figure and the one of its source."""
    value = source = None
    year = None
    for name, cell in clause.cells[1:]:
        folded = fold(name)
        if "muc tieu" in folded or not _YEAR.search(name):
            continue
        year = int(_YEAR.findall(name)[0])
        if "nguon" in folded:
            source = cell or None
        else:
            value = cell
    return Baseline(year, value, source) if value else None


def _text_targets(clause: Clause, year: int | None) -> list[Target]:
    body = find_marker(clause.text)[1]
    return [target for part in _PART.split(body) for target in _values(clause, part, year)]


def _values(
    clause: Clause,
    text: str,
    year: int | None,
    *,
    indicator: str | None = None,
    monitor: tuple[str, ...] = (),
    baseline: Baseline | None = None,
) -> list[Target]:
    """The first value of a text as a target; the words around it are the indicator unless one is given."""
    match = _VALUE.search(text)
    if not match:
        return []
    own_year = re.search(r"\b(?:đến|trong|vào) (?:hết )?năm (20\d\d)\b", text)
    low = _float(match["low"])
    sign = (match["sign"] or "").lower()
    high = match["high"]
    return [
        Target(
            plan_id=clause.plan_id,
            address=clause.address,
            label=clause.label,
            indicator=indicator or _indicator(text, match),
            year=int(own_year[1]) if own_year else year,
            comparator=Comparator.RANGE if high else _SIGNS.get(sign, Comparator.EQUAL),
            value=(low, _float(high)) if high else low,
            unit="%",
            baseline=baseline,
            monitor=monitor,
        )
    ]


def _indicator(text: str, match: re.Match[str]) -> str:
    before = _TRAILING_VERB.sub("", text[: match.start()]).strip()
    after = text[match.end() :].strip(" .;,")
    return f"{before} {after}".strip() if before else after


def _float(number: str) -> float:
    return float(number.replace(",", "."))


def _year(clause: Clause, plan: Plan) -> int | None:
    """The year that the innermost heading with one names; else the one year of the plan's title."""
    for heading in reversed(clause.heading):
        years = _YEAR.findall(heading)
        if years:
            return int(years[-1])
    titled = set(_YEAR.findall(plan.title))
    return int(titled.pop()) if len(titled) == 1 else None
