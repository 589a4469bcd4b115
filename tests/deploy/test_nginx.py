"""The nginx site: accepted by nginx, and a whole service behind it under its sub-path, over TLS."""

import json
import re
import shutil
import signal
import socket
import ssl
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from assistant.api import create_app
from assistant.settings import AssistantSettings
from tests.assistant.api.sample import PLAN, SampleAssistant, sample_store, usual_answer

SITE = Path(__file__).parents[2] / "deploy" / "nginx.conf"

pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(
        shutil.which("nginx") is None,
        reason="THE NGINX SITE IS NOT TESTED: nginx is missing (Debian: apt-get install nginx-light)",
    ),
]


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


class Slow(SampleAssistant):
    """Answers in pieces, with a pause between them."""

    def stream(self, question, history=(), plans=()):
        for piece in super().stream(question, history, plans):
            yield piece
            time.sleep(0.4)


@contextmanager
def serving(app: Any) -> Iterator[int]:
    server = uvicorn.Server(
        uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning", proxy_headers=False)
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.05)
    yield server.servers[0].sockets[0].getsockname()[1]
    server.should_exit = True
    thread.join(20)


@dataclass
class Portal:
    """nginx with the site. `address`: of the portal, over TLS."""

    address: str
    plain: str

    def open(self, path: str, body: Any = None, **headers: str) -> Any:
        trust = ssl._create_unverified_context()
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            f"{self.address}{path}", data, {"Content-Type": "application/json", **headers}
        )
        return urllib.request.urlopen(request, context=trust, timeout=20)


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    folder = tmp_path_factory.mktemp("nginx")
    made = "openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=portal.example.vn -days 2"
    files = ["-keyout", "key.pem", "-out", "crt.pem"]
    subprocess.run([*made.split(), *files], cwd=folder, check=True, capture_output=True)
    store = sample_store(folder)
    settings = AssistantSettings(
        data_dir=folder / "data", root_path="/ke-hoach", trusted_proxies="127.0.0.1", rate_limit="1000/minute"
    )
    tls, plain = free_port(), free_port()
    with serving(create_app(Slow(store, settings, respond=usual_answer), settings)) as behind:
        site = SITE.read_text()
        for old, new in {
            "127.0.0.1:8000": f"127.0.0.1:{behind}",
            "listen 443 ssl": f"listen 127.0.0.1:{tls} ssl",
            "listen 80;": f"listen 127.0.0.1:{plain};",
            "/etc/ssl/portal.example.vn.crt": str(folder / "crt.pem"),
            "/etc/ssl/portal.example.vn.key": str(folder / "key.pem"),
        }.items():
            assert old in site
            site = site.replace(old, new)
        site = re.sub(r"^\s*listen \[::\].*$", "", site, flags=re.MULTILINE)
        (folder / "site.conf").write_text(site)
        (folder / "nginx.conf").write_text(
            f"pid {folder}/pid; error_log {folder}/error.log; worker_processes 1; daemon off;\n"
            "events {}\nhttp { access_log off; client_body_temp_path body; proxy_temp_path proxy;\n"
            "fastcgi_temp_path f; uwsgi_temp_path u; scgi_temp_path s;\n"
            f"include {folder}/site.conf; }}\n"
        )
        command = ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")]
        tested = subprocess.run([*command, "-t"], capture_output=True, text=True)
        assert tested.returncode == 0, tested.stderr
        assert "[warn]" not in tested.stderr, tested.stderr
        nginx = subprocess.Popen(command)
        try:
            reached = Portal(f"https://127.0.0.1:{tls}/ke-hoach", f"http://127.0.0.1:{plain}/ke-hoach/")
            for _ in range(100):
                try:
                    reached.open("/health").close()
                    break
                except urllib.error.URLError:
                    time.sleep(0.05)
            yield reached
        finally:
            nginx.send_signal(signal.SIGTERM)
            nginx.wait(20)
    store.close()


def test_the_service_is_reached_under_its_sub_path(portal: Portal) -> None:
    answer = json.load(portal.open("/api/ask", {"question": "dữ liệu mở"}))
    assert answer["citations"][0]["url"].startswith("/ke-hoach/plans/")
    with portal.open(f"/plans/{PLAN.plan_id}") as page:
        assert page.headers["Strict-Transport-Security"]
        assert 'href="/ke-hoach/' in page.read().decode()


def test_an_address_arrives_as_it_was_asked_for(portal: Portal) -> None:
    with portal.open(f"/api/plans/{PLAN.plan_id}/clauses/III%2F8%2F%C4%91") as reply:
        assert json.load(reply)["address"] == "III/8/đ"


def test_a_stream_comes_piece_by_piece(portal: Portal) -> None:
    times = []
    with portal.open("/api/ask/stream", {"question": "dữ liệu mở"}) as stream:
        for line in stream:
            if line.startswith(b"event:"):
                times.append((line.split()[1], time.monotonic()))
    assert [name for name, _ in times][-1] == b"done"
    assert times[-1][1] - times[0][1] > 0.3


def test_the_service_knows_the_host_the_client_and_the_request(portal: Portal) -> None:
    with portal.open(
        "/v1/chat/completions",
        {"messages": [{"role": "user", "content": "dữ liệu mở"}], "model": "hoi-ke-hoach"},
    ) as reply:
        said = json.load(reply)
        (link,) = {
            one["url_citation"]["url"].partition("/plans/")[0]
            for one in said["choices"][0]["message"]["annotations"]
        }
        assert link == portal.address
        assert re.fullmatch("[0-9a-f]{32}", reply.headers["X-Request-ID"])


def test_figures_stay_inside_and_large_bodies_outside(portal: Portal) -> None:
    with pytest.raises(urllib.error.HTTPError, match="404"):
        portal.open("/metrics")
    with pytest.raises(urllib.error.HTTPError, match="413"):
        portal.open("/api/ask", {"question": "a" * 2_000_000})


def test_a_plan_that_is_handed_in_reaches_the_service(portal: Portal) -> None:
    with pytest.raises(urllib.error.HTTPError) as refused:
        portal.open("/officers/plans/drafts", {"file": "a" * 5_000_000})
    assert refused.value.code != 413
    assert re.fullmatch("[0-9a-f]{32}", refused.value.headers["X-Request-ID"])  # the service's own reply


def test_without_tls_one_is_sent_on(portal: Portal) -> None:
    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_: Any) -> None:
            return None

    with pytest.raises(urllib.error.HTTPError) as sent:
        urllib.request.build_opener(Stay).open(portal.plain, timeout=10)
    assert sent.value.code == 308
    assert sent.value.headers["Location"].startswith("https://")
