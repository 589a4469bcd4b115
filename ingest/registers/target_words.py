"""What a target measures, in the plan's own words: the text around its figure."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.registers.figures import Figure

_SEPARATOR = re.compile(r";\s*|\.\s+|,\s*|\s+và\s+|\n")
_NEW_SUBJECT = re.compile(r"\s*(?:tỷ lệ|tỷ trọng|số lượng|số|mức|tổng)(?!\w)", re.IGNORECASE)
_STRONG = re.compile(r";\s*|\.\s+|\n")
_STRAIGHT = re.compile(r"\s*(?:(?:đồng thời|trong đó)\s*)?")
_TRAILING = re.compile(
    r"[\s,:(]*(?:\b(?:với tỷ lệ|đạt tỷ lệ(?: trung bình)?|tỷ lệ trung bình|đạt|chiếm|là|tới|đến|lên|từ"
    r"|khoảng|có)\b)?"
    r"[\s,:(]*$",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"^\W*(?:(?:phấn đấu|mục tiêu)\s+)?(?:đến|trong|vào)\s+(?:hết\s+|cuối\s+)?(?:năm|giai đoạn)\s+20\d\d"
    r"(?:\s*[-–]\s*20\d\d)?\s*[,:]\s*",
    re.IGNORECASE,
)
_DANGLING = re.compile(r"(?:,?\s*(?:trong đó|đồng thời))?\s(?:có|đạt)$")
_YEAR_BEHIND = re.compile(r"\s*(?:vào|đến|trong)\s+(?:hết\s+|cuối\s+)?năm\s+20\d\d\s*$", re.IGNORECASE)
_SAYS_WHAT = re.compile(
    r"(?<!\w)(?:được|sử dụng|có|triển khai|tham gia|ứng dụng|áp dụng|thực hiện|kết nối|cung cấp"
    r"|hoàn thành|xử lý)(?!\w)"
)
_EDGES = " \t\n.;,:-–"


def indicators(text: str, figures: Sequence[Figure]) -> tuple[str, ...]:
    """One indicator for each figure of a text, in their order.

    Where several figures share the words of one sentence ("100% doanh nghiệp nhà nước và trên 50% doanh
    nghiệp vừa và nhỏ sử dụng nền tảng số"), each gets what they share.
    """
    if not figures:
        return ()
    cuts = [_cut(text, left, right) for left, right in pairwise(figures)]
    starts = [_opening(text, figures), *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    parts = [
        (text[start : figure.start], text[figure.end : _sentence_end(text, figure.end, end)])
        for start, figure, end in zip(starts, figures, ends, strict=True)
    ]
    joints = [text[start:end].strip() for start, end in cuts]
    return tuple(_with_shared(parts, joints))


def _with_shared(parts: Sequence[tuple[str, str]], joints: Sequence[str]) -> list[str]:
    """A subject holds over a comma, a predicate before a semicolon too: "90% cấp tỉnh; 60% … được xử lý"."""
    subjects: list[str] = []
    for position, (before, after) in enumerate(parts):
        subject = _subject(before)
        bare = not subject and position > 0 and joints[position - 1] in {",", "và"}
        if bare and not _SAYS_WHAT.search(after):
            subject = subjects[-1]
        subjects.append(subject)
    predicates = [""] * len(parts)
    for position in range(len(parts) - 2, -1, -1):
        following = parts[position + 1][1]
        said = _SAYS_WHAT.search(following)
        shared = following[said.start() :] if said else predicates[position + 1]
        alone = not subjects[position] and not subjects[position + 1]
        if joints[position] in {",", "và", ";"} and alone and not _SAYS_WHAT.search(parts[position][1]):
            predicates[position] = shared
    return [
        " ".join(" ".join([subject, _tidy(after), _tidy(predicate)]).split())
        for subject, (_, after), predicate in zip(subjects, parts, predicates, strict=True)
    ]


def _subject(before: str) -> str:
    return _tidy(_TRAILING.sub("", _YEARS.sub("", before)))


def _tidy(words: str) -> str:
    return _DANGLING.sub("", _YEAR_BEHIND.sub("", words.strip(_EDGES)).strip(_EDGES))


def _opening(text: str, figures: Sequence[Figure]) -> int:
    """Where the sentence of the first figure begins."""
    cuts = [match.end() for match in _STRONG.finditer(text, 0, figures[0].start)]
    return cuts[-1] if cuts else 0


def _sentence_end(text: str, start: int, end: int) -> int:
    cut = _STRONG.search(text, start, end)
    return cut.start() if cut else end


def _cut(text: str, left: Figure, right: Figure) -> tuple[int, int]:
    """Where the words of the first figure end and those of the second begin.

    At the separator right before the second, else at a strong one or before a new subject. Two figures of one
    proposition ("100% các khu có tối thiểu 1 trạm") have no such place: the words between are of both.
    """
    found = list(_SEPARATOR.finditer(text, left.end, right.start))
    for match in reversed(found):
        if _STRAIGHT.fullmatch(text, match.end(), right.start):
            return match.span()
    for match in reversed(found):
        if _STRONG.fullmatch(match[0]) or _NEW_SUBJECT.match(text, match.end(), right.start):
            return match.span()
    return right.start, left.end
