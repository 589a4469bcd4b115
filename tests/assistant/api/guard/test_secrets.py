"""No secret in a log, a reply, an error or a repr; whatever goes wrong."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.access import Scope, credentials
from assistant.api import create_app
from assistant.settings import AssistantSettings
from corpus.errors import SettingsError
from corpus.settings import load_settings
from corpus.store import Store
from tests.assistant.api.guard.guarded import QUESTION, Guarded, guarding, settings_of

Serve = Callable[..., Guarded]
SECRET = "geheimnis"
SETTINGS: dict[str, Any] = {
    "database_url": f"postgresql+psycopg://user:{SECRET}@127.0.0.1:1/none",
    "rate_storage": f"redis://:{SECRET}@127.0.0.1:1/0",
    "llm_url": "http://127.0.0.1:1/v1",
    "llm_model": "m",
    "llm_key": SECRET,
}


def test_settings_show_no_secret_however_they_are_written(tmp_path: Path) -> None:
    settings = settings_of(tmp_path, **SETTINGS)
    for shown in (repr(settings), str(settings), settings.model_dump_json(), repr(settings.model_dump())):
        assert SECRET not in shown


def test_refused_requests_leave_no_key_behind(guarded: Serve, caplog: pytest.LogCaptureFixture) -> None:
    service = guarded(api_needs_key=True, rate_limit="1/hour", key_limit="1/hour", reading_limit="1/hour")
    issued = service.access.keys.issue("Lan", [Scope.REVIEW])
    wrong = f"hkh_{issued.key.id}_{'b' * 43}"
    client = service.come_from()
    replies = []
    with caplog.at_level(logging.DEBUG):
        for secret in (issued.secret, wrong, SECRET, f"{SECRET}\u00e9".encode("latin-1")):
            given = b"Bearer " + (secret if isinstance(secret, bytes) else secret.encode())
            replies += [
                client.request(method, address, json=QUESTION, headers={"Authorization": given})
                for method, address in (
                    ("POST", "/api/ask"),
                    ("POST", "/v1/chat/completions"),
                    ("POST", "/mcp"),
                    ("GET", "/api/tasks"),
                    ("GET", "/api/tasks"),
                    ("DELETE", "/api/questions/x"),
                )
            ]
    assert {401, 403, 429} <= {reply.status_code for reply in replies}
    said = caplog.text + "".join(reply.text + repr(reply.headers) for reply in replies)
    for secret in (issued.secret, wrong, SECRET, credentials.digest(issued.secret)):
        assert secret not in said


def test_what_cannot_be_reached_is_not_named_with_its_password(
    store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    pytest.importorskip("psycopg")
    settings = settings_of(tmp_path, keep_questions=True, **SETTINGS)
    key = {"Authorization": f"Bearer hkh_{'0' * 12}_{'c' * 43}"}
    with caplog.at_level(logging.DEBUG), guarding(store, settings) as service:
        client = service.come_from()
        replies = [client.post("/api/ask", json=QUESTION, headers=key)]
        replies += [client.delete("/api/questions/x", headers=key)]
    assert [reply.status_code for reply in replies] == [200, 503]
    said = caplog.text + "".join(reply.text for reply in replies)
    assert "a key could not be looked up" in caplog.text
    assert "HOIKEHOACH_RATE_STORAGE" in caplog.text
    assert SECRET not in said
    assert "c" * 43 not in said


@pytest.mark.parametrize("name", ["DATABASE_URL", "RATE_STORAGE"])
def test_a_setting_that_is_wrong_is_named_without_its_value(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOIKEHOACH_DATA_DIR", str(tmp_path))
    monkeypatch.setenv(f"HOIKEHOACH_{name}", f"nowhere://:{SECRET}@host")
    with pytest.raises(SettingsError) as refused:
        create_app(lambda: pytest.fail("never opened"), load_settings(AssistantSettings))
    assert f"HOIKEHOACH_{name}" in str(refused.value)
    assert SECRET not in str(refused.value) + repr(refused.value.__cause__)


def test_secrets_are_compared_in_constant_time(guarded: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []

    def noting(one: str, other: str) -> bool:
        compared.append((one, other))
        return one == other

    monkeypatch.setattr(credentials.hmac, "compare_digest", noting)
    service = guarded(api_needs_key=True)
    key = service.bearer(Scope.ASK)
    unknown = {"Authorization": f"Bearer hkh_{'0' * 12}_{'a' * 43}"}
    client = service.come_from()
    assert [client.get("/api/tasks", headers=given).status_code for given in (key, unknown)] == [200, 401]
    assert [one == other for one, other in compared] == [True, False]
