import pytest

from evals.metrics.circumstances import changes
from evals.metrics.records import Change
from tests.evals.runs.factories import make_header, make_subject

SETTINGS = {"near_enough": 0.42, "reranker": None}

CASES = [
    pytest.param(
        {"subject": make_subject(settings={**SETTINGS, "near_enough": 0.5})},
        Change("settings.near_enough", "0.42", "0.5"),
        id="a setting",
    ),
    pytest.param(
        {"subject": make_subject(settings={"near_enough": 0.42})},
        Change("settings.reranker", "null", None),
        id="a setting that one has alone, told from one that is empty",
    ),
    pytest.param(
        {"subject": make_subject(settings=SETTINGS, index={"generation": "g-2"})},
        Change("index.generation", "g-1", "g-2"),
        id="the index",
    ),
    pytest.param(
        {"subject": make_subject(settings=SETTINGS, index={"generation": "g-1", "plans": {"a": [1]}})},
        Change("index.plans.a", None, "[1]"),
        id="a value within",
    ),
    pytest.param(
        {"subject": make_subject(settings=SETTINGS, program=None)}, Change("program", "ab", None), id="code"
    ),
    pytest.param(
        {"subject": make_subject(settings=SETTINGS, url="http://x")},
        Change("url", None, "http://x"),
        id="url",
    ),
    pytest.param({"versions": {"python": "3.12"}}, Change("versions.python", "3.11", "3.12"), id="a version"),
    pytest.param(
        {"question_files": {"dev.jsonl": "cd"}}, Change("questions.dev.jsonl", "ab", "cd"), id="questions"
    ),
    pytest.param({"workers": 2}, Change("workers", "1", "2"), id="workers"),
]


@pytest.mark.parametrize(("later", "expected"), CASES)
def test_what_differs_is_told_and_nothing_else(later, expected):
    before = make_header(subject=make_subject(settings=SETTINGS))
    after = make_header(**{"subject": make_subject(settings=SETTINGS), **later})
    assert changes(before, after) == (expected,)
    assert changes(after, before) == (Change(expected.what, expected.after, expected.before),)
