"""A row of a table of targets → its targets: by the columns of years, or by the indicator's own words."""

import re
from collections.abc import Sequence

from corpus.agencies import AgencyBook
from corpus.records import Clause
from corpus.registers import Baseline, Target
from corpus.vietnamese.syllables import fold
from ingest.registers.figures import Figure, bare_figure, figures_in
from ingest.registers.target_words import indicators
from ingest.registers.target_years import year_named
from ingest.registers.task_rows import cells_by_role, named, role_of_column

_ON_TARGETS = re.compile(r"\b(muc tieu|chi tieu)\b")
_TARGET_COLUMN = re.compile(r"\b(muc tieu|chi tieu|ke hoach|phan dau|gia tri)\b")
_PAST_COLUMN = re.compile(r"\b(hien trang|thuc hien|uoc|so lieu|ket qua|nguon|thuc trang|da dat|hien nay)\b")
_SOURCE_COLUMN = re.compile(r"\bnguon\b")
_UNIT_COLUMN = re.compile(r"\b(don vi tinh|dvt)\b")
_SHARE = re.compile(r"^(ty le|ty trong|muc do)\b")
_PARTS = re.compile(r";\s*|\n|(?:^|\s)[-+•]\s+(?=[^\W\d])")
_LABEL = re.compile(r"(?P<label>[^\d:]{2,120}?)\s*:?\s*$")


def is_target_row(clause: Clause) -> bool:
    """Whether a row's table is one of targets: its columns say so, and no column says who leads a task."""
    if not clause.cells:
        return False
    names = [name for name, _ in clause.cells]
    roles = {role_of_column(name) for name in names}
    if roles & {"lead", "coordinate"}:
        return False
    return any(_ON_TARGETS.search(fold(name)) for name in names)


def row_targets(clause: Clause, year: int | None, agencies: AgencyBook) -> list[Target]:
    """Every value of the row. `year`: for values that no column and no words of their own date."""
    indicator = _indicator(clause)
    columns = _value_columns(clause, indicator)
    monitor = named(agencies, cells_by_role(clause).get("monitor", ""))
    baseline = _baseline(clause)
    unit = _unit(clause, indicator)
    if not columns:
        return [
            _target(clause, words, figure, year, monitor, baseline) for figure, words in _worded(indicator)
        ]
    return [
        _target(clause, words, figure, own_year or year, monitor, baseline)
        for own_year, cell in columns
        for figure, words in _cell_figures(cell, indicator, unit)
    ]


def _target(
    clause: Clause,
    indicator: str,
    figure: Figure,
    year: int | None,
    monitor: tuple[str, ...],
    baseline: Baseline | None,
) -> Target:
    return Target(
        plan_id=clause.plan_id,
        address=clause.address,
        label=clause.label,
        indicator=indicator,
        year=year,
        comparator=figure.comparator,
        value=figure.value,
        unit=figure.unit,
        baseline=baseline,
        monitor=monitor,
    )


def _indicator(clause: Clause) -> str:
    """The cell that says what is measured: the first one, unless it is a mere number."""
    filled = [value for _, value in clause.cells if any(letter.isalpha() for letter in value)]
    return filled[0] if filled else clause.cells[0][1]


def _value_columns(clause: Clause, indicator: str) -> list[tuple[int | None, str]]:
    """(year, cell) of each column that holds a value to be reached."""
    found: list[tuple[int | None, str]] = []
    for name, value in clause.cells:
        folded = fold(name)
        if value == indicator or _PAST_COLUMN.search(folded) or role_of_column(name):
            continue
        year = year_named(name)
        if year or _TARGET_COLUMN.search(folded):
            found.append((year, value))
    return found


def _cell_figures(cell: str, indicator: str, unit: str) -> list[tuple[Figure, str]]:
    """The figures of a value cell; one with a name of its own ("- Dịch vụ: 15%") is one by itself."""
    found = []
    for part in filter(None, (part.strip() for part in _PARTS.split(cell))):
        figures: Sequence[Figure] = figures_in(part)
        if not figures:
            bare = bare_figure(part, unit) if unit else None
            figures = (bare,) if bare else ()
        for figure in figures[:1]:
            label = _LABEL.match(part[: figure.start])
            words = label["label"].strip(" -+•") if label else ""
            found.append((figure, f"{indicator} - {words}" if words[:1].isupper() else indicator))
    return found


def _worded(indicator: str) -> list[tuple[Figure, str]]:
    figures = figures_in(indicator)
    return list(zip(figures, indicators(indicator, figures), strict=True))


def _unit(clause: Clause, indicator: str) -> str:
    """The unit of numbers printed without one: the unit column's, or per cent for a share."""
    for name, value in clause.cells:
        if _UNIT_COLUMN.search(fold(name)):
            return value
    return "%" if _SHARE.match(fold(indicator)) else ""


def _baseline(clause: Clause) -> Baseline | None:
    """The column of an earlier year's figure and the one of its source."""
    value = source = None
    year = None
    for name, cell in clause.cells[1:]:
        folded = fold(name)
        if not _PAST_COLUMN.search(folded) or role_of_column(name):
            continue
        year = year or year_named(name)
        if _SOURCE_COLUMN.search(folded):
            source = cell or None
        elif value is None:
            value = cell or None
    return Baseline(year, value, source) if value else None
