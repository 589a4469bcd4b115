"""Agencies that only the registers of the plans at hand name, learnt so that questions may name them too."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from assistant.question.abbreviations import short_forms
from corpus.agencies import AgencyBook, AgencyMention, opens_agency
from corpus.places import load_places
from corpus.records import Agency, Plan
from corpus.vietnamese.syllables import fold, syllables

_OF_CITY = " Thành phố"
_OF_PROVINCE = " tỉnh"
_LEVEL = re.compile(r"\s+(?:tỉnh|thành phố)$", re.IGNORECASE)
_OPENS_NAME = re.compile(
    r"(?:Viện|Hội|Trường|Liên hiệp|Liên đoàn|Đoàn|Ban|Tổ|Bộ Tư lệnh|Bộ Chỉ huy)\s+(?:các\s+)?[A-ZĐ]"
)
_SEVERAL = re.compile(
    r"^(?:cac|nhung|moi|tung|don vi|doanh nghiep|so nganh)\b|^(?:ubnd|uy ban nhan dan) (?:cac|cap)\b"
    r"|\blien quan\b|[,;]"
)
_LONGEST = 110
_ALONE = 3
"""So many syllables a name must keep without the "tỉnh" or "Thành phố" at its end to mean the same."""


def with_printed(book: AgencyBook, names: Iterable[str]) -> AgencyBook:
    """The book with those of the names, as registers print them, that are single agencies it doesn't know.

    Each is known by its whole name and by this with usual abbreviations, and without the level behind it.
    """
    unknown = {fold(one): one for one in map(_without_province, names) if _is_one(one)}
    learnt = [name for name in unknown.values() if not _is_known(name, book)]
    taken = {fold(name) for name in learnt}
    agencies = []
    for name in learnt:
        forms = (one for one in dict.fromkeys(_aliases(name)) if fold(one) not in taken)
        aliases = [one for one in forms if not _is_known(one, book)]
        taken |= {fold(one) for one in aliases}
        agencies.append(Agency(name, tuple(aliases)))
    return book.with_printed(agencies)


def of_the_city(
    mentions: Sequence[AgencyMention], plans: Sequence[Plan], book: AgencyBook
) -> tuple[AgencyMention, ...]:
    """The mentions, "Công an" as that of the city and not of a province where the plans are of cities."""
    provinces = [load_places().province(plan.province) for plan in plans]
    if not provinces or not all(one is not None and one.city for one in provinces):
        return tuple(mentions)
    known = {agency.name: agency for agency in book.agencies}
    return tuple(
        replace(one, agency=known.get(one.agency.name.removesuffix(_OF_PROVINCE) + _OF_CITY, one.agency))
        if one.agency.name.endswith(_OF_PROVINCE)
        else one
        for one in mentions
    )


def _without_province(name: str) -> str:
    """The name without a province behind it: "Hội Nông dân tỉnh Đồng Tháp" is the one at hand."""
    name = " ".join(name.split())
    place = next((one for one in load_places().mentions(name) if one.end == len(name)), None)
    before = name[: place.start].rstrip() if place else name
    return before if _LEVEL.search(before) else name


def _is_one(name: str) -> bool:
    opens = opens_agency(name) or _OPENS_NAME.match(name) is not None
    return opens and len(name) <= _LONGEST and not _SEVERAL.search(fold(name)) and " " in name


def _is_known(name: str, book: AgencyBook) -> bool:
    known = book.named(name)
    return len(known) == 1 and (known[0].start, known[0].end) == (0, len(name))


def _aliases(name: str) -> Iterator[str]:
    """The name abbreviated, as questions have it once abbreviations are written out too; without level."""
    for form in (name, _LEVEL.sub("", name)):
        if len(syllables(form)) < _ALONE:
            continue
        forms = [form]
        for short, full in short_forms():
            whole = re.compile(rf"(?<!\w){re.escape(full)}(?!\w)", re.IGNORECASE)
            spoken = [one for one in forms if whole.search(one)]
            forms += [whole.sub(new, one) for one in spoken for new in (short, f"{short} {full}")]
        yield from (one for one in forms if one != name)
