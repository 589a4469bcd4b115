"""Where a sentence says that something is reported; "chế độ báo cáo điện tử" is no such place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_REPORT = re.compile(
    r"(?<!\w)(?P<verb>báo cáo|phản ánh(?=\s+(?:kịp thời\s+)?(?:về|với|cho)\s))"
    r"(?:\s*(?:,|và)?\s*(?:đề xuất|kiến nghị|tham mưu|trình|giải trình)(?!\w))*(?!\w)",
    re.IGNORECASE,
)
_INTO_REPORTS = re.compile(
    r"(?<!\w)tổng hợp\s[^.;]{5,160}?\svào\s+(?:các\s+)?báo cáo(?!\w)[^.;]*", re.IGNORECASE
)
_NOUN_BEFORE = re.compile(
    r"(?<!\w)(?:hệ thống|thông tin|HTTT|chế độ|biểu mẫu|mẫu|các|những|số|số liệu|bản|cung cấp|được|một"
    r"|loại|vào"
    r"|xây dựng|theo|trong|dữ liệu|nội dung|của|hồ sơ|làm|tỷ lệ|phần mềm|văn bản|kèm|lập)\s*$|%\s*$",
    re.IGNORECASE,
)
_KEEPS_REGIME = re.compile(r"thực hiện\s+(?:\w+\s+)?chế độ\s*$", re.IGNORECASE)
_NOUN_AFTER = re.compile(
    r"\s*(?:điện tử|thống kê|chuyên đề|nghiên cứu|quốc gia|tài chính|định kỳ\s*,\s*báo cáo|này"
    r"|khả thi)(?!\w)",
    re.IGNORECASE,
)
_PLAIN_DUTY = re.compile(r"(?:^|tổng hợp\s*,?\s*(?:và\s+)?)$", re.IGNORECASE)


@dataclass(frozen=True)
class Reported:
    """A verb of reporting at [start, end) of a sentence.

    `plain`: a duty even where nothing says to whom or when. `what`: what is reported, where it stands inside
    the verb's own words.
    """

    start: int
    end: int
    plain: bool
    what: str | None = None


def reports_in(sentence: str) -> Iterator[Reported]:
    """Each place where a sentence says that somebody reports."""
    into = _INTO_REPORTS.search(sentence)
    if into:
        yield Reported(into.start(), into.end(), True, into[0])
    for match in _REPORT.finditer(sentence):
        inside = into is not None and into.start() <= match.start() < into.end()
        if not inside and not _is_noun(sentence, match):
            plain = _PLAIN_DUTY.search(sentence[: match.start()]) is not None
            yield Reported(match.start(), match.end(), plain)


def _is_noun(sentence: str, match: re.Match[str]) -> bool:
    if _NOUN_AFTER.match(sentence, match.end("verb")):
        return True
    before = sentence[: match.start()]
    return _NOUN_BEFORE.search(before) is not None and _KEEPS_REGIME.search(before) is None
