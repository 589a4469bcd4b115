"""How replies go over the wire: compressed where that is safe, kept by the browser where that is right."""

import gzip
from collections.abc import Iterator

import httpx
import pytest

from tests.ui.care.test_pages import PLAN

TEXT = {"Accept-Encoding": "gzip", "Accept": "text/html"}


@pytest.fixture(scope="module")
def client(five_address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=five_address) as opened:
        yield opened


@pytest.mark.parametrize("path", ["/", "/tasks", f"/plans/{PLAN}", "/api/tasks", "/site/site/site.css"])
def test_text_goes_compressed_and_arrives_whole(client: httpx.Client, path: str) -> None:
    packed = client.get(path, headers=TEXT)
    plain = client.get(path, headers=TEXT | {"Accept-Encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["vary"]
    assert len(gzip.compress(packed.content)) < len(plain.content) / 2
    assert "content-encoding" not in plain.headers
    assert packed.headers.get("etag") == plain.headers.get("etag")


def test_pages_with_a_secret_go_as_they_are(client: httpx.Client) -> None:
    reply = client.get("/officers/sign-in", headers=TEXT)
    assert reply.status_code == 200
    assert "content-encoding" not in reply.headers


def test_an_answer_still_comes_piece_by_piece(client: httpx.Client) -> None:
    asked = {"question": "Kinh tế số là gì?"}
    with client.stream("POST", "/api/ask/stream", json=asked, headers={"Accept-Encoding": "gzip"}) as reply:
        assert "content-encoding" not in reply.headers
        assert sum(line.startswith("event:") for line in reply.iter_lines()) >= 2


def test_what_is_unchanged_isnt_sent_again(client: httpx.Client) -> None:
    font = client.get("/site/site/fonts/be-vietnam-pro-latin-400-normal.woff2", headers=TEXT)
    assert font.headers["content-type"] == "font/woff2"
    assert font.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert "content-encoding" not in font.headers
    style = client.get("/site/site/site.css", headers=TEXT)
    assert style.headers["cache-control"] == "no-cache"
    again = client.get("/site/site/site.css", headers=TEXT | {"If-None-Match": style.headers["etag"]})
    assert again.status_code == 304


def test_gradios_own_files_may_be_kept_but_its_page_may_not(client: httpx.Client) -> None:
    page = client.get("/", headers=TEXT)
    asset = page.text.partition('src="./assets/')[2].partition('"')[0]
    assert client.get(f"/assets/{asset}").headers["cache-control"].endswith("immutable")
    assert "cache-control" not in page.headers
    assert "cache-control" not in client.get("/assets/nothing-here.js").headers
