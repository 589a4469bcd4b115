"""Glossary files: what people say instead of the plans' words. The shipped one, and an office's own."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from corpus.errors import GlossaryError
from corpus.vietnamese.syllables import fold, syllables

SHIPPED = Path(__file__).with_name("glossary.toml")
EVERYDAY, ENGLISH = "everyday", "english"
_TABLES = (EVERYDAY, ENGLISH)
_BETWEEN = "|"

Lines = dict[str, tuple[str, ...]]
"""The plans' words as the file has them, with bars between; and what is said instead."""


@cache
def read_glossary(further: Path | None = None) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Of each table, [everyday] and [english], the pairs (what is said, the plans' words for it) in order.

    `further`: a file of the same form, whose pairs come behind the shipped ones. Raises GlossaryError naming
    the file, the line and what is wrong with it.
    """
    read = [_read(path) for path in (SHIPPED, further) if path is not None]
    return {
        table: tuple(
            (said, plans.strip())
            for lines in read
            for words, people in lines[table].items()
            for said in people
            for plans in words.split(_BETWEEN)
        )
        for table in _TABLES
    }


def _read(path: Path) -> dict[str, Lines]:
    try:
        text = path.read_text(encoding="utf-8-sig")
        content = tomllib.loads(text)
    except OSError as error:
        raise GlossaryError(
            f"{path}: cannot be read ({error.strerror}).", "Give the path of a glossary file."
        ) from error
    except UnicodeDecodeError as error:
        raise GlossaryError(f"{path}: is not UTF-8 (byte {error.start}).", "Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise GlossaryError(
            f"{path}: is not TOML ({error}).",
            'Write each entry as "the plans\' words" = ["what people say", …].',
        ) from error
    strange = next((name for name in content if name not in _TABLES), None)
    if strange is not None:
        raise _fault(path, text, strange, "belongs to neither table", "Put it under [everyday] or [english]")
    return {table: _table(path, text, table, content.get(table, {})) for table in _TABLES}


def _table(path: Path, text: str, name: str, content: object) -> Lines:
    if not isinstance(content, dict):
        raise _fault(path, text, name, "is no table", f"Write [{name}] on a line of its own")
    for words, people in content.items():
        wrong = _wrong(name, words, people)
        if wrong is not None:
            raise _fault(path, text, words, *wrong)
    return {words: tuple(people) for words, people in content.items()}


def _wrong(table: str, words: str, people: object) -> tuple[str, str] | None:
    """What is wrong with an entry and what mends it; None where nothing is."""
    if not all(syllables(one) for one in words.split(_BETWEEN)):
        return "has no words on one side of a bar", "Write the plans' words there, or take the bar out"
    if not (isinstance(people, list) and people and all(isinstance(said, str) for said in people)):
        return "has no list of what people say", 'Write ["one phrase", "another"] behind the ='
    empty = next((said for said in people if not syllables(said)), None)
    if empty is not None:
        return f'has "{empty}", which is no phrase', "Take it out"
    if table == ENGLISH:
        foreign = next((said for said in people if fold(said) != said.lower()), None)
        if foreign is not None:
            return f'has "{foreign}", which is not English', "Put Vietnamese phrases under [everyday]"
    return None


def _fault(path: Path, text: str, entry: str, what: str, mend: str) -> GlossaryError:
    return GlossaryError(f'{path}, line {_line(text, entry)}: "{entry}" {what}.', f"{mend}.")


def _line(text: str, entry: str) -> int:
    """Where an entry stands, counted from 1; the first line where it is written in another way."""
    place = re.search(rf"^\s*(?:\[\s*)?[\"']?{re.escape(entry)}[\"']?\s*[\]=.]", text, re.MULTILINE)
    return text.count("\n", 0, place.end()) + 1 if place else 1
