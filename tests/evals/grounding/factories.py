"""A small published corpus and answers about it, as the audit reads them."""

from collections.abc import Mapping

from corpus.records import Clause, ClauseKind
from evals.grounding.auditing import audit
from evals.grounding.published import Published
from evals.grounding.violations import Fault
from tests.factories import clause, plan, row

ND = "nam-dinh-2021-2025"
MONEY = ("Nội dung", "Kinh phí (triệu đồng)")

APPENDIX = clause("PL02", "PHỤ LỤC 02: NHIỆM VỤ TRỌNG TÂM", kind=ClauseKind.HEADING)
PORTAL = row("PL02/1", "Xây dựng Cổng dữ liệu mở", "Sở Thông tin và Truyền thông", "Sở Y tế", "2023")
INVOICE = row("PL02/2", "Triển khai Nền tảng hóa đơn điện tử", "Sở Tài chính", "", "2023 - 2025")
COST = row("PL03/1", "Mua sắm thiết bị", "1.200", columns=MONEY)
TARGET = clause(
    "I/2/b/-5",
    "- Thương mại điện tử đạt trên 20%; hỗ trợ 1.000 hộ theo Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020[2].",
    heading=("b) Mục tiêu đến năm 2030",),
)
LONG = clause("V/1", "Đầu. " + "Nội dung dài. " * 300 + "Cuối.")
OTHER = clause("II/1", "Thương mại điện tử đạt 10%. Sở Công Thương chủ trì.", plan_id=ND)
LEADING = clause("IV/2/-1", "- Thực hiện việc này.")
SUPPORTING = clause("IV/2/-2", "- Phối hợp làm việc kia.")
STAGES = clause("IV/3/-1", "- Chia làm 1 hoặc 7 giai đoạn.")
FOOTNOTE = clause("CT/1", "[1] Xã hội số là xã hội tích hợp công nghệ số.", kind=ClauseKind.FOOTNOTE)

CLAUSES = (APPENDIX, PORTAL, INVOICE, COST, TARGET, LONG, OTHER, FOOTNOTE, LEADING, SUPPORTING, STAGES)
PUBLISHED = Published(
    [plan(), plan(ND, "Nam Định", number=None, issued=None, title="Chuyển đổi số")], CLAUSES
)


def citation(number: int, of: Clause, **changes: object) -> dict[str, object]:
    return {
        "number": number,
        "plan_id": of.plan_id,
        "plan": PUBLISHED.plans[of.plan_id].citation,
        "address": of.address,
        "label": of.label,
        "text": of.text,
        "url": of.url,
        **changes,
    }


def payload(
    answer: str, *cited: Clause | Mapping[str, object], status: str = "answered"
) -> dict[str, object]:
    """The JSON of an answer; clauses are cited as [1], [2], … in their order."""
    citations = [
        citation(number, one) if isinstance(one, Clause) else dict(one)
        for number, one in enumerate(cited, start=1)
    ]
    return {"id": "x", "status": status, "answer": answer, "citations": citations, "notes": []}


def faults(
    answer: str, *cited: Clause | Mapping[str, object], status: str = "answered", asked: str = "Hỏi gì?"
) -> set[Fault]:
    """The kinds of violation that the audit finds."""
    return {one.fault for one in audit(payload(answer, *cited, status=status), (asked,), PUBLISHED)}
