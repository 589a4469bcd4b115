import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.retrieval.fusion import Part, Weights, fuse, scale

WEIGHTS = Weights(dense=0.4, adapted=0.0, words=0.1, syllables=0.25, folded=0.25)

keys = st.sampled_from("abcdef")
scores = st.dictionaries(keys, st.floats(0, 50))
searches = st.dictionaries(st.sampled_from(Part), scores)


def test_scale_moves_the_lowest_to_0_and_the_highest_to_1():
    assert scale({"a": 2.0, "b": 4.0, "c": 3.0}) == {"a": 0.0, "b": 1.0, "c": 0.5}


@pytest.mark.parametrize(
    ("given_scores", "scaled"), [({}, {}), ({"a": 7.0}, {"a": 1.0}), ({"a": 3, "b": 3}, {"a": 1, "b": 1})]
)
def test_scale_at_its_borders(given_scores, scaled):
    assert scale(given_scores) == scaled


def test_a_clause_that_a_lexical_search_missed_has_0_of_it():
    fused = fuse({Part.DENSE: {"a": 0.9, "b": 0.8}, Part.FOLDED: {"a": 12.0}}, WEIGHTS)
    assert fused["b"].parts[Part.FOLDED] == 0.0
    assert fused["a"].score == pytest.approx(0.4 + 0.25)


def test_a_clause_that_the_dense_search_missed_counts_as_its_last():
    fused = fuse({Part.DENSE: {"a": 0.9, "b": 0.8}, Part.FOLDED: {"c": 12.0, "a": 1.0}}, WEIGHTS)
    assert fused["c"].parts[Part.DENSE] == fused["b"].parts[Part.DENSE] == 0.0


@given(searches)
def test_fused_scores_lie_between_0_and_1_and_cover_every_candidate(given_searches):
    fused = fuse(given_searches, WEIGHTS)
    assert fused.keys() == {key for scored in given_searches.values() for key in scored}
    for one in fused.values():
        assert 0 <= one.score <= 1 + 1e-9
        assert all(0 <= part <= 1 for part in one.parts.values())


@given(searches, st.sampled_from(Part), keys, st.floats(0, 50))
def test_raising_a_clause_in_one_search_never_lowers_it(given_searches, part, key, gain):
    if key not in given_searches.get(part, {}):
        return
    raised = {**given_searches, part: {**given_searches[part], key: given_searches[part][key] + gain}}
    assert fuse(raised, WEIGHTS)[key].score >= fuse(given_searches, WEIGHTS)[key].score - 1e-9


@given(searches)
def test_the_order_of_one_search_alone_is_kept(given_searches):
    for part, scored in given_searches.items():
        fused = fuse({part: scored}, WEIGHTS)
        for one in scored:
            for other in scored:
                if scored[one] > scored[other]:
                    assert fused[one].score >= fused[other].score
