"""The clauses' words, to tell where a subject is spoken of, and to quote what answers."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from math import log

from assistant.retrieval.library import Library
from corpus.records import Clause
from corpus.vietnamese.syllables import fold, syllables, with_bigrams
from evals.folding import fold_quote
from evals.judging import LONGEST_CITATION
from evals.question_set import Evidence

SAME = 0.8
"""Share of a subject's pairs of syllables from which a clause speaks of the same."""

SILENT = 0.3
"""Share, by weight, of a subject's words under which no clause of a plan says anything near it."""

_LONGEST_QUOTE = 100
_LEAST_QUOTE = 6
_LABEL_SEPARATOR = ", "
_SENTENCE_END = re.compile(r"(?<=\w[\w”\")])[.;](?:\s|$)|\n")
_BREAK = re.compile(r"[,;:()“”\"\[\]…]|\s[-–—/]\s|/\s")


class PlanTexts:
    """Every clause's words, held in memory. Never changes."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._quotable = {clause.key: fold_quote(clause.text) for clause in library.clauses}
        self._pairs: dict[str, list[str]] = defaultdict(list)
        self._terms: dict[str, list[str]] = defaultdict(list)
        for clause in library.clauses:
            for pair in _pairs(clause.text):
                self._pairs[pair].append(clause.key)
            for term in _terms(clause.passage):
                self._terms[term].append(clause.key)

    def speaking_of(self, plan_id: str, subject: str) -> tuple[Clause, ...]:
        """The clauses of a plan whose own text has nearly all of the subject, in the plan's order."""
        wanted = _pairs(subject)
        met = Counter(key for pair in wanted for key in self._pairs.get(pair, ()))
        least = SAME * len(wanted)
        return tuple(
            clause for clause in self.library.under_plan(plan_id) if wanted and met[clause.key] >= least
        )

    def is_silent(self, plan_id: str, subject: str) -> bool:
        """Whether no clause of the plan, headings included, has as much as a part of the subject."""
        weights = {term: self.weight(term) for term in _terms(subject)}
        shares: defaultdict[str, float] = defaultdict(float)
        for term, weight in weights.items():
            for key in self._terms.get(term, ()):
                if key.startswith(f"{plan_id}#"):
                    shares[key] += weight
        return max(shares.values(), default=0.0) < SILENT * sum(weights.values())

    def weight(self, term: str) -> float:
        """How telling a folded syllable, or pair of syllables, is: the rarer in the plans, the more."""
        return log(1 + len(self.library.clauses) / (1 + len(self._terms.get(term, ()))))

    def telling(self, text: str, length: int = 4) -> str:
        """The `length` neighbouring words of the text's first sentence that tell most; all of a shorter one.

        Never across a comma or bracket, since an answer may break off there.
        """
        spans = [piece.split() for piece in _pieces(_SENTENCE_END.split(text)[0])]
        windows = [
            words[at : at + length]
            for words in spans
            for at in range(max(1, len(words) - length + 1))
            if words
        ]
        best: list[str] = max(windows, key=self._told, default=[])
        return " ".join(best)

    def evidence(self, clause: Clause, words: str, equal: Collection[Clause] = ()) -> Evidence | None:
        """The clause as evidence, quoted by its first words of `words`; None where it doesn't hold them.

        `equal`: clauses that answer as well; those that hold the words become `alt`. Where the words stand
        in other clauses too, the label has to tell which is meant.
        """
        quote = self._quote(clause, words)
        if quote is None:
            return None
        others = [one for one in equal if one.key != clause.key and self._quote(one, words) is not None]
        good = {clause.key, *(one.key for one in others)}
        elsewhere = any(
            fold_quote(quote) in self._quotable[one.key]
            for one in self.library.under_plan(clause.plan_id)
            if one.key not in good
        )
        alt = tuple(_entry(one, self._quote(one, words) or quote, elsewhere) for one in others)
        return _entry(clause, quote, elsewhere, alt)

    def _quote(self, clause: Clause, words: str) -> str | None:
        quote = _shortened(words)
        held = len(clause.text) <= LONGEST_CITATION and fold_quote(quote) in self._quotable[clause.key]
        return quote if held and len(fold_quote(quote)) >= _LEAST_QUOTE else None

    def _told(self, words: list[str]) -> float:
        return sum(self.weight(fold(word)) for word in words)


def own_words(clause: Clause) -> str:
    """The words of a clause as its plan prints them in one piece: of a row, its first cell."""
    return clause.cells[0][1] if clause.cells else clause.text


def _entry(clause: Clause, quote: str, by_label: bool, alt: Iterable[Evidence] = ()) -> Evidence:
    parts = tuple(clause.label.split(_LABEL_SEPARATOR))
    return Evidence(clause.plan_id, quote, parts, by_label, tuple(alt))


def _shortened(words: str) -> str:
    words = " ".join(words.split()).strip(" .;,:")
    if len(words) <= _LONGEST_QUOTE:
        return words
    return words[:_LONGEST_QUOTE].rpartition(" ")[0].rstrip(" .;,:")


def _pieces(text: str) -> list[str]:
    return [piece.strip(" .") for piece in _BREAK.split(text) if piece.strip(" .")]


def _pairs(text: str) -> set[str]:
    tokens = [fold(token) for token in syllables(text)]
    return set(with_bigrams(tokens)[len(tokens) :])


def _terms(text: str) -> set[str]:
    return set(with_bigrams([fold(token) for token in syllables(text)]))
