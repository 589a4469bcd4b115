"""Clause addresses: segments joined by `/`, each the plan's own number as printed, without punctuation.

The contract of the project fixes their form: `III/8/d/-3`, `PL02/I/6.2`, `CT/1`, `can-cu/2`. This module
knows the kinds of segment and their Vietnamese labels; it doesn't read plans.
"""

import re

SEPARATOR = "/"
REPEAT = "~"
"""Stands between a segment and how often it has been printed: `3~2` is the second 3."""
FOOTNOTES = "CT"

FRAME_LABELS = {
    "so-ky-hieu": "Số ký hiệu",
    "dia-danh-ngay": "Địa danh và ngày ban hành",
    "ten": "Tiêu đề",
    "quoc-hieu": "Quốc hiệu và cơ quan ban hành",
    "mo-dau": "Phần mở đầu",
    "can-cu": "Phần căn cứ",
    "noi-nhan": "Nơi nhận",
    "ky": "Người ký",
    FOOTNOTES: "Chú thích",
}
"""First segments of the pieces around the numbered body."""

PREFIXED = {"PL": "Phụ lục", "DIEU": "Điều", "MB": "Mẫu biểu số", "PHAN": "Phần"}
"""First segments that are a kind and a number."""

_ROMAN = re.compile(r"[IVXLC]+")
_UNNUMBERED_ROW = re.compile(r"r\d+")
_REPEAT = re.compile(r"(?P<segment>.+)~(?P<time>\d+)")
_UNNUMBERED = {"-": "gạch đầu dòng", "+": "dấu cộng", "*": "dấu sao", "p": "đoạn"}


def join(*segments: str) -> str:
    """The address made of `segments`, outermost first."""
    return SEPARATOR.join(segments)


def parent(address: str) -> str | None:
    """The address one level up, or None at the top."""
    head, found, _ = address.rpartition(SEPARATOR)
    return head if found else None


def ancestors(address: str) -> tuple[str, ...]:
    """Every address above this one, outermost first."""
    segments = address.split(SEPARATOR)
    return tuple(SEPARATOR.join(segments[:n]) for n in range(1, len(segments)))


def label(address: str, *, row: bool = False) -> str:
    """The Vietnamese label of an address; `row` says that its last segment is a table row.

    >>> label("III/8/d/-3")
    'Mục III, khoản 8, điểm d, gạch đầu dòng 3'
    >>> label("PL/A/IX/4", row=True)
    'Phụ lục, phần A, mục IX, dòng 4'
    """
    parts = part_labels(address, row=row)
    if len(parts) == 2 and address.startswith(FOOTNOTES + SEPARATOR):
        return " ".join(parts)
    return ", ".join(parts)


def part_labels(address: str, *, row: bool = False) -> tuple[str, ...]:
    """The label of each segment, outermost first; `row` as for `label`.

    >>> part_labels("III/8/d/-3")
    ('Mục III', 'khoản 8', 'điểm d', 'gạch đầu dòng 3')
    """
    segments = address.split(SEPARATOR)
    last = len(segments) - 1
    return tuple(
        _segment_label(segment, segments[:depth], row=row and depth == last)
        for depth, segment in enumerate(segments)
    )


def _segment_label(segment: str, above: list[str], *, row: bool) -> str:
    repeated = _REPEAT.fullmatch(segment)
    if repeated:
        return f"{_segment_label(repeated['segment'], above, row=row)} (lần {repeated['time']})"
    if not above:
        return _first_label(segment)
    if above[0] == FOOTNOTES:
        return f"[{segment}]"
    if above[0] in FRAME_LABELS:
        return f"đoạn {segment}"
    if row:
        return f"dòng thứ {segment[1:]}" if _UNNUMBERED_ROW.fullmatch(segment) else f"dòng {segment}"
    return _inner_label(segment, above)


def _first_label(segment: str) -> str:
    if segment in FRAME_LABELS:
        return FRAME_LABELS[segment]
    for prefix, name in PREFIXED.items():
        if segment.startswith(prefix):
            return f"{name} {segment.removeprefix(prefix)}".rstrip()
    if segment[0] in _UNNUMBERED and segment[1:].isdigit():
        return f"{_UNNUMBERED[segment[0]]} {segment[1:]}"
    return f"Mục {segment}"


def _inner_label(segment: str, above: list[str]) -> str:
    if segment[0] in _UNNUMBERED and segment[1:].isdigit():
        return f"{_UNNUMBERED[segment[0]]} {segment[1:]}"
    if above[0].startswith("PL") and (_ROMAN.fullmatch(segment) or segment.isupper()):
        return f"phần {segment}" if len(above) == 1 else f"mục {segment}"
    if "." in segment:
        return f"mục {segment}"
    if segment.isdigit():
        inside_point = any(part.isalpha() and part.islower() for part in above)
        return f"mục ({segment})" if inside_point else f"khoản {segment}"
    if segment.isupper():
        return f"mục {segment}"
    return f"điểm {segment}"
