"""Plain BM25 over the clauses with their headings: lower-cased syllables as they are written, no more."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.index.lexical import LexicalIndex
from corpus.index.records import LexicalField
from corpus.records import Clause
from evals.search.passages import Passage, Ranker

_SYLLABLE = re.compile(r"\w+")


@contextmanager
def open_bm25(clauses: Sequence[Clause]) -> Iterator[Ranker]:
    """BM25 over these clauses, served by tantivy from a folder of its own; the question is as typed."""
    by_key = {clause.key: clause for clause in clauses}
    with TemporaryDirectory(prefix="hoikehoach-") as folder:
        place = Path(folder) / "bm25"
        LexicalIndex.build(
            place,
            (
                (clause.plan_id, key, {LexicalField.SYLLABLES: _tokens(clause.passage)})
                for key, clause in by_key.items()
            ),
        )
        index = LexicalIndex(place)

        def rank(question: str, history: Sequence[str], limit: int) -> list[Passage]:
            asked = _tokens("\n".join((*history, question)))
            hits = index.search(LexicalField.SYLLABLES, asked, limit, None)
            return [Passage.of(by_key[hit.key]) for hit in hits]

        yield rank


def _tokens(text: str) -> list[str]:
    return _SYLLABLE.findall(text.lower())
