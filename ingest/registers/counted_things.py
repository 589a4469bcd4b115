"""What a number counts: the unit behind it, in the words of the plan."""

import re
from dataclasses import dataclass

_MONEY = re.compile(
    r"\s*((?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s)*(?:đồng|USD|đô la)(?:/[^\W\d_]+(?:/[^\W\d_]+)*)?)(?!\w)"
)
_THING = re.compile(
    r"\s*(?:(?P<times>nghìn|ngàn|triệu|tỷ"
    r"|tỉ)\s+)?(?P<first>[^\W\d_]+2?(?:/[^\W\d_]+)*)(?:\s(?P<second>[^\W\d_]+))?"
)
_TIMES = {"nghìn": 1e3, "ngàn": 1e3, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9}
_NOT_COUNTED = frozenset(
    [
        "tuổi", "tháng", "năm", "cấp", "mức", "bước", "mặt", "không", "và", "hoặc", "trở", "là", "của",
        "cho", "đến", "tới", "theo", "các", "những", "được", "có", "đã", "trên", "dưới", "trong", "với",
        "đạt", "để", "tại", "về", "từ", "khi", "thì", "mà", "nêu", "này", "mỗi", "một", "số", "cùng",
        "nhằm", "đang", "sẽ", "phải",
    ]
)  # fmt: skip
"""Words that make the number before them an age, a stretch of time, or the end of a phrase."""
_ONE_SYLLABLE = frozenset(
    [
        "xã", "phường", "huyện", "tỉnh", "thôn", "làng", "ấp", "bản", "vùng", "trạm", "máy", "lượt",
        "lần", "người", "hộ", "khu", "cụm", "cuộc", "điểm", "bộ", "ca", "giờ", "phút", "giây", "suất",
        "tổ", "đội", "sàn", "nút", "bài", "tin", "buổi", "km", "ha", "m2", "m", "tấn", "kg", "trang",
        "thẻ", "gói", "phòng", "cổng", "kênh", "tuyến", "ngày", "lớp", "nhóm", "kw", "mw", "mwp", "gwh",
        "kwh", "tb", "gb", "mb",
    ]
)  # fmt: skip
"""Things that one syllable names; others take two ("doanh nghiệp", "mô hình")."""
_SYMBOL = re.compile(r"[^\W\d_]+/.*|[^aeiouyAEIOUYÀ-ỹ]+|[A-ZĐ]{2,}\w*")
"""Units and initials: a slash, no vowel ("Mbps"), or capitals ("DNNVV")."""


@dataclass(frozen=True)
class CountedThing:
    """`times`: what the word between number and thing multiplies by ("50 nghìn doanh nghiệp": 1000)."""

    unit: str
    times: float = 1.0


def counted_thing(after: str) -> CountedThing | None:
    """The thing that the text behind a number names; None where it names none.

    >>> counted_thing(" doanh nghiệp khởi nghiệp")
    CountedThing(unit='doanh nghiệp', times=1.0)
    """
    money = _MONEY.match(after)
    if money:
        return CountedThing(" ".join(money[1].split()))
    match = _THING.match(after)
    if match is None or match["first"].lower() in _NOT_COUNTED:
        return None
    first, second = match["first"], (match["second"] or "").lower()
    alone = first.lower() in _ONE_SYLLABLE or second in _NOT_COUNTED or not second
    unit = first if alone or _SYMBOL.fullmatch(first) else f"{first} {match['second']}"
    return CountedThing(unit, _TIMES[match["times"]] if match["times"] else 1.0)
