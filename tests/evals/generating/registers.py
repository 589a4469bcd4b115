"""A small library with something in every register: two provinces, one of them with two plans."""

from datetime import date

from assistant.retrieval.library import Library
from corpus.records import Clause, ClauseKind
from corpus.registers import (
    Comparator,
    Definition,
    Document,
    LegalBasis,
    Money,
    ReportingDuty,
    Target,
    Task,
)
from tests import factories

COAST = "khanh-hoa-12-2024"
LATER = "khanh-hoa-34-2025"
DELTA = "nam-dinh-2021-2025"

LIBRARY_TASK = "Phát triển mạng lưới thư viện điện tử phục vụ bạn đọc vùng xa"
SCHOOL_TASK = "Triển khai chương trình sách giáo khoa mở trong trường học"
PORTAL_TASK = "Xây dựng cổng dữ liệu mở phục vụ người dân và doanh nghiệp"
HEALTH = "Tỷ lệ người dân có hồ sơ sức khỏe điện tử"


def task_row(address: str, text: str, lead: str, coordinate: str, time: str, plan_id: str = COAST):
    """A table row and the task that it is."""
    row = factories.row(address, text, lead, coordinate, time, plan_id=plan_id)
    return row, Task(plan_id, address, row.label, text, (lead,), (coordinate,), (), time)


def target_line(address: str, value: int, year: int, plan_id: str, indicator: str = HEALTH):
    """A bullet and the target that it sets."""
    clause = factories.clause(
        address, f"- {indicator} đạt trên {value}%.", kind=ClauseKind.BULLET, plan_id=plan_id
    )
    return clause, Target(plan_id, address, clause.label, indicator, year, Comparator.MORE, float(value), "%")


def prose(address: str, text: str, plan_id: str = COAST) -> Clause:
    return factories.clause(address, text, plan_id=plan_id)


def library() -> Library:
    """The library. Its second table row of the coast has the agency that the first one hasn't."""
    plans = [
        factories.plan(COAST, "Khánh Hòa", number="12/KH-UBND", issued=date(2024, 1, 22)),
        factories.plan(LATER, "Khánh Hòa", number="34/KH-UBND", issued=date(2025, 2, 20)),
        factories.plan(
            DELTA, "Nam Định", number=None, issued=None, title="Chuyển đổi số giai đoạn 2021 - 2025"
        ),
    ]
    rows = [
        task_row(
            "PL/A/I/1", LIBRARY_TASK, "Sở Văn hóa, Thể thao và Du lịch", "Sở Giáo dục và Đào tạo", "2023-2025"
        ),
        task_row("PL/A/I/2", SCHOOL_TASK, "Sở Giáo dục và Đào tạo", "Sở Nội vụ", "2023-2030"),
        task_row("PL/A/I/3", PORTAL_TASK, "Sở Giáo dục và Đào tạo", "Sở Tài chính", "2023-2030"),
    ]
    targets = [
        target_line("II/1/a/-1", 70, 2025, COAST),
        target_line("II/1/b/-1", 90, 2030, COAST),
        target_line("I/2/a/-1", 60, 2025, DELTA),
        target_line("I/2/a/-2", 40, 2025, DELTA, "Tỷ lệ hộ gia đình có cáp quang tốc độ cao"),
    ]
    basis = prose(
        "can-cu/1",
        "Căn cứ Quyết định số 411/QĐ-TTg ngày 31/3/2022 của Thủ tướng phê duyệt Chiến lược kinh tế số;",
    )
    term = prose("I/1", "1. Công dân số (gồm danh tính số, phương tiện số và tài khoản số) là trung tâm.")
    duty = prose(
        "V/1/a", "a) Các sở, ngành báo cáo kết quả thực hiện về Sở Nội vụ trước ngày 15/12 hằng năm."
    )
    money = prose("VI", "VI. Tổng kinh phí thực hiện các dự án chuyển đổi số: 477.330 triệu đồng.", LATER)
    entries = [
        LegalBasis(
            COAST,
            basis.address,
            basis.label,
            Document(
                "Quyết định", "411/QĐ-TTg", date(2022, 3, 31), "Thủ tướng", "phê duyệt Chiến lược kinh tế số"
            ),
        ),
        Definition(
            COAST, term.address, term.label, "Công dân số", "gồm danh tính số, phương tiện số và tài khoản số"
        ),
        ReportingDuty(
            COAST,
            duty.address,
            duty.label,
            ("Các sở, ngành",),
            "kết quả thực hiện",
            "trước ngày 15/12 hằng năm",
            ("Sở Nội vụ",),
        ),
        Money(LATER, money.address, money.label, "477.330 triệu đồng", 477_330_000_000, "các dự án số"),
    ]
    heading = prose("PL/A/I", "I. HỌC TẬP SỐ")
    clauses = [basis, term, duty, heading, *(one for one, _ in (*rows, *targets)), money]
    return Library(
        plans, clauses, [task for _, task in rows], [target for _, target in targets], entries=entries
    )
