"""The clause's own words: what answers where no register does."""

from assistant.answer.draft import Source, Statement
from assistant.answer.sentences import quotations
from assistant.answer.texts import say
from corpus.records import Clause


def passage_statement(clause: Clause, subject: str, *, core: bool = True) -> Statement:
    """The sentences of the clause that speak of the subject, quoted, with the place where they stand."""
    pieces = quotations(clause.text, subject)
    quote = "” … “".join(pieces)
    return Statement(
        say("passage.quote", quote=quote, label=clause.label), (Source(clause, pieces[-1]),), core=core
    )
