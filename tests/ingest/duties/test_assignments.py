"""Who leads what by the prose of a plan: duties, what they point at, and what nobody leads."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.reading_factories import read

PLAN = """III. NHIỆM VỤ
1. Chính quyền số
a) Việc thứ nhất.
b) Việc thứ hai.
2. Kinh tế số
a) Các sở, ban, ngành xây dựng phương án.
b) Việc thứ tư.
c) Việc thứ năm:
- Phần một.
- Phần hai.
VII. TỔ CHỨC THỰC HIỆN
{duties}
"""


def leads(*duties: str) -> dict[str, tuple[str, ...]]:
    """Address → lead, of what the duties point at."""
    tasks = read(PLAN.format(duties="\n".join(duties))).tasks
    return {task.address: task.lead for task in tasks if task.address.startswith("III")}


def own(*duties: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Address → lead and coordinate, of the duties themselves."""
    tasks = read(PLAN.format(duties="\n".join(duties))).tasks
    return {task.address: (task.lead, task.coordinate) for task in tasks if task.address.startswith("VII")}


STTTT, SYT = ("Sở Thông tin và Truyền thông",), ("Sở Y tế",)


@pytest.mark.parametrize(
    ("duty", "expected"),
    [
        ("a) Chủ trì, phối hợp với các sở, ngành triển khai nhiệm vụ tại điểm a khoản 1 Mục III.", ["III/1/a"]),
        ("a) Chủ trì thực hiện các nhiệm vụ tại khoản 1 Mục III Kế hoạch này.", ["III/1/a", "III/1/b"]),
        ("a) Chủ trì các nhiệm vụ tại Mục III (khoản 1; điểm b, c khoản 2).", ["III/1/a", "III/1/b", "III/2/b", "III/2/c"]),
        ("a) Chủ trì thực hiện khoản 1 Mục III.", ["III/1/a", "III/1/b"]),
        ("a) Chủ trì thực hiện nhóm nhiệm vụ về chính quyền số tại Mục III.", ["III/1/a", "III/1/b"]),
        ("a) Chủ trì thực hiện các nhiệm vụ về y tế tại Mục III.", []),
        ("a) Chủ trì các nhiệm vụ tại khoản 2 Mục III (trừ điểm b khoản 2 Mục III).", ["III/2/a", "III/2/c"]),
        ("a) Phối hợp với Sở Y tế thực hiện nhiệm vụ tại khoản 1 Mục III.", []),
        ("a) Bố trí kinh phí thực hiện các nhiệm vụ tại Mục III.", []),
        ("a) Theo dõi, đôn đốc việc thực hiện các nhiệm vụ tại Mục III.", []),
        ("a) Tổng hợp, báo cáo kết quả thực hiện nhiệm vụ tại khoản 1 Mục III.", []),
        ("a) Căn cứ các nhiệm vụ tại khoản 1 Mục III, xây dựng kế hoạch của đơn vị.", []),
        ("a) Chủ trì các nhiệm vụ tại khoản 9 Mục III.", []),
    ],
)  # fmt: skip
def test_what_a_duty_points_at(duty, expected):
    found = leads("1. Sở Thông tin và Truyền thông", duty)
    assert sorted(found) == expected
    assert set(found.values()) <= {STTTT}


def test_the_more_exact_place_wins_and_the_rest_is_what_no_other_leads():
    found = leads(
        "1. Sở Y tế",
        "a) Chủ trì nhiệm vụ tại điểm b khoản 1 Mục III.",
        "2. Sở Thông tin và Truyền thông",
        "a) Chủ trì các nhiệm vụ tại khoản 1 Mục III.",
        "3. Các sở, ban, ngành, UBND các huyện, thị xã, thành phố, đơn vị khác liên quan",
        "a) Các nhiệm vụ còn lại tại Mục III, các sở, ban, ngành, UBND các huyện, thị xã, thành phố tổ chức thực hiện.",
    )
    assert found == {
        "III/1/a": STTTT,
        "III/1/b": SYT,
        "III/2/a": ("Các sở, ban, ngành",),
        "III/2/b": ("Các sở, ban, ngành", "UBND các huyện, thị xã, thành phố"),
        "III/2/c": ("Các sở, ban, ngành", "UBND các huyện, thị xã, thành phố"),
    }


def test_who_hands_a_task_out_is_known():
    tasks = read(PLAN.format(duties="1. Sở Y tế\na) Chủ trì các nhiệm vụ tại Mục III.")).tasks
    assert {task.address: task.assigned_by for task in tasks if task.address.startswith("III/2")} == {
        "III/2/a": None, "III/2/b": "VII/1/a", "III/2/c": "VII/1/a",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("duties", "lead", "coordinate"),
    [
        (("1. Sở Y tế", "- Chủ trì, phối hợp với Sở Nội vụ, các địa phương rà soát."), SYT, ("Sở Nội vụ", "Các địa phương")),
        (("1. Sở Y tế: Chủ trì, phối hợp với Công an tỉnh rà soát.",), SYT, ("Công an tỉnh",)),
        (("1. Sở Y tế", "- Phối hợp với Sở Nội vụ rà soát."), (), SYT),
        (("1. Sở Y tế, Sở Nội vụ", "- Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát."), SYT, ("Sở Nội vụ",)),
        (("1. Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát.",), SYT, ("Sở Nội vụ",)),
        (("1. Đề nghị: Hội Nông dân tỉnh", "- Tuyên truyền, vận động hội viên."), ("Hội Nông dân tỉnh",), ()),
        (("1. Sở Y tế", "- Rà soát; phối hợp Sở Nội vụ đề xuất."), SYT, ("Sở Nội vụ",)),
    ],
)  # fmt: skip
def test_who_leads_and_who_coordinates(duties, lead, coordinate):
    (found,) = own(*duties).values()
    assert found == (lead, coordinate)


def test_an_order_outside_the_section_on_carrying_out_is_a_duty():
    text = "VI. KINH PHÍ\n1. Sở Tài chính chủ trì, phối hợp với Sở Y tế cân đối kinh phí.\n2. Nguồn khác theo quy định."
    assert [(task.address, task.lead, task.coordinate) for task in read(text).tasks] == [
        ("VI/1", ("Sở Tài chính",), SYT)
    ]


def test_a_decision_hands_out_tasks_by_its_articles():
    decision = (
        "Số: 12/QĐ-UBND\nQUYẾT ĐỊNH\nĐiều 1. Ban hành Kế hoạch.\n"
        "Điều 2. Giao Sở Y tế chủ trì, phối hợp với các sở, ngành thực hiện các nhiệm vụ tại khoản 1 Mục III Kế hoạch.\n"
        "Điều 3. Chánh Văn phòng UBND tỉnh chịu trách nhiệm thi hành Quyết định này.\n"
        "Nơi nhận:\n- Như Điều 3.\nCHỦ TỊCH\nTrần A\nKẾ HOẠCH\n"
    )
    tasks = read(decision + PLAN.format(duties="1. Kinh phí")).tasks
    assert [(task.address, task.lead, task.coordinate, task.assigned_by) for task in tasks] == [
        ("DIEU2", SYT, ("Các sở, ngành",), None),
        ("III/1/a", SYT, ("Các sở, ngành",), "DIEU2"),
        ("III/1/b", SYT, ("Các sở, ngành",), "DIEU2"),
    ]


def test_a_row_keeps_its_own_lead():
    table = "TT\tNhiệm vụ\tCơ quan chủ trì\n1\tViệc một\tSở Nội vụ\n2\tViệc hai\tSở Y tế"
    duties = "1. Sở Tài chính\n- Chủ trì thực hiện các nhiệm vụ tại Phụ lục I."
    tasks = read(f"VII. TỔ CHỨC THỰC HIỆN\n{duties}\nPHỤ LỤC I\nDANH MỤC\n{table}").tasks
    assert {task.address: task.lead for task in tasks if task.address.startswith("PL")} == {
        "PLI/1": ("Sở Nội vụ",),
        "PLI/2": SYT,
    }


DUTIES = st.lists(
    st.sampled_from(
        (
            "1. Sở Y tế", "2. Các sở, ban, ngành", "- Chủ trì nhiệm vụ tại khoản 1 Mục III.", "a) Thực hiện Mục III.",
            "- Các nhiệm vụ còn lại tại Mục III, các sở thực hiện.", "- Phối hợp với Sở Nội vụ tại điểm a khoản 2 Mục III.",
            "Giao Sở Tài chính chủ trì khoản 2 Mục III.", "3. Kinh phí", "- Báo cáo Mục III.",
        )
    ),
    max_size=10,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(DUTIES)
def test_every_lead_comes_from_a_clause_that_leads(duties):
    reading = read(PLAN.format(duties="\n".join(duties)))
    own_tasks = {task.address: task for task in reading.tasks if task.assigned_by is None}
    for task in reading.tasks:
        if task.assigned_by:
            assert task.lead == own_tasks[task.assigned_by].lead != ()
        assert task.lead or task.coordinate or task.carry_out
