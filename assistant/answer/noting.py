"""Notes beside an answer: what of it has changed since, and plans whose time is over."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from assistant.answer.naming import short_name
from assistant.answer.periods import Period, period_of
from assistant.answer.texts import say
from assistant.question import Language
from corpus.agencies import AgencyBook
from corpus.records import Plan
from corpus.successions import Succession, load_successions

_DISTRICT = re.compile(r"\b(huyện|thị xã|cấp huyện)\b", re.IGNORECASE)


def notes(
    answer: str,
    plans: Iterable[Plan],
    book: AgencyBook,
    *,
    today: date,
    asked: Sequence[str] = (),
    language: Language = Language.VIETNAMESE,
) -> tuple[str, ...]:
    """What is known from outside the plans about the agencies in the answer and the plans cited.

    `asked`: the agencies that the question names, by canonical name: of those that took over duties of others
    it is said whose. `today`: the day on which it is asked.
    """
    cited = list(dict.fromkeys(plans))
    changes = load_successions()
    found = _of_agencies(answer, asked, book, language)
    provinces = [changes.of_province(province) for province in dict.fromkeys(p.province for p in cited)]
    found += [_province_note(change, language) for change in provinces if change]
    if provinces and _DISTRICT.search(answer):
        found.append(say("note.district", language, since=_day(changes.districts_ended)))
    found += _of_periods(cited, today, language)
    return tuple(dict.fromkeys(found))


def agency_notes(name: str, book: AgencyBook) -> tuple[str, ...]:
    """What is known from outside the plans about an agency: what it is now, whose duties it took over."""
    language, changes = Language.VIETNAMESE, load_successions()
    found = _of_agencies(name, (book.canonical(name),), book, language)
    if _DISTRICT.search(name):
        found.append(say("note.district", language, since=_day(changes.districts_ended)))
    return tuple(found)


def _of_agencies(text: str, asked: Sequence[str], book: AgencyBook, language: Language) -> list[str]:
    """A note for each agency of the text that has changed, and each that those asked about took over from."""
    changes = load_successions()
    named = [agency.name for agency in book.mentions(text)]
    known = [change for name in named if (change := changes.of_agency(name))]
    took_over = [one for one in changes.agencies if one.now in asked and one not in known]
    return [
        *(_agency_note(change, language) for change in known),
        *(_received_note(change, language) for change in took_over),
    ]


def _of_periods(plans: Sequence[Plan], today: date, language: Language) -> Iterator[str]:
    """A note for the plans of each period that is over."""
    over: dict[Period, list[str]] = {}
    for plan in plans:
        period = period_of(plan)
        if period is not None and period.until < today.year:
            over.setdefault(period, []).append(short_name(plan))
    for period, names in over.items():
        key = "note.period_beyond" if period.beyond else "note.period"
        yield say(key, language, plans="; ".join(names), until=period.until, beyond=period.beyond)


def _agency_note(change: Succession, language: Language) -> str:
    divided = say("note.divided", language) if change.divided else ""
    return say(
        "note.agency",
        language,
        since=_day(change.since),
        name=change.name,
        now=change.now,
        divided=divided,
        act=change.act,
    )


def _received_note(change: Succession, language: Language) -> str:
    return say(
        "note.received",
        language,
        since=_day(change.since),
        name=change.name,
        now=change.now,
        act=change.act,
    )


def _province_note(change: Succession, language: Language) -> str:
    key = "note.province_joined" if change.joined else "note.province"
    return say(
        key,
        language,
        since=_day(change.since),
        name=change.name,
        now=change.now,
        joined=", ".join(change.joined),
        act=change.act,
    )


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
