"""DOCX files made for tests, with the lists, merged cells and notes that Word makes."""

from io import BytesIO
from typing import Any

from docx import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

_NOTES = (
    f"<w:footnotes {nsdecls('w')}>"
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {}</w:t></w:r></w:p>'
    "</w:footnote></w:footnotes>"
)


def saved(document: Any) -> bytes:
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def add_list(document: Any, number: int, *levels: tuple[str, str], start: int | None = None) -> None:
    """Define a list: each level's number format and text, such as ("lowerLetter", "%1)")."""
    root = document.part.numbering_part.element
    shapes = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, (kind, text) in enumerate(levels)
    )
    definition = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{shapes}</w:abstractNum>'
    root.insert(0, parse_xml(definition))
    add_same_list(document, number, number, start)


def add_same_list(document: Any, number: int, definition: int, start: int | None = None) -> None:
    """One more list of a definition, which goes on counting unless it has a `start`."""
    anew = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>' if start else ""
    document.part.numbering_part.element.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{anew}</w:num>'
        )
    )


def add_item(document: Any, text: str, number: int, level: int = 0, *, bold: bool = False) -> Any:
    paragraph = document.add_paragraph()
    paragraph.add_run(text).bold = bold
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
    )
    return paragraph


def add_note(document: Any, paragraph: Any, text: str) -> None:
    part = Part(
        PackURI("/word/footnotes.xml"),
        CONTENT_TYPE.WML_FOOTNOTES,
        _NOTES.format(text).encode(),
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="7"/></w:r>'))


def add_bold(document: Any, text: str) -> Any:
    paragraph = document.add_paragraph()
    paragraph.add_run(text).bold = True
    return paragraph


def add_xml(document: Any, paragraph_content: str) -> Any:
    """A paragraph given by what stands in its `w:p`."""
    namespaces = nsdecls("w", "wps", "mc") if "wps:" in paragraph_content else nsdecls("w")
    element = parse_xml(f"<w:p {namespaces}>{paragraph_content}</w:p>")
    document.element.body.insert(len(document.element.body) - 1, element)
    return element


def _fill(cell: Any, *lines: tuple[str, bool]) -> None:
    for position, (text, bold) in enumerate(lines):
        paragraph = cell.paragraphs[0] if position == 0 else cell.add_paragraph()
        paragraph.add_run(text).bold = bold


def little_plan(long: str) -> bytes:
    document = Document()
    frame = document.add_table(rows=1, cols=2)
    _fill(frame.cell(0, 0), ("ỦY BAN NHÂN DÂN", False), ("TỈNH THỬ", True), ("Số: 12/KH-UBND", False))
    _fill(
        frame.cell(0, 1),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True),
        ("Độc lập - Tự do - Hạnh phúc", True),
        ("Khánh Hòa, ngày 05 tháng 3 năm 2025", False),
    )
    title = add_bold(document, "KẾ HOẠCH")
    title.runs[0].add_break()
    title.add_run("Chuyển đổi số tỉnh Khánh Hòa năm 2025").bold = True
    document.add_paragraph("Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ;")
    add_list(document, 71, ("upperRoman", "%1."), ("decimal", "%2."))
    add_list(document, 72, ("lowerLetter", "%1)"), ("bullet", "\uf0b7"))
    add_item(document, "MỤC TIÊU", 71, bold=True)
    add_item(document, "Mục tiêu chung", 71, 1, bold=True)
    add_note(document, document.add_paragraph(long), "Theo Nghị quyết của Tỉnh ủy.")
    add_item(document, "Mục tiêu cụ thể", 71, 1, bold=True)
    add_item(document, "Phát triển chính quyền số", 72)
    document.add_paragraph("- Kết nối các cơ sở dữ liệu của tỉnh.")
    document.add_paragraph("- Ban hành danh mục dữ liệu mở.")
    add_item(document, "Phát triển kinh tế số", 72)
    add_item(document, "CHỈ TIÊU", 71, bold=True)
    _add_targets(document)
    add_item(document, "TỔ CHỨC THỰC HIỆN", 71, bold=True)
    document.add_paragraph("Sở Nội vụ theo dõi việc thực hiện Kế hoạch này.")
    end = document.add_table(rows=1, cols=2)
    _fill(end.cell(0, 0), ("Nơi nhận:", True), ("- Như trên;", False), ("- Lưu: VT.", False))
    _fill(end.cell(0, 1), ("TM. ỦY BAN NHÂN DÂN", True), ("", False), ("Nguyễn Văn A", True))
    return saved(document)


def _add_targets(document: Any) -> None:
    table = document.add_table(rows=5, cols=5)
    for column, name in ((0, "TT"), (1, "Chỉ tiêu"), (4, "Cơ quan theo dõi")):
        table.cell(0, column).merge(table.cell(1, column)).paragraphs[0].add_run(name).bold = True
    table.cell(0, 2).merge(table.cell(0, 3)).paragraphs[0].add_run("Mục tiêu")
    table.cell(1, 2).text, table.cell(1, 3).text = "Năm 2024", "Năm 2025"
    table.cell(2, 0).text = "I"
    table.cell(2, 1).merge(table.cell(2, 4)).paragraphs[0].add_run("Chính quyền số")
    for row, cells in (
        (3, ("1", "Tỷ lệ hồ sơ trực tuyến", "40%", "60%")),
        (4, ("2", "Tỷ lệ văn bản ký số\n- Cấp tỉnh\n- Cấp xã", "80%", "100%")),
    ):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    table.cell(3, 4).merge(table.cell(4, 4)).paragraphs[0].add_run("Sở Nội vụ")
