"""A plot as a page shows it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Plot:
    """A drawing with its words and its numbers.

    `key`: unique among the plots of a report. `told`: how to read it. `svg`: an `<svg>` element whose text is
    text and whose colours follow the page's variables. `alternative`: what it shows, for those who don't see
    it. `headings`, `rows`: the same numbers as a table, words in the first column.
    """

    key: str
    title: str
    told: str
    svg: str
    alternative: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
