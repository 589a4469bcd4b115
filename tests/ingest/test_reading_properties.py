"""Reading any text: nothing is lost, addresses are unique and stable."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.records import ClauseKind
from ingest.report import unplaced_lines
from tests.ingest.plans_read import read_corpus
from tests.ingest.reading_factories import read_with_report
from tests.ingest.strategies import texts


@settings(max_examples=300, deadline=None)
@given(texts | st.text(max_size=400))
def test_nothing_is_lost_and_addresses_are_unique(text):
    reading, report = read_with_report(text)
    assert unplaced_lines(text, report) == []
    addresses = [clause.address for clause in reading.clauses]
    assert len(addresses) == len(set(addresses))
    assert read_with_report(text)[0] == reading
    for reference in reading.references:
        assert reference.target is None or reference.target in addresses


def without_table_header(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if " | " not in line)


@pytest.mark.parametrize("plan_id", list(read_corpus()))
def test_reading_the_shown_text_again_gives_the_same_outline(plan_id):
    """Of all but tables, which are shown as sentences."""
    texts = {
        clause.address: without_table_header(clause.text)
        for clause in read_corpus()[plan_id][0].clauses
        if clause.kind is not ClauseKind.ROW and not clause.address.startswith("PL")
    }
    again = read_with_report("\n\n".join(texts.values()))[0].clauses
    assert {clause.address: clause.text for clause in again} == texts
