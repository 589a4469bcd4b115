"""What a sentence names: provinces, plans, years, agencies, places of a plan; and where it does."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.question.documents import DocumentMention, documents_in
from assistant.question.quoted_addresses import AddressMention, addresses_in
from assistant.question.spoken_agencies import agencies_by_field
from assistant.question.wording import Wording
from assistant.question.years import YearMention, years_in
from corpus.agencies import AgencyBook, AgencyMention, load_agencies
from corpus.places import PlaceMention, load_places
from corpus.records import Plan
from corpus.vietnamese.syllables import fold

_ISSUES = re.compile(r"\b(?:ke hoach|kh)\b[^.?!,:]{0,40}\b(?:cua|do)\s+$")
"""Before the agency that only issued the plan: "Kế hoạch 867 của UBND tỉnh"."""
_DATED = re.compile(r"\s*,?\s*(?:(?:ban hanh|ky)\s+)?ngay\s+\d{1,2}\s*/\s*\d{1,2}\s*/\s*20\d\d\b")
_CITY = re.compile(r"\b(?:thanh pho|tp\.?)\s*$")
"""Before a city that is a province; as "tỉnh" elsewhere, it is a part of the name."""


@dataclass(frozen=True)
class Named:
    """What is named, each kind in the sentence's order, every time that it is."""

    places: tuple[PlaceMention, ...]
    documents: tuple[DocumentMention, ...]
    years: tuple[YearMention, ...]
    addresses: tuple[AddressMention, ...]
    agencies: tuple[AgencyMention, ...]

    @property
    def provinces(self) -> tuple[str, ...]:
        """The provinces, each once."""
        return tuple(dict.fromkeys(place.province for place in self.places))

    @property
    def has_scope(self) -> bool:
        """Whether a province or a plan is named."""
        return bool(self.places or self.documents)


def named_in(wording: Wording, plans: Sequence[Plan], book: AgencyBook | None = None) -> Named:
    """What the sentence names, given the plans that could be meant.

    `book`: of the agencies, where it isn't the one that ships.
    """
    documents = documents_in(wording, plans)
    taken = [(document.start, _end_of_date(document.end, wording)) for document in documents]
    return Named(
        places=_places(wording, tuple(dict.fromkeys(plan.province for plan in plans))),
        documents=documents,
        years=years_in(wording, taken),
        addresses=addresses_in(wording, [(one.start, one.end) for one in documents if one.plan]),
        agencies=_agencies(wording, book or load_agencies()),
    )


def _end_of_date(end: int, wording: Wording) -> int:
    """Where a document's name ends with its date: the year in it is none that is asked about."""
    dated = _DATED.match(wording.folded, end)
    return dated.end() if dated else end


def _places(wording: Wording, with_plans: Sequence[str]) -> tuple[PlaceMention, ...]:
    """The provinces; one without a plan stands for the one with plans that has become part of it."""
    book = load_places()
    joined = {one.now: one.name for one in book.provinces if one.name in with_plans and one.now != one.name}
    return tuple(
        one if one.province in with_plans else replace(one, province=joined.get(one.province, one.province))
        for one in (_whole(met, wording) for met in book.mentions(wording.text, with_plans))
    )


def _whole(mention: PlaceMention, wording: Wording) -> PlaceMention:
    """The mention with the word "thành phố" before a city that is a province; its districts' aren't."""
    province = load_places().province(mention.province)
    named = fold(wording.text[mention.start : mention.end])
    if province is None or not province.city or named not in map(fold, (province.name, *province.aliases)):
        return mention
    unit = _CITY.search(wording.folded[: mention.start])
    return replace(mention, start=unit.start()) if unit else mention


def _agencies(wording: Wording, book: AgencyBook) -> tuple[AgencyMention, ...]:
    called = agencies_by_field(wording, book)
    met = [
        mention
        for mention in book.found(wording.text, spoken=True)
        if not (_only_issued(mention, wording) or any(one.start <= mention.start < one.end for one in called))
    ]
    return tuple(sorted((*called, *met), key=lambda mention: mention.start))


def _only_issued(mention: AgencyMention, wording: Wording) -> bool:
    issuers = ("UBND tỉnh", "UBND Thành phố")
    return mention.agency.name in issuers and _ISSUES.search(wording.folded[: mention.start]) is not None
