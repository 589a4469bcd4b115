from base64 import b64encode
from hashlib import sha256

from evals.report.page import page
from evals.systems import BM25
from tests.evals.metrics.factories import make_failed, make_right, make_wrong
from tests.evals.report.page.reading import read
from tests.evals.report.reports import make_earlier, make_report


def test_the_same_report_gives_the_same_page():
    assert page(make_report(make_right(), make_wrong(2))) == page(make_report(make_right(), make_wrong(2)))


def test_the_page_needs_nothing_beside_it():
    document = read(make_report(make_right()))
    assert not list(document.iter("link", "img", "iframe", "object", "base"))
    assert not [one for one in document.iter("script") if one.get("src")]
    assert "@import" not in page(make_report(make_right()))
    assert {one.get("href")[0] for one in document.iter("a")} == {"#"}


def test_only_the_pages_own_script_may_run():
    document = read(make_report(make_right()))
    (script,) = document.iter("script")
    digest = b64encode(sha256(script.text.encode()).digest()).decode()
    (policy,) = (one.get("content") for one in document.iter("meta") if one.get("http-equiv"))
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; ")
    assert f"script-src 'sha256-{digest}';" in policy


def test_every_link_leads_to_a_part_of_the_page_or_to_a_filter():
    document = read(
        make_report(make_right(), make_wrong(2), make_failed(3), before=make_earlier(make_wrong()))
    )
    ids = {one.get("id") for one in document.iter() if one.get("id")}
    filters = {one.get("name") for one in document.get_element_by_id("filters").iter("select", "input")}
    for link in (one.get("href")[1:] for one in document.iter("a")):
        names = {part.partition("=")[0] for part in link.split("&")}
        assert link in ids or names <= filters


def test_ids_are_unique():
    document = read(make_report(make_right(), make_wrong(2), others={BM25: (make_wrong(), make_wrong(2))}))
    ids = [one.get("id") for one in document.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
