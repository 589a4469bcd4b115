"""What goes wrong is told on a page in Vietnamese, without its inside."""

from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.access import Scope
from assistant.api import create_app
from assistant.chain import Assistant
from assistant.settings import AssistantSettings
from corpus.errors import IndexMissingError, StorageError
from tests.ui.officers.conftest import furnish
from tests.ui.officers.visitor import Site, Visitor, keep_sample, visiting
from ui.officers import mount_officers


@pytest.mark.parametrize(
    ("failure", "status", "says"),
    [
        (StorageError("/srv/secret: gone.", "Mount it."), 503, "kho câu hỏi"),
        (IndexMissingError("secret", "Run it."), 503, "chỉ mục kế hoạch"),
        (ZeroDivisionError("secret"), 500, "ngoài dự kiến"),
    ],
)
def test_a_failure_of_the_journal_is_told_kindly(
    kept: Site, officer: Visitor, monkeypatch: pytest.MonkeyPatch, failure: Exception, status: int, says: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise failure

    monkeypatch.setattr(kept.journal, "find", fail)
    cookies = officer.client.cookies
    calm = Visitor(TestClient(kept.app, raise_server_exceptions=False, cookies=cookies))
    reply = calm.get("/")
    assert reply.status_code == status
    assert says in reply.text
    assert "secret" not in reply.text
    assert reply.headers["cache-control"] == "no-store"


def test_without_an_index_the_list_still_opens(tmp_path: Path) -> None:
    def shut() -> Assistant:
        raise IndexMissingError("No index.", "Ingest.")

    settings = AssistantSettings(data_dir=tmp_path, keep_questions=True)
    app: FastAPI = create_app(shut, settings)
    mount_officers(app)
    site = furnish(app, settings)
    keep_sample(site.journal)
    visitor = visiting(site)
    visitor.sign_in(site.access.keys.issue("A", {Scope.REVIEW}).secret)
    assert visitor.get("/").status_code == 200
    assert visitor.get("/questions/gold").status_code == 503


@pytest.mark.parametrize(
    "path", ["/nowhere", "/questions/nowhere", "/questions/nowhere/delete", "/static/none.css"]
)
def test_what_is_not_there_is_told_on_a_page(officer: Visitor, path: str) -> None:
    reply = officer.get(path)
    assert reply.status_code == 404
    assert "<h1>Chưa mở được trang này</h1>" in reply.text
