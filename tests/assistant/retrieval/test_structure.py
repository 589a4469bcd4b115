import pytest

from assistant.question import QuestionKind
from assistant.retrieval.asked import Asked
from assistant.retrieval.headings import year_of
from assistant.retrieval.reranking import shipped_reranker
from assistant.retrieval.scope import is_eligible
from assistant.retrieval.structure import Structure
from corpus.agencies import load_agencies
from corpus.records import ClauseKind
from corpus.registers import Definition, Document, LegalBasis, Money, ReportingDuty
from tests.factories import clause, library, question, row, target, task

BY_2025 = clause("I/2/a/-1", "- Đạt 20%.", heading=("2. Mục tiêu", "a) Mục tiêu cơ bản đến năm 2025"))
BY_2030 = clause("I/2/b/-1", "- Đạt 30%.", heading=("2. Mục tiêu", "b) Mục tiêu cơ bản đến năm 2030"))
BOTH = clause(
    "II/1", "2025, 2030", heading=("Đến năm 2025, định hướng đến năm 2030",), kind=ClauseKind.HEADING
)
ROW = row("PL02/I/1", "Hóa đơn điện tử", "Sở Tài chính", "", "2023")
PROSE = clause("III/1", "Triển khai hóa đơn điện tử.")
DUTY = clause("IV/2/-1", "- Chủ trì việc này.", heading=("IV. TỔ CHỨC THỰC HIỆN", "2. Sở Y tế"))
REPORT = clause("IV/3", "Gửi kết quả về Sở Tài chính trước ngày 01/12.")
TOTAL = clause("V", "V. KINH PHÍ\nTổng số 10 triệu đồng." + " …" * 60, kind=ClauseKind.HEADING)
PART = clause("V/-1", "- Ngân sách địa phương: 4 triệu đồng.", heading=("V. KINH PHÍ",))
TERMS = clause("II/1", "Gồm kinh tế số nền tảng (của các nền tảng số) và kinh tế số ngành.")
BASIS = clause("III/2", "Triển khai Nghị quyết về chuyển đổi số.")
APPENDIX = clause("PL01", "PHỤ LỤC 01: NHIỆM VỤ" + " TRỌNG TÂM" * 20, kind=ClauseKind.HEADING)


def at(one):
    return (one.plan_id, one.address, one.label)


ENTRIES = [
    ReportingDuty(*at(REPORT), who=(), what="kết quả"),
    Money(*at(TOTAL), printed="10 triệu đồng", dong=10_000_000, purpose="thực hiện"),
    Money(*at(PART), printed="4 triệu đồng", dong=4_000_000, purpose="thực hiện"),
    Definition(*at(TERMS), term="kinh tế số nền tảng", meaning="của các nền tảng số"),
    LegalBasis(*at(BASIS), document=Document("Nghị quyết")),
]
HELD = library(
    [BY_2025, BY_2030, BOTH, ROW, PROSE, DUTY, REPORT, TOTAL, PART, TERMS, BASIS, APPENDIX],
    tasks=[task(ROW, ["Sở Tài chính"])],
    targets=[target(BY_2025, 20, 2025), target(BY_2030, 30, 2030)],
    entries=ENTRIES,
)


def gain(asked, one):
    return shipped_reranker().score(dict(Structure(HELD, load_agencies()).features(Asked(asked), one)))


@pytest.mark.parametrize(("one", "year"), [(BY_2025, 2025), (BY_2030, 2030), (BOTH, None), (PROSE, None)])
def test_the_nearest_heading_with_one_year_sets_it(one, year):
    assert year_of(one) == year


def test_a_heading_speaks_for_itself():
    assert year_of(clause("I/2/a", "a) Đến năm 2025", kind=ClauseKind.HEADING)) == 2025


@pytest.mark.parametrize(
    ("asked", "better", "worse"),
    [
        (question(years=(2030,), kind=QuestionKind.TARGET), BY_2030, BY_2025),
        (question(years=(2025,), kind=QuestionKind.TARGET), BY_2025, BY_2030),
        (question(kind=QuestionKind.LEAD), ROW, PROSE),
        (question(kind=QuestionKind.TARGET), BY_2025, PROSE),
        (question(agencies=("Sở Y tế",)), DUTY, PROSE),
        (question(kind=QuestionKind.CONTENT), PROSE, clause("III", "III. NHIỆM VỤ", kind=ClauseKind.HEADING)),
        (
            question("công dân số gồm những gì", subject="công dân số"),
            clause("II/2", "Công dân số (gồm danh tính số, kỹ năng số)."),
            clause("III/9", "Phát triển công dân số trên địa bàn."),
        ),
        (
            question(kind=QuestionKind.BUDGET),
            clause("V/-1", "- Từ ngân sách.", heading=("V. KINH PHÍ THỰC HIỆN",)),
            clause("III/9", "- Từ ngân sách."),
        ),
        (question(kind=QuestionKind.REPORTING), REPORT, PROSE),
        (question(kind=QuestionKind.LEGAL_BASIS), BASIS, PROSE),
        (question("Địa phương chi bao nhiêu?", kind=QuestionKind.BUDGET), PART, TOTAL),
        (question("hiểu kinh tế số nền tảng", kind=QuestionKind.DEFINITION), TERMS, PROSE),
        (question(kind=QuestionKind.CONTENT), PROSE, APPENDIX),
    ],
)
def test_the_structure_prefers(asked, better, worse):
    assert gain(asked, better) > gain(asked, worse)


def test_a_total_that_is_asked_for_is_as_good_as_its_parts():
    one_by_one = question("Tiền chi bao nhiêu?", kind=QuestionKind.BUDGET)
    in_all = question("Tổng số tiền bao nhiêu?", kind=QuestionKind.BUDGET)
    assert gain(in_all, TOTAL) > gain(one_by_one, TOTAL)


def test_a_defined_term_that_is_not_asked_about_gains_nothing():
    asked = question("dữ liệu mở là gì", kind=QuestionKind.DEFINITION)
    other = question("kinh tế số nền tảng là gì", kind=QuestionKind.DEFINITION)
    assert gain(asked, TERMS) < gain(other, TERMS)


@pytest.mark.parametrize(
    ("address", "text", "kind", "expected"),
    [
        ("ky", "Ai chủ trì nền tảng số?", QuestionKind.LEAD, False),
        ("so-ky-hieu", "Số hiệu kế hoạch là gì?", QuestionKind.CONTENT, False),
        ("can-cu/1", "Kế hoạch căn cứ văn bản nào?", QuestionKind.LEGAL_BASIS, True),
        ("mo-dau/1", "ban hanh theo to trinh so may", QuestionKind.CONTENT, True),
        ("mo-dau/1", "Ai chủ trì nền tảng số?", QuestionKind.LEAD, False),
        ("noi-nhan", "Nơi nhận gồm những ai?", QuestionKind.CONTENT, True),
    ],
)
def test_the_frame_answers_only_where_it_is_asked_for(address, text, kind, expected):
    one = clause(address, "Căn cứ …", kind=ClauseKind.FRAME)
    assert is_eligible(one, Asked(question(text, kind=kind))) is expected
