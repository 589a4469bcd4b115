"""A clause on the neighbourhood of what is asked doesn't answer; nor one where the thing itself is unknown."""

import pytest

from assistant.answer import unspoken
from assistant.answer.aspects import asked_aspects
from assistant.answer.composing import compose
from assistant.answer.records import Status
from tests.factories import PLAN_ID, case, clause, found, library, question

FAKES = clause("III/1", "- Tuyên truyền phòng ngừa tin giả trên mạng.")
FINES = clause("III/1", "- Xử phạt hành vi đăng tin giả trên mạng.")
HELP = clause("III/1", "- Hỗ trợ người dân sử dụng điện thoại thông minh.")
MONEY = clause("III/1", "- Hỗ trợ kinh phí cho người dân mua điện thoại thông minh.")


@pytest.mark.parametrize(
    ("asked", "told", "answers"),
    [
        ("Đăng tin giả bị xử phạt thế nào?", FAKES, False),
        ("Đăng tin giả bị xử phạt thế nào?", FINES, True),
        ("What fine applies for fake news?", FAKES, False),
        ("Có hỗ trợ tiền mua điện thoại không?", HELP, False),
        ("Có hỗ trợ tiền mua điện thoại không?", MONEY, True),
        ("Điện thoại thông minh được hỗ trợ thế nào?", HELP, True),
        ("Tin giả trên mạng được tuyên truyền ra sao?", FAKES, True),
    ],
)
def test_an_answer_speaks_of_what_is_asked_about_the_thing(asked, told, answers):
    draft = compose(case(question(asked, plan_ids=(PLAN_ID,)), [told]))
    assert (draft.status is Status.ANSWERED) is answers


@pytest.mark.parametrize(
    "text",
    [
        "thuong mai dien tu chiem bao nhieu phan tram",
        "bao nhiêu hộ gia đình phủ cáp quang",
        "Trả học phí không dùng tiền mặt do ai lo?",
        "Thường trực Tỉnh ủy nhận văn bản nào?",
        "Hỗ trợ doanh nghiệp nhỏ thì sở nào lo?",
    ],
)
def test_words_that_only_look_alike_ask_for_no_aspect(text):
    assert asked_aspects(text) == ()


HELD = library([clause("III/2", "- Phát triển nền tảng số cho nông dân.")])


@pytest.fixture
def word_list(monkeypatch):
    unspoken._listed.cache_clear()
    monkeypatch.setattr(unspoken, "listed_words", lambda: ("ngư dân", "nông dân", "nền tảng", "thời hạn"))
    yield
    unspoken._listed.cache_clear()


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("nền tảng cho ngư dân", ("ngư dân",)),
        ("nền tảng cho nông dân", ()),
        ("thời hạn nền tảng", ()),
    ],
)
def test_words_that_no_plan_has_are_noticed(word_list, subject, words):
    assert unspoken.unspoken_words(question(subject), HELD) == words
    assert unspoken.unspoken_words(question(subject, accented=False), HELD) == ()


@pytest.mark.parametrize(("subject", "answers"), [("nền tảng cho ngư dân", False), ("nền tảng số", True)])
def test_a_clause_must_be_nearer_where_the_question_names_what_no_plan_does(word_list, subject, answers):
    asked = question("Nền tảng thế nào?", subject=subject, plan_ids=(PLAN_ID,))
    draft = compose(case(asked, [found(HELD.clauses[0], 0.5)], HELD))
    assert (draft.status is Status.ANSWERED) is answers
