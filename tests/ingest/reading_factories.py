"""Small makers for tests of reading: a text in, clauses out."""

from corpus.records import Clause, Plan, PlanReading
from ingest.reading import read_plan
from ingest.report import ReadingReport, unplaced_lines

PLAN = Plan(
    plan_id="tinh-thu-1-2025",
    province="Tỉnh Thử",
    issuer="UBND tỉnh Thử",
    title="Chuyển đổi số tỉnh Thử năm 2025",
    source_file="tinh-thu-1-2025.txt",
    sha256="0" * 64,
)


def read(text: str, plan: Plan = PLAN) -> PlanReading:
    """The reading of a text, after checking that no line of it was lost."""
    reading, report = read_with_report(text, plan)
    assert unplaced_lines(text, report) == []
    return reading


def read_with_report(text: str, plan: Plan = PLAN) -> tuple[PlanReading, ReadingReport]:
    return read_plan(plan, text)


def by_address(text: str) -> dict[str, Clause]:
    return {clause.address: clause for clause in read(text).clauses}


def stacked(*rows: str) -> str:
    """A table flattened to one cell a line; cells are written here with " / " between them."""
    return "\n".join(cell for row in rows for cell in row.split(" / "))


def tabbed(*rows: tuple[str, ...]) -> str:
    return "\n".join("\t".join(row) for row in rows)
