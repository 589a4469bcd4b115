"""A disk that is really full, at each stage of an ingest: one clear error, the old index serves, space mends it."""

import gc
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.errors import StorageError
from corpus.index import published_identity
from corpus.settings import CorpusSettings
from tests.corpus.index.factories import (
    found,
    generations,
    many_clauses,
    opened,
    published,
    settings_for,
    two_plans,
)

SIZE_KB = 8_000
LARGER = [*two_plans(), many_clauses(600)]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    mounting = [mount or "mount", "-t", "tmpfs", "-o", f"size={SIZE_KB}k", "tmpfs", str(folder)]
    if mount is None or subprocess.run(mounting, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small disk, and not everywhere")
    try:
        yield folder
    finally:
        gc.collect()
        subprocess.run(["umount", str(folder)], check=True)


def fill(disk: Path, left_kb: int) -> Path:
    """A file that leaves so much space, no more."""
    ballast = disk / "ballast"
    ballast.write_bytes(b"\0" * (shutil.disk_usage(disk).free - left_kb * 1024))
    return ballast


def test_an_ingest_onto_a_full_disk(disk: Path) -> None:
    settings = settings_for(disk)
    old = published(settings, two_plans()).identity
    needed = needed_kb(settings, disk)
    for share in (0, 0.02, 0.2, 0.4, 0.6, 0.8):
        ballast = fill(disk, int(needed * share))
        what, mend = refusal(settings)
        assert "disk" in mend, share
        assert str(settings.data_dir) in what, share
        ballast.unlink()
        assert published_identity(settings) == old, share
        assert generations(settings) == [old.generation], share
        index = opened(settings)
        assert found(index, "hồ sơ sức khỏe") == ["khanh-hoa-1#I/2"]
        index.close()
    assert published(settings, LARGER, reader_version="2").identity != old


def refusal(settings: CorpusSettings) -> tuple[str, str]:
    """What an ingest says that fails: the words alone, for the error keeps files open."""
    with pytest.raises(StorageError) as caught:
        published(settings, LARGER, reader_version="2")
    return caught.value.what, caught.value.mend


def needed_kb(settings: CorpusSettings, disk: Path) -> int:
    """What the larger index takes, by an ingest elsewhere on the disk."""
    elsewhere = disk / "elsewhere"
    before = shutil.disk_usage(disk).used
    published(settings_for(elsewhere), LARGER, reader_version="2")
    needed = (shutil.disk_usage(disk).used - before) // 1024
    shutil.rmtree(elsewhere)
    return needed
