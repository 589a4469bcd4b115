import json

from evals.hostile.making import KINDS, hostile
from evals.hostile.requests import LONGEST, Expected

MANY = 10 * len(KINDS)
CONTROLS = set(map(chr, (*range(32), *range(127, 160)))) - set("\t\n\r")
MADE = tuple(hostile(MANY, 1))


def questions():
    """(request, its question, the turns before it) of all that is well-formed."""
    for one in MADE:
        if one.expected is not Expected.REFUSED and one.kind != "wrong types":
            asked = json.loads(one.body)
            yield one, asked["question"], asked.get("history", [])


def test_the_same_seed_gives_the_same_requests_and_another_gives_others():
    assert tuple(hostile(MANY, 1)) == MADE
    assert tuple(hostile(len(KINDS), 1)) == MADE[: len(KINDS)]
    assert tuple(hostile(MANY, 2)) != MADE


def test_every_kind_is_made_by_turns_and_nearly_every_request_is_new():
    assert [one.kind for one in MADE[: len(KINDS)]] == list(KINDS)
    assert len({one.body for one in MADE}) > 0.95 * MANY
    assert {one.kind for one in hostile(20, 1, ["SQL", "markup"])} == {"SQL", "markup"}


def test_what_may_be_asked_is_within_the_limits():
    for one, question, history in questions():
        if one.kind != "combining marks":
            assert len(question) <= LONGEST, one.kind
        assert len(history) <= 100
        assert all(len(turn) <= LONGEST for turn in history)


def test_an_order_alone_is_never_to_be_answered_and_asks_for_a_word_of_its_own():
    orders = [one for one, _, _ in questions() if one.expected is Expected.NOT_ANSWERED]
    assert {one.kind for one in orders} == {
        "order, Vietnamese",
        "order, English",
        "order, role play",
        "order, secrets",
        "order, dictated fact",
        "order as a follow-up",
    }
    assert all(one.forbidden for one in orders)
    assert len({one.forbidden for one in orders}) == len(orders)


def test_the_worst_is_there():
    made = {kind: [one.body for one in MADE if one.kind == kind] for kind in KINDS}
    assert max(map(len, made["long talk"])) > 350_000
    assert any(one.count(b"[") + one.count(b"{") > 5000 for one in made["deep JSON"])
    assert any(b"\\ud800" in one for one in made["surrogates"])
    assert all(set(json.loads(one)["question"]) & CONTROLS for one in made["controls"])
    marks = [
        sum(0x300 <= ord(sign) < 0x370 for sign in json.loads(one)["question"])
        for one in made["combining marks"]
    ]
    assert max(marks) > 1000
