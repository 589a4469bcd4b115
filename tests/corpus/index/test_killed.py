"""A run that is killed (SIGKILL: no clean-up at all) leaves the old index serving."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import corpus
from corpus.index import published_identity
from corpus.settings import CorpusSettings
from tests.corpus.index.factories import found, generations, opened, published, reading, two_plans

KILLED_RUN = """
import os, signal, sys
from pathlib import Path
from corpus.index import publish
from corpus.index.generations import Generations
from tests.corpus.index.factories import EMBEDDER, reading, settings_for

folder, moment = Path(sys.argv[1]), sys.argv[2]

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

def progress(stage, done, total):
    if f"{stage} {done}" == moment:
        die()

if moment == "before the switch":
    Generations.switch = die
publish(settings_for(folder), EMBEDDER, [reading("c", {"1": "Mới"})], progress, reader_version="1")
"""


@pytest.mark.parametrize("moment", ["indexes 1", "before the switch"])
def test_a_killed_run_leaves_the_old_index_and_its_rubbish_is_swept(
    settings: CorpusSettings, moment: str
) -> None:
    old = published(settings, two_plans()).identity
    _run_and_be_killed(settings.data_dir.parent, moment)
    assert published_identity(settings) == old
    rubbish = [name for name in generations(settings) if name != old.generation]
    assert len(rubbish) == 1
    index = opened(settings)
    assert index.identity == old
    assert found(index, "hồ sơ sức khỏe") == ["khanh-hoa-1#I/2"]
    index.close()
    new = published(settings, [reading("d", {"1": "Khác"})]).identity
    assert generations(settings) == [old.generation, new.generation]


def test_unchanged_plans_sweep_as_well(settings: CorpusSettings) -> None:
    old = published(settings, two_plans()).identity
    (settings.data_dir / "generations" / "000009-0123abcd" / "vectors").mkdir(parents=True)
    assert not published(settings, two_plans()).changed
    assert generations(settings) == [old.generation]


def _run_and_be_killed(folder: Path, moment: str) -> None:
    root = str(Path(corpus.__file__).parent.parent)
    run = subprocess.run(
        [sys.executable, "-c", KILLED_RUN, str(folder), moment],
        env={**os.environ, "PYTHONPATH": root},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == -signal.SIGKILL, run.stderr
