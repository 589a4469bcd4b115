import tomllib
from pathlib import Path

import pytest

import evals.sheets.kinds
from evals.question import QuestionType, Style
from evals.sheets.kinds import kind_name, kind_named

OTHERS = tomllib.loads(Path(evals.sheets.kinds.__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", [*QuestionType, *Style])
def test_every_name_means_its_kind(kind):
    others = OTHERS["type" if isinstance(kind, QuestionType) else "style"].get(kind.value, [])
    names = [kind.value, kind.name, kind_name(kind), kind_name(kind).upper(), *others]
    assert {kind_named(type(kind), name) for name in names} == {kind}


@pytest.mark.parametrize(("kinds", "name"), [(QuestionType, "citizen"), (Style, "dẫn đầu"), (Style, "")])
def test_what_names_no_kind(kinds, name):
    assert kind_named(kinds, name) is None
