import tomllib
from pathlib import Path

import pytest

import assistant.retrieval.glossary as glossary
from assistant.question import Language
from assistant.retrieval.glossary import in_plans_words, plans_words

VI, EN = Language.VIETNAMESE, Language.ENGLISH


@pytest.mark.parametrize(
    ("text", "language", "accented", "brought"),
    [
        ("tiêm phòng cho bà con", VI, True, ("tiêm chủng", "người dân")),
        ("TIÊM PHÒNG, bà con", VI, True, ("tiêm chủng", "người dân")),
        ("ba con di tiem phong", VI, False, ("người dân", "tiêm chủng")),
        ("uu tien trung tam", VI, False, ()),
        ("ưu tiên phát triển", VI, True, ()),
        ("digital economy", EN, True, ("kinh tế số",)),
        ("open data portal", EN, True, ("cổng dữ liệu mở",)),
        ("nothing of the kind", EN, True, ()),
    ],
)
def test_everyday_and_english_words_bring_the_plans_words(text, language, accented, brought):
    assert plans_words(text, language, accented=accented) == brought


def test_a_word_is_replaced_by_the_plans_word_for_it():
    read = in_plans_words("nền tảng tiêm phòng", VI)
    assert "tiêm chủng" in read
    assert "phòng" not in read


def test_no_key_stands_twice_under_another_spelling():
    tables = tomllib.loads(Path(glossary.__file__).with_name("glossary.toml").read_text(encoding="utf-8"))
    for table in tables.values():
        folded = [" ".join(key.lower().replace("-", " ").split()) for key in table]
        assert len(folded) == len(set(folded))
