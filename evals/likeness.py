"""How well questions of one matter are found: `python -m evals.likeness FILE...` over the published index.

Two questions of the files are of one matter where they are of one type and their evidence is the same: of
every quote of one, the other has a quote of the same plan that holds it or that it holds. That is strict: who
wrote the questions often quoted two clauses that say the same thing.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path

from assistant.chain import Assistant, open_assistant
from assistant.missed.finding import matter
from assistant.missed.likeness import Likeness, Matter
from assistant.settings import AssistantSettings
from corpus.settings import load_settings
from evals.folding import fold_quote
from evals.question_set import EvalQuestion, read_questions

FARTHEST = (0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8)

Pair = tuple[int, int]


def same_matter(one: EvalQuestion, other: EvalQuestion) -> bool:
    """Whether both ask the same, as far as their gold answers tell."""
    return one.type is other.type and _covers(one, other) and _covers(other, one)


def measured(questions: Sequence[EvalQuestion], matters: Sequence[Matter], likeness: Likeness) -> str:
    """Precision and recall of the pairs that are grouped, and how many groups there are."""
    gold = {
        pair
        for pair in combinations(range(len(questions)), 2)
        if same_matter(*(questions[at] for at in pair))
    }
    groups = likeness.groups(matters)
    found = set(_pairs(groups))
    right = len(gold & found)
    precision, recall = right / max(1, len(found)), right / max(1, len(gold))
    return f"{likeness.farthest:.2f}  precision {precision:.2f}  recall {recall:.2f}  groups {len(groups)}"


def _covers(one: EvalQuestion, other: EvalQuestion) -> bool:
    return all(
        any(mine.doc == yours.doc and _within(mine.quote, yours.quote) for yours in other.evidence)
        for mine in one.evidence
    )


def _within(quote: str, another: str) -> bool:
    short, long = sorted((_folded(quote), _folded(another)), key=len)
    return short in long


@cache
def _folded(quote: str) -> str:
    return fold_quote(quote)


def _pairs(groups: Iterable[Sequence[int]]) -> Iterator[Pair]:
    for group in groups:
        yield from combinations(group, 2)


def _matters(questions: Iterable[EvalQuestion], assistant: Assistant) -> list[Matter]:
    understood = (assistant.understand(one.question, one.history) for one in questions)
    return [matter(read, read.kind.value, read.plan_ids) for read in understood]


def main(paths: Sequence[Path]) -> None:
    """Print the figures for several thresholds."""
    questions = [one for one in read_questions(paths) if one.evidence]
    assistant = open_assistant(load_settings(AssistantSettings))
    matters = _matters(questions, assistant)
    texts = [clause.text for clause in assistant.library.clauses]
    assistant.close()
    print(f"{len(questions)} questions")
    for farthest in FARTHEST:
        print(measured(questions, matters, Likeness(texts, farthest)))


if __name__ == "__main__":
    main([Path(one) for one in sys.argv[1:]])
