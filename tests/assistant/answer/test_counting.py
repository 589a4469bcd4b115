"""Counts by parts, of what an agency does not lead, and of the lines under a heading."""

import pytest

from assistant.answer.records import Status
from assistant.question import Language, QuestionKind
from corpus.records import ClauseKind
from tests.assistant.answer.grounded import told
from tests.factories import PLAN_ID, clause, library, question, row, task

APPENDIX = clause("PL02", "PHỤ LỤC 02\nNHIỆM VỤ TRỌNG TÂM", kind=ClauseKind.HEADING)
SKILLS = clause("PL02/I", "I. PHÁT TRIỂN KỸ NĂNG SỐ", kind=ClauseKind.HEADING)
DATA = clause("PL02/II", "II. PHÁT TRIỂN DỮ LIỆU SỐ", kind=ClauseKind.HEADING)
ROWS = [
    row("PL02/I/1", "Tập huấn", "Sở Nội vụ", "", "2023"),
    row("PL02/I/2", "Học trực tuyến", "Sở Y tế", "", "2023"),
    row("PL02/II/1", "Cổng dữ liệu mở", "Sở Y tế", "", "2023"),
]
FIELDS = clause("II/5", "5. Chuyển đổi số trong một số lĩnh vực ưu tiên", kind=ClauseKind.HEADING)
FIELD = clause("II/5/5.1", "5.1. Lĩnh vực y tế", kind=ClauseKind.HEADING)
OTHER = clause("II/5/5.2", "5.2. Lĩnh vực giáo dục", kind=ClauseKind.HEADING)
LINES = [clause("II/5/5.1/-1", "- Hồ sơ sức khỏe."), clause("II/5/5.1/-2", "- Khám từ xa.")]
CLAUSES = [APPENDIX, SKILLS, *ROWS[:2], DATA, ROWS[2], FIELDS, FIELD, *LINES, OTHER]
HELD = library(
    CLAUSES,
    tasks=[task(one, [lead]) for one, lead in zip(ROWS, ["Sở Nội vụ", "Sở Y tế", "Sở Y tế"], strict=True)],
)


def counted(text, found=CLAUSES, **fields):
    asked = question(text, kind=QuestionKind.COUNT, plan_ids=(PLAN_ID,), subject=text, **fields)
    return told(asked, HELD, found)


@pytest.mark.parametrize(
    "text",
    [
        "Phụ lục 02 có bao nhiêu nhiệm vụ kỹ năng số và bao nhiêu nhiệm vụ dữ liệu số?",
        "Mỗi phần của Phụ lục 02 có mấy nhiệm vụ?",
    ],
)
def test_the_parts_that_are_meant_are_counted_under_the_whole(text):
    draft, answer = counted(text, addresses=("PL02",))
    assert "**3 nhiệm vụ** tại Phụ lục 02" in answer
    assert "**2 nhiệm vụ** tại Phụ lục 02, phần I " in answer
    assert "**1 nhiệm vụ** tại Phụ lục 02, phần II " in answer
    assert draft.clauses == (APPENDIX, SKILLS, DATA)


@pytest.mark.parametrize(
    "text",
    [
        "Phụ lục 02 có mấy nhiệm vụ, nhiệm vụ nào không giao Sở Y tế chủ trì?",
        "Có bao nhiêu nhiệm vụ ở Phụ lục 02, trừ Sở Y tế ra thì nhiệm vụ nào không do Sở Y tế làm?",
    ],
)
def test_what_an_agency_does_not_lead_is_told_beside_the_whole(text):
    draft, answer = counted(text, addresses=("PL02",), agencies=("Sở Y tế",))
    assert "**3 nhiệm vụ**" in answer
    assert "**1 nhiệm vụ** không do Sở Y tế chủ trì" in answer
    assert "- Tập huấn (Sở Nội vụ)" in answer
    assert draft.clauses == (APPENDIX, ROWS[0])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Có mấy lĩnh vực được ưu tiên chuyển đổi số?", Language.VIETNAMESE),
        ("How many sectors are singled out as priorities?", Language.ENGLISH),
    ],
)
def test_the_lines_under_the_heading_of_what_is_counted(text, language):
    draft, answer = counted(text, found=LINES, language=language)
    assert "**2 lĩnh vực**" in answer
    assert draft.clauses == (FIELDS, FIELD, OTHER)


def test_a_heading_of_one_thing_is_no_heading_of_several():
    only = library([FIELD, *LINES])
    asked = question("Có mấy lĩnh vực?", kind=QuestionKind.COUNT, plan_ids=(PLAN_ID,))
    assert told(asked, only, LINES)[0].status is Status.NOT_FOUND
