"""What stands at the place that a clause points at ("các lĩnh vực tại điểm b khoản 1.4 mục III")."""

import re
from collections.abc import Iterator

from assistant.answer.case import ABOUT, Case
from assistant.answer.columns import subject_of
from assistant.answer.draft import Draft, Source, Statement, answered
from assistant.answer.sentences import quotation
from assistant.answer.texts import say
from assistant.question.quoted_addresses import fits
from corpus.records import Clause, ClauseKind
from corpus.vietnamese.syllables import fold

MOST = 6
"""A clause that points at more places answers for none of them."""

_LOOKED_AT = 3
_QUOTE_LIMIT = 500
_ASKS_WHAT_IS_MEANT = re.compile(
    r"\b(?:do|ay|kia|nay|noi tren|neu tren) (?:la|gom|bao gom|co)\b|\bcu the (?:la|gom|nhu)\b"
    r"|\bwhich\b[^?.]{0,40}\bmeant\b"
)
_PARTICULAR = frozenset({"lead", "coordinate", "monitor", "carry_out", "time", "product"})


def pointed_at(case: Case) -> Draft | None:
    """The clause asked about, and the clauses that it points at; None where none does or more is asked."""
    if _PARTICULAR & case.wanted.named or not _ASKS_WHAT_IS_MEANT.search(fold(case.question.standalone)):
        return None
    for clause in _asked_about(case):
        places = [
            one
            for one in case.library.referred_by(clause)
            if one.plan_id == clause.plan_id and not clause.address.startswith(f"{one.address}/")
        ]
        if 0 < len(places) <= MOST:
            return answered(_line(one) for one in (clause, *places))
    return None


def _asked_about(case: Case) -> Iterator[Clause]:
    """The clause at a place that the question quotes in full; else what was found to speak of it."""
    deep = [pattern for pattern in case.question.addresses if "/" in pattern]
    yield from (clause for clause in case.quoted if any(fits(pattern, clause.address) for pattern in deep))
    quoted = {clause.key for clause in case.quoted}
    found = [one for one in case.found if one.clause.key not in quoted][:_LOOKED_AT]
    bar = max((ABOUT * one.relevance for one in found[:1]), default=0.0)
    yield from (one.clause for one in found if one.relevance >= max(bar, case.near_enough))


def _line(clause: Clause) -> Statement:
    """The clause from its beginning, which says what it is about."""
    text = subject_of(clause) if clause.kind is ClauseKind.ROW else clause.text
    quote = quotation(text, "", limit=_QUOTE_LIMIT)
    return Statement(say("places.line", label=clause.label, quote=quote), (Source(clause, quote),))
