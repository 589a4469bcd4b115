"""Where the title of a named document ends: at a semicolon, a sentence's end, or the next document."""

import re

from ingest.documents.kinds import KIND

_OPENS = re.compile(
    r"[\s,]*(?P<title>(?:về|phê duyệt|ban hành|quy định|hướng dẫn|sửa đổi|bổ sung|thúc đẩy|tăng cường"
    r"|triển khai|thực hiện|phát triển|công bố|đẩy mạnh|nâng cao|kèm theo|thông qua|điều chỉnh)\b)",
    re.IGNORECASE,
)
_SIBLING = rf"(?:,\s+|\s+và\s+)(?:các\s+)?(?=(?:(?:{KIND})(?:\s+số)?|số)\s*:?\s*\d{{1,5}}\s?[-/])"
_OTHERS = rf"\s+và\s+các\s+(?={KIND})"
_ENACTS = r",\s+(?=(?:(?:UBND|[ỦU][ỷyỶYỳ]\s?ban nhân dân)\b|trong đó\b))"
_STEP = re.compile(
    rf"(?P<opening>[“(\"])|(?P<end>[;)]|\.(?=/|\s|$)|:(?=\s|$)|{_SIBLING}|{_OTHERS}|{_ENACTS})"
)
_CLOSING = {"“": "”", '"': '"', "(": ")"}
_ASIDE = re.compile(r"\(\s*(?:sau đây|viết tắt|gọi tắt)", re.IGNORECASE)
_LONGEST = 700


def title_at(text: str, start: int) -> tuple[str, int] | None:
    """The title that opens at `start` ("phê duyệt Chương trình …") and where it ends; None when none does.

    Marks inside quotation marks or brackets don't end it; a bracket such as "(sau đây gọi tắt là …)" does.
    """
    opening = _OPENS.match(text, start)
    if opening is None:
        return None
    first = opening.start("title")
    end = _end(text, opening.end(), min(len(text), first + _LONGEST))
    title = " ".join(text[first:end].split()).strip(" ,./-–")
    return (title, end) if len(title) > opening.end() - first else None


def _end(text: str, at: int, limit: int) -> int:
    """The first mark behind `at` that no quotation or bracket encloses."""
    while mark := _STEP.search(text, at, limit):
        if mark["end"] is not None or _ASIDE.match(text, mark.start()):
            return mark.start()
        close = text.find(_CLOSING[mark[0]], mark.end(), limit)
        at = close + 1 if close >= 0 else mark.end()
    return limit
