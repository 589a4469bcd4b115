"""What stands under a heading, or under words that only open a list: where the answer is."""

import re

from assistant.answer.case import Case
from assistant.answer.columns import subject_of
from assistant.answer.draft import Source, Statement
from assistant.answer.sentences import ends_open, quotation, unnumbered
from assistant.answer.texts import say
from assistant.answer.topic import share, topic
from corpus.records import Clause, ClauseKind
from corpus.vietnamese.syllables import fold

MOST = 12
"""Most clauses that are told one by one."""

TITLE_SHARE = 0.75
"""How much of what is asked about the title over a clause must have for all under the title to answer."""

_LENGTH = 300
_SEVERAL_ASKED = re.compile(
    r"\b(?:nhung|cac)\s+(?:giai phap|bien phap|noi dung|hoat dong|cach|huong|cong viec|viec)\s+(?:nao|gi)\b"
    r"|what (?:measures|solutions|steps|actions)"
)
_ASKING_WORDS = (
    "giai phap bien phap noi dung hoat dong cach huong cong viec nhiem vu gi nao measures solutions steps"
    " actions"
)


def under_heading(best: Clause, case: Case) -> list[Statement]:
    """The lines under the best clause, where that is a title or opens a list; or those beside it, where
    several are asked for and the title over them says what is asked. Empty where neither is so."""
    if best.kind is ClauseKind.ROW:
        return []
    children = case.library.children(best)
    if children and (best.kind is ClauseKind.HEADING or ends_open(best.text)):
        return _told(best, children, case)
    above = case.library.above(best)
    if not above or not _SEVERAL_ASKED.search(fold(case.question.standalone)):
        return []
    asked = topic(case, [_ASKING_WORDS])
    title = unnumbered(above[-1].text.partition("\n")[0])
    if not asked or share(asked, title) < TITLE_SHARE:
        return []
    return _told(above[-1], case.library.children(above[-1]), case)


def _told(heading: Clause, children: tuple[Clause, ...], case: Case) -> list[Statement]:
    if not 2 <= len(children) <= MOST:
        return []
    quote = quotation(heading.text, case.question.subject, limit=_LENGTH)
    opening = Statement(
        say("places.heading", label=heading.label, quote=quote), (Source(heading, quote),), core=False
    )
    return [opening, *(_line(child, case) for child in children)]


def _line(clause: Clause, case: Case) -> Statement:
    text = subject_of(clause) if clause.kind is ClauseKind.ROW else clause.text
    quote = quotation(text, case.question.subject, limit=_LENGTH)
    return Statement(say("places.line", label=clause.label, quote=quote), (Source(clause, quote),))
