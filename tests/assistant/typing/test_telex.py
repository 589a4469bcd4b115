import pytest

from assistant.typing.telex import KeystrokeReader


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("chuyeenr ddooir soos owr Khanhs Hoaf", "chuyển đổi số ở Khánh Hòa"),
        ("chuye63n d9o63i so61", "chuyển đổi số"),
        ("ddổi mới tỉnhh nào", "đổi mới tỉnh nào"),
        ("Sở nào chủ trif xây dựng nền tảngg?", "Sở nào chủ trì xây dựng nền tảng?"),
        ("sốốố hóa là gìiii", "số hóa là gì"),
        ("CHUYEENR DDOOIR SOOS", "CHUYỂN ĐỔI SỐ"),
        ("dịch vụ coong", "dịch vụ công"),
        ("nhaaaat", "nhat"),
    ],
)
def test_what_the_keys_were_meant_to_make(models, typed, meant):
    assert KeystrokeReader(models.accented).mended(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "app max data online ở tỉnh",
        "class book food boss",
        "khanh hoa co app nao",
        "phụ lục 2, mục a1, co2, h1n1, so1, ipv6, 4G",
        "867/KH-UBND, Sở TT&TT, www.binhthuan.gov.vn, a@b.vn",
        "Mục VIII, CSDL, DVCTT, SXKD",
        "wifi, ko, vs, dc",
        "",
    ],
)
def test_what_could_be_chance_stays(models, text):
    assert KeystrokeReader(models.accented).mended(text) == text
