"""Which lines of the published text reading has lost or used twice."""

from ingest.report.account import ReadingReport
from ingest.report.holding import held_lines


def unplaced_lines(source: str, report: ReadingReport) -> list[int]:
    """Numbers of the non-blank lines that are not placed, in order.

    A line is placed when each of its non-blank characters stands in a clause or in a dropped part, and no
    two clauses share the line. An empty list is the guarantee of reading, checked against the published text.
    """
    return [line.number for line in held_lines(source, report) if not line.is_placed(source)]
