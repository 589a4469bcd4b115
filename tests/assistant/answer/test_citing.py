import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer.citing import TEXT_LIMIT, cite, excerpt
from assistant.answer.draft import Draft, Source, Statement, sources
from assistant.answer.records import CITING, Status
from tests.factories import clause, plan

PLAN = plan()
CLAUSES = [clause(f"III/{n}", f"Nội dung {n} [1].") for n in range(1, 5)]

statements = st.builds(
    Statement,
    text=st.text(alphabet=st.sampled_from("ab [](1)23.:;\n"), max_size=30),
    sources=st.lists(st.sampled_from(CLAUSES), max_size=3).map(lambda chosen: sources(*chosen)),
)
drafts = st.builds(
    Draft, status=st.sampled_from(Status), statements=st.lists(statements, max_size=5).map(tuple)
)


def plan_of(plan_id):
    return PLAN if plan_id == PLAN.plan_id else None


@given(drafts)
def test_every_mark_is_a_citation_and_every_citation_is_used(draft):
    text, citations = cite(draft, plan_of)
    marks = {int(number) for number in re.findall(r"\[\s*(\d+)\s*\]", text)}
    assert marks == {citation.number for citation in citations}
    assert sorted(marks) == list(range(1, len(citations) + 1))
    assert len({(one.plan_id, one.address) for one in citations}) == len(citations)


@given(drafts)
def test_only_answers_and_clarifications_carry_citations(draft):
    _, citations = cite(draft, plan_of)
    if draft.status not in CITING:
        assert citations == ()


def test_marks_stand_before_the_closing_punctuation_in_the_order_of_use():
    draft = Draft(
        Status.ANSWERED,
        (
            Statement("Trước:"),
            Statement("Hai.", sources(CLAUSES[1])),
            Statement("Một", sources(*CLAUSES[:2])),
        ),
    )
    assert cite(draft, plan_of)[0] == "Trước:\nHai [1].\nMột [1][2]"


def test_footnote_marks_of_a_clause_are_no_citations():
    text, citations = cite(
        Draft(Status.ANSWERED, (Statement("Xã hội số[2] là…", sources(CLAUSES[0])),)), plan_of
    )
    assert text == "Xã hội số(2) là… [1]"
    assert len(citations) == 1


def test_a_citation_names_plan_place_and_text():
    _, (citation,) = cite(Draft(Status.ANSWERED, (Statement("A", sources(CLAUSES[0])),)), plan_of)
    assert citation.plan == "Kế hoạch số 4181/KH-UBND ngày 07/12/2022 của UBND tỉnh Bình Thuận"
    assert (citation.label, citation.url) == ("Mục III, khoản 1", "/plans/binh-thuan-4181-2022#III/1")
    assert citation.text == CLAUSES[0].text


LONG = "đầu " + "x " * 3000 + "điều cần nói " + "y " * 3000 + "cuối"


@pytest.mark.parametrize("focus", ["đầu", "điều cần nói", "cuối", "không có trong đó", ""])
def test_a_long_clause_is_cut_around_what_matters(focus):
    cut = excerpt(LONG, focus)
    assert len(cut) <= TEXT_LIMIT
    assert focus not in LONG or focus in cut


@given(st.text(max_size=400), st.integers(0, 400), st.integers(1, 60))
def test_an_excerpt_is_of_the_text_and_within_its_limit(text, at, length):
    focus = text[at : at + length]
    cut = excerpt(text, focus, limit=80)
    assert len(cut) <= 80
    assert cut.removeprefix("…").removesuffix("…") in text
    assert focus in cut


def test_the_focus_of_a_source_survives_in_its_citation():
    long = clause("III/9", LONG)
    _, (citation,) = cite(Draft(Status.ANSWERED, (Statement("A", (Source(long, "cuối"),)),)), plan_of)
    assert "cuối" in citation.text
