"""The spans of a clause that answer.

Guarantees: spans lie inside their text, in its order, apart from each other; none holds only joining words.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from assistant.answering_words.runs import Run, common_runs, weight
from assistant.phrasing.facts import Fact, Kind, facts_in
from corpus.agencies import AgencyBook
from corpus.places import load_places
from corpus.records import Span
from corpus.vietnamese.placed import Placed, joined, placed_syllables
from corpus.vietnamese.syllables import nfc

_MARKS = re.compile(r"\[\d+\]|\*\*")
_SHORTEST_FIGURE = 2
"""A single digit may be a mere number of a list."""


def answering_words(said: str, texts: Sequence[str], book: AgencyBook) -> tuple[tuple[Span, ...], ...]:
    """For each text of a clause (its words, or its cells): the spans that say what `said` says.

    `said`: the part of an answer that cites the clause, with or without its marks. These count: runs of the
    answer's words; figures, years and agencies, by whatever name `book` knows them; a text that `said`
    repeats whole, as cells often are.
    """
    said = nfc(_MARKS.sub(" ", said))
    spoken = placed_syllables(said)
    printed = [placed_syllables(text) for text in texts]
    words = [one.syllable for one in spoken]
    runs = common_runs(
        words, [[one.syllable for one in places] for places in printed], _of_places(said, spoken)
    )
    facts = _facts_left(said, spoken, runs, book)
    spoken_words = f" {' '.join(words)} "
    return tuple(
        tuple(
            joined(
                [
                    *_of_runs(places, [run for run in runs if run.text == number]),
                    *_of_facts(text, facts, book),
                    *_whole(places, spoken_words),
                ]
            )
        )
        for number, (text, places) in enumerate(zip(texts, printed, strict=True))
    )


def _of_places(said: str, spoken: Sequence[Placed]) -> set[int]:
    """The syllables that name a province: all of its plan is about it."""
    named = load_places().mentions(said)
    return {
        at for at, one in enumerate(spoken) if any(place.start <= one.start < place.end for place in named)
    }


def _of_runs(places: Sequence[Placed], runs: Sequence[Run]) -> Iterator[Span]:
    for run in runs:
        yield places[run.at].start, places[run.at + run.length - 1].end


def _facts_left(
    said: str, spoken: Sequence[Placed], runs: Sequence[Run], book: AgencyBook
) -> frozenset[Fact]:
    """What is said beside the runs: facts within them are marked where the runs are."""
    covered = [(spoken[run.said].start, spoken[run.said + run.length - 1].end) for run in runs]
    return frozenset(
        fact
        for start, end, fact in facts_in(said, book)
        if _tells(fact) and not any(left <= start and end <= right for left, right in covered)
    )


def _of_facts(text: str, facts: frozenset[Fact], book: AgencyBook) -> Iterator[Span]:
    if facts and unicodedata.is_normalized("NFC", text):
        yield from ((start, end) for start, end, fact in facts_in(text, book) if fact in facts)


def _tells(fact: Fact) -> bool:
    if fact.kind is Kind.FIGURE:
        return len(fact.key) >= _SHORTEST_FIGURE
    return fact.kind is not Kind.PROVINCE


def _whole(places: Sequence[Placed], spoken_words: str) -> Iterator[Span]:
    words = [one.syllable for one in places]
    if weight(words) and len(" ".join(words)) >= _SHORTEST_FIGURE and f" {' '.join(words)} " in spoken_words:
        yield places[0].start, places[-1].end
