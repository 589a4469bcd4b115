"""The account of a reading: what became of every line, and the pages on which an officer checks it."""

from ingest.report.account import ReadingReport
from ingest.report.unplaced import unplaced_lines

__all__ = ["ReadingReport", "unplaced_lines"]
