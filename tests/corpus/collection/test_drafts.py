"""Drafts: kept as handed in, noticed when their process was killed, gone when nobody works on them."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest

from corpus.collection.drafts import KEPT_FOR, Drafts, shown_name, suffix_of
from corpus.collection.records import INTERRUPTED, Draft
from corpus.settings import CorpusSettings


def handed_in(settings: CorpusSettings, name: str = "kế hoạch.docx") -> tuple[Drafts, Draft]:
    drafts = Drafts(settings)
    return drafts, drafts.add(BytesIO(b"PK bytes"), name, "Chị Hoa")


@pytest.mark.parametrize(
    ("name", "shown", "suffix"),
    [
        ("kế hoạch.DOCX", "kế hoạch.DOCX", ".docx"),
        ("../../etc/plan.txt", "plan.txt", ".txt"),
        ("C:\\plans\\a.pdf", "a.pdf", ".pdf"),
        ("a.doc", "a.doc", ""),
        ("a.html\0.exe", "a.html.exe", ""),
        ("..", "..", ""),
        ("", "", ""),
        ("x" * 300 + ".md", "x" * 117 + ".md", ".md"),
    ],
)
def test_names_from_outside_are_only_shown(name: str, shown: str, suffix: str) -> None:
    assert (shown_name(name), suffix_of(name)) == (shown, suffix)


def test_the_bytes_are_kept_as_they_are(settings: CorpusSettings) -> None:
    drafts, draft = handed_in(settings, "../../x.docx")
    assert drafts.file(draft).read_bytes() == b"PK bytes"
    assert drafts.file(draft).name == "plan.docx"
    assert (draft.name, draft.size) == ("x.docx", 8)
    assert [one.id for one in drafts.all()] == [draft.id]


def test_a_process_that_is_gone_is_noticed_and_one_at_work_is_left(settings: CorpusSettings) -> None:
    drafts, draft = handed_in(settings)
    with drafts.turn(draft).held():
        assert drafts.get(draft.id) == draft
    gone = drafts.get(draft.id)
    assert gone is not None
    assert gone.failure == INTERRUPTED
    assert not gone.under_way


@pytest.mark.parametrize("id", ["", "..", "../drafts", "0" * 15, "g" * 16, "0" * 16])
def test_an_id_that_is_none_names_nothing(settings: CorpusSettings, id: str) -> None:
    drafts, _ = handed_in(settings)
    assert drafts.get(id) is None
    drafts.discard(id)
    assert drafts.all()


def later(time: timedelta) -> Callable[[], datetime]:
    return lambda: datetime.now(UTC) + time


def test_a_draft_is_discarded_or_expires(settings: CorpusSettings) -> None:
    drafts, draft = handed_in(settings)
    _, other = handed_in(settings)
    drafts.discard(other.id)
    assert [one.id for one in drafts.all()] == [draft.id]
    assert Drafts(settings, later(KEPT_FOR - timedelta(minutes=1))).all()
    assert Drafts(settings, later(KEPT_FOR + timedelta(minutes=1))).all() == ()
    assert not drafts.file(draft).exists()
