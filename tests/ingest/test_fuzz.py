"""Broken, strange and huge texts: a clean result, with every line accounted for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.report import unplaced_lines
from tests.ingest.plans_read import read_corpus
from tests.ingest.reading_factories import by_address, read, read_with_report

SOURCES = {plan_id: source for plan_id, (_, _, source) in read_corpus().items()}


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(sorted(SOURCES)), st.floats(0, 1))
def test_a_truncated_plan(plan_id, share):
    text = SOURCES[plan_id][: int(len(SOURCES[plan_id]) * share)]
    _, report = read_with_report(text)
    assert unplaced_lines(text, report) == []


@pytest.mark.parametrize("plan_id", sorted(SOURCES))
def test_a_plan_that_begins_in_the_middle(plan_id):
    text = SOURCES[plan_id][len(SOURCES[plan_id]) // 2 :]
    _, report = read_with_report(text)
    assert unplaced_lines(text, report) == []


@pytest.mark.parametrize("ending", ["\r\n", "\n", "\n\r\n", " \n", "\u00a0\n"])
def test_line_ends_do_not_matter(ending):
    text = "I. MỤC TIÊU\n- Một.\n1. Hai.\na) Ba."
    assert list(by_address(text.replace("\n", ending))) == list(by_address(text))


def test_a_byte_order_mark_is_no_letter():
    assert list(by_address("\ufeffI. MỤC TIÊU\n- Một.")) == ["I", "I/-1"]


@pytest.mark.parametrize("strange", ["\0", "\x1b", "\ufffd", "\U0001f600", "\u202e", "\x85", "\u2028"])
def test_a_strange_character_loses_nothing(strange):
    clauses = by_address(f"I. MỤC{strange} TIÊU\n- Một{strange}.\n{strange}\n- Hai.")
    assert {"I", "I/-1", "I/-2"} <= set(clauses)


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("I. MỤC TIÊU\n" + "phát triển kinh tế số " * 100_000, 1),
        ("I. MỤC TIÊU\n" + "- Sở Y tế chủ trì thực hiện khoản 1 Mục I.\n" * 20_000, 20_001),
        ("I. MỤC TIÊU\nSTT\n" + "Tên cột\n" * 50_000, None),
        ("I. MỤC TIÊU\n" + "|\nTT\n|\n" * 10_000, None),
        ("PHỤ LỤC\nTT\tNhiệm vụ\tChủ trì\n" + "1\tViệc\n" * 10_000, None),
        ("I. MỤC TIÊU\n" + "((((" * 100_000 + "khoản " * 50_000, 1),
    ],
)
def test_a_huge_text_is_read(text, clauses):
    reading = read(text)
    assert clauses is None or len(reading.clauses) == clauses
