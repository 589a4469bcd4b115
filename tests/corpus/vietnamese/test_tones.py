import pytest

from corpus.vietnamese.tones import place_tone


@pytest.mark.parametrize(
    ("written", "placed"),
    [
        ("hoá", "hóa"),
        ("hóa", "hóa"),
        ("thuỷ", "thủy"),
        ("khoẻ", "khỏe"),
        ("hòan", "hoàn"),
        ("hoàn", "hoàn"),
        ("quý", "quý"),
        ("qúy", "quý"),
        ("quá", "quá"),
        ("già", "già"),
        ("gìa", "già"),
        ("gì", "gì"),
        ("giếng", "giếng"),
        ("cửa", "cửa"),
        ("mía", "mía"),
        ("ngoài", "ngoài"),
        ("khuỷu", "khuỷu"),
        ("khuyến", "khuyến"),
        ("rượu", "rượu"),
        ("huỳnh", "huỳnh"),
        ("ý", "ý"),
    ],
)
def test_tone_mark_goes_to_its_traditional_place(written: str, placed: str) -> None:
    assert place_tone(written) == placed


@pytest.mark.parametrize("other", ["", "số1", "café", "grdp", "12", "á" * 3, "hoà́"])
def test_what_is_no_syllable_with_one_tone_stays(other: str) -> None:
    assert place_tone(other) == other
