"""Targets of the five plans against gold written by reading them."""

import pytest

from tests.ingest.registers.gold import PLANS, agencies, gold, missing, read, words


def value_of(value):
    return tuple(map(float, value)) if isinstance(value, list | tuple) else float(value)


def expected_values():
    return [
        (plan_id, g["address"], g["year"], g["comparator"], value_of(g["value"]), g["unit"])
        for plan_id in PLANS
        for g in gold(plan_id, "targets")
    ]


def found_values():
    return [
        (plan_id, t.address, t.year, t.comparator.value, value_of(t.value), t.unit)
        for plan_id in PLANS
        for t in read(plan_id).targets
    ]


def test_the_share_of_targets_that_are_found_exactly():
    expected = expected_values()
    lost = missing(expected, found_values())
    assert 1 - len(lost) / len(expected) >= 0.98, lost


def test_hardly_any_target_that_is_none():
    expected = expected_values()
    assert len(missing(found_values(), expected)) <= len(expected) * 0.01


@pytest.mark.parametrize("plan_id", PLANS)
def test_baselines_and_monitors(plan_id):
    def baseline(one):
        return one and (one["year"], words(one["value"]), words(one["source"]))

    found = [
        (t.address, t.year, baseline(t.baseline and vars(t.baseline)), t.monitor)
        for t in read(plan_id).targets
    ]
    expected = [
        (g["address"], g["year"], baseline(g["baseline"]), agencies(g["monitor"]))
        for g in gold(plan_id, "targets")
    ]
    assert missing(expected, found) == []


@pytest.mark.parametrize("plan_id", PLANS)
def test_indicators_are_in_the_words_of_the_plan(plan_id):
    """Gold has them short: what it names first, the register names too."""
    found: dict[tuple[str, float], list[str]] = {}
    for target in read(plan_id).targets:
        found.setdefault((target.address, value_of(target.value)), []).append(target.indicator.lower())
    for one in gold(plan_id, "targets"):
        named = set(" ".join(found[one["address"], value_of(one["value"])]).split())
        wanted = set(one["indicator"].lower().replace(",", " ").split())
        assert len(wanted & {word.strip(",;()") for word in named}) >= 0.6 * len(wanted), one
