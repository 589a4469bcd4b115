"""How far a language model as judge agrees with the rules."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from evals.outcome import Outcome


@dataclass(frozen=True)
class Agreement:
    """Of the `judged` answers: right by both, by the rules alone, by the model alone, by neither.

    `kappa`: Cohen's, between -1 and 1, None where either found all alike. `failed`: answers that the model
    gave no usable opinion of; they are not among the judged.
    """

    both_right: int
    rules_only: int
    model_only: int
    both_wrong: int
    kappa: float | None
    failed: int

    @property
    def judged(self) -> int:
        """So many answers have an opinion."""
        return self.both_right + self.rules_only + self.model_only + self.both_wrong


def agreement(outcomes: Sequence[Outcome], failed: int) -> Agreement:
    """How the opinions that these outcomes have agree with the rules; `failed` of them have none to give."""
    pairs = [(one.judgement.right, one.opinion.right) for one in outcomes if one.opinion is not None]
    counts = Counter(pairs)
    return Agreement(
        both_right=counts[True, True],
        rules_only=counts[True, False],
        model_only=counts[False, True],
        both_wrong=counts[False, False],
        kappa=_kappa(pairs),
        failed=failed,
    )


def _kappa(pairs: Sequence[tuple[bool, bool]]) -> float | None:
    by_rules, by_model = [rules for rules, _ in pairs], [model for _, model in pairs]
    if len(set(by_rules)) < 2 or len(set(by_model)) < 2:
        return None
    # It takes a second to import, which only those need to wait for who have a model judge.
    from sklearn.metrics import cohen_kappa_score

    return float(cohen_kappa_score(by_rules, by_model))
