"""Facts put into words: a wording of wordings.toml with what it names filled in."""

import tomllib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path
from random import Random
from string import Formatter

from assistant.retrieval.library import Library
from evals.generating.fact import Fact
from evals.generating.naming import plan_slots, province_slots

_FILE = Path(__file__).with_name("wordings.toml")
_PLAN_SLOT = "plan_"


class Register(StrEnum):
    """Who asks."""

    OFFICER = "officer"
    CITIZEN = "citizen"


def worded(fact: Fact, register: Register, library: Library, rng: Random) -> str | None:
    """A question that asks for the fact; None where no wording fits what is known of it."""
    tables = wordings()
    slots = {**fact.slots, **_plans_of_slots(fact, register, library, rng)}
    if fact.province or len(fact.of) == 1:
        names = _names(fact, library)
        slots |= {
            name: said
            for name in ("place", "plan")
            if (said := _filled(tables[name][register], names, rng)) is not None
        }
        slots |= {name: value for name, value in names.items() if name in ("whole", "tier")}
    said = _filled(tables[fact.wording][register], slots, rng)
    return said and _sentence(said)


def second_turn(turn: str, fact: Fact, library: Library, rng: Random) -> str | None:
    """The short question that asks for the fact after another one; None where it can't be told apart so."""
    slots = dict(fact.slots)
    if turn == "compare":
        names = _plan_names(fact.slots["plan_last"], library, alone=fact.alone)
    else:
        names = _names(fact, library)
    named = _filled(wordings()["side"][rng.choice(list(Register))], names, rng)
    said = _filled(wordings()["turns"][turn], {**slots, **({"plan": named} if named else {})}, rng)
    return said and _sentence(said)


@cache
def wordings() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """The tables of wordings.toml."""
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def slots_of(wording: str) -> frozenset[str]:
    """The names of the slots in a wording."""
    return frozenset(name for _, name, _, _ in Formatter().parse(wording) if name)


def _names(fact: Fact, library: Library) -> dict[str, str]:
    if fact.province:
        return province_slots(fact.province)
    return _plan_names(fact.of[0], library, alone=fact.alone)


def _plan_names(plan_id: str, library: Library, *, alone: bool) -> dict[str, str]:
    plan = library.plan(plan_id)
    return plan_slots(plan, alone=alone) if plan else {}


def _plans_of_slots(fact: Fact, register: Register, library: Library, rng: Random) -> dict[str, str]:
    """The slots that hold a plan_id, with a name of that plan."""
    found = {}
    for name, plan_id in fact.slots.items():
        if name.startswith(_PLAN_SLOT):
            names = _plan_names(plan_id, library, alone=fact.alone)
            found[name] = _filled(wordings()["side"][register], names, rng) or ""
    return found


def _filled(choices: Sequence[str], slots: Mapping[str, str], rng: Random) -> str | None:
    """One of the choices whose slots are all known, filled in; None where there is none."""
    fitting = [one for one in choices if slots_of(one) <= slots.keys()]
    return rng.choice(fitting).format_map(slots) if fitting else None


def _sentence(said: str) -> str:
    said = " ".join(said.split())
    return said[0].upper() + said[1:]
