import pytest

from assistant.question import Language
from assistant.retrieval.glossary import Glossary
from assistant.retrieval.glossary_file import read_glossary
from corpus.errors import GlossaryError

VI, EN = Language.VIETNAMESE, Language.ENGLISH


@pytest.fixture
def own(tmp_path):
    def write(text):
        path = tmp_path / "own.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def plans_of(glossary, text, language):
    return [words for one in glossary.stretches(text, language) for words in one.plans]


def test_words_of_an_office_are_known_beside_the_shipped_ones(own):
    path = own(
        '[everyday]\n"một cửa | bộ phận Tiếp nhận" = ["phòng kính"]\n[english]\n"đầm Nha Phu" = ["lagoon"]'
    )
    glossary = Glossary(further=path)
    assert plans_of(glossary, "ra phòng kính", VI) == ["một cửa", "bộ phận Tiếp nhận"]
    assert plans_of(glossary, "the lagoons", EN) == ["đầm Nha Phu"]
    assert "người dân" in plans_of(glossary, "bà con", VI)
    assert not plans_of(Glossary(), "ra phòng kính", VI)


def test_what_an_office_adds_to_a_known_phrase_comes_behind_what_is_shipped(own):
    path = own('[everyday]\n"cư dân" = ["bà con"]')
    assert plans_of(Glossary(further=path), "bà con", VI) == ["người dân", "cư dân"]


def test_a_file_may_have_one_table_and_a_byte_order_mark(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text('[english]\n"đầm" = ["lagoon"]', encoding="utf-8-sig")
    assert ("lagoon", "đầm") in read_glossary(path)["english"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[everyday]\n"a" = ["b"\n"c" = ["d"]', "is not TOML"),
        ('[everyday]\n"a" = ["b"]\n"a" = ["c"]', "is not TOML"),
        ('[everyday]\n"giấy tờ" = "thủ tục"', 'line 2: "giấy tờ" has no list'),
        ('[everyday]\n"x" = ["y"]\n"giấy tờ" = []', 'line 3: "giấy tờ" has no list'),
        ('[everyday]\n"giấy tờ" = ["thủ tục", 3]', 'line 2: "giấy tờ" has no list'),
        ('[everyday]\n\n"giấy tờ" = ["thủ tục", "?"]', 'line 3: "giấy tờ" has "?"'),
        ('[everyday]\n"giấy tờ | " = ["thủ tục"]', 'line 2: "giấy tờ | " has no words on one side'),
        (
            '[english]\n"giấy tờ" = ["paper", "thủ tục"]',
            'line 2: "giấy tờ" has "thủ tục", which is not English',
        ),
        ('[hằng ngày]\n"a" = ["b"]', "is not TOML"),
        ('[khac]\n"a" = ["b"]', 'line 1: "khac" belongs to neither table'),
        ('"giấy tờ" = ["thủ tục"]', 'line 1: "giấy tờ" belongs to neither table'),
        ('everyday = "giấy tờ"', 'line 1: "everyday" is no table'),
    ],
)
def test_a_malformed_file_is_named_with_its_line_and_what_mends_it(own, text, said):
    path = own(text)
    with pytest.raises(GlossaryError) as error:
        read_glossary(path)
    assert error.value.what.startswith(str(path))
    assert said in error.value.what
    assert error.value.mend.endswith(".")


def test_a_missing_file_and_one_that_is_not_utf8_are_errors(tmp_path):
    with pytest.raises(GlossaryError, match="cannot be read"):
        read_glossary(tmp_path / "none.toml")
    path = tmp_path / "latin.toml"
    path.write_bytes('[english]\n"café" = ["x"]'.encode("latin-1"))
    with pytest.raises(GlossaryError, match="not UTF-8"):
        read_glossary(path)
