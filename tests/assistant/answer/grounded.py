"""An answer composed and held against its sources, as the tests of the composers look at it."""

from collections.abc import Sequence

from assistant.answer.composing import compose
from assistant.answer.draft import Draft
from assistant.answer.grounding import ground
from assistant.question import Question
from assistant.retrieval.found import Found
from assistant.retrieval.library import Library
from corpus.records import Clause
from tests.factories import case


def told(asked: Question, held: Library, found: Sequence[Clause | Found] = ()) -> tuple[Draft, str]:
    """The draft and its text; fails where the sources don't bear out all of it."""
    draft = compose(case(asked, found, held))
    grounded = ground(draft, held.plan)
    assert grounded.draft == draft
    return draft, "\n".join(statement.text for statement in draft.statements)
