"""What can stand in a question for its province, plan, year, agency or subject: drawn from the plans."""

import re
from dataclasses import dataclass
from functools import cached_property
from random import Random

from assistant.retrieval.library import Library
from corpus.agencies import AgencyBook
from corpus.places import load_places
from corpus.vietnamese.syllables import nfc

_YEAR = re.compile(r"\b20[1-4]\d\b")
_NUMBER = re.compile(r"\b\d{2,4}(?=/(?:KH|QĐ)\b|\b(?!\s*%))(?:/(?:KH|QĐ)-\w+)?", re.IGNORECASE)
_YEARS = (2021, 2022, 2023, 2024, 2025, 2026, 2028, 2030, 2035, 2045)
_UNKNOWN_NUMBERS = ("999/KH-UBND", "5064/KH-UBND", "411/QĐ-TTg", "12")
_LONGEST = 90
_OFTEN = 0.7


@dataclass(frozen=True)
class Slots:
    """Fillers for the slots of questions, from the plans where they are, at times from outside of them."""

    library: Library
    book: AgencyBook

    @cached_property
    def subjects(self) -> tuple[str, ...]:
        """The tasks and indicators of every plan, shortened, each once, in order."""
        found = [task.task for task in self.library.tasks]
        found += [target.indicator for target in self.library.targets]
        return tuple(dict.fromkeys(_short(one) for one in found if len(one) > 10))

    @cached_property
    def agencies(self) -> tuple[str, ...]:
        """Every agency by one of its names, in order."""
        return tuple(name for one in self.book.agencies for name in (one.name, *one.aliases[:2]))

    def province(self, rng: Random) -> str:
        """A province that has a plan, or one that has none."""
        if rng.random() < _OFTEN:
            return rng.choice(self.library.plans).province
        return rng.choice(load_places().provinces).name

    def number(self, rng: Random) -> str:
        """The number of a plan, or of none."""
        known = [plan.number for plan in self.library.plans if plan.number]
        return rng.choice(known) if rng.random() < _OFTEN else rng.choice(_UNKNOWN_NUMBERS)

    def fill(self, template: str, rng: Random, question: str = "") -> str:
        """The template with something in every slot."""
        return template.format(
            province=self.province(rng),
            other=self.province(rng),
            year=rng.choice(_YEARS),
            number=self.number(rng),
            agency=rng.choice(self.agencies),
            subject=rng.choice(self.subjects),
            percent=rng.randint(1, 100),
            question=question,
        )

    def swapped(self, question: str, rng: Random) -> str:
        """The question with its province, year, plan number or agency changed; unchanged if it has none."""
        text = nfc(question)
        spots = [(found.start(), found.end(), str(rng.choice(_YEARS))) for found in _YEAR.finditer(text)]
        spots += [
            (found.start(), found.end(), self.number(rng))
            for found in _NUMBER.finditer(text)
            if not _YEAR.fullmatch(found[0])
        ]
        spots += [(one.start, one.end, self.province(rng)) for one in load_places().mentions(text)]
        spots += [(one.start, one.end, rng.choice(self.agencies)) for one in self.book.found(text)]
        chosen = rng.sample(spots, min(len(spots), rng.randint(1, 2)))
        end = len(text) + 1
        for start, stop, filler in sorted(chosen, reverse=True):
            if stop <= end:
                text, end = text[:start] + filler + text[stop:], start
        return text


def _short(subject: str) -> str:
    text = " ".join(subject.split()).rstrip(".;,:")
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0]
