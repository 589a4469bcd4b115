"""Plans of a corpus in, references between them out: by number with date and province, or by title."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.records import Plan, PlanReading
from corpus.registers import Reference, Unresolved
from ingest.references import find_references, link_plans
from tests.factories import clause, plan

OLD = plan(
    "khanh-hoa-867-2024", "Khánh Hòa", number="867/KH-UBND", issued=date(2024, 1, 22),
    title="Thực hiện Chiến lược kinh tế số đến năm 2025 trên địa bàn tỉnh Khánh Hòa",
)  # fmt: skip
NEW = plan(
    "khanh-hoa-2044-2025", "Khánh Hòa", number="2044/KH-UBND", issued=date(2025, 2, 20),
    title="Chuyển đổi số tỉnh Khánh Hòa năm 2025",
)  # fmt: skip
OTHER = replace(
    OLD, plan_id="binh-thuan-867-2022", province="Bình Thuận", issued=date(2022, 1, 1), title="Chuyển đổi số"
)


def reading(of: Plan, *texts: str) -> PlanReading:
    clauses = [
        clause("II", "II. NHIỆM VỤ", plan_id=of.plan_id),
        clause("II/1", "1. Dữ liệu", plan_id=of.plan_id),
    ]
    clauses += [clause(f"III/{n}", text, plan_id=of.plan_id) for n, text in enumerate(texts, 1)]
    return PlanReading(of, tuple(clauses), references=find_references(clauses))


def linked(text: str, *others: Plan, by: Plan = NEW) -> list[tuple[str | None, str | None]]:
    (first, *_) = link_plans([reading(by, text), *map(reading, others)])
    return [(one.target_plan, one.target) for one in first.references]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("theo Kế hoạch số 867/KH-UBND ngày 22/01/2024 của UBND tỉnh.", (OLD.plan_id, None)),
        ("theo Kế hoạch số 867 /KH-UBND.", (OLD.plan_id, None)),
        ("theo Kế hoạch số 867/KH-UBND ngày 22/01/2024 của UBND tỉnh Khánh Hòa.", (OLD.plan_id, None)),
        ("khoản 1 Mục II Kế hoạch số 867/KH-UBND ngày 22/01/2024.", (OLD.plan_id, "II/1")),
        ("khoản 7 Mục II Kế hoạch số 867/KH-UBND ngày 22/01/2024.", (OLD.plan_id, None)),
        ("theo Kế hoạch số 867/KH-UBND ngày 23/01/2024 của UBND tỉnh.", (None, None)),
        ("theo Kế hoạch số 867/KH-UBND của UBND tỉnh Hải Dương.", (None, None)),
        ("theo Kế hoạch số 868/KH-UBND của UBND tỉnh.", (None, None)),
        ("Kế hoạch thực hiện Chiến lược kinh tế số đến năm 2025 trên địa bàn tỉnh Khánh Hòa.", (OLD.plan_id, None)),
    ],
)  # fmt: skip
def test_a_plan_named_by_another(text, expected):
    assert linked(text, OLD, OTHER) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch chuyển đổi số tỉnh Khánh Hòa năm 2025",
        "theo Kế hoạch số 2044/KH-UBND ngày 20/02/2025 của UBND tỉnh Khánh Hòa",
        "Kế hoạch thực hiện Chiến lược kinh tế số đến năm 2025 trên địa bàn tỉnh Khánh Hòa giai đoạn 2",
        "Kế hoạch chuyển đổi số",
    ],
)
def test_a_plan_doesnt_name_itself_nor_one_with_another_title(text):
    assert linked(text, OLD, OTHER) == []


def test_two_plans_that_fit_are_none():
    text = "theo Kế hoạch số 867/KH-UBND của UBND tỉnh"
    assert linked(text, OLD, replace(OLD, plan_id="khanh-hoa-867-2019", issued=date(2019, 1, 1))) == [
        (None, None)
    ]


def test_a_link_to_a_plan_that_is_gone_is_undone():
    text = "Kế hoạch số 867/KH-UBND và Kế hoạch thực hiện Chiến lược kinh tế số đến năm 2025 trên địa bàn tỉnh Khánh Hòa"
    alone = reading(NEW, text)
    (together, _) = link_plans([alone, reading(OLD)])
    assert [one.target_plan for one in together.references] == [OLD.plan_id] * 2
    assert link_plans([together]) == (alone,)
    assert alone.references[0].unresolved is Unresolved.OTHER_DOCUMENT


TEXTS = (
    "Kế hoạch số 867/KH-UBND ngày 22/01/2024", "khoản 1, 2 Mục II Kế hoạch số 867/KH-UBND", "Kế hoạch số 2044/KH-UBND",
    "Kế hoạch thực hiện Chiến lược kinh tế số đến năm 2025 trên địa bàn tỉnh Khánh Hòa", "Nghị định số 47/2020/NĐ-CP",
    "khoản 1 Mục II Kế hoạch này",
)  # fmt: skip


@given(st.lists(st.lists(st.sampled_from(TEXTS), max_size=3).map("; ".join), max_size=4), st.booleans())
def test_linking_again_changes_nothing_and_what_stays_inside_a_plan_stays(texts, both):
    readings = [reading(NEW, *texts), *([reading(OLD, *texts)] if both else [])]
    once = link_plans(readings)
    assert link_plans(once) == once
    for before, after in zip(readings, once, strict=True):
        assert list(filter(_inside, before.references)) == list(filter(_inside, after.references))
        assert all(one.target_plan != after.plan.plan_id for one in after.references)


def _inside(reference: Reference) -> bool:
    return reference.document is None
