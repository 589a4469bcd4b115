"""Which manifest is read and which is changed; the program's own stays as it is."""

import os
from pathlib import Path

import pytest

from corpus.collection.place import (
    manifest_for_changes,
    manifest_in_use,
    opened_for_changes,
    unwritable_folder,
)
from corpus.manifest import read_file, read_manifest
from corpus.settings import OWN_MANIFEST, CorpusSettings


def test_the_own_list_is_read_until_it_is_changed_then_its_copy_is(tmp_path: Path) -> None:
    settings = CorpusSettings(data_dir=tmp_path / "data")
    assert manifest_in_use(settings) == OWN_MANIFEST
    assert manifest_for_changes(settings) == tmp_path / "data" / "plans" / "plans.toml"
    opened = opened_for_changes(settings)
    assert opened == manifest_in_use(settings) == manifest_for_changes(settings)
    assert read_manifest(opened) == read_manifest(OWN_MANIFEST)
    assert all(read_file(plan, opened.parent) for plan in read_manifest(opened))
    opened.write_text(opened.read_text("utf-8") + "# đã sửa\n", "utf-8")
    assert opened_for_changes(settings).read_text("utf-8").endswith("# đã sửa\n")


def test_a_list_that_is_named_is_read_and_changed_where_it_is(settings: CorpusSettings) -> None:
    assert manifest_in_use(settings) == opened_for_changes(settings) == settings.manifest


def test_a_folder_that_cannot_be_written_is_named(
    settings: CorpusSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert unwritable_folder(settings) is None
    (tmp_path / "file").write_text("")
    in_the_way = settings.model_copy(update={"data_dir": tmp_path / "file" / "data"})
    assert unwritable_folder(in_the_way) == tmp_path / "file" / "data"

    def access(path: Path, mode: int) -> bool:
        return path.exists() if mode == os.F_OK else path != settings.manifest.parent

    monkeypatch.setattr(os, "access", access)
    assert unwritable_folder(settings) == settings.manifest.parent
