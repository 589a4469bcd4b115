import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from assistant.question import Language
from assistant.retrieval.fusion import weights_for
from assistant.retrieval.query_adapter import QueryAdapter, adapter_for
from corpus.settings import DEFAULT_MODEL
from tests.factories import clause, library, question, task

PLANS = library([clause()], tasks=[task(clause())])
SIZE = 4
NUMBERS = arrays(np.float32, (SIZE,), elements=st.floats(-1, 1, width=16))


@given(NUMBERS.filter(lambda vector: np.linalg.norm(vector) > 0.1))
def test_a_map_that_turns_nothing_changes_no_direction(vector):
    unit = vector / np.linalg.norm(vector)
    adapted = QueryAdapter(np.zeros((SIZE, SIZE), np.float32)).adapt(unit)
    assert adapted == pytest.approx(unit, abs=1e-5)


def test_an_adapted_vector_is_turned_and_of_unit_length():
    turn = np.zeros((SIZE, SIZE), np.float32)
    turn[1, 0] = 1.0
    adapted = QueryAdapter(turn).adapt(np.array([1, 0, 0, 0], np.float32))
    assert adapted == pytest.approx(np.array([1, 1, 0, 0]) / np.sqrt(2))


def test_only_the_model_that_it_was_learned_with_has_one():
    assert adapter_for(DEFAULT_MODEL, PLANS) is not None
    assert adapter_for("hashed", PLANS) is None


def test_texts_without_tasks_and_targets_are_no_plans():
    assert adapter_for(DEFAULT_MODEL, library([clause()])) is None


def test_the_shipped_one_keeps_vectors_of_the_models_size():
    vector = np.zeros(384, np.float32)
    vector[7] = 1.0
    adapted = adapter_for(DEFAULT_MODEL, PLANS).adapt(vector)
    assert adapted.shape == (384,)
    assert np.linalg.norm(adapted) == pytest.approx(1.0, abs=1e-5)


@pytest.mark.parametrize("asked", [question(), question(accented=False), question(language=Language.ENGLISH)])
def test_without_one_the_models_own_search_counts_for_both(asked):
    both, alone = weights_for(asked), weights_for(asked, adapted=False)
    assert alone.dense == pytest.approx(both.dense + both.adapted)
    assert alone.adapted == 0
