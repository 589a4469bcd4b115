"""The agencies of one plan: those that every plan names, and those that this plan's headings and tables name.

Guarantees: mentions stand in the text's order and don't overlap; a text is looked through once, however often
it is asked about.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.agencies import AgencyBook, opens_agency
from corpus.lexicon import Lexicon
from corpus.records import Clause, ClauseKind
from corpus.vietnamese.syllables import nfc
from ingest.outline.markers import find_marker
from ingest.registers.task_rows import cells_by_role

_AGENCY_ROLES = ("lead", "coordinate", "carry_out", "monitor")
_LONGEST = 110
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_DUTY_WORD = re.compile(
    r"(?<!\w)(?:chủ trì|phối hợp|thực hiện|triển khai|xây dựng|báo cáo|tham mưu|đôn đốc|căn cứ"
    r"|có trách nhiệm)(?!\w)",
    re.IGNORECASE,
)
_KIND = r"(?:cơ quan|đơn vị|địa phương|sở|ban|ngành|tổ chức|doanh nghiệp|hiệp hội|đoàn thể)"
_COLLECTIVE = re.compile(
    rf"(?<!\w)(?:các|những)\s+{_KIND}(?:\s*(?:,|và"
    rf"|,\s*và)\s*(?:các\s+)?{_KIND})*(?:\s+(?:có\s+)?liên quan)?(?!\w)",
    re.IGNORECASE,
)
_OPENING_WORDS = re.compile(r"(?:đề nghị|thủ trưởng|giao|yêu cầu)\s*:?\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Mention:
    """An agency at [start, end) of a text, by its canonical name."""

    name: str
    start: int
    end: int


class PlanAgencies:
    """Finds the agencies in the clauses of one plan."""

    def __init__(self, clauses: Iterable[Clause], book: AgencyBook) -> None:
        self.book = book
        own = {name for clause in clauses for name in self._named_by(clause)}
        self._own = Lexicon((name, name) for name in sorted(own) if not self._is_known(name))
        self._looked: dict[str, tuple[Mention, ...]] = {}

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Every agency that a text names, each time that it does; of overlapping names the longest."""
        if text not in self._looked:
            self._looked[text] = tuple(self._find(text))
        return self._looked[text]

    def titled(self, title: str) -> tuple[str, ...]:
        """The agencies that the title of a heading is ("2. Các sở, ban, ngành"), not merely mentions."""
        words = find_marker(title.partition("\n")[0])[1]
        bare = _OPENING_WORDS.sub("", _BRACKETS.sub("", words)).strip(" .:;")
        if len(bare) > 2 * _LONGEST or not opens_agency(bare) or _DUTY_WORD.search(bare):
            return ()
        return self.book.split(bare)

    def _named_by(self, clause: Clause) -> Iterator[str]:
        if clause.kind is ClauseKind.ROW:
            roles = cells_by_role(clause)
            for role in _AGENCY_ROLES:
                yield from self.book.split(roles.get(role, ""))
        elif clause.kind is ClauseKind.HEADING:
            yield from self.titled(clause.text)

    def _is_known(self, name: str) -> bool:
        """Known by the book, or nothing to look for: too long, or not a name of an agency at all."""
        known = self.book.named(name)
        whole = len(known) == 1 and known[0].end - known[0].start == len(name)
        return whole or len(name) > _LONGEST or len(name.split()) < 2 or not opens_agency(name)

    def _find(self, text: str) -> list[Mention]:
        met = [Mention(one.agency.name, one.start, one.end) for one in self.book.named(text)]
        met += [Mention(one.key, one.start, one.end) for one in self._own.find(text)]
        met += [Mention(self.book.canonical(one[0]), *one.span()) for one in _COLLECTIVE.finditer(nfc(text))]
        met.sort(key=lambda one: (one.start, one.start - one.end))
        kept: list[Mention] = []
        for one in met:
            if not kept or one.start >= kept[-1].end:
                kept.append(one)
        return kept
