"""A few registers with agencies in every role, and the book that knows them."""

from assistant.question.printed_agencies import with_printed
from assistant.retrieval.library import Library
from corpus.agencies import AgencyBook, load_agencies
from corpus.records import Plan
from corpus.registers import Comparator, ReportingDuty, Target, Task

FIRST = Plan("p-1", "Hải Dương", "UBND tỉnh Hải Dương", "Kinh tế số", "p.txt", "0" * 64)
SECOND = Plan("p-2", "Nghệ An", "UBND tỉnh Nghệ An", "Chuyển đổi số", "q.txt", "1" * 64)

HEALTH, HOME, FINANCE = "Sở Y tế", "Sở Nội vụ", "Sở Tài chính"
PARK = "Ban Quản lý Khu kinh tế Đông Nam"
"""An agency that only the plan names: the book that ships with the corpus doesn't know it."""
ALL = "Các sở, ban, ngành"

TASKS = (
    Task("p-1", "I/1", "Mục I, khoản 1", "Bệnh án điện tử", lead=(HEALTH,), coordinate=(HOME, ALL)),
    Task("p-1", "I/2", "Mục I, khoản 2", "Bồi dưỡng", lead=(HOME, HEALTH), carry_out=(ALL,)),
    Task("p-2", "I/1", "Mục I, khoản 1", "Khu công nghiệp số", lead=(PARK,), coordinate=(HEALTH,)),
    Task("p-2", "I/2", "Mục I, khoản 2", "Điện lực", lead=("Ban Quản lý khu Kinh tế Đông Nam",)),
)
TARGETS = (
    Target("p-2", "II/1", "Mục II, khoản 1", "Hồ sơ", 2025, Comparator.EQUAL, 90.0, "%", monitor=(HEALTH,)),
)
DUTIES = (
    ReportingDuty("p-1", "III", "Mục III", (HEALTH,), "kết quả", "hằng quý", (HOME,)),
    ReportingDuty("p-2", "III", "Mục III", (ALL,), "kết quả", "hằng quý", (FINANCE,)),
)


def library() -> Library:
    return Library((FIRST, SECOND), (), TASKS, TARGETS, entries=DUTIES)


def book() -> AgencyBook:
    return with_printed(load_agencies(), library().agencies())
