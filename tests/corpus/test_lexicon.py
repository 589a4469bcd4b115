import pytest

from corpus.lexicon import Lexicon, syllables_of

LEXICON = Lexicon(
    [("Sở Y tế", "health"), ("Sở Y tế Dự phòng", "prevention"), ("Sở TT&TT", "media"), ("STC", "money")]
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sở TT&TT", ["so", "tttt"]),
        ("KH-ĐT, VH,TT&DL", ["khdt", "vhttdl"]),
        ("Lao động-Thương binh", ["lao", "dong", "thuong", "binh"]),
        ("13,32% năm 2021-2025", ["13", "32", "nam", "2021", "2025"]),
        ("", []),
    ],
)
def test_words_and_abbreviations(text: str, words: list[str]) -> None:
    assert [word.bare for word in syllables_of(text)] == words


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("so y te va SỞ Y TẾ", ["health", "health"]),
        ("Sở Y tế dự phòng", ["prevention"]),
        ("Sở Y, tế", ["health"]),
        ("sở tt & tt", ["media"]),
        ("STC và stc", ["money"]),
        ("Sở Y", []),
    ],
)
def test_names_in_a_text(text: str, keys: list[str]) -> None:
    assert [found.key for found in LEXICON.find(text)] == keys


def test_a_name_says_where_it_stands() -> None:
    text = "Giao Sở TT&TT lo"
    (found,) = LEXICON.find(text)
    assert text[found.start : found.end] == "Sở TT&TT"
