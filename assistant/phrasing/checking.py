"""The sentences of a model that hold: plain text, marks that exist, nothing beyond what their items say."""

from collections.abc import Sequence

from assistant.answer.case import Case
from assistant.phrasing.items import Item, read, without_places
from assistant.phrasing.keeping import Worded
from assistant.phrasing.pairing import is_borne_out
from assistant.phrasing.plainness import echoes, marks_in, plain
from assistant.phrasing.written import Sentence

MOST_SENTENCES = 12
"""More sentences than this are no answer but a loop."""


def checked(
    sentences: Sequence[Sentence], items: Sequence[Item], instructions: str, case: Case
) -> tuple[Worded, ...]:
    """The sentences that hold, in their order, each once; those that don't are dropped."""
    held: dict[str, Worded] = {}
    for sentence in sentences[:MOST_SENTENCES]:
        worded = _worded(sentence, items, instructions, case)
        if worded is not None:
            held.setdefault(worded.text, worded)
    return tuple(held.values())


def _worded(sentence: Sentence, items: Sequence[Item], instructions: str, case: Case) -> Worded | None:
    text = plain(sentence.text)
    marks = sorted({*sentence.sources, *marks_in(sentence.text)})
    if text is None or not marks or not all(1 <= mark <= len(items) for mark in marks):
        return None
    cited = tuple(items[mark - 1] for mark in marks)
    if echoes(text, instructions) or _names_anew(text, cited) or _mixes_places(text, cited):
        return None
    pieces = read(text, cited, case.book)
    return Worded(text, pieces, cited) if is_borne_out(pieces, [item.evidence for item in cited]) else None


def _names_anew(text: str, items: Sequence[Item]) -> bool:
    """Whether a word but the first is written large that no item writes large: somebody's name."""
    known = {word for item in items for word in _words(item.text)}
    return any(word[:1].isupper() and word not in known for word in _words(without_places(text, items))[1:])


def _mixes_places(text: str, items: Sequence[Item]) -> bool:
    """Whether a clause is named by its label among several, so that what it says can't be told apart."""
    labels = {source.clause.label for item in items for source in item.statement.sources}
    return len(items) > 1 and any(label in text for label in labels)


def _words(text: str) -> list[str]:
    return [word.strip(".,;:!?()“”\"'") for word in text.split()]
