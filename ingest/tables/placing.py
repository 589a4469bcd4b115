"""Cells on columns, where a row has fewer cells than its header: by what the columns hold.

Guarantees: cells keep their order; every cell is placed, or none is.
"""

from collections.abc import Sequence

from ingest.tables.columns import Content, suits

GAP = 3
"""What a column without a cell costs in a placement, against the worth of a suitable cell."""


def place(cells: Sequence[str], contents: Sequence[Content]) -> tuple[str | None, ...] | None:
    """The cells on the columns, None on a column that gets no cell; None when there are too many cells."""
    if len(cells) > len(contents):
        return None
    # A gap costs a little less the further right it is: who coordinates is left open sooner than who leads.
    best: dict[int, tuple[float, tuple[str | None, ...]]] = {0: (0, ())}
    for column, content in enumerate(contents):
        found: dict[int, tuple[float, tuple[str | None, ...]]] = {}
        gap = GAP - column / len(contents)
        for used, (worth, placed) in best.items():
            choices: list[tuple[int, float, tuple[str | None, ...]]] = []
            if column:
                choices.append((used, worth - gap, (*placed, None)))
            if used < len(cells):
                cell = cells[used]
                choices.append((used + 1, worth + suits(content, cell), (*placed, cell)))
            for key, value, row in choices:
                if key not in found or value > found[key][0]:
                    found[key] = (value, row)
        best = found
    return best[len(cells)][1] if len(cells) in best else None


def agency_is_uncertain(cells: Sequence[str], contents: Sequence[Content]) -> bool:
    """Whether an agency among the cells could stand in one of several columns of agencies.

    Who leads and who coordinates look alike: with one of the two cells merged away, nothing tells them apart.
    """
    columns = contents.count(Content.AGENCY)
    agencies = sum(suits(Content.AGENCY, cell) > 0 for cell in cells[1:])
    return 0 < agencies < columns
