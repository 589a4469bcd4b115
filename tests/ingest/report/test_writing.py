"""The pages as files: one a plan, an index that leads to them, links from plan to plan."""

from dataclasses import replace

import pytest
from lxml import html

from corpus.errors import StorageError
from corpus.registers import Reference
from ingest.report.writing import write_pages
from tests.ingest.reading_factories import PLAN, read_with_report
from tests.ingest.report.page_factories import TEXT, by_class, by_id, tags, words


def report_of(plan_id: str):
    return read_with_report(TEXT, replace(PLAN, plan_id=plan_id))[1]


def test_the_index_leads_to_every_page(tmp_path):
    index = write_pages(
        tmp_path / "a" / "b", [(report_of("thu-1-2025"), TEXT), (report_of("thu-2-2025"), TEXT)]
    )
    page = html.parse(index).getroot()
    files = {href.partition("#")[0] for href in page.xpath("//a/@href")}
    assert files == {"thu-1-2025.html", "thu-2-2025.html"}
    assert all((index.parent / name).exists() for name in files)
    assert by_class(page, "good")


def test_a_reference_to_another_plan_leads_to_its_page(tmp_path):
    report = report_of("thu-1-2025")
    named = Reference("thu-1-2025", "II/1/a", "Kế hoạch số 2", "I", target_plan="thu-2-2025")
    linked = replace(report, reading=replace(report.reading, references=(named,)))
    index = write_pages(tmp_path, [(linked, TEXT), (report_of("thu-2-2025"), TEXT)])
    page = html.parse(index.parent / "thu-1-2025.html").getroot()
    (chip,) = by_class(by_id(page, "II/1/a"), "reference")
    assert tags(chip, "a")[0].get("href") == "thu-2-2025.html#I"
    write_pages(tmp_path, [(linked, TEXT)])
    alone = html.parse(index.parent / "thu-1-2025.html").getroot()
    (chip,) = by_class(by_id(alone, "II/1/a"), "reference")
    assert not tags(chip, "a")
    assert "thu-2-2025, I" in words(chip)


def test_a_page_never_leaves_its_folder(tmp_path):
    folder = tmp_path / "reports"
    write_pages(folder, [(report_of("../../thu"), TEXT)])
    assert {path.parent for path in tmp_path.rglob("*.html")} == {folder}


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "taken").write_text("")
    with pytest.raises(StorageError, match="taken"):
        write_pages(tmp_path / "taken", [(report_of("thu-1-2025"), TEXT)])
