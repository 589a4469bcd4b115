"""Types and styles of questions by the names that the reports give them, and by those that officers use."""

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TypeVar

from evals.question import QuestionType, Style
from evals.report.texts import table
from evals.sheets.columns import bare

Kind = TypeVar("Kind", QuestionType, Style)

_FILE = Path(__file__).with_name("kinds.toml")
_TABLE: dict[type[StrEnum], str] = {QuestionType: "type", Style: "style"}


def kind_name(kind: QuestionType | Style) -> str:
    """The Vietnamese name, as it is written."""
    return table(_TABLE[type(kind)])[kind.value]


def kind_named(kinds: type[Kind], name: str) -> Kind | None:
    """The kind of this Vietnamese name, or of this value; None where there is none."""
    value = _values(kinds).get(bare(name))
    return None if value is None else kinds(value)


@cache
def _values(kinds: type[QuestionType] | type[Style]) -> Mapping[str, str]:
    """The value of each kind by its bare names."""
    others = tomllib.loads(_FILE.read_text(encoding="utf-8"))[_TABLE[kinds]]
    return {
        bare(name): kind.value
        for kind in kinds
        for name in (kind.value, kind_name(kind), *others.get(kind.value, ()))
    }
