"""What a term means, from the register of definitions."""

import pytest

from assistant.answer.records import Status
from assistant.question import Language, QuestionKind
from corpus.registers import Definition
from tests.assistant.answer.grounded import told
from tests.factories import PLAN_ID, clause, library, plan, question

ND = "nam-dinh-2021-2025"
GOALS = clause(
    "II/1",
    "Kinh tế số nền tảng (hoạt động của các nền tảng số), kinh tế số ngành (hoạt động trong các ngành) và"
    " công dân số (gồm danh tính số và kỹ năng số). Xây dựng trung tâm giám sát (SOC), ứng dụng công nghệ"
    " thông tin (CNTT), trí tuệ nhân tạo (AI). Phát triển kinh tế số là hoạt động dùng công nghệ số.",
)
THERE = clause("CT/2", "Công dân số được đặc trưng bởi danh tính số.", plan_id=ND)
SAME = clause("I/1", "Ứng dụng công nghệ thông tin (CNTT).", plan_id=ND)
COURSES = clause("III/2", "Dùng nền tảng học trực tuyến mở (MOOCs), hệ thống tên miền (DNS).")
MERE = clause("III/1", "Tập huấn kỹ năng số cho người dân.")


def _defined(of, term, meaning):
    return Definition(of.plan_id, of.address, of.label, term, meaning)


HELD = library(
    [GOALS, MERE, THERE, SAME, COURSES],
    plans=[plan(), plan(ND, "Nam Định", number=None, title="Chuyển đổi số")],
    entries=[
        _defined(GOALS, "Kinh tế số nền tảng", "hoạt động của các nền tảng số"),
        _defined(GOALS, "kinh tế số ngành", "hoạt động trong các ngành"),
        _defined(GOALS, "Phát triển kinh tế số", "hoạt động dùng công nghệ số"),
        _defined(GOALS, "công dân số", "gồm danh tính số và kỹ năng số"),
        _defined(GOALS, "SOC", "trung tâm giám sát"),
        _defined(GOALS, "CNTT", "công nghệ thông tin"),
        _defined(GOALS, "AI", "trí tuệ nhân tạo"),
        _defined(THERE, "Công dân số", "được đặc trưng bởi danh tính số"),
        _defined(SAME, "CNTT", "công nghệ thông tin"),
        _defined(COURSES, "MOOCs", "nền tảng học trực tuyến mở"),
        _defined(COURSES, "DNS", "hệ thống tên miền"),
    ],
)


def asked(text, subject, **fields):
    return question(text, subject=subject, kind=fields.pop("kind", QuestionKind.DEFINITION), **fields)


HERE = {"plan_ids": (PLAN_ID,)}


@pytest.mark.parametrize(
    ("text", "subject", "says", "silent"),
    [
        ("kinh tế số nền tảng là gì?", "kinh tế số nền tảng", ["của các nền tảng số"], ["trong các ngành"]),
        (
            "“kinh tế số nền tảng” khác gì kinh tế số ngành?",
            "kinh tế số nền tảng khác kinh tế số ngành",
            ["của các nền tảng số", "trong các ngành"],
            ["dùng công nghệ số"],
        ),
        ("kinh tế số là gì?", "kinh tế số", ["dùng công nghệ số"], ["nền tảng"]),
        ("SOC viết tắt của gì?", "SOC viết tắt", ["**SOC**: “trung tâm giám sát”"], ["**AI**"]),
        ("công nghệ thông tin viết tắt là gì?", "công nghệ thông tin viết tắt", ["**CNTT**"], ["**SOC**"]),
        ("Công dân số gồm những gì?", "Công dân số gồm", ["gồm danh tính số và kỹ năng số"], []),
        ("CDS là gì, gồm những loại nào?", "CDS công dân số gồm loại", ["danh tính số và kỹ năng số"], []),
        ("What does SOC stand for?", "SOC stand", ["**SOC**: “trung tâm giám sát”"], ["**AI**"]),
    ],
)
def test_a_term_is_told_with_its_meaning_alone(text, subject, says, silent):
    draft, answer = told(asked(text, subject, **HERE), HELD)
    assert draft.status is Status.ANSWERED
    assert draft.clauses == (GOALS,)
    assert all(words in answer for words in says)
    assert not any(words in answer for words in silent)


@pytest.mark.parametrize(
    ("text", "accented", "says"),
    [
        ("Đọc kế hoạch thấy chữ MOOC, chữ đó nghĩa là gì?", True, "học trực tuyến mở"),
        ("Nêu nghĩa của từ viết tắt MOOCS theo kế hoạch ngày 07/12/2022.", True, "học trực tuyến mở"),
        ("chu mooc o tinh binh thuan doc day du la gi", False, "học trực tuyến mở"),
        ("Người ta ghi CNTT nghĩa là sao?", True, "công nghệ thông tin"),
        ("Cụm từ đầy đủ của SOC là gì?", True, "trung tâm giám sát"),
        ("ke hoach dung tu viet tat ai de chi gi", False, "trí tuệ nhân tạo"),
        ("Nêu cách hiểu về kinh tế số ngành trong kế hoạch này.", True, "trong các ngành"),
        ("Thế nào là phát triển KTS?", True, "dùng công nghệ số"),
    ],
)
def test_words_around_the_term_do_not_hide_it(text, accented, says):
    _, answer = told(asked(text, text, accented=accented, **HERE), HELD)
    assert f"{says}”" in answer


@pytest.mark.parametrize("text", ["DN viết tắt của gì?", "MOO nghĩa là gì?", "SOCO là viết tắt của từ nào?"])
def test_a_part_of_an_abbreviation_is_another_term(text):
    assert told(asked(text, text, **HERE), HELD)[0].status is Status.NOT_FOUND


def test_what_makes_up_a_thing_is_told_only_by_a_meaning_that_says_so():
    parts = asked("Kinh tế số nền tảng gồm những gì?", "kinh tế số nền tảng gồm", **HERE)
    assert "**" not in told(parts, HELD, [GOALS])[1]


def test_a_term_is_found_without_accents_but_not_with_others():
    _, answer = told(asked("cong dan so la gi", "cong dan so", accented=False, **HERE), HELD)
    assert "kỹ năng số" in answer
    draft, _ = told(asked("cống dẫn số là gì", "cống dẫn số", **HERE), HELD)
    assert draft.status is Status.NOT_FOUND


def test_what_makes_up_a_term_is_told_even_where_another_kind_of_question_was_heard():
    heard = asked(
        "cong dan so gom nhung gi", "cong dan so gom", accented=False, kind=QuestionKind.LEAD, **HERE
    )
    assert told(heard, HELD)[0].clauses == (GOALS,)


def test_two_capitals_are_no_word_in_small_letters():
    assert "trí tuệ nhân tạo" in told(asked("AI là gì?", "", **HERE), HELD)[1]
    draft, _ = told(asked("ai là gì của ai", "ai", **HERE), HELD)
    assert draft.status is Status.NOT_FOUND


def test_a_meaning_that_all_plans_share_is_told_once_and_different_ones_ask_which_plan():
    draft, _ = told(asked("CNTT viết tắt của gì", "CNTT viết tắt"), HELD)
    assert (draft.status, draft.clauses) == (Status.ANSWERED, (GOALS,))
    draft, answer = told(asked("công dân số nghĩa là gì", "công dân số"), HELD)
    assert (draft.status, draft.clauses) == (Status.CLARIFY, (GOALS, THERE))
    assert "Bình Thuận" in answer
    assert "Nam Định" in answer


def test_named_plans_are_told_side_by_side():
    compared = asked(
        "Bình Thuận và Nam Định hiểu công dân số khác nhau thế nào?",
        "hiểu công dân số",
        plan_ids=(PLAN_ID, ND),
        kind=QuestionKind.COMPARE,
    )
    draft, _ = told(compared, HELD)
    assert (draft.status, draft.clauses) == (Status.ANSWERED, (GOALS, THERE))


def test_a_question_about_more_than_the_term_is_none_of_its_meaning():
    more = asked("khó khăn khi thu hút đầu tư SOC là gì", "khó khăn khi thu hút đầu tư SOC", **HERE)
    assert told(more, HELD)[0].status is Status.NOT_FOUND


def test_a_clause_that_only_uses_a_word_does_not_define_it():
    draft, _ = told(asked("kỹ năng số là gì", "kỹ năng số", **HERE), HELD, [MERE])
    assert draft.status is Status.NOT_FOUND


def test_an_english_question_is_told_the_nearest_clause():
    english = asked("What are digital skills?", "digital skills", language=Language.ENGLISH, **HERE)
    assert told(english, HELD, [MERE])[0].clauses == (MERE,)
