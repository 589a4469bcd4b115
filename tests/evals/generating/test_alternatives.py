import pytest

from corpus.agencies import load_agencies
from corpus.registers import Comparator, Target
from evals.generating import alternatives
from tests import factories


def target(value, unit="%"):
    return Target("p", "I/1", "Mục I", "Tỷ lệ", 2025, Comparator.EQUAL, value, unit)


@pytest.mark.parametrize(
    ("value", "said"), [(80.0, "80%"), (2.5, "2,5%"), ((15.0, 20.0), "15-20%"), ((15.0, 20.0), "15% đến 20%")]
)
def test_values(value, said):
    assert said in alternatives.value(target(value))


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("2023 - 2025", "2023 đến năm 2025"),
        ("Tháng 3/2025", "tháng 03 năm 2025"),
        ("Tháng 12/2024", "12/2024"),
        ("Năm 2023", "2023"),
        ("Khi có hướng dẫn", "Khi có hướng dẫn"),
    ],
)
def test_times(printed, said):
    assert said in alternatives.time(printed)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("trước ngày 01/12 hàng năm", "1/12"),
        ("trước ngày 25 hàng quý", "ngày 25"),
        ("định kỳ 06 tháng", None),
    ],
)
def test_days(printed, said):
    assert (said in alternatives.day(printed)) if said else alternatives.day(printed) == ()


def test_an_agency_is_named_canonically_as_printed_or_in_short():
    row = factories.row("PL/1", "Việc", "Sở TTTT", "", "2023")
    names = alternatives.agency("Sở Thông tin và Truyền thông", load_agencies(), row)
    assert names[0] == "Sở Thông tin và Truyền thông"
    assert any(name in "Sở TTTT" for name in names)


def test_no_short_form_is_one_of_another_agency():
    names = alternatives.agency("Sở Khoa học và Công nghệ", load_agencies())
    assert not any(name in "Sở Kế hoạch và Đầu tư, Sở KHĐT, Sở KH&ĐT" for name in names)


def test_counts_are_said_in_figures_and_words():
    assert {"4 nhiệm vụ", "04 nhiệm vụ", "bốn nhiệm vụ"} <= set(alternatives.count(4))
