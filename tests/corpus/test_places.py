import json
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.places import load_places
from corpus.vietnamese.syllables import fold

BOOK = load_places()
PROVINCES = [province.name for province in BOOK.provinces]
WITH_PLANS = ("Khánh Hòa", "Bình Thuận", "Hải Dương", "Nam Định")


def named(text: str, preferred: tuple[str, ...] = WITH_PLANS) -> list[str]:
    return [mention.province for mention in BOOK.mentions(text, preferred)]


def test_the_list_is_the_one_of_underthesea() -> None:
    spec = find_spec("underthesea")
    assert spec is not None
    assert spec.origin is not None
    table = json.loads((Path(spec.origin).parent / "address" / "data" / "mapping.json").read_text("utf-8"))
    old, new = table["old_province_names"], table["province_names"]
    expected = {old[key]["short"]: new[now]["short"] for key, now in table["province_mapping"].items()}
    assert {province.name: province.now for province in BOOK.provinces} == expected
    assert len(expected) == 63
    assert len(set(expected.values())) == 34


@pytest.mark.parametrize("province", PROVINCES)
def test_every_province_is_found_however_it_is_typed(province: str) -> None:
    spellings = [province, province.upper(), fold(province), fold(province).title(), fold(province).upper()]
    for spelling in spellings:
        assert named(f"Ở tỉnh {spelling}, cơ quan nào chủ trì?") == [province]
        assert named(f"tinh {spelling} giao so nao") == [province]
    if " " in province:
        assert named(f"What about {fold(province).title().replace(' ', '').replace('-', '')}?") == [province]


@pytest.mark.parametrize("province", [name for name in PROVINCES if " " in name])
def test_a_province_typed_with_its_name_alone(province: str) -> None:
    assert named(province) == [province]
    assert named(f"{province} thì sao?") == [province]


@pytest.mark.parametrize(
    ("text", "provinces"),
    [
        ("Khánh Hoà và khánh hòa", ["Khánh Hòa", "Khánh Hòa"]),
        ("ở bình thuân", ["Bình Thuận"]),
        ("Hải Dươg giao sở nào", ["Hải Dương"]),
        ("Nam Địnhh", ["Nam Định"]),
        ("Khánh Hào", ["Khánh Hòa"]),
        ("o khanh hao", ["Khánh Hòa"]),
        ("Thanh Hóa", ["Thanh Hóa"]),
        ("Ninh Thuận", ["Ninh Thuận"]),
        ("HD: các sở báo cáo khi nào?", ["Hải Dương"]),
        ("UBND tỉnh HD", ["Hải Dương"]),
        ("Sở KHĐT NĐ phối hợp ai?", ["Nam Định"]),
        ("ai lo o tinh hd", ["Hải Dương"]),
        ("ai lo theo hd nay", []),
        ("tỉnh BT giao ai", ["Bình Thuận"]),
        ("Kh.Hòa, B.Thuận và H. Dương", ["Khánh Hòa", "Bình Thuận", "Hải Dương"]),
        ("TP.HCM, Hanoi và Vũng Tàu", ["Hồ Chí Minh", "Hà Nội", "Bà Rịa - Vũng Tàu"]),
        ("Thừa Thiên Huế", ["Huế"]),
        ("in Hue", ["Huế"]),
        ("wifi ở Nha Trang", ["Khánh Hòa"]),
        ("cap quang binh thuan", ["Bình Thuận"]),
        ("bao dam an ninh binh thuan", ["Bình Thuận"]),
    ],
)
def test_short_forms_slips_and_districts(text: str, provinces: list[str]) -> None:
    assert named(text) == provinces


@pytest.mark.parametrize(
    "text",
    [
        "báo cáo năm định kỳ",
        "bao cao nam dinh ky",
        "tầm nhìn năm định hướng 2030",
        "bao cao bang van ban",
        "BÁO CÁO BẰNG VĂN BẢN",
        "hoàn thành hóa đơn điện tử",
        "hoan thanh hoa don dien tu",
        "công nghệ an toàn",
        "cong nghe an toan thong tin",
        "đánh giá lại",
        "danh gia lai chi so",
        "he thong da nang cap chua",
        "nền tảng đa năng",
        "lam dong bo du lieu",
        "tài nguyên và môi trường",
        "kinh tế đại dương",
        "bình thường",
        "hòa bình",
        "cap quang nam 2025",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        "Chủ tịch Hồ Chí Minh",
        "5 nam dich vu cong",
        "KH 867",
        "KH: gửi báo cáo",
        "NĐ 47/2020",
        "HD số 12",
        "",
    ],
)
def test_words_that_only_look_like_a_province(text: str) -> None:
    assert named(text) == []


def test_slips_and_initials_only_of_the_likely_provinces() -> None:
    assert named("Hải Dươg, HD: gì?", ()) == []
    assert named("Đồng Thápp", ("Đồng Tháp",)) == ["Đồng Tháp"]


def test_a_mention_says_where_it_stands() -> None:
    text = "Ở tỉnh Khánh Hòa và Hà Nội"
    assert [text[one.start : one.end] for one in BOOK.mentions(text)] == ["Khánh Hòa", "Hà Nội"]


@given(st.sampled_from(WITH_PLANS), st.data())
def test_a_lost_letter_never_makes_another_province(province: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(province) - 1))
    assert set(named(f"ở {province[:at]}{province[at + 1 :]}")) <= {province}


@given(st.text(max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    mentions = BOOK.mentions(text, WITH_PLANS)
    assert all(left.end <= right.start for left, right in pairwise(mentions))


@pytest.mark.parametrize(
    ("name", "now"), [("hai duong", "Hải Phòng"), ("Khánh Hoà", "Khánh Hòa"), ("Nam Định", "Ninh Bình")]
)
def test_what_a_province_belongs_to_now(name: str, now: str) -> None:
    province = BOOK.province(name)
    assert province is not None
    assert province.now == now


def test_an_unknown_name_is_no_province() -> None:
    assert BOOK.province("Sài Thành") is None
