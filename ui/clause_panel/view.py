"""A clause as the panel's template shows it: laid out from the reply of the API, nothing added."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from assistant.answering_words import answering_words
from assistant.api.plan_replies import ClauseLink, ClauseReply, NamedDocument, ReferenceLink
from assistant.api.published_lines import PublishedLine, PublishedLines
from corpus.agencies import AgencyBook
from corpus.records import ClauseKind, Plan
from ui.clause_panel.marked import Piece, pieces_of


@dataclass(frozen=True)
class Text:
    """A text of the clause, in pieces: of a table row one for each `column`, else all of it."""

    pieces: tuple[Piece, ...]
    column: str | None = None


@dataclass(frozen=True)
class Heading:
    """A heading above the clause, as printed; `place`: where it is, if it is a clause that can be opened."""

    text: str
    place: ClauseLink | None = None


@dataclass(frozen=True)
class Other:
    """The other end of references: a clause (`key`), a plan (`href` alone), or a document that isn't here.

    `label`: its name; `title`: its first line; `plan`: the plan's name, where it is another one; `said`: the
    words of each reference.
    """

    label: str
    said: tuple[str, ...]
    title: str | None = None
    plan: str | None = None
    key: str | None = None
    href: str | None = None


@dataclass(frozen=True)
class ClauseView:
    """All that the panel shows of a clause. `lines`: the numbers of its lines in the file, "" for none."""

    clause: ClauseReply
    plan: Plan
    headings: tuple[Heading, ...]
    texts: tuple[Text, ...]
    leads_to: tuple[Other, ...]
    named_by: tuple[Other, ...]
    published: tuple[PublishedLine, ...]
    lines: str

    @property
    def marked(self) -> bool:
        """Whether any of its words are those of the answer."""
        return any(piece.marked for text in self.texts for piece in text.pieces)


def clause_view(
    clause: ClauseReply,
    plans: Mapping[str, Plan],
    published: PublishedLines | None,
    said: str,
    book: AgencyBook,
) -> ClauseView:
    """The clause with the words marked that `said`, a part of an answer, says as well.

    `plans`: by their ids, those that references lead to among them. `published`: the lines of the plan's
    file. `book`: the agencies by all their names.
    """
    lines = tuple(published.of(clause.source)) if published else ()
    references = clause.references
    return ClauseView(
        clause=clause,
        plan=plans[clause.plan_id],
        headings=tuple(
            Heading(text, place) for text, place in zip_longest(clause.heading, clause.ancestors) if text
        ),
        texts=_texts(clause, said, book),
        leads_to=_others(references.out, clause.plan_id, plans),
        named_by=_others(references.incoming, clause.plan_id, plans),
        published=lines,
        lines=published.ranges(lines) if published else "",
    )


def _texts(clause: ClauseReply, said: str, book: AgencyBook) -> tuple[Text, ...]:
    if clause.kind is not ClauseKind.ROW or not clause.cells:
        columns: Sequence[str | None] = (None,)
        texts: Sequence[str] = (clause.text,)
    else:
        columns, texts = zip(*clause.cells, strict=True)
    found = answering_words(said, texts, book)
    return tuple(
        Text(tuple(pieces_of(text, spans)), column)
        for column, text, spans in zip(columns, texts, found, strict=True)
    )


def _others(links: Iterable[ReferenceLink], here: str, plans: Mapping[str, Plan]) -> tuple[Other, ...]:
    """Each end once, with the words of all references to it."""
    by_end: dict[tuple[str | None, ...], list[ReferenceLink]] = {}
    for link in links:
        named = None if link.plan_id else _document(link.document, link.text)
        by_end.setdefault((link.plan_id, link.address, named), []).append(link)
    return tuple(_other(same, here, plans) for same in by_end.values())


def _other(same: Sequence[ReferenceLink], here: str, plans: Mapping[str, Plan]) -> Other:
    link = same[0]
    said = tuple(dict.fromkeys(one.text for one in same))
    if link.plan_id is None or link.label is None:
        return Other(_document(link.document, link.text), said)
    if link.address is None:
        return Other(link.label, said, link.title, href=link.url)
    plan = plans[link.plan_id].citation if link.plan_id != here else None
    return Other(link.label, said, link.title, plan, f"{link.plan_id}#{link.address}", link.url)


def _document(document: NamedDocument | None, printed: str) -> str:
    """What a document is called, as far as the plan prints it; the reference's own words without."""
    if document is None or document.number is None:
        return printed
    issued = f" ngày {document.issued:%d/%m/%Y}" if document.issued else ""
    issuer = f" của {document.issuer}" if document.issuer else ""
    return f"{document.kind} số {document.number}{issued}{issuer}"
