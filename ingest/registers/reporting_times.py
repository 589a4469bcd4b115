"""When something is to be reported, as printed: "trước ngày 25 hàng quý", "định kỳ 06 tháng, năm"."""

import re

_EVERY = r"(?:hàng|hằng)\s+(?:tháng|quý|năm)"
_DAY = r"\d{1,2}(?:\s*/\s*\d{1,2}(?:\s*/\s*\d{4})?|\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)?"
_SPAN = r"(?:0?\d{1,2}\s+(?:tháng|năm)|quý|tháng|năm|" + _EVERY + ")"
_WHEN = re.compile(
    r"(?<!\w)(?:"
    rf"(?:định kỳ\s+)?(?:chậm nhất(?:\s+là)?(?:\s+vào)?|trước|vào|sau)\s+ngày\s+{_DAY}(?:\s*(?:,"
    rf"|và)\s*(?:ngày\s+)?{_DAY})*"
    rf"(?:\s+(?:của\s+)?(?:{_EVERY}|tháng cuối (?:quý|năm)|tháng sau|mỗi (?:tháng|quý|năm)))?"
    rf"|định kỳ\s+(?:hàng\s+|hằng\s+)?{_SPAN}(?:\s*(?:,|và|hoặc)\s*{_SPAN})*(?:\s*(?:,|và)\s*đột xuất"
    r"(?:\s+theo yêu cầu[^,;.()]{0,60})?)?"
    rf"|{_EVERY}(?:\s*(?:,|và)\s*{_EVERY})*"
    r"|(?:tối thiểu\s+)?\d{1,2}\s+lần/(?:năm|quý|tháng|\d+\s+tháng)"
    r"|định kỳ|kịp thời|thường xuyên|(?:trong quá trình [^,;.]{3,60},\s+)?nếu (?:có|phát sinh) [^,;.]{3,40}"
    r"(?:, vướng mắc)?"
    r")(?!\w)",
    re.IGNORECASE,
)
_EXACT = re.compile(r"\d|quý|tháng|năm", re.IGNORECASE)


def time_printed(sentence: str, at: int) -> str | None:
    """The most exact time of a sentence, the one nearest to `at`; None where it gives none."""
    found = list(_WHEN.finditer(sentence))
    if not found:
        return None
    return min(found, key=lambda match: (_vagueness(match[0]), abs(match.start() - at)))[0].strip()


def _vagueness(printed: str) -> int:
    """A day is more exact than a span of time, a span than "kịp thời", and this than a condition."""
    if "nếu" in printed:
        return 3
    return 0 if "ngày" in printed else 1 if _EXACT.search(printed) else 2
