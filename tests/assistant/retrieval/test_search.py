from collections.abc import Collection, Sequence

import pytest

from assistant.question import Language, QuestionKind
from assistant.retrieval.features import Feature
from assistant.retrieval.fusion import weights_for
from assistant.retrieval.glossary import Glossary
from assistant.retrieval.langchain_retriever import PlanRetriever
from assistant.retrieval.reformulating import wording
from assistant.retrieval.search import Searcher
from assistant.settings import AssistantSettings
from assistant.steps import Step
from corpus.agencies import load_agencies
from corpus.embedding.hashed import HashedEmbedder
from corpus.index import Hit
from corpus.index.tokens import question_tokens
from corpus.records import Clause, ClauseKind
from tests.factories import clause, library, plan, question, row, task

INVOICE = row("PL02/I/1", "Triển khai nền tảng hóa đơn điện tử", "Sở Tài chính", "", "2023")
LIBRARY_ROW = row("PL02/I/2", "Phát triển mạng lưới thư viện điện tử", "Sở Y tế", "", "2025")
PROSE = clause("III/1", "Triển khai nền tảng hóa đơn điện tử trên địa bàn tỉnh.")
SIGNED = clause("ky", "KT. CHỦ TỊCH hóa đơn điện tử", kind=ClauseKind.FRAME)
ELSEWHERE = clause("III/1", "Triển khai nền tảng hóa đơn điện tử.", plan_id="nam-dinh-2021-2025")
CLAUSES = [INVOICE, LIBRARY_ROW, PROSE, SIGNED, ELSEWHERE]
HELD = library(
    CLAUSES,
    plans=[plan(), plan("nam-dinh-2021-2025", "Nam Định")],
    tasks=[task(INVOICE, ["Sở Tài chính"]), task(LIBRARY_ROW, ["Sở Y tế"])],
)


class MemoryIndex:
    """The index's two searches over clauses in memory: shared tokens, and dot products."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self._clauses = clauses
        self._embedder = HashedEmbedder()

    def search_lexical(self, field, tokens, limit, plan_ids) -> list[Hit]:
        wanted = set(tokens)
        return self._best(
            lambda one: float(len(wanted & set(question_tokens(field, one.passage)))), limit, plan_ids
        )

    def search_dense(self, vector, limit, plan_ids) -> list[Hit]:
        return self._best(
            lambda one: float(vector @ self._embedder.embed_query(one.passage)), limit, plan_ids
        )

    def _best(self, score, limit: int, plan_ids: Collection[str] | None) -> list[Hit]:
        held = [one for one in self._clauses if plan_ids is None or one.plan_id in plan_ids]
        hits = [Hit(one.key, score(one)) for one in held if score(one) > 0]
        return sorted(hits, key=lambda hit: -hit.score)[:limit]


@pytest.fixture(scope="module")
def searcher():
    return Searcher(MemoryIndex(CLAUSES), HashedEmbedder(), HELD, load_agencies(), AssistantSettings())


def addresses(found):
    return [(one.clause.plan_id[:4], one.clause.address) for one in found]


def test_only_the_plans_of_the_question_are_searched(searcher):
    asked = question("hóa đơn điện tử", plan_ids=("nam-dinh-2021-2025",))
    assert addresses(searcher.search(asked, 10)) == [("nam-", "III/1")]


def test_all_plans_are_searched_where_none_is_named(searcher):
    found = searcher.search(question("hóa đơn điện tử"), 10)
    assert {one.clause.plan_id for one in found} == {"binh-thuan-4181-2022", "nam-dinh-2021-2025"}


@pytest.mark.parametrize(
    "asked",
    [
        question("sở nào chủ trì hóa đơn điện tử", kind=QuestionKind.LEAD, subject="hóa đơn điện tử"),
        question("so nao chu tri hoa don dien tu", accented=False, subject="hoa don dien tu"),
        question(
            "who leads e-invoices", language=Language.ENGLISH, subject="e-invoices", kind=QuestionKind.LEAD
        ),
    ],
)
def test_accented_bare_and_english_questions_find_the_row(searcher, asked):
    best = searcher.search(asked, 3)
    assert "hóa đơn" in best[0].clause.text
    assert best[0].relevance > 0.5


def test_a_question_of_an_agency_prefers_the_row_that_names_one(searcher):
    asked = question("sở nào chủ trì hóa đơn điện tử", kind=QuestionKind.LEAD, subject="hóa đơn điện tử")
    assert searcher.search(asked, 1)[0].clause is INVOICE


def test_the_frame_is_left_out_unless_asked_for(searcher):
    assert ("binh", "ky") not in addresses(searcher.search(question("hóa đơn điện tử"), 10))


def test_a_quoted_place_is_found_whatever_its_words(searcher):
    found = searcher.search(question("nói gì", addresses=("PL02/I/2",), subject="zzz"), 10)
    assert found[0].clause is LIBRARY_ROW


def test_what_no_clause_speaks_of_is_not_relevant(searcher):
    found = searcher.search(question("hộ chiếu phổ thông"), 10)
    assert all(one.relevance < 0.3 for one in found)


def test_at_most_the_limit_is_returned_best_first(searcher):
    found = searcher.search(question("nền tảng điện tử"), 2)
    assert len(found) == 2
    assert found[0].score >= found[1].score


@pytest.mark.parametrize(
    ("asked", "looked_for"),
    [
        (question("x", subject="tiêm phòng"), "tiêm phòng\ntiêm chủng"),
        (question("cả câu", subject=""), "cả câu"),
        (question("x", subject="the e-invoices of 2025", language=Language.ENGLISH), "2025\nhóa đơn điện tử"),
        (question("x", subject="zzz", language=Language.ENGLISH), "zzz"),
    ],
)
def test_the_subject_is_looked_for_with_the_plans_words(asked, looked_for):
    stretches = Glossary().stretches(asked.subject or asked.standalone, asked.language)
    assert wording(asked, stretches) == looked_for


class TestAQuotedPlaceWithClausesUnderIt:
    PLACE = clause("PL02/I", "I. Nền tảng số", kind=ClauseKind.HEADING)

    def search(self, asked):
        clauses = [self.PLACE, *CLAUSES]
        held = library(clauses, plans=[plan(), plan("nam-dinh-2021-2025", "Nam Định")])
        one = Searcher(MemoryIndex(clauses), HashedEmbedder(), held, load_agencies(), AssistantSettings())
        return [found.clause for found in one.search(asked, 10)]

    def test_what_stands_there_comes_first_where_something_of_it_is_asked(self):
        found = self.search(question("hóa đơn điện tử ở phần I", addresses=("PL02/I",), subject="hóa đơn"))
        assert found[0] is INVOICE
        assert self.PLACE in found

    def test_the_place_comes_first_where_its_clauses_are_counted(self):
        asked = question("mấy hóa đơn", kind=QuestionKind.COUNT, addresses=("PL02/I",), subject="hóa đơn")
        assert self.search(asked)[0] is self.PLACE

    def test_the_place_comes_first_where_nothing_else_is_asked(self):
        assert self.search(question("phần I?", addresses=("PL02/I",), subject=""))[0] is self.PLACE


def test_everyday_words_find_what_plans_call_otherwise(searcher):
    best = searcher.search(question("ai lo thư viện trên mạng", subject="thư viện trên mạng"), 1)[0]
    assert best.clause is LIBRARY_ROW
    assert best.relevance > 0.5


def test_weights_sum_to_one_for_every_style():
    for asked in (question(), question(accented=False), question(language=Language.ENGLISH)):
        weights = weights_for(asked)
        assert (
            weights.dense + weights.adapted + weights.words + weights.syllables + weights.folded
            == pytest.approx(1.0)
        )


def test_the_langchain_retriever_returns_documents_that_say_where_they_stand(searcher):
    retriever = PlanRetriever(searcher=searcher, understanding=lambda text: question(text), limit=2)
    documents = retriever.invoke("hóa đơn điện tử")
    assert len(documents) == 2
    assert documents[0].page_content
    assert (
        documents[0].metadata["url"]
        == f"/plans/{documents[0].metadata['plan_id']}#" + (documents[0].metadata["address"])
    )


class TestEveryStepCanBeLeftOut:
    ASKED = question("Mấy bà con được dùng hóa đơn điện tử?", subject="bà con hóa đơn điện tử")

    def search(self, *without):
        settings = AssistantSettings(without=frozenset(without))
        searcher = Searcher(MemoryIndex(CLAUSES), HashedEmbedder(), HELD, load_agencies(), settings)
        return searcher.search

    @pytest.mark.parametrize("step", list(Step))
    def test_search_still_finds_the_clause(self, step):
        assert "hóa đơn" in self.search(step)(self.ASKED, 1)[0].clause.text

    @pytest.mark.parametrize(
        ("step", "feature"),
        [
            (Step.DENSE, Feature.DENSE),
            (Step.WORDS, Feature.WORDS),
            (Step.SYLLABLES, Feature.SYLLABLES),
            (Step.FOLDED, Feature.FOLDED),
        ],
    )
    def test_a_search_that_is_left_out_gives_no_score(self, step, feature):
        assert any(one.features[feature] for one in self.search()(self.ASKED, 5))
        assert not any(one.features[feature] for one in self.search(step)(self.ASKED, 5))

    def test_without_names_all_plans_are_searched(self):
        asked = question("hóa đơn điện tử", plan_ids=("nam-dinh-2021-2025",))
        assert len({one.clause.plan_id for one in self.search(Step.NAMES)(asked, 10)}) == 2

    def test_without_reranking_the_fused_scores_rank(self):
        found = self.search(Step.RERANK)(self.ASKED, 5)
        assert [one.score for one in found] == [one.features[Feature.FUSED] for one in found]

    def test_without_quoted_places_their_words_alone_count(self):
        asked = question("nói gì", addresses=("PL02/I/2",), subject="zzz")
        assert LIBRARY_ROW not in [one.clause for one in self.search(Step.QUOTED)(asked, 10)[:1]]

    def test_without_everyday_words_only_the_questions_own_count(self):
        asked = question("thư viện trên mạng", subject="thư viện trên mạng")
        with_them = self.search()(asked, 1)[0].relevance
        assert self.search(Step.EVERYDAY)(asked, 1)[0].relevance < with_them

    def test_without_accents_put_back_only_bare_forms_meet(self):
        asked = question("hoa don dien tu", accented=False, subject="hoa don dien tu")
        assert self.search(Step.ACCENTS)(asked, 1)[0].features[Feature.SYLLABLES] == 0
        assert self.search()(asked, 1)[0].features[Feature.SYLLABLES] > 0
