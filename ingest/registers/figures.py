"""The figures that a text sets: numbers with comparator and unit, apart from numbers in names and dates.

Guarantees: any text is read; figures stand in the text's order and don't overlap; [start, end) covers the
comparator, the number and its sign as printed. "mức độ 4", "5G", "749/QĐ-TTg", "năm 2025", "15 tuổi" are
none.
"""

import re
from dataclasses import dataclass

from corpus.registers import Comparator
from ingest.registers.counted_things import counted_thing

NUMBER = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)"
_FIGURE = re.compile(
    rf"(?<![\w.,/])(?P<low>{NUMBER})(?P<first>\s*%)?(?:\s*(?:-|–|đến"
    rf"|tới)\s*(?P<high>{NUMBER}))?(?P<last>\s*%)?"
    r"(?!\d|[^\W\d_]|(?<!%)/)"
)
_SIGNS = {
    Comparator.AT_LEAST: r">=|≥|(?<!\w)(?:tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn)",
    Comparator.AT_MOST: r"<=|≤|(?<!\w)(?:tối đa|không quá|không vượt quá|không cao hơn)",
    Comparator.MORE: r">|(?<!\w)(?:trên|hơn|vượt(?: mức)?)",
    Comparator.LESS: r"<|(?<!\w)(?:dưới|thấp hơn)",
}
_SIGN = re.compile(
    "(?:"
    + "|".join(f"(?P<{sign.name}>{words})" for sign, words in _SIGNS.items())
    + r")(?:\s+(?:là|khoảng|đạt|từ|có))*\s*$",
    re.IGNORECASE,
)
_ONWARDS = re.compile(r"\s*(?P<thing>(?:[^\W\d_]+\s){0,3}?)trở (?P<way>lên|xuống)(?!\w)", re.IGNORECASE)
_STARTS_FROM = re.compile(r"(?<!\w)từ\s*$", re.IGNORECASE)
_GOES_ON_TO = re.compile(r"\s*(?:lên|xuống)(?!\w)")
_OF_A_NAME = re.compile(
    r"(?<!\w)(?:năm|tháng|ngày|quý|mức(?: độ)?|cấp(?: độ)?|số|khóa|thứ|điều|khoản|điểm|mục|phụ lục|đề án"
    r"|giai đoạn"
    r"|kỳ|phiên bản|công nghiệp|thế hệ|mẫu|biểu|bước|hình|vòng|web|trước|sau|DTI|ISO|TCVN)\s*$",
    re.IGNORECASE,
)
_WHOLLY_OWNED = re.compile(r"\s*vốn(?!\w)")
_RANK = re.compile(
    r"(?<!\w)(?:nhóm|top|tốp|(?:xếp|đứng)(?: hạng)?(?: thứ)?|thứ hạng|vị trí(?: thứ)?)\s*$", re.IGNORECASE
)
_AMONG_FIRST = re.compile(
    r"\s*(?:tỉnh|địa phương|thành phố|đơn vị|nước|quốc gia)[^.;]{0,60}?(?:dẫn đầu|đứng đầu|cao nhất|tốt nhất)"
)
_GOAL = re.compile(
    r"(?:^\W*|:|(?<!\w)(?:đạt|có|hình thành|xây dựng|phát triển|thành lập|đào tạo|bồi dưỡng|triển khai"
    r"|hoàn thành|cho"
    r"|thu hút|hỗ trợ|phấn đấu|lên|tăng|giảm|thêm|tốc độ|thí điểm|tổ chức|duy trì|cung cấp|công nhận"
    r"|ươm tạo|đưa"
    r"|khoảng|đến|tới|chiếm|bảo đảm|đảm bảo|xuống|còn|từ)|\d[^,;.:\d]{1,60}(?:,|\svà|;))\s*$",
    re.IGNORECASE,
)
_BEFORE, _AFTER = 90, 120
RANK = "hạng"


@dataclass(frozen=True)
class Figure:
    """One value at [start, end) of a text; `unit`: "%", the thing counted as printed, "hạng" for a rank."""

    comparator: Comparator
    value: float | tuple[float, float]
    unit: str
    start: int
    end: int


def figures_in(text: str) -> tuple[Figure, ...]:
    """Every percentage, and every count and rank that is set as a goal."""
    figures = (_figure(text, match) for match in _FIGURE.finditer(text))
    return tuple(figure for figure in figures if figure)


def bare_figure(text: str, unit: str) -> Figure | None:
    """The first number of a table's cell that has its unit elsewhere."""
    match = _FIGURE.search(text)
    return _compared(text, match, unit) if match else None


def number(printed: str) -> float:
    """1.500 is fifteen hundred; 1,5 and 1.5 are one and a half."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", printed):
        printed = printed.replace(".", "")
    return float(printed.replace(",", "."))


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    after = text[match.end() : match.end() + _AFTER]
    if match["first"] or match["last"]:
        raised = _STARTS_FROM.search(before) and _GOES_ON_TO.match(after)
        return None if raised or _WHOLLY_OWNED.match(after) else _compared(text, match, "%")
    if _is_year(match["low"]) or (_OF_A_NAME.search(before) and not _RANK.search(before)):
        return None
    if _RANK.search(before) or (_AMONG_FIRST.match(after) and not match["high"]):
        return _ranked(match)
    return _counted(text, match, before, after)


def _counted(text: str, match: re.Match[str], before: str, after: str) -> Figure | None:
    """A count, when a comparator or a verb of achieving stands before it and a thing to count behind it."""
    sign = _SIGN.search(before)
    if not (sign or _GOAL.search(before)):
        return None
    thing = counted_thing(after)
    return _compared(text, match, thing.unit, thing.times) if thing else None


def _ranked(match: re.Match[str]) -> Figure:
    """ "nhóm 20 tỉnh dẫn đầu": rank 20 at most."""
    return Figure(Comparator.AT_MOST, number(match["high"] or match["low"]), RANK, match.start(), match.end())


def _compared(text: str, match: re.Match[str], unit: str, times: float = 1.0) -> Figure:
    low = number(match["low"]) * times
    first = max(0, match.start() - _BEFORE)
    sign = _SIGN.search(text[first : match.start()])
    start = first + sign.start() if sign else match.start()
    if match["high"] and number(match["high"]) * times > low:
        value = (low, number(match["high"]) * times)
        return Figure(Comparator.RANGE, value, unit, start, match.end())
    onwards = _ONWARDS.match(text, match.end(), match.end() + _AFTER)
    if sign and sign.lastgroup:
        comparator = Comparator[sign.lastgroup]
    elif onwards and (not onwards["thing"] or _STARTS_FROM.search(text[first : match.start()])):
        comparator = Comparator.AT_LEAST if onwards["way"] == "lên" else Comparator.AT_MOST
    else:
        comparator = Comparator.EQUAL
    return Figure(comparator, low, unit, start, match.end())


def _is_year(printed: str) -> bool:
    return len(printed) == 4 and printed.isdigit() and 1900 <= int(printed) <= 2100
