"""The pages as files: one for each plan and an index. They load nothing, so they open from any disk."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined

from corpus.errors import StorageError
from ingest.report.account import ReadingReport
from ingest.report.links import Pages
from ingest.report.page import plan_page
from ingest.report.records import PlanPage
from ingest.report.texts import say

INDEX = "index.html"
_CONTROLS = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"}
"""Control characters can't stand in a page; their pictures can."""


def write_pages(folder: Path, reports: Sequence[tuple[ReadingReport, str]]) -> Path:
    """Write the page of every report (with its published text) into `folder`; returns the index page.

    Pages of the same names are replaced. Raises StorageError when the folder cannot be written.
    """
    pages = Pages(frozenset(report.plan.plan_id for report, _ in reports))
    shown = [plan_page(report, source, pages) for report, source in reports]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for page in shown:
            (folder / page.file_name).write_text(render_plan(page), encoding="utf-8")
        index = folder / INDEX
        index.write_text(render_index(shown), encoding="utf-8")
    except OSError as error:
        raise StorageError(
            f"{error.filename or folder}: cannot be written ({error.strerror}).",
            "Name another folder for the reports, or make room there.",
        ) from error
    return index


def render_plan(page: PlanPage) -> str:
    """The page of one plan as HTML."""
    return _environment().get_template("plan.html").render(page=page, index=INDEX)


def render_index(pages: Sequence[PlanPage]) -> str:
    """The page that lists the plans with their figures."""
    return _environment().get_template("index.html").render(pages=pages)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("ingest.report"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=lambda value: value.translate(_CONTROLS) if isinstance(value, str) else value,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["say"] = say
    environment.filters["file_link"] = quote
    return environment
