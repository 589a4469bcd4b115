"""What a plan's text says of itself: number, date, province, issuer, title, signer, each with its place.

Guarantees: nothing is invented; what isn't printed is None. The same text always gives the same description.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from corpus.collection.facts import plan_id_for
from corpus.places import load_places
from corpus.records import Clause, Plan
from ingest.adding.running_case import in_running_case
from ingest.documents.naming import documents_named
from ingest.reading import read_plan

_NUMBER = re.compile(r"(?P<number>\d+\w?(?:\s*/\s*\d{4})?)\s*/\s*(?P<letters>[^\W\d]\S*)")
_DATE = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
_COMMITTEE = re.compile(r"(?:ủy|uỷ)\s+ban\s+nhân\s+dân|ubnd", re.IGNORECASE)
_OFFICE = re.compile(r"CHỦ TỊCH|ỦY BAN|UỶ BAN|\b(?:TM|KT|TUQ|TL)\.|đã ký", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_]+(?:\s+[^\W\d_]+){1,5}")
_ONE_SIDED_DASH = re.compile(r"(?<=\d)(?:\s+[-–]|[-–]\s+|\s+[-–]\s+)(?=\d)")
_ATTACHED = "kèm theo"
_LONGEST_WORDS = 300

_UNNAMED = Plan("", "", "", "", "", "")
_FRAME = ("quoc-hieu", "so-ky-hieu", "dia-danh-ngay", "ten", "ky")

Frame = dict[str, list[Clause]]
"""The clauses of the frame by their addresses; a decision and the plan under it have two of some."""


@dataclass(frozen=True)
class Read:
    """A value read from a text, the label of the clause that it was read from, and the words there."""

    value: str
    where: str
    words: str = field(default="", compare=False)


@dataclass(frozen=True)
class PlanDescription:
    """What a text says of its plan; None where it prints nothing. `issued` is read as YYYY-MM-DD.

    `committee`: where it names a people's committee, which is the issuer.
    """

    number: Read | None = None
    issued: Read | None = None
    province: Read | None = None
    committee: str | None = None
    title: Read | None = None
    signer: Read | None = None

    @property
    def issuer(self) -> Read | None:
        """The issuer, if the text names a people's committee and a province."""
        return self.issuer_of(self.province.value) if self.province else None

    def issuer_of(self, province: str) -> Read | None:
        """The issuer if the plan is of this province: "UBND tỉnh Khánh Hòa", "UBND thành phố Huế"."""
        known = load_places().province(province)
        if known is None or self.committee is None:
            return None
        return Read(f"UBND {'thành phố' if known.city else 'tỉnh'} {known.name}", self.committee)

    @property
    def plan_id(self) -> str | None:
        """The id that the plan would have; None as long as province or title is not known."""
        if self.province is None or self.title is None:
            return None
        issued = date.fromisoformat(self.issued.value) if self.issued else None
        return plan_id_for(
            self.province.value, self.number.value if self.number else None, issued, self.title.value
        )


def describe(text: str) -> PlanDescription:
    """Read what a plan's text says of itself."""
    reading, _ = read_plan(_UNNAMED, text)
    clauses = reading.clauses
    frame = {address: [c for c in clauses if c.address.split("~")[0] == address] for address in _FRAME}
    return PlanDescription(
        number=_first(_number(clause) for clause in frame["so-ky-hieu"]) or _attached(clauses, "number"),
        issued=_first(_issued(clause) for clause in frame["dia-danh-ngay"]) or _attached(clauses, "issued"),
        province=_province(frame, clauses),
        committee=_committee(frame, clauses),
        title=_first(_title(clause, clauses) for clause in frame["ten"][:1]),
        signer=_first(_signer(clause) for clause in frame["ky"][:1]),
    )


def _read(value: str, clause: Clause) -> Read:
    return Read(value, clause.label, clause.text[:_LONGEST_WORDS])


def _first(found: Iterable[Read | None]) -> Read | None:
    return next((read for read in found if read is not None), None)


def _number(clause: Clause) -> Read | None:
    match = _NUMBER.search(clause.text)
    if match is None:
        return None
    return _read("".join(f"{match['number']}/{match['letters']}".split()).rstrip(".,;"), clause)


def _issued(clause: Clause) -> Read | None:
    match = _DATE.search(clause.text)
    if match is None:
        return None
    try:
        return _read(date(int(match[3]), int(match[2]), int(match[1])).isoformat(), clause)
    except ValueError:
        return None


def _attached(clauses: Iterable[Clause], field: str) -> Read | None:
    """The plan's number or date from an appendix's "Kèm theo Kế hoạch số … ngày …"."""
    for clause in _attaching(clauses):
        for document, (start, _) in documents_named(clause.text):
            if _ATTACHED in clause.text[:start].lower():
                value = document.number if field == "number" else document.issued
                if value is not None:
                    return _read(str(value), clause)
    return None


def _attaching(clauses: Iterable[Clause]) -> Iterator[Clause]:
    """The titles of appendices that say which document they belong to."""
    for clause in clauses:
        if clause.address.startswith("PL") and "/" not in clause.address and _ATTACHED in clause.text.lower():
            yield clause


def _province(frame: Frame, clauses: tuple[Clause, ...]) -> Read | None:
    """The province of the letterhead, place line, title or appendices; else the one named most often."""
    book = load_places()
    places = (*frame["quoc-hieu"], *frame["dia-danh-ngay"], *frame["ten"][:1], *_attaching(clauses))
    for clause in places:
        for mention in book.mentions(clause.text):
            return _read(mention.province, clause)
    named = Counter(mention.province for clause in clauses for mention in book.mentions(clause.text))
    (most, times), (_, next_times) = [*named.most_common(2), ("", 0), ("", 0)][:2]
    return Read(most, f"được nhắc đến {times} lần") if times > next_times else None


def _committee(frame: Frame, clauses: tuple[Clause, ...]) -> str | None:
    """The label of the first part of the frame that names a people's committee."""
    preamble = [clause for clause in clauses if clause.address.startswith("mo-dau")]
    places = (*frame["quoc-hieu"], *frame["ky"], *preamble, *_attaching(clauses))
    return next((clause.label for clause in places if _COMMITTEE.search(clause.text)), None)


def _title(clause: Clause, clauses: tuple[Clause, ...]) -> Read | None:
    """The lines under KẾ HOẠCH or QUYẾT ĐỊNH as one, without those in brackets."""
    lines = [line for line in clause.text.split("\n")[1:] if not line.startswith("(")]
    title = _ONE_SIDED_DASH.sub(" - ", " ".join(" ".join(lines).split()))
    others = (one.text for one in clauses if one is not clause)
    return _read(in_running_case(title, others), clause) if title else None


def _signer(clause: Clause) -> Read | None:
    """The last line that is a name: two to six words with capitals, no office."""
    for line in reversed(clause.text.split("\n")):
        name = line.strip(" .")
        if _NAME.fullmatch(name) and not _OFFICE.search(name) and (name.isupper() or name.istitle()):
            return _read(name.title() if name.isupper() else name, clause)
    return None
