import math
from dataclasses import replace

import pytest

from evals.judges.agreement import agreement
from evals.outcome import Opinion, Outcome
from tests.evals.factories import make_given, make_outcome, make_question


def outcome(by_rules: bool, by_model: bool | None) -> Outcome:
    question = make_question(must=(("20%",),))
    plain = make_outcome(question, make_given("20%" if by_rules else "30%"))
    return replace(plain, opinion=None if by_model is None else Opinion(by_model, ""))


def outcomes(counts: tuple[int, int, int, int]) -> list[Outcome]:
    kinds = [(True, True), (True, False), (False, True), (False, False)]
    return [outcome(*kind) for kind, count in zip(kinds, counts, strict=True) for _ in range(count)]


KAPPAS = [
    # right by both, by the rules alone, by the model alone, by neither; kappa
    ((20, 5, 10, 15), 0.4),
    ((10, 0, 0, 10), 1.0),
    ((0, 10, 10, 0), -1.0),
    ((25, 25, 25, 25), 0.0),
    ((10, 5, 0, 0), None),
    ((10, 0, 5, 0), None),
    ((10, 0, 0, 0), None),
    ((0, 0, 0, 10), None),
    ((0, 0, 0, 0), None),
]


@pytest.mark.parametrize(("counts", "kappa"), KAPPAS)
def test_kappa(counts: tuple[int, int, int, int], kappa: float | None):
    found = agreement(outcomes(counts), failed=0)
    assert (found.both_right, found.rules_only, found.model_only, found.both_wrong) == counts
    if kappa is None:
        assert found.kappa is None
    else:
        assert found.kappa is not None
        assert math.isclose(found.kappa, kappa, abs_tol=1e-9)


def test_answers_without_an_opinion_are_not_among_the_judged():
    found = agreement([outcome(True, True), outcome(True, None), outcome(False, None)], failed=1)
    assert (found.judged, found.failed) == (1, 1)
