"""Which question may come before which: the second turn names only what has changed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evals.generating.fact import Fact

_ALL = "*"


@dataclass(frozen=True)
class Earlier:
    """A fact that is asked for first, and the table of wordings for the turn after it."""

    fact: Fact
    turn: str


@dataclass(frozen=True)
class _Rule:
    """Facts of `wording` may come after those of `before` that agree in `same` and differ in `other`.

    Both name slots, or `of` (the plans), `topic`; `*` stands for all slots.
    """

    wording: str
    before: tuple[str, ...]
    turn: str
    same: tuple[str, ...]
    other: tuple[str, ...] = ()


_TASK = ("of", "topic")
_RULES = (
    _Rule("lead", ("coordinate", "deadline", "month"), "lead", _TASK),
    _Rule("lead", ("lead",), "place", ("topic",), ("of",)),
    _Rule("coordinate", ("lead", "deadline", "month"), "coordinate", _TASK),
    _Rule("deadline", ("lead", "coordinate"), "deadline", _TASK),
    _Rule("deadline", ("deadline",), "place", ("topic",), ("of",)),
    _Rule("month", ("lead", "coordinate"), "month", _TASK),
    _Rule("watch", ("target",), "watch", _TASK),
    _Rule("watch", ("watch",), "place", ("topic",), ("of",)),
    _Rule("target", ("target",), "year", _TASK, ("year",)),
    _Rule("target", ("target",), "place", ("topic", "year"), ("of",)),
    _Rule("two_years", ("target",), "two_years", ("of", "topic", "year")),
    _Rule("list_table", ("list_table",), "agency", ("of", "table"), ("agency",)),
    _Rule("list_table", ("count_table",), "list", ("of", _ALL)),
    _Rule("count_table", ("count_table",), "agency", ("of", "table"), ("agency",)),
    _Rule("count_table", ("list_table",), "count", ("of", _ALL)),
    _Rule("list_time", ("list_time",), "time", ("of", "table"), ("time",)),
    _Rule("list_time", ("count_time",), "list", ("of", _ALL)),
    _Rule("count_time", ("count_time",), "time", ("of", "table"), ("time",)),
    _Rule("list_section", ("list_section",), "agency", ("of",), ("agency",)),
    _Rule("list_section", ("count_section",), "list", ("of", _ALL)),
    _Rule("count_section", ("count_section",), "agency", ("of",), ("agency",)),
    _Rule("term", ("term",), "term", ("of",), ("term",)),
    _Rule("abbreviation", ("abbreviation",), "term", ("of",), ("term",)),
    _Rule("basis_date", ("basis",), "basis_date", _TASK),
    _Rule("report_to", ("report_when", "report_day"), "report_to", ("of", "who")),
    _Rule("report_when", ("report_to",), "report_when", ("of", "who")),
    _Rule("report_day", ("report_to",), "report_day", ("of", "who")),
    _Rule("budget_source", ("budget_total", "budget_source"), "source", ("of", "purpose"), ("source",)),
)


class Followups:
    """Finds what may come before a fact. Never changes."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._by_wording: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            if fact.evidence:
                self._by_wording[fact.wording].append(fact)

    def before(self, fact: Fact) -> Sequence[Earlier]:
        """The facts that may be asked for before this one, in their order."""
        if fact.before is not None:
            return (Earlier(fact.before, "place"),)
        if fact.wording == "two_plans":
            return [Earlier(one, "compare") for one in self._by_wording["target"] if _is_first_of(one, fact)]
        return [
            Earlier(one, rule.turn)
            for rule in _RULES
            if rule.wording == fact.wording and fact.evidence
            for wording in rule.before
            for one in self._by_wording[wording]
            if _fits(one, fact, rule)
        ]


def _is_first_of(one: Fact, pair: Fact) -> bool:
    agree = one.topic == pair.topic and one.slots["year"] == pair.slots["year"]
    return agree and one.of == (pair.slots["plan_first"],)


def _fits(one: Fact, fact: Fact, rule: _Rule) -> bool:
    alike = all(_value(one, name) == _value(fact, name) for name in rule.same)
    return alike and all(_value(one, name) != _value(fact, name) for name in rule.other)


def _value(fact: Fact, name: str) -> object:
    if name == "of":
        return fact.of
    if name == "topic":
        return fact.topic
    return dict(fact.slots) if name == _ALL else fact.slots.get(name)
