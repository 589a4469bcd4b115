"""DOCX files: printed list numbers, merged cells, notes, text boxes, tracked changes."""

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ingest.containers.counts import formatted
from ingest.containers.reading import read_text
from tests.ingest.containers import docx_file
from tests.ingest.containers.docx_file import add_bold, add_item, add_list, add_note, add_same_list, add_xml

OUTLINE = (("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."), ("lowerLetter", "%4)"))


def lines(document) -> list[str]:
    return read_text("plan.docx", docx_file.saved(document)).rstrip("\n").split("\n")


def numbers(document) -> list[str]:
    return [line.rpartition(" ")[0] for line in lines(document)]


def test_levels_count_and_begin_anew_below_a_higher_one():
    document = Document()
    add_list(document, 80, *OUTLINE)
    for level in (0, 1, 2, 2, 3, 3, 1, 2, 0, 1):
        add_item(document, "x", 80, level)
    assert numbers(document) == ["I.", "1.", "1.1.", "1.2.", "a)", "b)", "2.", "2.1.", "II.", "1."]


def test_lists_of_one_definition_count_together_unless_one_starts_anew():
    document = Document()
    add_list(document, 80, ("decimal", "%1."))
    add_same_list(document, 81, 80)
    add_same_list(document, 82, 80, start=1)
    for number in (80, 80, 81, 82, 82):
        add_item(document, "x", number)
    assert numbers(document) == ["1.", "2.", "3.", "1.", "2."]


def test_empty_items_are_counted_and_not_printed():
    document = Document()
    add_list(document, 80, ("decimal", "%1."))
    for text in ("một", "", "ba"):
        add_item(document, text, 80)
    assert lines(document) == ["1. một", "3. ba"]


def test_a_style_numbers_its_paragraphs():
    document = Document()
    document.add_paragraph("một", style="List Number")
    document.add_paragraph("hai", style="List Number")
    document.add_paragraph("ba", style="List Bullet")
    assert lines(document) == ["1. một", "2. hai", "- ba"]


@pytest.mark.parametrize(
    ("shape", "level", "printed"),
    [
        (("bullet", "-"), 0, "-"),
        (("bullet", "+"), 0, "+"),
        (("bullet", "\uf0b7"), 0, "-"),
        (("bullet", "o"), 1, "+"),
    ],
)
def test_bullets(shape, level, printed):
    document = Document()
    add_list(document, 80, shape, shape)
    add_item(document, "một", 80, level)
    assert lines(document) == [f"{printed} một"]


@pytest.mark.parametrize(
    ("count", "shape", "printed"),
    [
        (4, "lowerLetter", "d"),
        (28, "lowerLetter", "bb"),
        (3, "upperLetter", "C"),
        (19, "upperRoman", "XIX"),
        (44, "lowerRoman", "xliv"),
        (7, "decimalZero", "07"),
        (7, "cardinalText", "7"),
        (7, "none", ""),
    ],
)
def test_counts(count, shape, printed):
    assert formatted(count, shape) == printed


def test_headings_bold_lines_and_line_breaks():
    document = Document()
    document.add_heading("I. MỤC TIÊU", level=1)
    title = add_bold(document, "KẾ HOẠCH")
    title.runs[0].add_break()
    title.add_run("năm 2025").bold = True
    mixed = add_bold(document, "1. Kinh phí: ")
    mixed.add_run("từ ngân sách")
    document.add_paragraph("a\tb")
    assert lines(document) == [
        "## I. MỤC TIÊU",
        "**KẾ HOẠCH**",
        "**năm 2025**",
        "1. Kinh phí: từ ngân sách",
        "a b",
    ]


def test_what_is_deleted_is_gone_and_what_is_inserted_is_there():
    document = Document()
    add_xml(
        document,
        "<w:r><w:t>Sở </w:t></w:r><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>Nội</w:t></w:r></w:ins><w:hyperlink><w:r><w:t xml:space='preserve"
        "'> vụ</w:t></w:r></w:hyperlink><w:r><w:noBreakHyphen/><w:t>A</w:t><w:sym w:font='X' w:char='F02D'/></w:r>",
    )
    assert lines(document) == ["Sở Nội vụ-A-"]


def test_a_text_box_is_read_once_after_its_paragraph():
    box = "<w:txbxContent><w:p><w:r><w:t>trong khung</w:t></w:r></w:p></w:txbxContent>"
    document = Document()
    element = parse_xml(
        f"<w:p {nsdecls('w')} xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
        f"<w:r><w:t>ngoài</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    document.element.body.insert(0, element)
    document.add_paragraph("sau")
    assert lines(document) == ["ngoài", "trong khung", "sau"]


def test_notes_stand_at_the_end_with_their_marks_in_place():
    document = Document()
    paragraph = document.add_paragraph("Kinh tế số")
    add_note(document, paragraph, "Theo DTI.")
    document.add_paragraph("Sau")
    assert lines(document) == ["Kinh tế số[1]", "Sau", "[1] Theo DTI."]


def test_running_headers_and_footers_come_once_and_page_numbers_not():
    document = Document()
    document.add_paragraph("I. MỤC TIÊU")
    document.sections[0].header.paragraphs[0].text = "DỰ THẢO"
    document.sections[0].footer.paragraphs[0].text = "12"
    document.add_section()
    assert lines(document) == ["DỰ THẢO", "I. MỤC TIÊU"]


def test_marked_header_rows_and_cells_of_several_paragraphs():
    document = Document()
    table = document.add_table(rows=3, cols=3)
    for row, cells in enumerate((("TT", "Mục tiêu", ""), ("", "2024", "2025"), ("1", "10%", "20%"))):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    table.cell(0, 1).merge(table.cell(0, 2))
    for row in table.rows[:2]:
        row._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    table.cell(2, 2).add_paragraph("- trở lên")
    assert lines(document) == ["TT\tMục tiêu - 2024\tMục tiêu - 2025", "1\t10%\t20%; - trở lên"]
