import pytest

from assistant.typing.keystrokes import telex, vni, without_held_keys


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("chuyeenr", "chuyển"),
        ("ddooir", "đổi"),
        ("soos", "số"),
        ("dduwowngf", "đường"),
        ("thuowng", "thương"),
        ("hoaf", "hòa"),
        ("ddổi", "đổi"),
        ("sôs", "số"),
        ("chuyểnr", "chuyển"),
        ("doongd", "đông"),
        ("xanh", "xanh"),
        ("", ""),
    ],
)
def test_telex(typed, meant):
    assert telex(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("chuye63n", "chuyển"),
        ("d9o63i", "đổi"),
        ("so61", "số"),
        ("d9uo7ng2", "đường"),
        ("ba8ng2", "bằng"),
        ("a", "a"),
    ],
)
def test_vni(typed, meant):
    assert vni(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"), [("sốốố", "số"), ("gìiii", "gì"), ("tỉnhh", "tỉnh"), ("nhaaaat", "nhat"), ("", "")]
)
def test_held_keys(typed, meant):
    assert without_held_keys(typed) == meant
