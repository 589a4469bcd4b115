"""What a column holds, by its name, and how well a cell suits it: how flattened cells find their column."""

import re
from enum import Enum

from corpus.vietnamese.syllables import fold


class Content(Enum):
    """The kinds of content that can be told apart by form."""

    AGENCY = "agency"
    TIME = "time"
    VALUE = "value"
    SOURCE = "source"
    TEXT = "text"


_BY_NAME: tuple[tuple[Content, re.Pattern[str]], ...] = (
    (Content.TIME, re.compile(r"\b(thoi gian|thoi han|tien do|han hoan thanh)\b")),
    (Content.SOURCE, re.compile(r"\bnguon\b(?! (kinh phi|von|luc|nhan luc|thu|chi))")),
    (Content.AGENCY, re.compile(r"\b(co quan|chu tri|phoi hop|don vi(?! tinh)|theo doi|phan cong)\b")),
    (Content.VALUE, re.compile(r"\b(so lieu|muc tieu \d|chi tieu \d|nam \d{4}|ket qua \d)")),
)
_AGENCY = re.compile(
    r"(cac |tat ca )?(so|ubnd|uy ban|bo|cuc|chi cuc|tong cuc|ngan hang|cong an|dai|bao|van phong|ban|tieu ban"
    r"|thanh tra|hoi|lien hiep|lien minh|truong|doanh nghiep|dia phuong|co quan|don vi|vien|trung tam|to"
    r"|tinh doan|nganh|kho bac|bo chi huy|hiep hoi|cong ty|tap doan|xa|phuong|huyen)\b"
)
_TIME = re.compile(r"(.*\b(thang|quy) \d|.*\b\d{4}\b|.*\bhang nam|thuong xuyen|hang|sau khi|ngay sau|khi co)")
_VALUE = re.compile(r"(-|[<>≥≤=~]*\s*\d[\d.,]*\s*%?(\s.*)?|(tren|duoi|toi thieu|it nhat)\s+\d.*|- .*%)")


def content_of_column(name: str) -> Content:
    """What a column of this name holds."""
    folded = fold(name)
    return next((content for content, pattern in _BY_NAME if pattern.search(folded)), Content.TEXT)


def suits(content: Content, cell: str) -> int:
    """How well a cell suits a column: 2 by its form, 0 undecided, -2 against its form."""
    folded = fold(cell)
    if folded in ("", "-"):
        return 0
    forms = {
        Content.AGENCY: bool(_AGENCY.match(folded)),
        Content.TIME: bool(_TIME.match(folded)) and len(folded) < 80,
        Content.VALUE: bool(_VALUE.match(folded)),
    }
    if content in forms:
        return 2 if forms[content] else -2
    if content is Content.SOURCE:
        return -1 if _VALUE.fullmatch(folded) else 1
    return -1 if len(folded) < 12 and any(forms.values()) else 0
