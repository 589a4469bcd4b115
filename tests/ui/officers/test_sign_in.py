"""Who gets in: a key that may review, a session that ends, forms that nobody else can send."""

from pathlib import Path

import pytest

from assistant.access import Scope
from assistant.chain import Assistant
from tests.ui.officers.conftest import build
from tests.ui.officers.visitor import Site, Visitor, visiting
from ui.officers.guesses import Guesses

PAGES = ("/", "/?show=wrong&words=a", "/questions/open-data", "/questions/open-data/delete", "/export")


@pytest.mark.parametrize("path", [*PAGES, "/questions/nowhere", "/export/questions.jsonl"])
def test_without_a_session_every_page_sends_to_sign_in_and_back(
    kept: Site, visitor: Visitor, path: str
) -> None:
    sent = visitor.get(path)
    assert sent.status_code == 303
    form = visitor.page(sent.headers["location"].removeprefix("/officers"))
    secret = kept.access.keys.issue("A", {Scope.REVIEW}).secret
    back = visitor.sign_in(secret, form.fields["next"][0])
    assert (back.status_code, back.headers["location"]) == (303, f"/officers{path}")


@pytest.mark.parametrize("path", ["/questions/open-data", "/questions/open-data/delete", "/sign-out"])
def test_without_a_session_no_form_is_taken(visitor: Visitor, path: str) -> None:
    assert visitor.post(path, {"do": "save"}).headers["location"].startswith("/officers/sign-in?next=")


@pytest.mark.parametrize(
    "next",
    ["//evil.example", "https://evil.example", "/\\evil.example", "../docs", "a\r\nX: y", "javascript:1"],
)
def test_after_signing_in_nobody_is_led_elsewhere(kept: Site, visitor: Visitor, next: str) -> None:
    reply = visitor.sign_in(kept.access.keys.issue("A", {Scope.ADMIN}).secret, next)
    assert reply.headers["location"].startswith("/officers/")
    assert "/docs" not in reply.headers["location"]
    assert "x" not in reply.headers


def test_the_cookie_is_for_this_site_alone_and_no_script(kept: Site, visitor: Visitor) -> None:
    reply = visitor.sign_in(kept.access.keys.issue("A", {Scope.REVIEW}).secret)
    cookie = reply.headers["set-cookie"].lower()
    assert {"httponly", "samesite=strict", "path=/"} <= {part.strip() for part in cookie.split(";")}
    assert "secure" not in cookie


def test_over_tls_the_cookie_is_secure(kept: Site) -> None:
    secret, tls = kept.access.keys.issue("A", {Scope.REVIEW}).secret, "https://testserver"
    reply = visiting(kept, host=tls).post("/sign-in", {"key": secret}, Origin=tls)
    assert "secure" in reply.headers["set-cookie"].lower()


@pytest.mark.parametrize(("scope", "opens"), [(Scope.REVIEW, True), (Scope.ADMIN, True), (Scope.ASK, False)])
def test_only_keys_that_may_review_open(kept: Site, visitor: Visitor, scope: Scope, opens: bool) -> None:
    reply = visitor.sign_in(kept.access.keys.issue("A", {scope}).secret)
    assert (reply.status_code == 303) is opens
    assert (visitor.get("/").status_code == 200) is opens


@pytest.mark.parametrize("key", ["", "   ", "wrong", "đường dây", "a" * 5000])
def test_a_wrong_key_is_told_beside_its_field(visitor: Visitor, key: str) -> None:
    reply = visitor.sign_in(key)
    assert reply.status_code in {401, 422}
    assert 'aria-describedby="key-hint key-error"' in reply.text
    assert "a" * 100 not in reply.text


def test_guessing_is_stopped_for_a_while() -> None:
    now = 0.0
    guesses = Guesses(limit=2, window=60, now=lambda: now)
    assert not guesses.too_many("1.2.3.4")
    guesses.wrong("1.2.3.4")
    guesses.wrong("1.2.3.4")
    assert guesses.too_many("1.2.3.4")
    assert not guesses.too_many("5.6.7.8")
    now = 61
    assert not guesses.too_many("1.2.3.4")


def test_after_too_many_wrong_keys_even_the_right_one_waits(kept: Site, visitor: Visitor) -> None:
    for _ in range(10):
        visitor.sign_in("wrong")
    reply = visitor.sign_in(kept.access.keys.issue("A", {Scope.REVIEW}).secret)
    assert reply.status_code == 429
    assert "10 phút" in reply.text


def test_signing_out_ends_the_session_for_good(officer: Visitor) -> None:
    token = officer.client.cookies["hkh_officer"]
    reply = officer.post("/sign-out", {"form_token": officer.page("/").fields["form_token"][0]})
    assert reply.headers["location"].endswith("reason=signed_out")
    officer.client.cookies.set("hkh_officer", token)
    assert officer.get("/").status_code == 303


def test_a_revoked_key_ends_its_sessions(kept: Site, visitor: Visitor) -> None:
    issued = kept.access.keys.issue("A", {Scope.REVIEW})
    visitor.sign_in(issued.secret)
    kept.access.keys.revoke(issued.key.id)
    assert visitor.get("/").status_code == 303


@pytest.mark.parametrize(
    ("headers", "token"),
    [
        ({"Origin": "https://evil.example"}, True),
        ({"Origin": "null"}, True),
        ({"Origin": ""}, True),
        ({"Sec-Fetch-Site": "same-origin"}, False),
    ],
    ids=["another site", "a frame without a site", "no site", "no token"],
)
def test_a_form_from_elsewhere_changes_nothing(
    kept: Site, officer: Visitor, headers: dict[str, str], token: bool
) -> None:
    given = officer.page("/").fields["form_token"] if token else ["none"]
    reply = officer.post("/questions/gold/delete", {"form_token": given}, **headers)
    assert reply.status_code == 403
    assert kept.journal.get("gold") is not None


def test_the_pages_are_kept_nowhere_and_run_only_files(officer: Visitor) -> None:
    for path in (*PAGES, "/sign-in", "/nowhere", "/static/officers.css", "/answers.css"):
        headers = officer.get(path).headers
        assert headers["cache-control"] == "no-store"
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-robots-tag"].startswith("noindex")
    for path in PAGES:
        tags = officer.page(path).tags
        assert all("src" in given for tag, given in tags if tag == "script")
        assert not any(tag == "style" or "style" in given or "onclick" in given for tag, given in tags)


def test_under_a_sub_path_every_link_stays_under_it(opened: Assistant, tmp_path: Path) -> None:
    site = build(opened, tmp_path, root="/ke-hoach")
    visitor = visiting(site, "/ke-hoach")
    assert visitor.get("").headers["location"] == "/ke-hoach/officers/"
    assert visitor.get("/export").headers["location"] == "/ke-hoach/officers/sign-in?next=export"
    reply = visitor.sign_in(site.access.keys.issue("A", {Scope.REVIEW}).secret, "export")
    assert reply.headers["location"] == "/ke-hoach/officers/export"
    assert "path=/ke-hoach" in reply.headers["set-cookie"].lower()
    page = visitor.page("/export")
    links = [
        given[name] or "" for _, given in page.tags for name in ("href", "src", "action") if name in given
    ]
    assert all(link.startswith(("/ke-hoach/", "#")) for link in links)
