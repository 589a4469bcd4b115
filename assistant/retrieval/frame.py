"""Pieces around a plan's body that a question asks for: its number, its date, who signed, who receives it."""

from assistant.question import Question, QuestionKind
from assistant.question.wanted import wanted
from assistant.retrieval.library import Library
from assistant.retrieval.scope import DATE, NUMBER, RECIPIENTS, RECIPIENTS_ASKED, SIGNER
from corpus.records import Clause
from corpus.vietnamese.syllables import fold

_PIECES = {"signer": SIGNER, "number": NUMBER, "date": DATE}


def frame_asked_for(question: Question, library: Library) -> tuple[Clause, ...]:
    """The pieces of the one plan that is asked about; none where several may be meant, or more is asked."""
    if question.kind is not QuestionKind.CONTENT or len(question.plan_ids) != 1:
        return ()
    asked = wanted(question)
    places = [place for name, place in _PIECES.items() if name in asked]
    if RECIPIENTS_ASKED.search(fold(question.standalone)):
        places.append(RECIPIENTS)
    pieces = (library.at(question.plan_ids[0], place) for place in places)
    return tuple(piece for piece in pieces if piece is not None)
