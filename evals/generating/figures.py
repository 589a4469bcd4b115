"""What value an indicator shall have, who watches over it, and how the plans compare."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from corpus.agencies import AgencyBook
from corpus.records import Clause
from corpus.registers import Target
from corpus.vietnamese.syllables import fold
from evals.folding import fold_wording
from evals.generating import alternatives
from evals.generating.fact import Fact, topic_of
from evals.generating.naming import known_alone
from evals.generating.plan_texts import PlanTexts, own_words
from evals.question_set import Evidence, QuestionType

_FEWEST, _MOST = 4, 28
"""Syllables of an indicator that can be asked about."""

_SHARES = ("tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "năng suất")
_PERCENT = "%"
_GROWTH = " tăng"


@dataclass(frozen=True)
class AskedTarget:
    """A value that an indicator has in one year of one plan, the clauses that set it, and who watches it."""

    indicator: str
    target: Target
    evidence: Evidence
    clauses: tuple[Clause, ...]
    monitor: tuple[str, ...]

    @property
    def topic(self) -> str:
        """The indicator, as it is compared."""
        return topic_of(self.indicator)


def asked_targets(texts: PlanTexts) -> tuple[AskedTarget, ...]:
    """The targets with a clear indicator that their plan sets everywhere alike, in the register's order."""
    groups: dict[tuple[str, str, int | None], list[Target]] = defaultdict(list)
    for target in texts.library.targets:
        groups[target.plan_id, topic_of(target.indicator), target.year].append(target)
    found = (_asked(group, texts) for group in groups.values())
    return tuple(one for one in found if one is not None)


def figure_facts(targets: Sequence[AskedTarget], texts: PlanTexts, book: AgencyBook) -> Iterator[Fact]:
    """Facts of the types target, compare, and lead of those who watch over a target."""
    topics: dict[tuple[str, str], list[AskedTarget]] = defaultdict(list)
    for one in targets:
        yield _target(one, texts)
        topics[one.target.plan_id, one.topic].append(one)
    for group in topics.values():
        yield from _watched(group, texts, book)
        yield from _two_years(group, texts)
    yield from _two_plans(targets, texts)


def _asked(group: Sequence[Target], texts: PlanTexts) -> AskedTarget | None:
    first = group[0]
    values = {(one.comparator, one.value, one.unit) for one in group}
    clauses = [texts.library.at(one.plan_id, one.address) for one in group]
    indicator = next((said for one in clauses if one and (said := _said(first, one.text))), None)
    if indicator is None or first.year is None or len(values) > 1 or first.unit != _PERCENT:
        return None
    held = [one for one in clauses if one and _prints(one, first)]
    if len(held) < len(group) or _is_vague(indicator, group, texts):
        return None
    evidence = texts.evidence(held[0], _quoted(first, held[0]), held[1:])
    monitor = tuple(dict.fromkeys(name for one in group for name in one.monitor))
    return AskedTarget(indicator, first, evidence, tuple(held), monitor) if evidence else None


def _said(target: Target, text: str) -> str | None:
    """The indicator as it stands in a sentence; one that counts things is asked for by its share.

    None where its words stand apart in the clause's text and make no phrase.
    """
    indicator = " ".join(target.indicator.split("(")[0].split()).strip(" ,.;")
    if not _FEWEST <= len(indicator.split()) <= _MOST or ";" in indicator:
        return None
    lowered = indicator[0].lower() + indicator[1:]
    if lowered.endswith(_GROWTH):
        return f"mức tăng {lowered.removesuffix(_GROWTH)}"
    if lowered.startswith(_SHARES):
        return lowered
    if indicator[0].isupper() and fold(indicator) not in fold(text):
        return _part_of_whole(lowered, text)
    return f"tỷ lệ {lowered}"


def _part_of_whole(indicator: str, text: str) -> str | None:
    """The share that one thing has of another: "Kinh tế số chiếm 20% GRDP" is about both."""
    words = indicator.split()
    for at in range(1, len(words)):
        part, whole = " ".join(words[:at]), " ".join(words[at:])
        if re.search(rf"{re.escape(part)} chiếm [^%;,]*% {re.escape(whole)}", text, re.IGNORECASE):
            return f"tỷ trọng {part} trong {whole}"
    return None


def _prints(clause: Clause, target: Target) -> bool:
    text = fold_wording(clause.text)
    numbers = target.value if isinstance(target.value, tuple) else (target.value,)
    return all(f"{number:g}".replace(".", ",") in text for number in numbers)


def _is_vague(indicator: str, group: Sequence[Target], texts: PlanTexts) -> bool:
    """Whether other targets of the plan for the same year are said in nearly the same words."""
    own = {one.address for one in group}
    speaking = {one.address for one in texts.speaking_of(group[0].plan_id, indicator)} - own
    return any(
        target.address in speaking and target.year == group[0].year
        for target in texts.library.targets
        if target.plan_id == group[0].plan_id
    )


def _quoted(target: Target, clause: Clause) -> str:
    """The words of the clause that set the target: its indicator, or else the whole clause."""
    indicator = target.indicator.split("(")[0]
    return indicator if fold(indicator.strip()) in fold(clause.text) else own_words(clause).lstrip("-+*• ")


def _target(one: AskedTarget, texts: PlanTexts) -> Fact:
    plan_id = one.target.plan_id
    return Fact(
        type=QuestionType.TARGET,
        wording="target",
        of=(plan_id,),
        slots={"indicator": one.indicator, "year": str(one.target.year)},
        must=(alternatives.value(one.target),),
        evidence=(one.evidence,),
        doc=(plan_id,),
        topic=one.topic,
        alone=known_alone(plan_id, one.indicator, texts),
    )


def _watched(group: Sequence[AskedTarget], texts: PlanTexts, book: AgencyBook) -> Iterator[Fact]:
    """Who watches over the target. A clause of the plan that sets the target alone doesn't answer that."""
    one = next((one for one in group if one.monitor), None)
    if one is None or len({each.monitor for each in group if each.monitor}) > 1:
        return
    clauses = [clause for each in group for clause in each.clauses]
    naming = [c for c in clauses if all(fold(name.split(" (")[0]) in fold(c.text) for name in one.monitor)]
    naming = list({clause.key: clause for clause in naming}.values())
    evidence = texts.evidence(naming[0], _quoted(one.target, naming[0]), naming[1:]) if naming else None
    if evidence is None:
        return
    yield Fact(
        type=QuestionType.LEAD,
        wording="watch",
        of=(one.target.plan_id,),
        slots={"indicator": one.indicator},
        must=tuple(alternatives.agency(name, book, *naming) for name in one.monitor),
        evidence=(evidence,),
        doc=(one.target.plan_id,),
        topic=one.topic,
        alone=known_alone(one.target.plan_id, one.indicator, texts),
    )


def _two_years(group: Sequence[AskedTarget], texts: PlanTexts) -> Iterator[Fact]:
    for first, last in combinations(sorted(group, key=lambda one: one.target.year or 0), 2):
        years = {"year": str(first.target.year), "later": str(last.target.year)}
        yield _comparison("two_years", (first, last), {"indicator": first.indicator, **years}, (), texts)


def _two_plans(targets: Sequence[AskedTarget], texts: PlanTexts) -> Iterator[Fact]:
    groups: dict[tuple[str, int | None], list[AskedTarget]] = defaultdict(list)
    for one in targets:
        groups[one.topic, one.target.year].append(one)
    for group in groups.values():
        for pair in combinations(group, 2):
            plans = [texts.library.plan(one.target.plan_id) for one in pair]
            provinces = [plan.province for plan in plans if plan]
            if len(set(provinces)) < len(pair):
                continue
            first, last = pair
            slots = {
                "indicator": first.indicator,
                "year": str(first.target.year),
                "plan_first": first.target.plan_id,
                "plan_last": last.target.plan_id,
            }
            yield _comparison("two_plans", pair, slots, provinces, texts)


def _comparison(
    wording: str,
    pair: tuple[AskedTarget, AskedTarget],
    slots: Mapping[str, str],
    provinces: Sequence[str],
    texts: PlanTexts,
) -> Fact:
    plan_ids = tuple(dict.fromkeys(one.target.plan_id for one in pair))
    values = dict.fromkeys(alternatives.value(one.target) for one in pair)
    entries = dict.fromkeys(one.evidence for one in pair)
    return Fact(
        type=QuestionType.COMPARE,
        wording=wording,
        of=plan_ids,
        slots=slots,
        must=(*values, *((province,) for province in provinces)),
        evidence=tuple(entries),
        doc=plan_ids,
        topic=pair[0].topic,
        alone=all(known_alone(plan_id, pair[0].indicator, texts) for plan_id in plan_ids),
    )
