"""A generation that is open somewhere stays, however often a new one is published."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.errors import IndexDamagedError
from corpus.index.generations import Generations
from corpus.index.in_use import ReadingMark, unless_in_use
from corpus.settings import CorpusSettings
from tests.corpus.index.factories import KHANH_HOA, found, generations, nearest, opened, published, reading


def publish_anew(settings: CorpusSettings, version: int) -> str:
    plan = reading("khanh-hoa-1", KHANH_HOA)
    return published(settings, [plan], reader_version=str(version)).identity.generation


def test_what_is_open_outlives_newer_ones_and_goes_once_it_is_closed(settings: CorpusSettings) -> None:
    first = publish_anew(settings, 1)
    index = opened(settings)
    newer = [publish_anew(settings, version) for version in (2, 3, 4)]
    assert generations(settings) == [first, *newer[-2:]]
    assert found(index, "hồ sơ sức khỏe")
    assert KHANH_HOA["I/2"] in {clause.text for clause in index.store.clauses()}
    assert nearest(index, KHANH_HOA["I/2"])
    index.close()
    newest = publish_anew(settings, 5)
    assert generations(settings) == [newer[-1], newest]


def test_the_mark_of_a_killed_process_is_gone(settings: CorpusSettings) -> None:
    name = publish_anew(settings, 1)
    folder = Generations(settings.data_dir).folder(name)
    script = (
        "import sys, time; from pathlib import Path; from corpus.index.in_use import ReadingMark;"
        "mark = ReadingMark(Path(sys.argv[1])); print('reading', flush=True); time.sleep(60)"
    )
    reader = subprocess.Popen([sys.executable, "-c", script, str(folder)], stdout=subprocess.PIPE)
    try:
        assert reader.stdout is not None
        assert reader.stdout.readline() == b"reading\n"
        with unless_in_use(folder) as unused:
            assert not unused
    finally:
        reader.kill()
        reader.wait()
    with unless_in_use(folder) as unused:
        assert unused


def test_who_removes_keeps_readers_out(settings: CorpusSettings) -> None:
    name = publish_anew(settings, 1)
    folder = Generations(settings.data_dir).folder(name)
    with unless_in_use(folder) as unused:
        assert unused
        with pytest.raises(IndexDamagedError, match="being removed"):
            ReadingMark(folder)
    ReadingMark(folder).close()


def test_what_is_not_there_has_no_readers(tmp_path: Path) -> None:
    with pytest.raises(IndexDamagedError, match="missing"):
        ReadingMark(tmp_path)
    with unless_in_use(tmp_path) as unused:
        assert unused
        shutil.rmtree(tmp_path)
