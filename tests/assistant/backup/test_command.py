"""What the two commands say."""

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from assistant.backup.command import backup, restore
from corpus.embedding.hashed import HashedEmbedder
from corpus.errors import BackupError
from corpus.index import publish
from corpus.settings import CorpusSettings
from tests.assistant.api.sample import READINGS

APP = typer.Typer()
APP.command()(backup)
APP.command()(restore)


def test_there_and_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = CorpusSettings(data_dir=tmp_path / "data", model="hashed")
    publish(settings, HashedEmbedder(), READINGS, lambda *_: None, reader_version="1")
    monkeypatch.setenv("HOIKEHOACH_DATA_DIR", str(tmp_path / "data"))
    file = str(tmp_path / "b.tar.zst")
    taken = CliRunner().invoke(APP, ["backup", file])
    assert (taken.exit_code, "Đã sao lưu" in taken.output) == (0, True)
    refused = CliRunner().invoke(APP, ["restore", file])
    assert isinstance(refused.exception, BackupError)
    forced = CliRunner().invoke(APP, ["restore", file, "--force"])
    assert (forced.exit_code, "before-restore-" in forced.output) == (0, True)
    monkeypatch.setenv("HOIKEHOACH_DATA_DIR", str(tmp_path / "new"))
    monkeypatch.setenv("HOIKEHOACH_MANIFEST", str(tmp_path / "elsewhere.toml"))
    restored = CliRunner().invoke(APP, ["restore", file])
    assert f"HOIKEHOACH_MANIFEST={tmp_path / 'new' / 'plans' / 'plans.toml'}" in restored.output


def test_what_is_left_out_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = CorpusSettings(data_dir=tmp_path / "data", model="hashed")
    publish(settings, HashedEmbedder(), READINGS, lambda *_: None, reader_version="1")
    monkeypatch.setenv("HOIKEHOACH_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("HOIKEHOACH_MANIFEST", str(tmp_path / "none.toml"))
    monkeypatch.setenv("HOIKEHOACH_DATABASE_URL", "postgresql+psycopg://host/name")
    said = CliRunner().invoke(APP, ["backup", str(tmp_path / "b.tar.gz")]).output
    assert "none.toml" in said
    assert "pg_dump" in said
