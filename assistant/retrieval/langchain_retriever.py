"""The search as a LangChain retriever."""

from collections.abc import Callable

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from assistant.question import Question
from assistant.retrieval.found import Found
from assistant.retrieval.search import Searcher


class PlanRetriever(BaseRetriever):
    """Clauses for a question, best first, as documents whose metadata say where each stands.

    `understanding` turns the text of a question into a `Question`; `limit` is the most that is returned.
    """

    searcher: Searcher
    understanding: Callable[[str], Question]
    limit: int = 10

    model_config = ConfigDict(arbitrary_types_allowed=True)

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002
    ) -> list[Document]:
        found = self.searcher.search(self.understanding(query), self.limit)
        return [_document(one) for one in found]


def _document(found: Found) -> Document:
    clause = found.clause
    return Document(
        page_content=clause.text,
        metadata={
            "plan_id": clause.plan_id,
            "address": clause.address,
            "label": clause.label,
            "heading": list(clause.heading),
            "url": clause.url,
            "score": found.score,
            "relevance": found.relevance,
        },
    )
