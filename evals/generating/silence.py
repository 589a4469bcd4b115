"""What a plan says nothing about: the subjects of others, provinces without a plan, things of no plan."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from corpus.places import load_places
from corpus.vietnamese.syllables import fold
from evals.generating.fact import Fact, topic_of
from evals.generating.plan_texts import PlanTexts
from evals.question_set import QuestionType

_FILE = Path(__file__).with_name("absent.toml")
_MOVED = frozenset({"lead", "deadline", "month", "target", "watch"})
"""Wordings that ask for one thing of one subject, and so make sense in another plan."""


def silent_facts(facts: Sequence[Fact], texts: PlanTexts) -> Iterator[Fact]:
    """Facts of the type unanswerable."""
    movable = [one for one in facts if one.wording in _MOVED and not _is_local(one, texts)]
    yield from _of_other_plans(movable, texts)
    yield from _of_provinces_without_plan(movable, texts)
    yield from _of_no_plan(texts)


def _is_local(fact: Fact, texts: PlanTexts) -> bool:
    """Whether the subject itself names a place: elsewhere nobody would ask about it."""
    said = _subject(fact)
    return bool(load_places().mentions(said)) or any(
        fold(p.province) in fold(said) for p in texts.library.plans
    )


def _subject(fact: Fact) -> str:
    return fact.slots.get("subject") or fact.slots["indicator"]


def _of_other_plans(facts: Sequence[Fact], texts: PlanTexts) -> Iterator[Fact]:
    plans = texts.library.plans
    for fact in facts:
        own = texts.library.plan(fact.of[0])
        for plan in plans:
            province = [one for one in plans if one.province == plan.province]
            if own is None or plan.province == own.province:
                continue
            if all(texts.is_silent(one.plan_id, _subject(fact)) for one in province):
                forbidden = tuple(group[0] for group in fact.must)
                yield _unanswerable(fact, of=(plan.plan_id,), must_not=forbidden, alone=True)


def _of_provinces_without_plan(facts: Sequence[Fact], texts: PlanTexts) -> Iterator[Fact]:
    """Each fact of one other province in turn; provinces that have been merged with a plan's are left out."""
    known = load_places()
    own = [known.province(plan.province) for plan in texts.library.plans]
    taken = {name for one in own if one for name in (one.name, one.now)}
    others = [one.name for one in known.provinces if not {one.name, one.now} & taken]
    for at, fact in enumerate(facts):
        yield _unanswerable(fact, of=fact.of, province=others[at % len(others)], must_not=(), alone=True)


def _of_no_plan(texts: PlanTexts) -> Iterator[Fact]:
    for plan in texts.library.plans:
        province = [one for one in texts.library.plans if one.province == plan.province]
        for asked in _absent():
            if all(texts.is_silent(one.plan_id, asked["about"]) for one in province):
                slots = {"asked": asked["asked"]}
                yield Fact(
                    type=QuestionType.UNANSWERABLE,
                    wording="absent",
                    of=(plan.plan_id,),
                    slots=slots,
                    topic=topic_of(asked["about"]),
                    alone=True,
                )


def _unanswerable(fact: Fact, **changes: object) -> Fact:
    silent = replace(fact, type=QuestionType.UNANSWERABLE, must=(), evidence=(), doc=(), before=fact)
    return replace(silent, **changes)  # type: ignore[arg-type]


@cache
def _absent() -> tuple[dict[str, str], ...]:
    return tuple(tomllib.loads(_FILE.read_text(encoding="utf-8"))["absent"])
