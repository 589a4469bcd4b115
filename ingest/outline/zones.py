"""Stage 4: the zones of a plan: frame, numbered body, recipients, signature, appendices and forms.

A decision that issues a plan has two of most of them: its own Điều, then the plan that it issues.
Guarantees: every line is in exactly one zone; zones, and the lines in them, keep the order of the text.
"""

import re
from dataclasses import dataclass, field
from enum import Enum

from ingest.capitals import CAPITAL, in_capitals
from ingest.lines import Line
from ingest.outline.markers import Rank, find_marker

DOCUMENT_TYPES = "KẾ HOẠCH|ĐỀ ÁN|CHƯƠNG TRÌNH|PHƯƠNG ÁN|QUY CHẾ|QUY ĐỊNH"
"""What a decision may issue; each stands alone on a line above its title."""

ATTACHED = re.compile(r"\(?\s*(Ban hành )?kèm theo (Kế hoạch|Quyết định)\b", re.IGNORECASE)
"""Opens the line that says what an appendix or an issued plan belongs to."""

_TYPE = re.compile(DOCUMENT_TYPES)
_RECIPIENTS = re.compile(r"Nơi nhận\s*:?", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"(TM|KT|TUQ|TL)\.\s*[A-ZỦ]{2}|(Q\. ?)?(PHÓ )?CHỦ TỊCH\b"
    rf"|[ỦU][ỶY] BAN NHÂN DÂN (TỈNH|THÀNH PHỐ) [{CAPITAL} -]+$"
)
_NUMBER = r"(?P<number>[IVX]+|\d+[A-Z]?|[A-Z])"
_TITLE = r"(?:\s*[:.–-]\s*|\s+)(?P<title>\S.*)"
_APPENDIX = re.compile(rf"PHỤ LỤC(?:\s+(?:SỐ\s+)?{_NUMBER})?\s*[:.]?", re.IGNORECASE)
_APPENDIX_TITLED = re.compile(rf"PHỤ LỤC\s+(?:SỐ\s+)?{_NUMBER}{_TITLE}")
_FORM = re.compile(rf"(?:MẪU BIỂU|BIỂU MẪU|MẪU|BIỂU)\s+(?:SỐ\s+)?(?P<number>\d+[A-Z]?)(?:{_TITLE})?", re.I)
_LIST_TITLE = re.compile(
    r"(DANH MỤC|BẢNG|BIỂU|LỘ TRÌNH|NHIỆM VỤ|CÁC NHIỆM VỤ|CHỈ TIÊU|PHÂN CÔNG|TỔNG HỢP|DỰ TOÁN)\b"
)
_FOOTNOTE = re.compile(r"\[(?P<number>\d+)\]\s+\S")
_TRAILER = re.compile(r"(FILE ĐƯỢC ĐÍNH KÈM THEO VĂN BẢN|Nguồn tra cứu\s*:.*)", re.IGNORECASE)
_LONGEST_TITLE = 8
"""Lines that the title of an attached list may have before its "Kèm theo …" line."""


class ZoneKind(Enum):
    """What part of a plan a zone is."""

    FRAME = "frame"
    BODY = "body"
    RECIPIENTS = "noi-nhan"
    SIGNATURE = "ky"
    APPENDIX = "appendix"


@dataclass
class Zone:
    """A part of a plan. `segment`: what an appendix or a form is called in addresses (`PL02`, `MB01`)."""

    kind: ZoneKind
    lines: list[Line] = field(default_factory=list)
    segment: str = ""


@dataclass
class Zones:
    """The zones in their order; footnotes by number, and what the site that published the file added."""

    parts: list[Zone] = field(default_factory=list)
    footnotes: list[tuple[str, Line]] = field(default_factory=list)
    trailer: list[Line] = field(default_factory=list)


def split_zones(lines: tuple[Line, ...]) -> Zones:
    """Put every line into its zone."""
    zones = Zones()
    kept: list[Line] = []
    for line in lines:
        footnote = _FOOTNOTE.match(line.text)
        if footnote:
            zones.footnotes.append((footnote["number"], line))
        elif _TRAILER.fullmatch(line.text):
            zones.trailer.append(line)
        else:
            kept.append(line)
    attached = _attached_lists(kept)
    current = Zone(ZoneKind.FRAME)
    for position, line in enumerate(kept):
        opened = _opens(line, current, attached=position in attached)
        if opened is not None:
            current = opened
        if not current.lines:
            zones.parts.append(current)
        current.lines.append(line)
    return zones


def _opens(line: Line, current: Zone, *, attached: bool) -> Zone | None:
    """The zone that a line opens, given the one before it; None when it goes on with that."""
    ended = current.kind in (ZoneKind.RECIPIENTS, ZoneKind.SIGNATURE)
    if current.kind is not ZoneKind.FRAME or current.lines:
        segment = _appendix_segment(line, current.kind)
        if segment is not None:
            return Zone(ZoneKind.APPENDIX, segment=segment)
    if current.kind is ZoneKind.APPENDIX:
        return None
    if ended and _TYPE.fullmatch(line.text):
        return Zone(ZoneKind.FRAME)
    if ended and attached:
        return Zone(ZoneKind.APPENDIX, segment="PL")
    if current.kind is ZoneKind.FRAME and opens_body(line):
        return Zone(ZoneKind.BODY)
    return _closing_zone(line, current)


def _closing_zone(line: Line, current: Zone) -> Zone | None:
    """Recipients and signature, which stand at the end, in either order."""
    if _RECIPIENTS.fullmatch(line.text):
        return Zone(ZoneKind.RECIPIENTS)
    signs = current.kind in (ZoneKind.BODY, ZoneKind.RECIPIENTS) and _SIGNATURE.match(line.text)
    return Zone(ZoneKind.SIGNATURE) if signs else None


def _appendix_segment(line: Line, kind: ZoneKind) -> str | None:
    """`PL…` or `MB…` where a line titles an appendix or a form, else None.

    In the body only a title that stands alone or in capitals counts: sentences name appendices too.
    """
    if kind is ZoneKind.FRAME:
        return None
    appendix = _APPENDIX.fullmatch(line.text) or _APPENDIX_TITLED.fullmatch(line.text)
    if appendix:
        return f"PL{(appendix['number'] or '').upper()}"
    form = _FORM.fullmatch(line.text)
    if (
        form
        and (kind is ZoneKind.APPENDIX or line.emphasised)
        and (not form["title"] or in_capitals(line.text))
    ):
        return f"MB{form['number'].upper()}"
    return None


def _attached_lists(lines: list[Line]) -> set[int]:
    """Where lists begin that are attached without the word Phụ lục: a title, then "Kèm theo Kế hoạch …"."""
    starts: set[int] = set()
    for position, line in enumerate(lines):
        if not ATTACHED.match(line.text):
            continue
        before = range(position - 1, max(-1, position - 1 - _LONGEST_TITLE), -1)
        titles = [n for n in before if _LIST_TITLE.match(lines[n].text)]
        if titles:
            starts.add(titles[-1])
    return starts


def opens_body(line: Line) -> bool:
    """Whether the numbered body starts here: the first Phần, Điều, Mục, part or khoản."""
    marker, _ = find_marker(line.text)
    return marker is not None and marker.rank <= Rank.ITEM
