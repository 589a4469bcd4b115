"""The map of references: nothing of the register is lost, and no more is shown than can be taken in."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.reference_map import (
    BesideKind,
    DocumentGroup,
    MapBeside,
    ReferenceMap,
    SectionLink,
    gathered,
    reference_map,
)
from assistant.reference_map.documents import by_document, document_name
from assistant.reference_map.sections import chosen_sections
from corpus.records import Clause, ClauseKind, Plan, PlanReading
from corpus.registers import Document, Reference, Unresolved
from corpus.store import ClauseWords, Store
from tests.factories import clause, plan

OWN, OTHER = plan("a-1-2024", "An Giang"), plan("b-2-2024", "Bạc Liêu", number="2/KH-UBND")
ADDRESSES = ("ten", "can-cu/1", "I", "I/1", "I/1/a", "I/1/a/-1", "II", "II/1", "II/2", "II/2/3", "PL")


def clauses_of(one: Plan, addresses: Iterable[str] = ADDRESSES) -> tuple[Clause, ...]:
    return tuple(clause(at, f"{at}. Mục\ncủa", kind=kind_of(at), plan_id=one.plan_id) for at in addresses)


def kind_of(address: str) -> ClauseKind:
    last = address.rpartition("/")[2]
    if address.startswith(("ten", "can-cu")):
        return ClauseKind.FRAME
    if last.startswith("-"):
        return ClauseKind.BULLET
    return ClauseKind.POINT if last.isalpha() and last.islower() else ClauseKind.HEADING


def mapped(tmp_path: Path, references: Sequence[Reference], most: int = 30) -> ReferenceMap:
    """The map of `OWN`, whose store has `OTHER` beside it."""
    store = Store.create(tmp_path / "store.sqlite3")
    for one in (OWN, OTHER):
        clauses = clauses_of(one)
        made = tuple(each for each in references if each.plan_id == one.plan_id)
        store.write_plan(
            PlanReading(one, clauses, references=made),
            [ClauseWords((), ())] * len(clauses),
            np.zeros((len(clauses), 1), dtype=np.float32),
        )
    found = reference_map(store, OWN, most)
    store.close()
    return found


def inside(start: str, end: str, text: str = "mục") -> Reference:
    return Reference(OWN.plan_id, start, text, end)


def naming(start: str, document: Document, text: str = "văn bản") -> Reference:
    return Reference(OWN.plan_id, start, text, document=document, unresolved=Unresolved.OTHER_DOCUMENT)


DECISION = Document("Quyết định", "411/QĐ-TTg")


def test_references_stand_between_the_sections_that_hold_their_ends(tmp_path: Path) -> None:
    found = mapped(tmp_path, [inside("II/2/3", "I/1/a", "điểm a"), inside("II/2/3", "I/1", "khoản 1")])
    assert [(link.start, link.end) for link in found.links] == [("II/2/3", "I/1/a"), ("II/2/3", "I/1")]
    assert [section.address for section in found.sections] == [
        "I", "I/1", "I/1/a", "II", "II/2", "II/2/3", "PL",
    ]  # fmt: skip


def test_a_bullet_is_counted_to_what_it_stands_under(tmp_path: Path) -> None:
    (link,) = mapped(tmp_path, [inside("I/1/a/-1", "PL")]).links
    assert (link.start, link.references[0].start.address) == ("I/1/a", "I/1/a/-1")


def test_where_there_are_too_many_sections_their_references_are_counted_together(tmp_path: Path) -> None:
    references = [inside("II/2/3", "I/1/a", "điểm a"), inside("II/1", "I/1", "khoản 1")]
    found = mapped(tmp_path, references, most=3)
    assert [section.address for section in found.sections] == ["I", "II", "PL"]
    (link,) = found.links
    assert [one.text for one in link.references] == ["điểm a", "khoản 1"]


def test_where_too_many_sections_refer_to_each_other_they_are_counted_together() -> None:
    pairs = [("I/1", "II/1"), ("II/2", "I/1"), ("II/2/3", "I/1/a")]
    shown = [one.address for one in chosen_sections(clauses_of(OWN), pairs, [], most_links=2)]
    assert shown == ["I", "I/1", "II", "II/1", "II/2", "PL"]


def test_the_same_words_of_one_clause_are_one_reference_with_several_ends(tmp_path: Path) -> None:
    (link,) = mapped(tmp_path, [inside("II/1", "I", "mục I, II"), inside("II/1", "I", "mục I, II")]).links
    assert [len(one.ends) for one in link.references] == [2]


def test_what_stands_beside_says_why_it_cannot_be_read(tmp_path: Path) -> None:
    references = [
        naming("can-cu/1", DECISION),
        Reference(OWN.plan_id, "I", "Kế hoạch số 2", None, OTHER.plan_id, Document("Kế hoạch", "2/KH-UBND")),
        Reference(OWN.plan_id, "II", "Phụ lục III", unresolved=Unresolved.NOTHING),
        Reference(OTHER.plan_id, "I/1", "khoản 1 Mục I", "I/1", OWN.plan_id),
        Reference(OTHER.plan_id, "II", "Kế hoạch số 4181", None, OWN.plan_id),
    ]
    found = mapped(tmp_path, references)
    assert [(one.kind, one.sections, one.plan_id, one.reason) for one in found.beside] == [
        (BesideKind.REFERS_HERE, ("I/1", "ten"), OTHER.plan_id, None),
        (BesideKind.PLAN, ("I",), OTHER.plan_id, None),
        (BesideKind.DOCUMENT, ("can-cu",), None, Unresolved.OTHER_DOCUMENT),
        (BesideKind.UNRESOLVED, ("II",), None, Unresolved.NOTHING),
    ]
    opening = {section.address: section.opens for section in found.sections}
    assert opening["can-cu"] == "can-cu/1"


@given(
    st.lists(st.tuples(st.sampled_from(ADDRESSES), st.sampled_from(ADDRESSES)), max_size=12),
    st.integers(3, 12),
)
def test_every_section_that_is_linked_is_shown_once(ends: list[tuple[str, str]], most: int) -> None:
    addresses = [at for pair in ends for at in pair]
    shown = [one.address for one in chosen_sections(clauses_of(OWN), ends, ["can-cu/1"], most)]
    assert len(shown) == len(set(shown))
    tops = {at.partition("/")[0] for at in (*addresses, "can-cu", "I", "II", "PL")}
    assert tops <= set(shown)
    assert len(shown) <= max(most, len(tops))


@pytest.mark.parametrize(
    ("documents", "groups"),
    [
        ((DECISION, Document("QUYẾT ĐỊNH", "411/QĐ-TTG")), 1),
        ((DECISION, Document("Quyết định", "412/QĐ-TTg")), 2),
        ((DECISION, Document("Quyết định", "411/QĐ-TTg", date(2022, 3, 31))), 1),
        (
            (
                Document("Kế hoạch", "5/KH-UBND", date(2022, 1, 1)),
                Document("Kế hoạch", "5/KH-UBND", date(2023, 1, 1)),
            ),
            2,
        ),
        ((Document("Luật", title="Đầu tư công"), Document("Luật", title="đầu tư  công")), 1),
        ((Document("Luật", title="Đầu tư"), Document("Luật", title="Đầu tư công")), 2),
        ((Document("Luật"), Document("Luật")), 1),
    ],
)
def test_one_number_is_one_document(documents: tuple[Document, ...], groups: int) -> None:
    assert len(by_document([naming("I", one) for one in documents])) == groups


def test_a_document_is_shown_with_all_that_is_printed_of_it() -> None:
    full = Document("Quyết định", "411/QĐ-TTg", date(2022, 3, 31), "Thủ tướng Chính phủ")
    ((shown, references),) = by_document([naming("I", DECISION), naming("II", full)])
    assert (shown, len(references)) == (full, 2)


@pytest.mark.parametrize(
    ("document", "name"),
    [
        (Document("QUYẾT ĐỊNH", "411/QĐ-TTG"), "Quyết định số 411/QĐ-TTG"),
        (Document("Luật", title="Đầu tư  công"), "Luật Đầu tư công"),
        (Document("Luật"), "luật ấy"),
    ],
)
def test_a_document_is_called_by_what_is_printed(document: Document, name: str) -> None:
    assert document_name(document, "luật ấy") == name


def beside(section: str, kind: BesideKind = BesideKind.DOCUMENT) -> MapBeside:
    return MapBeside(kind, "n", (SectionLink(section, "n", ()),))


@given(st.lists(st.sampled_from(["I", "II", "III", "plan"]), max_size=40), st.integers(1, 30))
def test_gathering_keeps_everything_and_only_documents_of_one_section_together(
    sections: list[str], most: int
) -> None:
    given_ = [beside("I", BesideKind.PLAN) if at == "plan" else beside(at) for at in sections]
    shown = gathered(given_, most)
    members = [m for one in shown for m in (one.members if isinstance(one, DocumentGroup) else (one,))]
    assert Counter(map(id, members)) == Counter(map(id, given_))
    for one in shown:
        if isinstance(one, DocumentGroup):
            assert {member.sections for member in one.members} == {one.sections}
    if len(given_) <= most:
        assert list(shown) == given_
