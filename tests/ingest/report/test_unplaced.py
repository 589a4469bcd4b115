"""Lost and doubled lines are found, whatever the spans; the definition is written out here, character by character."""

from hypothesis import given
from hypothesis import strategies as st

from corpus.records import PlanReading
from ingest.pieces import Dropped
from ingest.report import ReadingReport, unplaced_lines
from tests.factories import clause
from tests.ingest.reading_factories import PLAN

spans = st.tuples(st.integers(0, 30), st.integers(0, 30))


def reported(clauses, dropped) -> ReadingReport:
    """A report of clauses by their spans, and of dropped spans."""
    read = tuple(replaced(f"I/{n}", tuple(held)) for n, held in enumerate(clauses))
    left_out = tuple(Dropped(1, span, "", "") for span in dropped)
    return ReadingReport(PlanReading(PLAN, read), 0, left_out)


def replaced(address, source):
    made = clause(address)
    return type(made)(**{**vars(made), "source": source})


def plainly_unplaced(source, report) -> list[int]:
    found, start = [], 0
    for number, line in enumerate(source.split("\n"), start=1):
        holders, free = set(), False
        for place in range(start, start + len(line)):
            if source[place].isspace():
                continue
            owners = {
                n for n, c in enumerate(report.clauses) for left, right in c.source if left <= place < right
            }
            dropped = any(d.span[0] <= place < d.span[1] for d in report.dropped)
            free = free or not (owners or dropped)
            holders |= owners
        if free or len(holders) > 1:
            found.append(number)
        start += len(line) + 1
    return found


@given(
    st.text("ab \t\n", max_size=30),
    st.lists(st.lists(spans, max_size=3), max_size=5),
    st.lists(spans, max_size=3),
)
def test_it_agrees_with_the_plain_definition(source, clauses, dropped):
    report = reported(clauses, dropped)
    assert unplaced_lines(source, report) == plainly_unplaced(source, report)


def test_a_half_line_is_not_placed():
    assert unplaced_lines("một hai\nba", reported([[(0, 3)], [(8, 10)]], [])) == [1]
    assert unplaced_lines("một hai\nba", reported([[(0, 3)], [(8, 10)]], [(4, 7)])) == []


def test_a_line_in_two_clauses_is_not_placed():
    assert unplaced_lines("một hai\nba", reported([[(0, 10)], [(4, 7)]], [])) == [1]
