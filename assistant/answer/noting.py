"""Notes beside an answer: agencies and provinces that it names and that have changed since."""

import re
from collections.abc import Iterable
from datetime import date

from assistant.answer.texts import say
from corpus.agencies import AgencyBook
from corpus.records import Plan
from corpus.successions import Succession, load_successions

_DISTRICT = re.compile(r"\b(huyện|thị xã|cấp huyện)\b", re.IGNORECASE)


def notes(answer: str, plans: Iterable[Plan], book: AgencyBook) -> tuple[str, ...]:
    """What is known from outside the plans about the agencies in the answer and the plans' provinces."""
    changes = load_successions()
    agencies = [changes.of_agency(agency.name) for agency in book.mentions(answer)]
    provinces = [changes.of_province(province) for province in dict.fromkeys(p.province for p in plans)]
    found = [_agency_note(one) for one in agencies if one] + [_province_note(one) for one in provinces if one]
    if provinces and _DISTRICT.search(answer):
        found.append(say("note.district", since=_day(changes.districts_ended)))
    return tuple(dict.fromkeys(found))


def _agency_note(change: Succession) -> str:
    divided = say("note.divided") if change.divided else ""
    return say(
        "note.agency",
        since=_day(change.since),
        name=change.name,
        now=change.now,
        divided=divided,
        act=change.act,
    )


def _province_note(change: Succession) -> str:
    key = "note.province_joined" if change.joined else "note.province"
    return say(
        key,
        since=_day(change.since),
        name=change.name,
        now=change.now,
        joined=", ".join(change.joined),
        act=change.act,
    )


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
