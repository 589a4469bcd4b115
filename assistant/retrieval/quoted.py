"""Places of a plan that a question quotes: "điểm d khoản 8 Mục III", "Phụ lục 02"."""

from assistant.question import Question
from assistant.retrieval.library import Library
from corpus.addresses import SEPARATOR
from corpus.records import Clause


def matches(address: str, pattern: str) -> bool:
    """Whether the address is, or ends as, the quoted place; a second printing (`3~2`) is one too."""
    segments = _short([segment.partition("~")[0] for segment in address.split(SEPARATOR)])
    wanted = _short(pattern.split(SEPARATOR))
    return segments[-len(wanted) :] == wanted


def _short(segments: list[str]) -> list[str]:
    """Without a number that the next one repeats: people say "mục 5.3", leaving the 5 over it out."""
    pairs = zip(segments, [*segments[1:], ""], strict=True)
    return [segment for segment, following in pairs if not following.startswith(f"{segment}.")]


def is_under(address: str, above: str) -> bool:
    """Whether the address lies under the other; row `8.1` of a table lies under its row `8`."""
    return address.startswith((above + SEPARATOR, above + "."))


def quoted_clauses(question: Question, library: Library) -> tuple[Clause, ...]:
    """The clauses at the places that the question quotes, in the plans that it may mean, in plan order."""
    return tuple(
        clause
        for clause in library.clauses
        if (not question.plan_ids or clause.plan_id in question.plan_ids)
        and any(matches(clause.address, pattern) for pattern in question.addresses)
    )
