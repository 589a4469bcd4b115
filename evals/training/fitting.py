"""Fitting the reranker's weights: logistic regression on pairs, held near weights that were set by hand.

Of two candidates of a question, one that holds evidence and one that holds none, the first is to score
higher. A few thousand made questions know less of what people ask than the weights set by hand do, so the fit
starts from these and pays for every step away (a Gaussian prior).
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from evals.training.examples import Example

HARDEST = 30
"""Candidates without evidence that are paired, of each question those that score highest by the prior."""

SHARPNESS = 15.0
"""By how much the logistic function stretches differences of scores, which are fractions of 1."""

Weights = NDArray[np.float64]


def fit(examples: Sequence[Example], prior: Weights, pull: float) -> Weights:
    """The weights, one a column, that order the pairs best; `pull` says how strongly the prior holds.

    Every question counts the same however many pairs it gives. Without pairs, the prior.
    """
    differences, shares = _pairs(examples, prior)
    if not len(differences):
        return prior

    def loss(weights: Weights) -> tuple[float, Weights]:
        margins = SHARPNESS * (differences @ weights)
        moved = weights - prior
        cost = float(shares @ np.logaddexp(0.0, -margins) + pull * moved @ moved)
        slope = -SHARPNESS * ((shares / (1.0 + np.exp(margins))) @ differences) + 2 * pull * moved
        return cost, slope

    found: Weights = minimize(loss, prior, jac=True, method="L-BFGS-B").x
    return found


def recall(examples: Sequence[Example], weights: Weights, depth: int) -> float:
    """The mean share of a question's evidence among its first so many candidates."""
    shares = [_found(one, weights, depth) / one.needed for one in examples]
    return sum(shares) / len(shares)


def _pairs(examples: Sequence[Example], prior: Weights) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Features of the better one minus those of the worse, and the weight of each pair."""
    differences, shares = [np.empty((0, len(prior)))], [np.empty(0)]
    for example in examples:
        holding = np.array([bool(held) for held in example.held])
        better, worse = example.features[holding], example.features[~holding]
        hardest = worse[np.argsort(-(worse @ prior), kind="stable")[:HARDEST]]
        pairs = (better[:, None, :] - hardest[None, :, :]).reshape(-1, len(prior))
        differences.append(pairs)
        shares.append(np.full(len(pairs), 1.0 / max(len(pairs), 1)))
    return np.concatenate(differences), np.concatenate(shares)


def _found(example: Example, weights: Weights, depth: int) -> int:
    order = np.argsort(-(example.features @ weights), kind="stable")[:depth]
    return len(frozenset[int]().union(*(example.held[place] for place in order)))
