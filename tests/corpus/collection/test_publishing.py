"""A publication is in effect as a whole or not at all, whatever happens on the way."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from corpus.collection import publishing, settling
from corpus.collection.candidates import candidate_path
from corpus.collection.drafts import Drafts
from corpus.collection.history import History, manifest_text, sha256_of
from corpus.collection.overview import differences, overview
from corpus.collection.publications import Publications
from corpus.collection.publishing import publish
from corpus.collection.records import Act, Change, DraftState, Failure, Publication, PublicationState
from corpus.collection.settling import last_publication
from corpus.index.records import IndexIdentity
from corpus.manifest import read_file, read_manifest
from corpus.settings import CorpusSettings
from tests.corpus.collection.conftest import Commands
from tests.corpus.collection.little_plans import plan_text

NEW = "khanh-hoa-12-2025"
FACTS = {
    "number": "12/KH-UBND",
    "issued": "2025-03-05",
    "province": "Khánh Hòa",
    "issuer": "UBND tỉnh Khánh Hòa",
    "title": "Chuyển đổi số",
    "signer": None,
    "plan_id": NEW,
}


def previewed(settings: CorpusSettings, text: str = plan_text(), **facts: str) -> Change:
    """A draft that is ready to be published, and the change that publishes it."""
    drafts = Drafts(settings)
    draft = drafts.add(BytesIO(text.encode()), "a.txt", "Chị Hoa")
    base = sha256_of(manifest_text(settings.manifest))
    drafts.save(replace(draft, state=DraftState.PREVIEWED, facts=FACTS | facts, base=base))
    plan_id = (FACTS | facts)["plan_id"] or ""
    listed = {plan.plan_id for plan in read_manifest(settings.manifest)}
    return Change(Act.REPLACE if plan_id in listed else Act.ADD, plan_id, "Kế hoạch", draft=draft.id)


def published(settings: CorpusSettings, change: Change) -> Publication:
    publication = Publication(change, "Chị Hoa", datetime.now(UTC))
    Publications(settings).save(publication)
    publish(settings, publication)
    last = Publications(settings).last()
    assert last is not None
    return last


def listed(settings: CorpusSettings) -> list[str]:
    return [plan.plan_id for plan in read_manifest(settings.manifest)]


def test_a_plan_is_added_replaced_removed_and_restored(settings: CorpusSettings, commands: Commands) -> None:
    before = listed(settings)
    assert published(settings, previewed(settings)).state is PublicationState.DONE
    assert listed(settings) == [*before, NEW]
    assert Drafts(settings).all() == ()
    changed = plan_text() + "1. Thêm\n"
    assert published(settings, previewed(settings, changed)).state is PublicationState.DONE
    (plan,) = [one for one in read_manifest(settings.manifest) if one.plan_id == NEW]
    assert read_file(plan, settings.manifest.parent) == changed.encode()
    published(settings, Change(Act.REMOVE, NEW, "Kế hoạch"))
    assert listed(settings) == before
    published(settings, Change(Act.RESTORE, version=2))
    (plan,) = [one for one in read_manifest(settings.manifest) if one.plan_id == NEW]
    assert read_file(plan, settings.manifest.parent) == plan_text().encode()
    versions = History(settings.manifest).versions()
    assert [one.change.act.value for one in versions] == ["restore", "remove", "replace", "add", "start"]
    assert {one.who for one in versions[:-1]} == {"Chị Hoa"}
    kept = {path.name for path in History(settings.manifest).files()}
    assert {"000001.json", "000005.json", f"{NEW}.txt"} < kept
    assert len([name for name in kept if name.startswith(NEW)]) == 2
    since = {one.plan.plan_id: one.since for one in overview(settings, read_manifest(settings.manifest)).held}
    assert since[NEW] == versions[0]
    assert since[before[0]] is None


@pytest.mark.parametrize("act", [Act.ADD, Act.REPLACE, Act.REMOVE, Act.RESTORE])
def test_where_the_index_fails_all_is_as_before(
    settings: CorpusSettings, commands: Commands, act: Act
) -> None:
    published(settings, previewed(settings))
    change = {
        Act.ADD: lambda: previewed(settings, plan_text(number=13), plan_id="khanh-hoa-13-2025"),
        Act.REPLACE: lambda: previewed(settings, plan_text() + "1. Thêm\n"),
        Act.REMOVE: lambda: Change(Act.REMOVE, NEW),
        Act.RESTORE: lambda: Change(Act.RESTORE, version=1),
    }[act]()
    folder = settings.manifest.parent
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    versions = History(settings.manifest).versions()
    commands.answers = [("", Failure("model", "no model"))]
    failed = published(settings, change)
    assert (failed.state, failed.failure) == (PublicationState.FAILED, Failure("model", "no model"))
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before
    assert History(settings.manifest).versions() == versions
    assert len(Drafts(settings).all()) == (change.draft is not None)


def test_the_index_is_built_before_the_manifest_changes(settings: CorpusSettings, commands: Commands) -> None:
    before = manifest_text(settings.manifest)
    seen: list[tuple[bool, list[str]]] = []

    def look(arguments: Sequence[str]) -> None:
        candidate = Path(arguments[arguments.index("--manifest") + 1])
        plans = [plan.plan_id for plan in read_manifest(candidate)]
        seen.append((manifest_text(settings.manifest) == before, plans))

    commands.meanwhile = look
    published(settings, previewed(settings))
    assert seen == [(True, listed(settings))]


def test_a_draft_previewed_against_another_collection_is_refused(
    settings: CorpusSettings, commands: Commands
) -> None:
    change = previewed(settings)
    text = manifest_text(settings.manifest)
    settings.manifest.write_text(text + "# sửa tay\n", encoding="utf-8")
    failed = published(settings, change)
    assert failed.failure is not None
    assert failed.failure.code == "outdated"
    assert commands.told == []
    assert [one.change.act for one in History(settings.manifest).versions()] == [Act.START]


def test_changes_made_elsewhere_are_kept_as_a_version(settings: CorpusSettings, commands: Commands) -> None:
    published(settings, previewed(settings))
    text = manifest_text(settings.manifest)
    settings.manifest.write_text(text + "# sửa tay\n", encoding="utf-8")
    published(settings, Change(Act.REMOVE, NEW))
    acts = [one.change.act.value for one in History(settings.manifest).versions()]
    assert acts == ["remove", "outside", "add", "start"]


def test_a_version_with_a_file_that_is_gone_is_refused(settings: CorpusSettings, commands: Commands) -> None:
    published(settings, previewed(settings))
    published(settings, Change(Act.REMOVE, NEW))
    (settings.manifest.parent / f"{NEW}.txt").unlink()
    failed = published(settings, Change(Act.RESTORE, version=2))
    assert failed.failure is not None
    assert failed.failure.code == "missing"
    assert NEW not in listed(settings)
    gone = published(settings, Change(Act.RESTORE, version=99))
    assert gone.failure is not None
    assert gone.failure.code == "outdated"


def test_a_manifest_that_cannot_be_replaced_brings_the_index_back(
    settings: CorpusSettings, commands: Commands
) -> None:
    change = previewed(settings)
    before = manifest_text(settings.manifest)
    publication = Publication(change, "Chị Hoa", datetime.now(UTC))

    def forbid(arguments: Sequence[str]) -> None:
        if str(candidate_path(settings.manifest)) in arguments:
            (settings.manifest.parent / "history").rename(settings.manifest.parent / "moved")
            (settings.manifest.parent / "history").write_text("in the way")

    commands.meanwhile = forbid
    publish(settings, publication)
    last = Publications(settings).last()
    assert last is not None
    assert last.failure is not None
    assert last.failure.code == "storage"
    assert manifest_text(settings.manifest) == before
    assert commands.told[-1] == ["ingest", "--manifest", str(settings.manifest), "--json"]


class Killed(BaseException):
    """The process ends here, without a word."""


def broken_off(settings: CorpusSettings, monkeypatch: pytest.MonkeyPatch, where: str) -> Publication:
    """A publication whose process is killed where it would call this function of `publishing`."""

    def kill(*_: object) -> None:
        raise Killed

    monkeypatch.setattr(publishing, where, kill)
    with pytest.raises(Killed):
        published(settings, previewed(settings))
    last = Publications(settings).last()
    assert last is not None
    assert last.state is PublicationState.RUNNING
    return last


def indexed(settings: CorpusSettings, monkeypatch: pytest.MonkeyPatch, generation: str, text: str) -> None:
    """Let the published index be that of a manifest."""
    plans = {plan.plan_id: plan.sha256 for plan in read_manifest(candidate_path(settings.manifest))}
    identity = IndexIdentity(generation, datetime.now(UTC), "m", 1, 1, plans if text else {}, "2", 2)
    monkeypatch.setattr(settling, "published_identity", lambda _: identity)


@pytest.mark.parametrize(
    ("where", "generation", "text", "done"),
    [
        ("build_index", "000001-00000000", "", False),
        ("make_effective", "000001-00000000", "candidate", True),
    ],
)
def test_a_publication_that_was_killed_is_brought_to_an_end(
    settings: CorpusSettings,
    commands: Commands,
    monkeypatch: pytest.MonkeyPatch,
    where: str,
    generation: str,
    text: str,
    done: bool,
) -> None:
    before = listed(settings)
    broken_off(settings, monkeypatch, where)
    indexed(settings, monkeypatch, generation, text)
    last = last_publication(settings)
    assert last is not None
    assert last.state is (PublicationState.DONE if done else PublicationState.FAILED)
    assert listed(settings) == ([*before, NEW] if done else before)
    assert not candidate_path(settings.manifest).exists()
    assert [one.change.act.value for one in History(settings.manifest).versions()] == (
        ["add", "start"] if done else ["start"]
    )
    assert (Drafts(settings).all() == ()) is done
    assert last_publication(settings) == last


def test_a_publication_under_way_is_left_alone(settings: CorpusSettings) -> None:
    publication = Publication(Change(Act.REMOVE, "x"), "Chị Hoa", datetime.now(UTC))
    Publications(settings).save(publication)
    with Publications(settings).turn.held() as alone:
        assert alone
        assert last_publication(settings) == publication


def test_what_going_back_would_change(settings: CorpusSettings) -> None:
    first, second = read_manifest(settings.manifest)
    other = replace(second, title="Khác")
    found = differences((first, second), (other, replace(first, plan_id="moi")))
    assert ([plan.plan_id for plan in found.added], found.removed) == (["moi"], (first,))
    assert found.replaced == ((second, other),)
    assert differences((first,), (first,)).none
