"""The lexical index: BM25 over three fields of ready-made tokens, served by tantivy."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import tantivy

from corpus.errors import IndexDamagedError, StorageError
from corpus.files import file_faults
from corpus.index.faults import REINGEST, mend_for
from corpus.index.records import Hit, LexicalField

_HEAP_BYTES = 64_000_000
_KEY, _PLAN = "key", "plan"


class LexicalIndex:
    """A finished lexical index, open for reading; usable from several threads."""

    def __init__(self, folder: Path) -> None:
        """Open the index in `folder`; raises IndexDamagedError if it isn't one."""
        self._folder = folder
        self._schema = _schema()
        with _reading(folder):
            self._searcher = tantivy.Index.open(str(folder)).searcher()

    @classmethod
    def build(
        cls, folder: Path, clauses: Iterable[tuple[str, str, Mapping[LexicalField, Sequence[str]]]]
    ) -> None:
        """Write a new index of (plan_id, key, tokens of each field); raises StorageError when it can't."""
        with _writing(folder):
            folder.mkdir()
            index = tantivy.Index(_schema(), path=str(folder))
            # One thread writes one segment: equal scores then come in the order of the clauses, every time.
            writer = index.writer(heap_size=_HEAP_BYTES, num_threads=1)
            for plan_id, key, tokens in clauses:
                writer.add_document(_document(plan_id, key, tokens))
            writer.commit()
            writer.wait_merging_threads()

    @property
    def count(self) -> int:
        """How many clauses are in it."""
        return int(self._searcher.num_docs)

    def search(
        self, field: LexicalField, tokens: Sequence[str], limit: int, plan_ids: Collection[str] | None
    ) -> list[Hit]:
        """The `limit` best clauses with any of the tokens, by BM25, best first; of these plans, or of all."""
        wanted = [
            (tantivy.Occur.Should, self._term(field, token, times))
            for token, times in Counter(tokens).items()
        ]
        query = tantivy.Query.boolean_query(wanted)
        if plan_ids is not None:
            of_plans = tantivy.Query.term_set_query(self._schema, _PLAN, sorted(plan_ids))
            within = (tantivy.Occur.Must, tantivy.Query.const_score_query(of_plans, 0.0))
            query = tantivy.Query.boolean_query([(tantivy.Occur.Must, query), within])
        return self._run(query, limit)

    def holds(self, key: str, tokens: Mapping[LexicalField, Sequence[str]]) -> bool:
        """Whether the clause of this key is there once, with each of its tokens in each field."""
        terms = [self._term(field, token) for field, those in tokens.items() for token in set(those)]
        terms.append(tantivy.Query.term_query(self._schema, _KEY, key, "basic"))
        every = tantivy.Query.boolean_query([(tantivy.Occur.Must, term) for term in terms])
        return [hit.key for hit in self._run(every, 2)] == [key]

    def _term(self, field: LexicalField, token: str, times: int = 1) -> tantivy.Query:
        term = tantivy.Query.term_query(self._schema, field.value, token, "freq")
        return term if times == 1 else tantivy.Query.boost_query(term, float(times))

    def _run(self, query: tantivy.Query, limit: int) -> list[Hit]:
        with _reading(self._folder):
            found = self._searcher.search(query, max(limit, 1), count=False).hits[: max(limit, 0)]
            return [Hit(str(self._searcher.doc(place)[_KEY][0]), float(score)) for score, place in found]


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field(_KEY, stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(_PLAN, tokenizer_name="raw", index_option="basic")
    for field in LexicalField:
        builder.add_text_field(field.value, tokenizer_name="whitespace", index_option="freq")
    return builder.build()


def _document(plan_id: str, key: str, tokens: Mapping[LexicalField, Sequence[str]]) -> tantivy.Document:
    document = tantivy.Document()
    document.add_text(_KEY, key)
    document.add_text(_PLAN, plan_id)
    for field, those in tokens.items():
        document.add_text(field.value, " ".join(those))
    return document


@contextmanager
def _reading(folder: Path) -> Iterator[None]:
    """tantivy reports whatever goes wrong as a ValueError or an OSError."""
    try:
        yield
    except (ValueError, OSError) as error:
        raise IndexDamagedError(f"{folder}: the lexical index cannot be read ({error}).", REINGEST) from error


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    with file_faults(folder):
        try:
            yield
        except ValueError as error:
            what = f"{folder}: the lexical index cannot be written ({error})."
            raise StorageError(what, mend_for(str(error))) from error
