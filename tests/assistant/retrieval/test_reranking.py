import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.retrieval.features import Feature
from assistant.retrieval.reranking import Reranker, read_weights, shipped_reranker

SOME = st.dictionaries(st.sampled_from(list(Feature)), st.floats(0, 1), max_size=6)


@pytest.mark.parametrize("table", ["prior", "weights"])
def test_the_file_has_weights_of_features_only(table):
    assert set(read_weights(table)) <= set(Feature)


@pytest.mark.parametrize(
    "feature", [Feature.FUSED, Feature.COVERAGE, Feature.REGISTERED, Feature.AGENCY_OVER]
)
def test_what_speaks_for_a_clause_weighs_in_its_favour(feature):
    assert shipped_reranker().weights[feature] > 0


@pytest.mark.parametrize("feature", [Feature.YEAR_DIFFERS, Feature.BARE_HEADING])
def test_what_speaks_against_it_weighs_against_it(feature):
    assert shipped_reranker().weights[feature] < 0


@given(SOME, SOME)
def test_scores_add_up_feature_by_feature(one, other):
    reranker = shipped_reranker()
    apart = {feature: value for feature, value in other.items() if feature not in one}
    assert reranker.score({**one, **apart}) == pytest.approx(reranker.score(one) + reranker.score(apart))


def test_a_feature_without_a_weight_counts_nothing():
    assert Reranker({Feature.FUSED: 2.0}).score({Feature.FUSED: 0.5, Feature.FOCUS: 1.0}) == 1.0
