"""The assistant's search as it is measured: understanding and embedding included, answering not."""

from collections.abc import Sequence

from assistant.chain import Assistant
from evals.search.passages import Passage, Ranker


def assistant_ranker(assistant: Assistant) -> Ranker:
    """What the assistant finds, before it answers."""

    def rank(question: str, history: Sequence[str], limit: int) -> list[Passage]:
        found = assistant.searcher.search(assistant.understand(question, history), limit)
        return [Passage.of(one.clause) for one in found]

    return rank
