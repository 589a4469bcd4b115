"""PDF files made for tests, as word processors print plans: justified lines, ruled tables, notes at the foot."""

from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

_FONTS = Path("/usr/share/fonts/truetype/noto")
"""Debian's `fonts-noto-core`, which the browser tests need too."""

for _name in ("NotoSerif-Regular", "NotoSerif-Bold"):
    pdfmetrics.registerFont(TTFont(_name, str(_FONTS / f"{_name}.ttf")))

_BODY = ParagraphStyle(
    "body", fontName="NotoSerif-Regular", fontSize=13, leading=18, alignment=TA_JUSTIFY, firstLineIndent=28
)
_FLAT = ParagraphStyle("flat", _BODY, firstLineIndent=0, alignment=0)
_CENTRED = ParagraphStyle("centred", _FLAT, alignment=TA_CENTER)
_NOTE = ParagraphStyle("note", _FLAT, fontSize=10, leading=13)
_RULED = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")]


def body(text: str) -> Paragraph:
    return Paragraph(text, _BODY)


def bold(text: str, *, centred: bool = False) -> Paragraph:
    style = _CENTRED if centred else _BODY
    return Paragraph(text, ParagraphStyle("bold", style, fontName="NotoSerif-Bold"))


def ruled(rows: list[list[str]], widths: list[float], *spans: tuple[Any, ...], repeat: int = 0) -> Table:
    """A table with rules; `spans` as reportlab has them, `repeat`: header rows printed again on each page."""
    cells = [[Paragraph(text, _FLAT) for text in row] for row in rows]
    return Table(cells, colWidths=widths, style=[*_RULED, *spans], repeatRows=repeat)


def side_by_side(left: list[Paragraph], right: list[Paragraph]) -> Table:
    return Table([[left, right]], colWidths=[190, 290], style=[("VALIGN", (0, 0), (-1, -1), "TOP")])


def printed(*story: Flowable, page_numbers: bool = False, **options: Any) -> bytes:
    content = BytesIO()

    def number(canvas: Any, document: Any) -> None:
        if page_numbers and document.page > 1:
            canvas.setFont("NotoSerif-Regular", 13)
            canvas.drawCentredString(A4[0] / 2, A4[1] - 40, str(document.page))

    document = SimpleDocTemplate(content, pagesize=A4, leftMargin=70, rightMargin=45, invariant=1, **options)
    document.build(list(story), onFirstPage=number, onLaterPages=number)
    return content.getvalue()


def little_plan(long: str) -> bytes:
    raised = '<super rise="4" size="8">1</super>'
    return printed(
        side_by_side(
            [
                Paragraph("ỦY BAN NHÂN DÂN", _CENTRED),
                bold("TỈNH THỬ", centred=True),
                Paragraph("Số: 12/KH-UBND", _CENTRED),
            ],
            [
                bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", centred=True),
                bold("Độc lập - Tự do - Hạnh phúc", centred=True),
                Paragraph("Khánh Hòa, ngày 05 tháng 3 năm 2025", _CENTRED),
            ],
        ),
        bold("KẾ HOẠCH", centred=True),
        bold("Chuyển đổi số tỉnh Khánh Hòa năm 2025", centred=True),
        body("Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ;"),
        bold("I. MỤC TIÊU"),
        bold("1. Mục tiêu chung"),
        body(long + raised),
        bold("2. Mục tiêu cụ thể"),
        body("a) Phát triển chính quyền số"),
        body("- Kết nối các cơ sở dữ liệu của tỉnh."),
        body("- Ban hành danh mục dữ liệu mở."),
        body("b) Phát triển kinh tế số"),
        bold("II. CHỈ TIÊU"),
        _targets(),
        bold("III. TỔ CHỨC THỰC HIỆN"),
        body("Sở Nội vụ theo dõi việc thực hiện Kế hoạch này."),
        side_by_side(
            [_small_bold("Nơi nhận:"), Paragraph("- Như trên;", _NOTE), Paragraph("- Lưu: VT.", _NOTE)],
            [bold("TM. ỦY BAN NHÂN DÂN", centred=True), Spacer(1, 60), bold("Nguyễn Văn A", centred=True)],
        ),
        Spacer(1, 20),
        Paragraph('<super rise="3" size="6">1</super> Theo Nghị quyết của Tỉnh ủy.', _NOTE),
    )


def _small_bold(text: str) -> Paragraph:
    return Paragraph(text, ParagraphStyle("note-bold", _NOTE, fontName="NotoSerif-Bold"))


def _targets() -> Table:
    rows = [
        ["TT", "Chỉ tiêu", "Mục tiêu", "", "Cơ quan theo dõi"],
        ["", "", "Năm 2024", "Năm 2025", ""],
        ["I", "Chính quyền số", "", "", ""],
        ["1", "Tỷ lệ hồ sơ trực tuyến", "40%", "60%", "Sở Nội vụ"],
        ["2", "Tỷ lệ văn bản ký số<br/>- Cấp tỉnh<br/>- Cấp xã", "80%", "100%", ""],
    ]
    spans = [
        ("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (1, 1)), ("SPAN", (4, 0), (4, 1)), ("SPAN", (2, 0), (3, 0)),
        ("SPAN", (1, 2), (4, 2)), ("SPAN", (4, 3), (4, 4)),
    ]  # fmt: skip
    return ruled(rows, [30, 170, 80, 80, 110], *spans)
