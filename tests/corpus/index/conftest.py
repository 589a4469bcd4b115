from pathlib import Path

import pytest

from corpus.settings import CorpusSettings
from tests.corpus.index.factories import settings_for


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CorpusSettings:
    """Settings of an empty data folder, in a working folder without `.env`."""
    monkeypatch.chdir(tmp_path)
    return settings_for(tmp_path)
