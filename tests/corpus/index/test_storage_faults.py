"""A folder that can't be written, a full disk: one clear error, and the old index stays."""

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from corpus.errors import HoiKeHoachError, IndexDamagedError, SettingsError, StorageError
from corpus.files import file_faults
from corpus.index import open_index, published_identity
from corpus.index.chroma import ChromaPlace, chroma_faults
from corpus.index.faults import mend_for
from corpus.settings import CorpusSettings
from tests.corpus.index.factories import (
    EMBEDDER,
    found,
    generations,
    many_clauses,
    opened,
    published,
    settings_for,
    two_plans,
)

NOBODY = 65534


@contextmanager
def without_rights(folder: Path) -> Iterator[None]:
    """Be someone who may not write into this folder (root may write everywhere, so root becomes nobody)."""
    mode = folder.stat().st_mode
    folder.chmod(0o500)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        folder.chmod(mode)


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """Writing beyond this size fails, as it does on a full disk."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_a_folder_that_may_not_be_written(settings: CorpusSettings) -> None:
    with without_rights(settings.data_dir.parent), pytest.raises(StorageError) as caught:
        published(settings, two_plans())
    assert str(settings.data_dir) in caught.value.what
    assert "HOIKEHOACH_DATA_DIR" in caught.value.mend
    assert published_identity(settings) is None


def test_an_index_in_a_folder_that_may_no_longer_be_written(settings: CorpusSettings) -> None:
    old = published(settings, two_plans()).identity
    with without_rights(settings.data_dir), pytest.raises(StorageError):
        published(settings, [many_clauses(5)])
    assert published_identity(settings) == old


@pytest.mark.parametrize("place", ["data", "data/generations", "data/lock/x"])
def test_a_file_where_a_folder_should_be(tmp_path: Path, place: str) -> None:
    path = tmp_path / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("in the way")
    with pytest.raises(StorageError, match=str(tmp_path)):
        published(settings_for(tmp_path), two_plans())


@pytest.mark.parametrize("size", [1_000, 30_000, 150_000, 220_000])
def test_a_full_disk_leaves_the_old_index(settings: CorpusSettings, size: int) -> None:
    old = published(settings, two_plans()).identity
    with files_no_larger_than(size), pytest.raises(StorageError) as caught:
        published(settings, [*two_plans(), many_clauses(300)])
    assert str(settings.data_dir) in caught.value.what
    assert published_identity(settings) == old
    assert generations(settings) == [old.generation]
    index = opened(settings)
    assert found(index, "hồ sơ sức khỏe") == ["khanh-hoa-1#I/2"]
    index.close()


@pytest.mark.parametrize(
    ("message", "error"),
    [
        ("error returned from database: (code: 8) attempt to write a readonly database", StorageError),
        ("error returned from database: (code: 13) database or disk is full", StorageError),
        ("error returned from database: (code: 26) file is not a database", IndexDamagedError),
        ("Error loading hnsw index", IndexDamagedError),
    ],
)
def test_what_chroma_says_is_understood(tmp_path: Path, message: str, error: type[HoiKeHoachError]) -> None:
    with pytest.raises(error, match="chroma"), chroma_faults(ChromaPlace(tmp_path / "chroma", None, "1")):
        raise ValueError(message)


@pytest.mark.parametrize(
    ("message", "mend"),
    [
        ("An IO error occurred: 'No space left on device (os error 28)'", "Free space"),
        ("Permission denied (os error 13)", "readable and writable"),
        ("Failed to apply logs to the hnsw segment writer", "See that the disk isn't full"),
    ],
)
def test_the_mend_fits_the_message(message: str, mend: str) -> None:
    assert mend_for(message).startswith(mend) or mend in mend_for(message)


def test_the_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="nowhere: No such file"), file_faults(tmp_path):
        (tmp_path / "nowhere").read_bytes()


@pytest.mark.parametrize("url", ["localhost:8000", "ftp://host", "http://", "http://host:port"])
def test_a_chroma_url_that_is_none(settings: CorpusSettings, url: str) -> None:
    with pytest.raises(SettingsError, match="HOIKEHOACH_CHROMA_URL"):
        published(settings.model_copy(update={"chroma_url": url}), two_plans())


def test_chroma_takes_no_settings_from_the_users_env_file(settings: CorpusSettings) -> None:
    Path(".env").write_text("IS_PERSISTENT=perhaps\nCHROMA_SERVER_HTTP_PORT=none\n")
    published(settings, two_plans())
    open_index(settings, EMBEDDER).close()
