"""Stage 4: the zones of a plan: what stands before the numbered body, the body, its end, the appendices.

Guarantees: every line is in exactly one zone, in order.
"""

import re
from dataclasses import dataclass, field

from ingest.lines import Line
from ingest.markers import Rank, find_marker

_RECIPIENTS = re.compile(r"Nơi nhận\s*:?", re.IGNORECASE)
_SIGNATURE = re.compile(r"(TM|KT|TUQ|TL)\.\s*[A-ZỦ]{2}|(Q\. ?)?(PHÓ )?CHỦ TỊCH\b")
_APPENDIX = re.compile(r"PHỤ LỤC(?:\s+(?:SỐ\s+)?(?P<number>[IVX]+|\d+[A-Z]?|[A-Z]))?\s*[:.]?", re.IGNORECASE)
_FOOTNOTE = re.compile(r"\[(?P<number>\d+)\]\s+\S")
_TRAILER = re.compile(r"(FILE ĐƯỢC ĐÍNH KÈM THEO VĂN BẢN|Nguồn tra cứu\s*:.*)", re.IGNORECASE)


@dataclass
class Appendix:
    """An appendix: its number as printed ("" for the only one) and its lines, the title line first."""

    number: str
    lines: list[Line] = field(default_factory=list)


@dataclass
class Zones:
    """The lines of a plan by zone. `trailer`: what the site that published the file added."""

    frame: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    recipients: list[Line] = field(default_factory=list)
    signature: list[Line] = field(default_factory=list)
    appendices: list[Appendix] = field(default_factory=list)
    footnotes: list[tuple[str, Line]] = field(default_factory=list)
    trailer: list[Line] = field(default_factory=list)


def split_zones(lines: tuple[Line, ...]) -> Zones:
    """Put every line into its zone."""
    zones = Zones()
    current = zones.frame
    for line in lines:
        footnote = _FOOTNOTE.match(line.text)
        appendix = _APPENDIX.fullmatch(line.text)
        if footnote:
            zones.footnotes.append((footnote["number"], line))
            continue
        if _TRAILER.fullmatch(line.text):
            zones.trailer.append(line)
            continue
        if appendix and current is not zones.frame:
            zones.appendices.append(Appendix((appendix["number"] or "").upper()))
            current = zones.appendices[-1].lines
        elif not zones.appendices:
            current = _zone_of(line, current, zones)
        current.append(line)
    return zones


def _zone_of(line: Line, current: list[Line], zones: Zones) -> list[Line]:
    """Where a line before the appendices goes, given where the line before it went."""
    if current is zones.frame:
        return zones.body if opens_body(line) else zones.frame
    if _RECIPIENTS.fullmatch(line.text):
        return zones.recipients
    if current is not zones.signature and _SIGNATURE.match(line.text):
        return zones.signature
    return current


def opens_body(line: Line) -> bool:
    """Whether the numbered body starts here: the first Mục, part or khoản."""
    marker, _ = find_marker(line.text)
    return marker is not None and marker.rank in (Rank.PART, Rank.SECTION, Rank.ITEM)
