from dataclasses import replace

import pytest

from assistant.answer.composing import compose
from assistant.answer.grounding import ground
from assistant.answer.records import Status
from assistant.question import QuestionKind
from corpus.records import ClauseKind
from tests.factories import PLAN_ID, case, clause, library, plan, question, row, task

APPENDIX = clause("PL02", "PHỤ LỤC 02: NHIỆM VỤ TRỌNG TÂM", kind=ClauseKind.HEADING)
PART = clause("PL02/I", "I. PHÁT TRIỂN NỀN MÓNG", kind=ClauseKind.HEADING, heading=("PHỤ LỤC 02",))
GROUP = clause("PL02/I/8", "8. Phát triển doanh nghiệp số", kind=ClauseKind.HEADING)
ROWS = [
    row("PL02/I/1", "Cổng dữ liệu mở", "Sở Thông tin và Truyền thông", "Sở Y tế", "2023"),
    row("PL02/I/2", "Nền tảng học trực tuyến", "Sở Thông tin và Truyền thông", "", "2023 - 2025"),
    row("PL02/I/8.1", "Hỗ trợ doanh nghiệp", "Sở Tài chính", "", "2023"),
    row("PL02/I/8.2", "Chỉ số đánh giá", "Sở Y tế, Sở Tài chính", "", "2022 - 2025"),
]
DUTY = clause("IV/1/-1", "- Chủ trì hướng dẫn.", heading=("IV. TỔ CHỨC THỰC HIỆN", "1. Sở Tài chính"))
LEADS = [["Sở Thông tin và Truyền thông"]] * 2 + [["Sở Tài chính"], ["Sở Y tế", "Sở Tài chính"]]
CLAUSES = [APPENDIX, PART, GROUP, *ROWS, DUTY]
HELD = library(
    CLAUSES,
    tasks=[
        *(task(one, lead) for one, lead in zip(ROWS, LEADS, strict=True)),
        task(ROWS[0], ["Sở Thông tin và Truyền thông"], coordinate=("Sở Y tế",)),
        task(DUTY, ["Sở Tài chính"]),
    ],
)


def listed(text, kind=QuestionKind.COUNT, held=HELD, results=CLAUSES, **fields):
    asked = question(text, kind=kind, **{"plan_ids": (PLAN_ID,), **fields})
    draft = compose(case(asked, results, held))
    assert not ground(draft, held.plan).core_fell
    return draft, "\n".join(statement.text for statement in draft.statements)


@pytest.mark.parametrize(
    ("agency", "count", "rows"),
    [
        ("Sở Tài chính", 2, ROWS[2:]),
        ("Sở Thông tin và Truyền thông", 2, ROWS[:2]),
        ("Sở Y tế", 1, ROWS[3:]),
    ],
)
def test_all_rows_that_an_agency_leads_are_told_and_cited(agency, count, rows):
    draft, text = listed(
        f"{agency} chủ trì những nhiệm vụ nào trong Phụ lục 02",
        QuestionKind.AGENCY_TASKS,
        agencies=(agency,),
        addresses=("PL02",),
        subject="nhiệm vụ",
    )
    assert f"Có **{count} nhiệm vụ** tại Phụ lục 02 do {agency} chủ trì" in text
    assert draft.clauses == tuple(rows)


def test_rows_that_an_agency_coordinates_are_not_those_that_it_leads():
    draft, _ = listed("Sở Y tế phối hợp những việc gì", QuestionKind.AGENCY_TASKS, agencies=("Sở Y tế",))
    assert draft.clauses == (ROWS[0],)


@pytest.mark.parametrize(
    ("text", "years", "rows"),
    [
        ("mấy nhiệm vụ làm trong năm 2023", (2023,), [ROWS[0], ROWS[2]]),
        ("mấy nhiệm vụ làm gọn trong năm 2023, không kéo đến 2025", (2023, 2025), [ROWS[0], ROWS[2]]),
        ("mấy nhiệm vụ giai đoạn 2023 - 2025", (2023, 2025), [ROWS[1]]),
        ("mấy nhiệm vụ kéo đến năm 2025", (2025,), [ROWS[1], ROWS[3]]),
    ],
)
def test_rows_of_a_time_are_those_that_print_exactly_it(text, years, rows):
    draft, told = listed(text, years=years, addresses=("PL02",), subject="nhiệm vụ")
    assert draft.clauses == tuple(rows)
    assert f"Có **{len(rows)} nhiệm vụ**" in told


def test_a_whole_appendix_is_counted_by_its_heading():
    draft, text = listed("Phụ lục 02 có bao nhiêu nhiệm vụ", addresses=("PL02",), subject="nhiệm vụ")
    assert "Có **4 nhiệm vụ** tại Phụ lục 02" in text
    assert draft.clauses == (APPENDIX,)


def test_the_rows_of_an_appendix_are_told_where_that_is_asked():
    draft, _ = listed("Phụ lục 02 có bao nhiêu nhiệm vụ, nêu tên", addresses=("PL02",), subject="nhiệm vụ")
    assert draft.clauses == (APPENDIX, *ROWS)


def test_a_part_of_the_count_may_be_asked_beside_it():
    draft, text = listed(
        "Phụ lục 02 có bao nhiêu nhiệm vụ, trong đó bao nhiêu do Sở Tài chính chủ trì",
        addresses=("PL02",),
        agencies=("Sở Tài chính",),
        subject="nhiệm vụ",
    )
    assert "Có **4 nhiệm vụ**" in text
    assert "**2 nhiệm vụ** do Sở Tài chính chủ trì" in text
    assert draft.clauses == (APPENDIX, ROWS[2])


def test_of_several_agencies_those_without_a_row_are_not_named():
    _, text = listed(
        "Phụ lục 02 giao Sở Tài chính, Bộ Tài chính mấy nhiệm vụ",
        addresses=("PL02",),
        agencies=("Sở Tài chính", "Bộ Tài chính"),
        subject="nhiệm vụ",
    )
    assert "do Sở Tài chính chủ trì" in text
    assert "Bộ Tài chính" not in text


def test_a_section_that_the_question_names_is_counted_alone():
    draft, text = listed(
        "mấy nhiệm vụ về doanh nghiệp số trong phụ lục 02",
        addresses=("PL02",),
        subject="nhiệm vụ doanh nghiệp",
    )
    assert f"Có **2 nhiệm vụ** tại {GROUP.label}" in text
    assert draft.clauses == (GROUP,)


def test_the_one_agency_that_leads_all_is_named():
    draft, text = listed(
        "Phần này có mấy nhiệm vụ, ai chủ trì",
        held=library([PART, *ROWS[:2]]),
        addresses=("PL02/I",),
        subject="",
    )
    assert "Cơ quan chủ trì: **Sở Thông tin và Truyền thông**" in text
    assert draft.clauses == (PART, ROWS[0])


def test_duties_in_prose_are_told_where_a_plan_has_no_table():
    held = library([DUTY], tasks=[task(DUTY, ["Sở Tài chính"])])
    draft, _ = listed(
        "Sở Tài chính chủ trì việc gì", QuestionKind.AGENCY_TASKS, held, [DUTY], agencies=("Sở Tài chính",)
    )
    assert draft.clauses == (DUTY,)


def test_what_stands_in_a_sentence_is_not_counted_from_the_register():
    schools = clause("III/2/c", "c) Có ít nhất 05 trường học thí điểm.")
    draft, text = listed(
        "ít nhất mấy trường làm thử nhiệm vụ này", held=library([schools, *ROWS]), results=[schools]
    )
    assert "05 trường" in text
    assert draft.clauses == (schools,)


def test_a_count_of_another_plan_is_never_given():
    held = library(
        CLAUSES, plans=[plan(), plan("nam-dinh-2021-2025", "Nam Định")], tasks=[task(ROWS[0], LEADS[0])]
    )
    asked = question(
        "Sở Tài chính Nam Định chủ trì mấy nhiệm vụ",
        kind=QuestionKind.COUNT,
        agencies=("Sở Tài chính",),
        plan_ids=("nam-dinh-2021-2025",),
    )
    assert compose(case(asked, [], held)).status is Status.NOT_FOUND


MONTHS = [
    replace(row(f"PLI/{number}", text, "Sở Y tế", "", time), heading=("DANH MỤC VĂN BẢN",))
    for number, text, time in [
        (1, "Quyết định A", "Tháng 3/2025"),
        (2, "Kế hoạch B", "Th á ng 12/2025"),
        (3, "Kế hoạch C", "Tháng 12/2024"),
    ]
]


def test_rows_of_a_month_are_found_also_where_the_print_is_torn():
    draft, text = listed(
        "có mấy văn bản trình tháng 12/2025",
        held=library(MONTHS),
        results=MONTHS,
        years=(2025,),
        subject="văn bản",
    )
    assert draft.clauses == (MONTHS[1],)
    assert "Có **1 văn bản**" in text


MONITORED = row(
    "PL01/I/1",
    "Năng suất lao động tăng 7%",
    "Sở Y tế",
    columns=("Nội dung mục tiêu", "Cơ quan chủ trì theo dõi, đôn đốc"),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Sở Y tế theo dõi bao nhiêu chỉ tiêu", MONITORED), ("Sở Y tế chủ trì bao nhiêu nhiệm vụ", ROWS[3])],
)
def test_indicators_that_are_monitored_are_no_tasks_that_are_led(text, expected):
    held = library([MONITORED, *ROWS], tasks=[task(ROWS[3], LEADS[3])])
    draft, _ = listed(text, held=held, results=[MONITORED, *ROWS], agencies=("Sở Y tế",), subject="")
    assert draft.clauses == (expected,)


def test_an_agency_without_a_row_has_its_duties_in_prose():
    duty = clause("VII/4/a", "a) Tập huấn kỹ năng số.", heading=("4. Sở Nội vụ",))
    draft, _ = listed(
        "Sở Nội vụ chủ trì việc gì",
        QuestionKind.AGENCY_TASKS,
        library([*ROWS, duty], tasks=[task(duty, ["Sở Nội vụ"])]),
        [duty],
        agencies=("Sở Nội vụ",),
        subject="Sở Nội vụ việc",
    )
    assert draft.clauses == (duty,)


def test_a_duty_handed_out_in_a_quoted_section_cites_who_hands_it_out():
    section = clause("III", "III. NHIỆM VỤ", kind=ClauseKind.HEADING)
    duty = clause("III/8/d", "d) Kết nối dữ liệu đăng ký doanh nghiệp.")
    by = clause("VII/3/b", "b) Chủ trì nhiệm vụ tại điểm d khoản 8 Mục III.", heading=("3. Sở Tài chính",))
    held = library([section, duty, by], tasks=[task(duty, ["Sở Tài chính"], assigned_by="VII/3/b")])
    draft, _ = listed(
        "Sở Tài chính chủ trì những nhiệm vụ nào ở Mục III",
        QuestionKind.AGENCY_TASKS,
        held,
        [],
        agencies=("Sở Tài chính",),
        addresses=("III",),
        subject="nhiệm vụ",
    )
    assert draft.clauses == (duty, by)


GOALS = clause("PL01", "PHỤ LỤC 01: CHỈ TIÊU", kind=ClauseKind.HEADING)
ECONOMY = clause("PL01/I", "I. PHÁT TRIỂN KINH TẾ SỐ", kind=ClauseKind.HEADING)
SOCIETY = clause("PL01/II", "II. PHÁT TRIỂN XÃ HỘI SỐ", kind=ClauseKind.HEADING)
GOAL_COLUMNS = ("Nội dung mục tiêu", "Cơ quan chủ trì theo dõi, đôn đốc")
OF_ECONOMY = row("PL01/I/1", "Thương mại điện tử 10%", "Sở Tài chính", columns=GOAL_COLUMNS)
OF_SOCIETY = row("PL01/II/1", "Hồ sơ sức khỏe 90%", "Sở Y tế", columns=GOAL_COLUMNS)
WITH_GOALS = library(
    [GOALS, ECONOMY, OF_ECONOMY, SOCIETY, OF_SOCIETY, *CLAUSES],
    tasks=[task(one, lead) for one, lead in zip(ROWS, LEADS, strict=True)],
)


@pytest.mark.parametrize("addresses", [(), ("PL",), ("PL01", "PL02")])
def test_tasks_that_an_agency_leads_and_indicators_that_it_monitors_are_told_of_one_question(addresses):
    draft, text = listed(
        "Sở Y tế chủ trì nhiệm vụ nào và theo dõi, đôn đốc chỉ tiêu nào theo phụ lục?",
        QuestionKind.AGENCY_TASKS,
        WITH_GOALS,
        [],
        agencies=("Sở Y tế",),
        addresses=addresses,
        subject="Sở Y tế nhiệm vụ chỉ tiêu",
    )
    assert draft.clauses == (ROWS[3], OF_SOCIETY)
    assert "**1 nhiệm vụ**" in text
    assert "do Sở Y tế chủ trì theo dõi, đôn đốc" in text


@pytest.mark.parametrize(("part", "heading"), [("xã hội số", SOCIETY), ("kinh tế số", ECONOMY)])
def test_a_part_that_is_named_by_its_title_is_counted_alone(part, heading):
    draft, text = listed(
        f"Phụ lục 01 có bao nhiêu mục tiêu thuộc phần {part}?",
        held=WITH_GOALS,
        results=[],
        addresses=("PL01",),
        subject=f"mục tiêu {part}",
    )
    assert "Có **1 mục tiêu**" in text
    assert draft.clauses == (heading,)


def test_the_title_of_the_plan_names_no_section_of_it():
    draft, _ = listed(
        "Sở Tài chính chủ trì việc gì theo kế hoạch phát triển kinh tế số?",
        QuestionKind.AGENCY_TASKS,
        WITH_GOALS,
        [ECONOMY],
        agencies=("Sở Tài chính",),
        subject="Sở Tài chính phát triển kinh tế số",
    )
    assert draft.clauses == tuple(ROWS[2:])


def test_tasks_of_a_time_are_listed_without_an_agency():
    draft, text = listed(
        "Nhiệm vụ nào hoàn thành trong năm 2023?", QuestionKind.CONTENT, years=(2023,), subject="nhiệm vụ"
    )
    assert "Có **2 nhiệm vụ**, thời gian thực hiện 2023" in text
    assert draft.clauses == (ROWS[0], ROWS[2])


def test_an_agency_that_took_over_has_the_rows_of_the_one_before_it():
    draft, text = listed(
        "Sở Khoa học và Công nghệ chủ trì những nhiệm vụ nào",
        QuestionKind.AGENCY_TASKS,
        agencies=("Sở Khoa học và Công nghệ",),
        subject="nhiệm vụ",
    )
    assert "do Sở Thông tin và Truyền thông chủ trì" in text
    assert draft.clauses == tuple(ROWS[:2])


def test_who_only_receives_what_is_counted_leads_none_of_it():
    _, text = listed(
        "Có mấy nhiệm vụ phải trình UBND tỉnh trong năm 2023?",
        agencies=("UBND tỉnh",),
        years=(2023,),
        subject="nhiệm vụ",
    )
    assert "Có **2 nhiệm vụ**" in text


def test_of_a_long_list_the_rest_is_counted_and_cited():
    rows = [row(f"PL02/I/{n}", f"Việc {n}", "Sở Tài chính", "", "2023") for n in range(1, 36)]
    held = library([*rows], tasks=[task(one, ["Sở Tài chính"]) for one in rows])
    draft, text = listed(
        "Sở Tài chính chủ trì những nhiệm vụ nào",
        QuestionKind.AGENCY_TASKS,
        held,
        rows,
        agencies=("Sở Tài chính",),
        subject="nhiệm vụ",
    )
    assert "Có **35 nhiệm vụ**" in text
    assert "và 5 nhiệm vụ khác; toàn bộ có trong danh mục /api/tasks?plan=binh-thuan-4181-2022" in text
    assert draft.clauses == tuple(rows)


@pytest.mark.parametrize(
    ("text", "years", "rows", "times"),
    [
        ("mấy nhiệm vụ làm năm 2024", (2024,), [ROWS[1], ROWS[3]], ["(2023 - 2025)", "(2022 - 2025)"]),
        ("mấy nhiệm vụ làm năm 2031", (2031,), [], []),
        ("số nhiệm vụ làm năm 2023", (2023,), [ROWS[0], ROWS[2]], []),
    ],
)
def test_a_time_that_no_row_prints_lies_in_one_of_a_row_or_nothing_is_counted(text, years, rows, times):
    draft, told = listed(text, years=years, addresses=("PL02",), subject="nhiệm vụ")
    assert draft.clauses == tuple(rows)
    assert all(time in told for time in times)
    assert (draft.status is Status.NOT_FOUND) is (not rows)


@pytest.mark.parametrize(
    "text",
    [
        "Phụ lục 02 của Kế hoạch chuyển đổi số năm 2022 có mấy nhiệm vụ",
        "Phụ lục 02 của Kế hoạch 4181/KH-UBND ngày 07/12/2022 có mấy nhiệm vụ",
    ],
)
def test_the_time_in_a_plans_name_or_date_selects_no_rows(text):
    held = library(CLAUSES, plans=[plan(title="Chuyển đổi số năm 2022")])
    _, told = listed(text, held=held, years=(2022,), addresses=("PL02",), subject="nhiệm vụ")
    assert "Có **4 nhiệm vụ** tại Phụ lục 02" in told


def test_a_selection_of_many_rows_cites_each_of_them():
    rows = [row(f"PL02/I/{at}", f"Việc {at}", "Sở Y tế", "", "2023") for at in range(1, 15)]
    held = library([APPENDIX, PART, *rows], tasks=[task(one, ["Sở Y tế"]) for one in rows])
    draft, told = listed(
        "Sở Y tế chủ trì mấy việc trong Phụ lục 02", held=held, agencies=("Sở Y tế",), addresses=("PL02",)
    )
    assert "Có **14 nhiệm vụ** tại Phụ lục 02 do Sở Y tế chủ trì" in told
    assert draft.clauses == tuple(rows)
