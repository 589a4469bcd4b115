"""The second sheet of a workbook of questions: how the columns are filled in."""

from openpyxl.styles import Alignment, Font
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from evals.question import QuestionType, Style
from evals.sheets.columns import Column, heading, wordings
from evals.sheets.kinds import kind_name

GUIDE = "Hướng dẫn"
"""The name of the sheet, which is not read."""

_INTRODUCTION = (
    "Mỗi câu hỏi một dòng ở trang «Câu hỏi». Xuống dòng trong một ô: Alt+Enter. "
    "Viết - khi không có gì để ghi. Cột khác thêm vào thì không được đọc. "
    "Nếu trong lời văn có dấu | ; , : hay \\ trùng với dấu ngăn, thêm \\ trước dấu ấy."
)
_WIDTHS = {"A": 28, "B": 24, "C": 100}


def add_guide(book: Workbook) -> dict[Column, DataValidation]:
    """Write the guide into the workbook; the lists of types and styles to choose from in their columns."""
    sheet = book.create_sheet(GUIDE)
    sheet.append(["Cột", "Tên trường", "Cách ghi"])
    for column, wording in wordings().items():
        sheet.append([wording.heading, column.value, wording.guide])
    sheet.append([])
    sheet.append([None, None, _INTRODUCTION])
    choices = {
        Column.TYPE: _list(sheet, Column.TYPE, QuestionType),
        Column.STYLE: _list(sheet, Column.STYLE, Style),
    }
    _lay_out(sheet)
    return choices


def _list(sheet: Worksheet, column: Column, kinds: type[QuestionType] | type[Style]) -> DataValidation:
    """Not enforced: the names of the fields may be written, too."""
    sheet.append([])
    sheet.append([heading(column), "Tên trường"])
    first = sheet.max_row + 1
    for kind in kinds:
        sheet.append([kind_name(kind), kind.value])
    choices = f"'{GUIDE}'!$A${first}:$A${sheet.max_row}"
    return DataValidation(type="list", formula1=choices, allow_blank=True, showErrorMessage=False)


def _lay_out(sheet: Worksheet) -> None:
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    headings = {heading(Column.TYPE), heading(Column.STYLE), "Cột"}
    for name, field, guide in sheet.iter_rows(max_col=3):
        if name.row == 1 or (name.value in headings and guide.value is None):
            for cell in (name, field, guide):
                cell.font = Font(bold=True)
