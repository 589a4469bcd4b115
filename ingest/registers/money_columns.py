"""A row with columns of money → its amounts: their unit stands in the column's name or above the table."""

import re

from corpus.records import Clause
from corpus.registers import Money
from corpus.vietnamese.syllables import fold
from ingest.registers.figures import NUMBER, number

_MONEY_COLUMN = re.compile(
    r"\b(kinh phi|du toan|so tien|thanh tien|tong muc|muc dau tu|tong cong|tong so|von|ngan sach"
    r"|nguon von|gia tri)\b"
)
_UNIT = re.compile(r"\b(?:(?P<times>nghin ty|ngan ty|nghin|ngan|trieu|ty|ti)\s+)?dong\b")
_TIMES = {"nghin": 10**3, "ngan": 10**3, "trieu": 10**6, "ty": 10**9, "ti": 10**9, None: 1}
_CAPTION = re.compile(r"(?:dvt|don vi(?: tinh)?)\s*:?\s*(?P<unit>(?:nghin |ngan |trieu |ty |ti )*dong)\b")
_CELL = re.compile(rf"\s*(?P<number>{NUMBER}(?:\.\d{{3}})*)\s*(?:(?:triệu|tỷ|nghìn)?\s*đồng)?\s*")
_SOURCE_COLUMN = re.compile(r"\b(nguon(?! nhan)|co cau von)\b")
_TOTAL = re.compile(r"\b(tong|kinh phi|du toan|thanh tien|so tien)\b")


def amounts_of_row(clause: Clause, captions: str) -> list[Money]:
    """One amount for each filled column of money. `captions`: the folded words above the table."""
    caption = _CAPTION.search(captions)
    above = _times(caption["unit"]) if caption else None
    source = next((value for name, value in clause.cells if _SOURCE_COLUMN.search(fold(name))), "")
    found = []
    for name, value in clause.cells:
        folded = fold(name)
        times = _times(folded) or above
        cell = _CELL.fullmatch(value)
        if times and cell and _MONEY_COLUMN.search(folded):
            found.append(
                Money(
                    plan_id=clause.plan_id,
                    address=clause.address,
                    label=clause.label,
                    printed=value.strip(),
                    dong=round(number(cell["number"]) * times),
                    purpose=clause.cells[0][1],
                    source=(None if _TOTAL.search(folded) else name) or source or None,
                )
            )
    return found


def _times(folded: str) -> int | None:
    """What a unit multiplies by: "trieu dong" a million; None where the words name no unit of money."""
    unit = _UNIT.search(folded)
    if unit is None:
        return None
    times = 1
    for word in (unit["times"] or "").split():
        times *= _TIMES[word]
    return times
