"""A page as its reader finds it: parsed, its text without the narrow blanks."""

from lxml import html

from evals.report.page import page
from evals.report.records import RunReport

Element = html.HtmlElement


def read(report: RunReport) -> Element:
    return html.document_fromstring(page(report))


def text_of(element: Element) -> str:
    """With blanks made alike."""
    return " ".join(element.text_content().split())


def question(document: Element, id_: str) -> Element:
    return next(one for one in document.find_class("q") if one.get("id") == f"q-{id_}")


def classed(element: Element, name: str) -> list[str]:
    """The texts of the elements of this class."""
    return [text_of(one) for one in element.find_class(name)]


def table_after(document: Element, section: str, number: int = 0) -> list[list[str]]:
    """The rows of a section's table, headings first."""
    table = document.get_element_by_id(section).findall(".//table")[number]
    return [[text_of(cell) for cell in row] for row in table.iter("tr")]
