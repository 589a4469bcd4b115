"""Small makers for tests of the report: a plan's text in, its page out, as HTML that can be asked."""

from dataclasses import replace
from urllib.parse import unquote

from lxml import html

from corpus.records import Clause
from ingest.report import ReadingReport
from ingest.report.links import Pages
from ingest.report.page import plan_page
from ingest.report.records import PlanPage
from ingest.report.writing import render_plan
from tests.ingest.reading_factories import PLAN, read_with_report

TEXT = """ỦY BAN NHÂN DÂN TỈNH THỬ
Số: 1/KH-UBND
KẾ HOẠCH
Chuyển đổi số tỉnh Thử năm 2025
I. MỤC TIÊU
- 90% hồ sơ được ch ỉ  đạo giải quyết trực tuyến.
II. NHIỆM VỤ
1. Hạ tầng số
a) Xây dựng Cổng dữ liệu mở của tỉnh.
c) Thực hiện điểm a khoản 1 Mục II Kế hoạch này; điểm d khoản 9 Mục II Kế hoạch này.
III. TỔ CHỨC THỰC HIỆN
Danh mục nhiệm vụ:
TT\tNhiệm vụ\tCơ quan chủ trì\tThời gian
1\tBan hành quy chế\tSở Y tế\t2025
TT\tNhiệm vụ\tCơ quan chủ trì\tThời gian
2\tTập huấn\tSở Nội vụ\t2025
3\tMua sắm\tSở Tài chính
"""


def page_of(text: str = TEXT) -> PlanPage:
    return plan_page(read_with_report(text)[1], text, Pages(frozenset()))


def shown(text: str = TEXT, report: ReadingReport | None = None) -> html.HtmlElement:
    """The page as a browser sees it."""
    report = report or read_with_report(text)[1]
    return html.document_fromstring(render_plan(plan_page(report, text, Pages(frozenset({PLAN.plan_id})))))


def with_clauses(report: ReadingReport, *clauses: Clause) -> ReadingReport:
    """The same report with other clauses."""
    return replace(report, reading=replace(report.reading, clauses=clauses))


def words(element: html.HtmlElement) -> str:
    """The text of an element with single blanks."""
    return " ".join(" ".join(element.itertext()).split())


def by_id(page: html.HtmlElement, name: str) -> html.HtmlElement:
    (found,) = page.xpath("//*[@id=$name]", name=name)
    return found


def by_class(element: html.HtmlElement, *names: str) -> list[html.HtmlElement]:
    """The elements inside that have all of these classes."""
    return [inner for inner in element.iterdescendants() if set(names) <= inner.classes]


def tags(element: html.HtmlElement, *names: str) -> list[html.HtmlElement]:
    return list(element.iterdescendants(*names))


def places_pointed_at(page: html.HtmlElement) -> set[str]:
    """The ids of the page that its links name."""
    return {unquote(href[1:]) for href in page.xpath("//a/@href") if href.startswith("#")}
