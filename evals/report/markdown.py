"""A run as a summary for a pull request: the figures first, everything else folded."""

from collections.abc import Iterator, Sequence

from evals.metrics.records import Comparison
from evals.report.changes import change_lines
from evals.report.closing import (
    agreement_lines,
    comparison_lines,
    unfinished_lines,
    violation_lines,
)
from evals.report.headline import FIRST, column_name, figures_table
from evals.report.markup import folded, markdown_table, plain
from evals.report.numerals import count
from evals.report.question_lists import error_lists, flip_lists, wrong_list
from evals.report.records import RunReport
from evals.report.rows import (
    OF_SEARCH,
    Heading,
    Section,
    answer_headings,
    answer_sections,
    search_headings,
    search_sections,
)
from evals.report.texts import say


def markdown(report: RunReport) -> str:
    """The whole summary, in Vietnamese; ends with a line break."""
    return "\n\n".join(_blocks(report)) + "\n"


def _blocks(report: RunReport) -> Iterator[str]:
    yield f"## {plain(say('table.title', run=report.run.name))}"
    yield from (f"**{plain(line)}**" for line in unfinished_lines(report))
    yield figures_table(report, FIRST)
    yield "\n".join(f"- {plain(line)}" for line in _remarks(report))
    if report.comparison:
        yield from flip_lists(report.comparison)
        yield from _circumstances(report.comparison)
    yield from wrong_list(report)
    yield from error_lists(report)
    yield from _groups(report)


def _remarks(report: RunReport) -> Iterator[str]:
    yield from violation_lines(report)
    yield from agreement_lines(report)
    if report.comparison:
        yield from comparison_lines(report.comparison)
        if not report.comparison.circumstances:
            yield say("comparison.same")
    yield say("closing.interval")


def _circumstances(comparison: Comparison) -> Iterator[str]:
    lines = change_lines(comparison.circumstances)
    if lines:
        title = say("markdown.circumstances", number=count(len(lines)))
        yield folded(title, "\n".join(f"- {plain(line)}" for line in lines))


def _groups(report: RunReport) -> Iterator[str]:
    for section in list(answer_sections(report))[1:]:
        title = say("markdown.by", grouping=section.title)
        yield folded(title, _table(answer_headings(report), [section]))
    searches = list(search_sections(report))
    if searches:
        of_all, by_style = figures_table(report, OF_SEARCH), _table(search_headings(), searches)
        yield folded(say("table.search"), f"{of_all}\n\n{by_style}")


def _table(headings: Sequence[Heading], sections: Sequence[Section]) -> str:
    rows = (tuple(map(plain, row)) for section in sections for row in section.rows)
    return markdown_table([column_name(heading) for heading in headings], rows, texts=1)
