"""Questions that officers might begin with: values side by side, leads, deadlines, reports and money."""

import re
from collections.abc import Callable, Iterable, Iterator

from assistant.chain import Assistant
from assistant.guidance.offers import (
    Offer,
    begins_with,
    clean,
    names_a_place,
    offer,
    small_first,
    speaks_of,
    tasks_in_words,
)
from assistant.guidance.putting import spoken_place
from assistant.guidance.texts import say
from assistant.indicators import Indicator, book_of
from corpus.records import Plan
from corpus.registers import Money, ReportingDuty

_COMPARED = 3
"""Of more provinces than three a sentence doesn't read well."""

_DAY = re.compile(r"\bngày\s+\d")
_OFFICES = re.compile(r"^Các sở\b")


def comparisons(assistant: Assistant) -> Iterator[Offer]:
    """What several provinces set for the same, those first that most set."""
    for indicator in book_of(assistant.library).indicators:
        named = clean(indicator.name)
        if named and indicator.unit == "%" and len(indicator.provinces) > 1:
            for year in sorted(indicator.years, reverse=True):
                found = _compared(indicator, small_first(named), year, assistant)
                if found:
                    yield found


def _compared(indicator: Indicator, named: str, year: int, assistant: Assistant) -> Offer | None:
    by_province: dict[str, tuple[str, set[str]]] = {}
    for target in indicator.targets:
        plan = assistant.library.plan(target.plan_id)
        if plan and target.year == year:
            plan_id, addresses = by_province.setdefault(plan.province, (plan.plan_id, set()))
            if plan_id == plan.plan_id:
                addresses.add(target.address)
    provinces = list(by_province)[:_COMPARED]
    if len(provinces) < 2:
        return None
    listed = say("officer.last_province", others=", ".join(provinces[:-1]), last=provinces[-1])
    asked = say("officer.compare", indicator=named, year=year, provinces=listed)
    return Offer(asked, tuple((by_province[one][0], frozenset(by_province[one][1])) for one in provinces))


def reports(assistant: Assistant) -> Iterator[Offer]:
    """By when the departments report."""
    for duty in assistant.library.entries(ReportingDuty):
        plan = assistant.library.plan(duty.plan_id)
        dated = duty.when is not None and _DAY.search(duty.when)
        if plan and dated and any(_OFFICES.match(who) for who in duty.who):
            yield offer(say("officer.reporting", province=spoken_place(plan)), plan, duty.address)


def leads(assistant: Assistant) -> Iterator[Offer]:
    """Who leads a task that isn't everyday matter: a document to be written, or a piece of work."""
    for task, words, plan in tasks_in_words(assistant):
        if len(task.lead) != 1 or assistant.book.is_collective(task.lead[0]):
            continue
        places = (task.address, task.assigned_by or task.address)
        if begins_with("documents", words):
            yield offer(_of_document("lead", words, plan), plan, *places)
        elif begins_with("verbs", words) and not speaks_of("of_citizens", words):
            key = "lead_named" if names_a_place(words) else "lead"
            asked = say(f"officer.{key}", province=spoken_place(plan), task=small_first(words))
            yield offer(asked, plan, *places)


def deadlines(assistant: Assistant) -> Iterator[Offer]:
    """By when a document is to be there."""
    for task, words, plan in tasks_in_words(assistant):
        dated = task.time is not None and any(letter.isdigit() for letter in task.time)
        if dated and begins_with("documents", words):
            yield offer(_of_document("when", words, plan), plan, task.address)


def budgets(assistant: Assistant) -> Iterator[Offer]:
    """How much money there is for what."""
    for money in assistant.library.entries(Money):
        plan, purpose = assistant.library.plan(money.plan_id), clean(money.purpose)
        if plan and purpose and money.dong > 0:
            asked = say("officer.budget", province=spoken_place(plan), purpose=small_first(purpose))
            yield offer(asked, plan, money.address, money.address.rpartition("/")[0])


def duties(assistant: Assistant) -> Iterator[Offer]:
    """What an agency is given to do."""
    given: dict[tuple[str, str], set[str]] = {}
    for task in assistant.library.tasks:
        for name in task.lead:
            if not assistant.book.is_collective(name) and name.startswith("Sở "):
                given.setdefault((task.plan_id, name), set()).update((task.address, task.assigned_by or ""))
    for (plan_id, name), addresses in sorted(given.items(), key=lambda pair: (len(pair[1]), pair[0])):
        plan = assistant.library.plan(plan_id)
        if plan and len(addresses) > 2:
            yield offer(say("officer.tasks", agency=name, province=spoken_place(plan)), plan, *addresses)


KINDS: tuple[Callable[[Assistant], Iterable[Offer]], ...] = (
    comparisons,
    leads,
    reports,
    budgets,
    deadlines,
    duties,
)
"""In the order in which they are shown; the first four that there are."""


def _of_document(key: str, words: str, plan: Plan) -> str:
    """The question about a document, with the province where its title doesn't name one."""
    if names_a_place(words):
        return say(f"officer.{key}_named_document", document=words)
    return say(f"officer.{key}_document", document=words, province=spoken_place(plan))
