import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.settings import AssistantSettings
from corpus.embedding.hashed import HashedEmbedder
from corpus.errors import EvaluationError
from evals.search.passage_benchmark import WINDOW, measure_benchmark, windows
from evals.search.passage_figures import PassageFigures, figures_of, published

PASSAGES = [
    {"id": "d1", "title": "Tài sản", "text": "Tài sản là vật, tiền, giấy tờ có giá và quyền tài sản."},
    {"id": "d2", "title": "Pháp nhân", "text": "Pháp nhân được thành lập theo quy định của luật. " * 30},
    {"id": "d3", "title": "An ninh mạng", "text": "Bảo vệ an ninh mạng là phòng ngừa, phát hiện."},
]
QUERIES = [
    {"id": "q1", "text": "Tài sản gồm những gì?", "gold": ["d1"], "answer": "…"},
    {"id": "q2", "text": "Pháp nhân thành lập theo luật nào?", "gold": ["d2"], "answer": "…"},
    {"id": "q3", "text": "Thời tiết", "gold": ["d9"], "answer": "…"},
]


def write(folder, passages=PASSAGES, queries=QUERIES):
    for name, records in (("corpus", passages), ("queries", queries)):
        lines = [one if isinstance(one, str) else json.dumps(one) for one in records]
        (folder / f"{name}.jsonl").write_text("\n".join(lines), "utf-8")
    return folder


def test_each_query_is_searched_among_the_passages(tmp_path):
    found = measure_benchmark(write(tmp_path), AssistantSettings(model="hashed"), HashedEmbedder())
    assert found == PassageFigures(pytest.approx(2 / 3), pytest.approx(2 / 3), pytest.approx(2 / 3))


@pytest.mark.parametrize(
    ("places", "expected"),
    [([0], (1, 1, 1)), ([None], (0, 0, 0)), ([0, 1, None, 3], (0.25, 0.75, (1 + 0.5 + 0.25) / 4))],
)
def test_figures(places, expected):
    found = figures_of(places)
    assert (found.first, found.recall, found.reciprocal_rank) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("passages", "queries", "said"),
    [
        ([], QUERIES, "empty"),
        (["{"], QUERIES, "line 1"),
        (PASSAGES, [{"id": "q1", "text": "x"}], "gold"),
    ],
)
def test_a_faulty_file_is_named_with_its_line_and_field(tmp_path, passages, queries, said):
    with pytest.raises(EvaluationError, match=said):
        measure_benchmark(write(tmp_path, passages, queries), AssistantSettings(), HashedEmbedder())


def test_a_folder_without_a_benchmark_is_an_error(tmp_path):
    with pytest.raises(EvaluationError, match=r"corpus\.jsonl"):
        measure_benchmark(tmp_path, AssistantSettings(), HashedEmbedder())


@given(st.integers(0, 400))
def test_windows_are_short_pieces_of_the_text_that_hold_every_word(count):
    words = [f"từ{number}" for number in range(count)]
    pieces = windows(" ".join(words))
    assert all(len(piece) <= WINDOW and piece in " ".join(words) for piece in pieces)
    assert {word for piece in pieces for word in piece.split()} == set(words)


def test_a_text_without_blanks_is_cut_all_the_same():
    assert [len(piece) for piece in windows("a" * (2 * WINDOW + 1))] == [WINDOW, WINDOW, 1]


def test_published_figures_are_shares():
    assert all(0 < figure <= 1 for one in published("alqac").values() for figure in vars(one).values())
    assert published("none") == {}
