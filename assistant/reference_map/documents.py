"""Documents that a plan names, told apart: the same document named twice is one."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import astuple
from datetime import date

from corpus.registers import Document, Reference
from corpus.vietnamese.syllables import fold


def by_document(references: Iterable[Reference]) -> list[tuple[Document, list[Reference]]]:
    """The references to each document, in the order in which the documents are first named.

    One number is one document, unless two dates of issue are printed with it; a document without a number is
    known by its kind and its title, and by the words that name it where no title is printed. Each stands with
    the fullest of its descriptions.
    """
    named = [(one, one.document) for one in references if one.document is not None]
    dates: dict[str, set[date]] = defaultdict(set)
    for _, document in named:
        if document.number and document.issued:
            dates[fold(document.number)].add(document.issued)
    groups: dict[tuple[str, ...], list[tuple[Reference, Document]]] = defaultdict(list)
    for one, document in named:
        groups[_key(document, one.text, dates)].append((one, document))
    return [
        (max((document for _, document in group), key=_fullness), [one for one, _ in group])
        for group in groups.values()
    ]


def document_name(document: Document, text: str) -> str:
    """How a document is called for short: its kind and number, else its kind and title, else `text`."""
    kind = document.kind.capitalize() if document.kind.isupper() else document.kind
    if document.number:
        return f"{kind} số {document.number}"
    return " ".join((f"{kind} {document.title}" if document.title else text).split())


def _key(document: Document, text: str, dates: Mapping[str, Collection[date]]) -> tuple[str, ...]:
    if document.number:
        number = fold(document.number)
        apart = len(dates.get(number, ())) > 1
        return number, str(document.issued) if apart else ""
    return fold(document.kind), fold(" ".join((document.title or text).split()))


def _fullness(document: Document) -> int:
    """How much is printed of a document."""
    return sum(part is not None for part in astuple(document))
