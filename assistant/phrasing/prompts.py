"""What a model is told, from `prompts.toml`, and the data that it is given.

Guarantees of `material`: each text is one JSON string on a line of its own, without square brackets, and
without angle brackets but to compare ("<5%"), so that nothing in it can end the line, look like a mark, or
make up a model's control token.
"""

import json
import re
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from corpus.vietnamese.syllables import visible

_FILE = Path(__file__).with_name("prompts.toml")
_BRACKETS = str.maketrans("[]", "()")
_NO_COMPARISON = re.compile(r"[<>](?![\s\d=])")


def instructions(task: str) -> str:
    """What to do: "phrase" (word the answer) or "draft" (answer from clauses)."""
    return _texts()[task].strip()


def material(items: Sequence[str], question: str | None = None) -> str:
    """The texts numbered from 1, the question before them."""
    lines = [_texts()["question"].format(question=as_data(question))] if question is not None else []
    lines += [
        _texts()["item"].format(number=number, text=as_data(text))
        for number, text in enumerate(items, start=1)
    ]
    return "\n".join(lines)


def as_data(text: str) -> str:
    """The text as one JSON string on one line, without brackets; see the guarantees of `material`."""
    readable = "".join(letter if letter.isprintable() else " " for letter in visible(text))
    return json.dumps(_NO_COMPARISON.sub("'", readable.translate(_BRACKETS)), ensure_ascii=False)


@cache
def _texts() -> dict[str, str]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
