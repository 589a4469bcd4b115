import pytest

from assistant.settings import AssistantSettings
from assistant.steps import Step
from corpus.errors import SettingsError
from corpus.settings import load_settings


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("", set()),
        ("accents", {Step.ACCENTS}),
        ("accents, spelling,", {Step.ACCENTS, Step.SPELLING}),
    ],
)
def test_steps_are_left_out_by_name(monkeypatch, given, expected):
    monkeypatch.setenv("HOIKEHOACH_WITHOUT", given)
    assert load_settings(AssistantSettings).without == expected


def test_a_step_that_there_is_not_is_told_with_its_variable(monkeypatch):
    monkeypatch.setenv("HOIKEHOACH_WITHOUT", "accents,nothing")
    with pytest.raises(SettingsError, match="HOIKEHOACH_WITHOUT"):
        load_settings(AssistantSettings)
