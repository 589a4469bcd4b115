"""What the language model learns from: the plans, names, glossaries, what questions say, a word list."""

import importlib.util
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from assistant.question.abbreviations import full_forms
from assistant.retrieval.glossary import said_otherwise
from assistant.retrieval.library import Library
from assistant.typing.language_model import Counts, SyllableModel
from corpus.agencies import load_agencies
from corpus.places import load_places
from corpus.vietnamese.syllables import nfc
from corpus.vietnamese.tones import place_tone

_ASKING = Path(__file__).with_name("asking.toml")
_WORDS_OF = "underthesea"
_WORD_FILE = Path("corpus", "data", "Viet74K.txt")


@dataclass(frozen=True)
class Models:
    """What was learnt: of Vietnamese as it is written, and as it is typed without accents."""

    accented: SyllableModel
    bare: SyllableModel

    @classmethod
    def of(cls, texts: Iterable[str], provinces: Iterable[str] = ()) -> "Models":
        """Learns from these texts and provinces, and from what holds for all plans."""
        counts = Counts.of((*texts, *_said(tuple(provinces))), listed_words())
        return cls(SyllableModel(counts), SyllableModel(counts.bare()))


@lru_cache(maxsize=1)
def learnt_from(library: Library) -> Models:
    """What the plans of the library teach; learnt once for all that need it."""
    provinces = dict.fromkeys(plan.province for plan in library.plans)
    return Models.of((clause.text for clause in library.clauses), provinces)


def _said(provinces: Sequence[str]) -> Iterator[str]:
    """Names, phrases of the glossaries, what questions say."""
    for agency in load_agencies().agencies:
        yield from (agency.name, *(name for name in agency.aliases if " " in name))
    yield from (province.name for province in load_places().provinces)
    yield from said_otherwise()
    yield from full_forms()
    asking: dict[str, str] = tomllib.loads(_ASKING.read_text(encoding="utf-8"))
    yield " ".join(asking["phrases"].split())
    around = " ".join(asking["around_places"].split())
    yield from (around.replace("{place}", province) for province in provinces)


@cache
def listed_words() -> tuple[str, ...]:
    """The words of the list that ships with underthesea, in small letters; none where it has no such file."""
    found = importlib.util.find_spec(_WORDS_OF)
    if found is None or found.origin is None:
        return ()
    file = Path(found.origin).parent / _WORD_FILE
    if not file.is_file():
        return ()
    toned: dict[str, str] = {}
    lines = nfc(file.read_text(encoding="utf-8")).lower().splitlines()
    return tuple(
        " ".join(toned.get(one) or toned.setdefault(one, place_tone(one)) for one in line.split())
        for line in lines
        if line.replace(" ", "").isalpha()
    )
