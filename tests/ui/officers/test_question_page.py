"""One question: shown as it was answered, reviewed, corrected, deleted."""

import pytest

from assistant.answer.records import Status
from assistant.journal import KeptQuestion, Review, Verdict
from tests.assistant.api.sample import CLAUSES, PLAN, answer_of
from tests.ui.officers.visitor import NOW, Shown, Site, Visitor, kept_question

ROW, BULLET = (f"{PLAN.plan_id}#{CLAUSES[n].address}" for n in (6, 4))


def reviewed(site: Site, id: str = "open-data") -> Review:
    kept = site.journal.get(id)
    assert kept is not None
    assert kept.review is not None
    return kept.review


def test_the_question_its_history_its_answer_and_its_sources_are_shown(officer: Visitor) -> None:
    page = officer.page("/questions/later")
    for words in (
        "khi nao xong",
        "Cơ quan nào chủ trì Cổng dữ liệu mở?",
        "Sở Thông tin và Truyền thông",
        "Chưa đúng",
    ):
        assert words in page.text
    assert f"/plans/{PLAN.plan_id}#PL02/I/4.2" in page.links


def test_the_form_starts_with_what_the_answer_suggests(officer: Visitor) -> None:
    fields = officer.page("/questions/open-data").fields
    assert fields["evidence"] == [ROW, BULLET]
    assert (fields["type"], fields["style"]) == (["lead"], ["citizen"])
    assert "verdict" not in fields
    assert officer.page("/questions/later").fields["style"] == ["followup"]


def test_a_right_answer_is_its_own_gold(kept: Site, officer: Visitor) -> None:
    assert officer.review("open-data", verdict="right", evidence=[ROW]).status_code == 303
    review = reviewed(kept)
    assert (review.verdict, review.answerable, review.reviewer) == (Verdict.RIGHT, True, "Chị Hoa")
    assert review.must == (("Sở Thông tin và Truyền thông",),)
    assert review.evidence == ((PLAN.plan_id, "PL02/I/4.2"),)


@pytest.mark.parametrize("verdict", ["wrong", "incomplete"])
def test_the_words_of_an_answer_that_is_not_right_are_not_taken_for_gold(
    kept: Site, officer: Visitor, verdict: str
) -> None:
    officer.review("open-data", verdict=verdict)
    assert reviewed(kept).must == ()


def test_groups_stand_on_lines_and_alternatives_between_bars(kept: Site, officer: Visitor) -> None:
    officer.review(
        "open-data", verdict="wrong", must=" 20% | hai mươi phần trăm \r\n\r\nBình Thuận|", must_not="30%\n"
    )
    review = reviewed(kept)
    assert review.must == (("20%", "hai mươi phần trăm"), ("Bình Thuận",))
    assert review.must_not == ("30%",)
    assert officer.page("/questions/open-data").fields["must"] == ["20% | hai mươi phần trăm\nBình Thuận"]


def test_a_review_is_shown_again_and_replaced(kept: Site, officer: Visitor) -> None:
    officer.review(
        "open-data", verdict="wrong", unanswerable="true", evidence=[], note="Xem lại", type="target"
    )
    page = officer.page("/questions/open-data")
    assert (page.fields["verdict"], page.fields["unanswerable"]) == (["wrong"], ["true"])
    assert (page.fields["note"], page.fields["type"]) == (["Xem lại"], ["target"])
    assert "Chị Hoa" in page.text
    officer.review("open-data", verdict="right", unanswerable=[])
    assert reviewed(kept).answerable


def test_a_clause_is_added_by_its_address(kept: Site, officer: Visitor) -> None:
    added = Shown(
        officer.review("gold", "address", add_plan=PLAN.plan_id, add_address=" III/8/đ/ ", note="giữ").text
    )
    assert added.fields["evidence"] == [f"{PLAN.plan_id}#III/8/đ"]
    assert (added.fields["note"], added.fields["add_address"]) == (["giữ"], [""])
    assert kept.journal.get("gold").review is None


def test_an_address_that_is_none_is_told_at_its_field_and_nothing_is_lost(
    kept: Site, officer: Visitor
) -> None:
    sent = {"verdict": "wrong", "must": "a | b", "note": "giữ", "evidence": [ROW]}
    reply = officer.review("open-data", add_plan=PLAN.plan_id, add_address="III/99", **sent)
    page = Shown(reply.text)
    assert reply.status_code == 422
    assert page.attributes("add_address")["aria-invalid"] == "true"
    assert "add_address-error" in (page.attributes("add_address")["aria-describedby"] or "")
    assert "#add_address" in page.links
    assert (
        page.fields | {name: value if isinstance(value, list) else [value] for name, value in sent.items()}
        == page.fields
    )
    assert page.fields["add_address"] == ["III/99"]
    assert kept.journal.get("open-data").review is None


def test_an_address_that_still_stands_in_its_field_is_saved_too(kept: Site, officer: Visitor) -> None:
    officer.review("gold", verdict="wrong", add_plan=PLAN.plan_id, add_address="III/8/đ")
    assert reviewed(kept, "gold").evidence == ((PLAN.plan_id, "III/8/đ"),)


@pytest.mark.parametrize("plan", ["", PLAN.plan_id], ids=["all plans", "one plan"])
def test_clauses_are_found_by_words_and_ticked(officer: Visitor, plan: str) -> None:
    page = Shown(officer.review("gold", "find", find_words="Cổng dữ liệu mở của tỉnh", find_plan=plan).text)
    offered = [given["value"] for tag, given in page.tags if given.get("name") == "evidence"]
    assert ROW in offered
    assert "evidence" not in page.fields


def test_what_is_listed_already_is_not_offered_again(officer: Visitor) -> None:
    page = Shown(officer.review("open-data", "find", find_words="Cổng dữ liệu mở của tỉnh").text)
    offered = [given["value"] for tag, given in page.tags if given.get("name") == "evidence"]
    assert offered.count(ROW) == 1
    assert len(offered) > 2


def test_pressing_enter_in_a_field_looks_and_saves_nothing(kept: Site, officer: Visitor) -> None:
    first = next(
        given for tag, given in officer.page("/questions/gold").tags if tag == "button" and "name" in given
    )
    assert first["value"] == "look"
    officer.review("gold", "look", verdict="wrong", find_words="dữ liệu")
    assert kept.journal.get("gold").review is None


@pytest.mark.parametrize(
    ("changed", "name"),
    [
        ({}, "verdict"),
        ({"verdict": "maybe"}, "verdict"),
        ({"verdict": "right", "must": "a\n[1]"}, "must"),
        ({"verdict": "right", "must_not": "***"}, "must_not"),
        ({"verdict": "right", "must": "x" * 4001}, "must"),
        ({"verdict": "right", "note": "x" * 2001}, "note"),
        ({"verdict": "right", "type": "riddle"}, "type"),
        ({"verdict": "right", "style": "loud"}, "style"),
        ({"verdict": "right", "evidence": ["nowhere#I"]}, "evidence"),
        ({"verdict": "right", "add_address": "I", "add_plan": ""}, "add_plan"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(kept: Site, officer: Visitor, changed, name: str) -> None:
    reply = officer.review("open-data", **changed)
    page = Shown(reply.text)
    assert reply.status_code == 422
    assert f'id="{name}-error"' in reply.text
    assert f"#{name}" in page.links
    assert page.attributes(name)["aria-invalid"] == "true"
    assert kept.journal.get("open-data").review is None


@pytest.mark.parametrize(
    ("id", "unanswerable"), [("gold", []), ("open-data", "true")], ids=["refused", "answered"]
)
def test_right_and_unanswerable_have_to_go_together(
    kept: Site, officer: Visitor, id: str, unanswerable
) -> None:
    reply = officer.review(id, verdict="right", unanswerable=unanswerable)
    assert reply.status_code == 422
    assert 'id="unanswerable-error"' in reply.text
    assert kept.journal.get(id).review is None


def test_save_and_next_goes_through_what_is_left(officer: Visitor) -> None:
    went = [
        officer.review(id, "next", verdict="wrong").headers["location"]
        for id in ("open-data", "later", "gold")
    ]
    assert [place.partition("?")[0] for place in went] == [
        "/officers/questions/later",
        "/officers/questions/gold",
        "/officers/questions/hostile",
    ]
    assert (
        officer.review("hostile", "next", verdict="wrong").headers["location"]
        == "/officers/?notice=saved_last"
    )
    assert "Không còn câu nào chưa rà soát" in officer.page("/?notice=saved_last").text


def test_deleting_asks_first_and_deletes_all_of_it(kept: Site, officer: Visitor) -> None:
    page = officer.page("/questions/gold/delete?show=unanswered")
    assert kept.journal.get("gold") is not None
    reply = officer.post("/questions/gold/delete?show=unanswered", page.fields)
    assert reply.headers["location"] == "/officers/?show=unanswered&notice=deleted"
    assert kept.journal.get("gold") is None
    assert officer.get("/questions/gold").status_code == 404


def test_a_question_that_was_deleted_meanwhile_is_not_saved(kept: Site, officer: Visitor) -> None:
    fields = officer.page("/questions/gold").fields
    kept.journal.delete("gold")
    reply = officer.post("/questions/gold", fields | {"verdict": "right", "do": "save"})
    assert reply.status_code == 404
    assert "đã bị xóa" in reply.text


def test_control_characters_are_not_kept(kept: Site, officer: Visitor) -> None:
    officer.review("gold", verdict="wrong", must="a\x00b\x1b|20%\u00a0của\tGRDP", note="c\x00")
    assert reviewed(kept, "gold").must == (("ab", "20%\u00a0của GRDP"),)
    assert reviewed(kept, "gold").note == "c"


def test_an_answer_of_another_shape_leaves_the_question_to_review(kept: Site, officer: Visitor) -> None:
    old = kept_question("old", "Câu cũ?")
    kept.journal.keep(
        KeptQuestion("old", NOW, old.question, (), (), {"status": "answered", "answer": 7}, old.origin)
    )
    assert "không còn đọc được" in officer.page("/questions/old").text
    assert officer.review("old", verdict="wrong").status_code == 303


def test_a_clause_that_no_plan_has_any_more_is_told_and_left_out(kept: Site, officer: Visitor) -> None:
    gone = answer_of(Status.ANSWERED, "Xem [1]", CLAUSES[6])
    payload = gone.as_dict()
    payload["citations"][0]["address"] = "PL99"
    kept.journal.keep(KeptQuestion("gone", NOW, "Câu hỏi?", (), (), payload, kept_question("a", "b").origin))
    reply = officer.review("gone", verdict="wrong", evidence=[f"{PLAN.plan_id}#PL99"])
    assert "evidence-error" in reply.text
    again = Shown(reply.text).fields | {"do": "save"}
    assert officer.post("/questions/gone", again).status_code == 303
