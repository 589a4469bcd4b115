import numpy as np
import pytest
import tomlkit

from assistant.retrieval.features import Feature
from evals.training.examples import Example
from evals.training.fitting import fit, recall
from evals.training.weights_file import write_weights


def example(*candidates: tuple[list[float], set[int]], needed: int = 1) -> Example:
    """Candidates by their features and what each holds."""
    features = np.array([values for values, _ in candidates])
    return Example(features, tuple(frozenset(held) for _, held in candidates), needed)


MISLED = [example(([0.4, 1.0], {0}), ([0.6, 0.0], set()), ([0.5, 0.0], set()))] * 20
PRIOR = np.array([1.0, 0.0])


def test_the_fit_puts_the_clause_that_answers_first():
    assert recall(MISLED, PRIOR, 1) == 0
    assert recall(MISLED, fit(MISLED, PRIOR, pull=1.0), 1) == 1


def test_a_strong_prior_hardly_moves():
    assert fit(MISLED, PRIOR, pull=1e9) == pytest.approx(PRIOR, abs=1e-3)


def test_nothing_to_learn_from_leaves_the_prior():
    assert list(fit([], PRIOR, pull=1.0)) == list(PRIOR)
    unanswered = [example(([1.0, 1.0], set()))]
    assert list(fit(unanswered, PRIOR, pull=1.0)) == list(PRIOR)


def test_recall_is_the_share_of_what_is_needed():
    both = example(([3.0, 0.0], {0}), ([2.0, 0.0], {0}), ([1.0, 0.0], {1}), needed=2)
    assert [recall([both], PRIOR, depth) for depth in (1, 2, 3)] == [0.5, 0.5, 1.0]


def test_learned_weights_replace_the_old_ones_and_nothing_else(tmp_path):
    file = tmp_path / "weights.toml"
    file.write_text("# why\n\n[prior]\nfused = 1.0 # set by hand\n\n[weights]\nfused = 9\nold = 1\n", "utf-8")
    write_weights(file, {Feature.FUSED: 0.98765})
    assert "# why" in file.read_text("utf-8")
    assert tomlkit.parse(file.read_text("utf-8")).unwrap() == {
        "prior": {"fused": 1.0},
        "weights": {"fused": 0.988},
    }
