"""Terms and abbreviations that the text itself explains → the register of definitions.

Guarantees: any clauses are read; every entry points at a clause that there is; term and meaning stand in its
text, as printed.
"""

import re
from collections.abc import Iterable, Iterator

from corpus.records import Clause, ClauseKind
from corpus.registers import Definition
from corpus.vietnamese.syllables import fold, nfc
from ingest.documents.naming import documents_named
from ingest.outline.markers import find_marker
from ingest.registers.explained_terms import terms_explained
from ingest.registers.long_forms import by_initials, by_phrase

_ON_TERMS = re.compile(r"\b(khai niem|thuat ngu|giai thich tu ngu|dinh nghia|tu viet tat)\b")
_CALLED = re.compile(
    r"\(\s*(?:(?:sau đây|dưới đây)\s+)?(?:được\s+)?(?:viết tắt|gọi tắt|gọi chung|gọi)\s*(?:là|:)?\s+"
    r"(?P<term>[^()]{2,120}?)\s*\)",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"(?<=[^\s(])\s*\(\s*(?P<term>[A-ZĐ][A-Za-zĐ0-9&/]*[A-ZĐ][A-Za-zĐ0-9&/]*|[A-Z][a-z]+(?: [A-Z][a-z]+){0,3}"
    r"|[A-Z]{2,6} [A-Z][a-z]+)\s*(?:[,;:](?!\s*[A-ZĐ])[^()]*)?\)"
)
"""Initials, or the same in English ("Big Data Analytics")."""
_VIETNAMESE = re.compile(r"(?:Thay|Trong|Theo|Xem|Sau|Chi|Nay)(?!\w)")
_FOOTNOTE_MARK = re.compile(r"\[\d+\]\s*")
_REACH = 900
"""How far before its bracket a long form, or the name of a document, may begin."""
_EDGES = ' \t\n.;,:“”"'


def read_definitions(clauses: Iterable[Clause]) -> tuple[Definition, ...]:
    """Every term that is explained, in the order of the text; one that a clause explains twice once."""
    return tuple(
        Definition(clause.plan_id, clause.address, clause.label, term, meaning)
        for clause in clauses
        for term, meaning in dict.fromkeys(_explained(clause))
    )


def _explained(clause: Clause) -> Iterator[tuple[str, str]]:
    text = nfc(clause.text)
    if clause.kind is ClauseKind.FRAME and "\n" in text:
        return
    yield from _sentences(clause, text)
    for match in _CALLED.finditer(text):
        meaning = _shortened(text[max(0, match.start() - _REACH) : match.start()], match["term"])
        if meaning:
            yield match["term"].strip(_EDGES), meaning
    for match in _SHORT.finditer(text):
        before = text[max(0, match.start("term") - _REACH) : match.start("term")].rstrip(" (")
        meaning = by_initials(before, match["term"]) or by_phrase(before)
        if meaning and "&" not in match["term"] and not _VIETNAMESE.match(match["term"]):
            yield match["term"], meaning


def _sentences(clause: Clause, text: str) -> Iterator[tuple[str, str]]:
    if clause.kind is ClauseKind.FOOTNOTE:
        return terms_explained(_FOOTNOTE_MARK.sub("", text, count=1), freely=True)
    on_terms = any(_ON_TERMS.search(fold(heading)) for heading in clause.heading)
    body = text.partition("\n")[2] if clause.kind is ClauseKind.HEADING else find_marker(text)[1]
    return terms_explained(body, freely=on_terms)


def _shortened(before: str, term: str) -> str | None:
    """What a "(sau đây gọi tắt là …)" shortens: a document just named, else the words with its initials."""
    reach = len(before.rstrip())
    ending = [span[0] for _, span in documents_named(before) if span[1] >= reach]
    if ending:
        return before[min(ending) :].strip(_EDGES)
    return by_initials(before.rstrip(), term) or by_phrase(before)
