import tomllib
from pathlib import Path

import pytest

import assistant.retrieval.glossary as glossary
from assistant.question import Language
from assistant.retrieval.glossary import Glossary
from corpus.registers import Definition
from corpus.vietnamese.syllables import fold

VI, EN = Language.VIETNAMESE, Language.ENGLISH
PLAIN = Glossary()


def definition(term, meaning):
    return Definition("binh-thuan-4181-2022", "I/1", "Mục I, khoản 1", term, meaning)


def meant(text, language=VI, *, accented=True, of=PLAIN):
    """What is said otherwise than in plans, with the likeliest of their words for it."""
    found = of.stretches(text, language, accented=accented)
    return [(one.said, one.plans[0]) for one in found if one.plans]


@pytest.mark.parametrize(
    ("text", "language", "accented", "expected"),
    [
        ("tiêm phòng cho bà con", VI, True, [("tiêm phòng", "tiêm chủng"), ("bà con", "người dân")]),
        ("TIÊM PHÒNG, bà con", VI, True, [("tiêm phòng", "tiêm chủng"), ("bà con", "người dân")]),
        ("ba con di tiem phong", VI, False, [("ba con", "người dân"), ("tiem phong", "tiêm chủng")]),
        ("tien cua tinh", VI, False, []),
        ("ưu tiên phát triển", VI, True, []),
        ("digital economy", EN, True, [("digital economy", "kinh tế số")]),
        ("open data portal", EN, True, [("open data portal", "cổng dữ liệu mở")]),
        ("nothing of the kind", EN, True, []),
    ],
)
def test_everyday_and_english_words_stand_for_the_plans_words(text, language, accented, expected):
    assert meant(text, language, accented=accented) == expected


@pytest.mark.parametrize(
    ("said", "plans"),
    [
        ("sổ khám bệnh trên mạng", "hồ sơ sức khỏe điện tử"),
        ("làm giấy tờ qua mạng", "dịch vụ công trực tuyến"),
        ("mua hàng qua mạng", "thương mại điện tử"),
        ("tiền đâu ra", "nguồn kinh phí"),
        ("đồ điện tử hỏng", "rác thải điện tử"),
        ("thư viện trên mạng", "thư viện số"),
        ("góp ý trên mạng", "phản ánh kiến nghị"),
        ("dạy học từ xa", "dạy và học trực tuyến"),
        ("lừa trên mạng", "lừa đảo trên mạng"),
        ("sóng điện thoại", "phủ sóng"),
        ("nhà mạng", "doanh nghiệp viễn thông"),
        ("cán bộ xã", "cán bộ, công chức, viên chức"),
        ("tỉnh ủy", "Ban Chấp hành Đảng bộ tỉnh"),
    ],
)
@pytest.mark.parametrize("accented", [True, False])
def test_what_citizens_say_is_known_with_and_without_accents(said, plans, accented):
    (one,) = PLAIN.stretches(said if accented else fold(said), VI, accented=accented)
    assert plans in one.plans


def test_the_stretches_are_the_whole_text_in_order():
    said = [one.said for one in PLAIN.stretches("Nền tảng tiêm phòng trẻ em", VI)]
    assert " ".join(said) == "nền tảng tiêm phòng trẻ em"


def test_of_english_only_what_is_known_or_written_alike_is_kept():
    said = [one.said for one in PLAIN.stretches("deploy the LGSP by 2025 for farmers", EN)]
    assert said == ["LGSP 2025", "deploy", "farmers"]


def test_english_that_nobody_knows_is_told_apart():
    told = {one.said: one.foreign for one in PLAIN.stretches("airports of Sở Y tế for farmers", EN)}
    assert told == {"Sở Y tế": False, "airports": True, "farmers": False}


@pytest.mark.parametrize("said", ["e-invoices", "einvoice", "the electronic invoicing", "E-Invoice"])
def test_english_is_known_in_whatever_form(said):
    assert "hóa đơn điện tử" in {words for one in PLAIN.stretches(said, EN) for words in one.plans}


def test_several_meanings_are_all_brought_and_the_longest_phrase_wins():
    (one,) = PLAIN.stretches("chợ mạng", VI)
    assert {"sàn thương mại điện tử", "sàn giao dịch điện tử"} <= set(one.plans)


def test_a_word_is_replaced_by_the_plans_word_for_it_and_a_plain_text_is_left_alone():
    assert "tiêm chủng" in PLAIN.in_plans_words("Nền tảng tiêm phòng")
    assert PLAIN.in_plans_words("Nền tảng, kinh tế số?") == "Nền tảng, kinh tế số?"


class TestAbbreviationsThatPlansDefine:
    KNOWN = Glossary([definition("TTHC", "thủ tục hành chính"), definition("AI", "trí tuệ nhân tạo")])

    def test_a_long_form_stands_for_its_initials_too(self):
        (one,) = self.KNOWN.stretches("thủ tục hành chính", VI)
        assert "TTHC" in one.plans

    def test_so_do_everyday_words_for_it(self):
        (one,) = self.KNOWN.stretches("giấy tờ", VI)
        assert {"thủ tục hành chính", "TTHC"} <= set(one.plans)

    @pytest.mark.parametrize("said", ["SOC", "trung tâm giám sát, điều hành an toàn, an ninh mạng"])
    def test_one_that_is_no_initials_goes_both_ways(self, said):
        long = "trung tâm giám sát điều hành an toàn an ninh mạng"
        known = Glossary([definition("SOC", "Trung tâm giám sát, điều hành an toàn, an ninh mạng")])
        (one,) = known.stretches(said, VI)
        assert {"SOC", long} <= {one.said.upper(), *one.plans}

    def test_an_abbreviation_that_is_no_initials_might_be_another_word(self):
        assert all("AI" not in one.plans for one in self.KNOWN.stretches("trí tuệ nhân tạo", VI))


@pytest.mark.parametrize("table", ["everyday", "english"])
def test_nothing_said_stands_twice_in_a_line(table):
    file = Path(glossary.__file__).with_name("glossary.toml")
    for plans, people in tomllib.loads(file.read_text(encoding="utf-8"))[table].items():
        plain = [" ".join(said.lower().replace("-", " ").split()) for said in people]
        assert len(plain) == len(set(plain)), plans
