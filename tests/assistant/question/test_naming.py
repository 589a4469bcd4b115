import pytest

from assistant.question.documents import documents_in
from assistant.question.naming import named_in
from assistant.question.quoted_addresses import addresses_in, fits, within
from assistant.question.wording import Wording
from tests.assistant.question.factories import DECISION, PLANS


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("KH 867", ["867"]),
        ("ke hoach so 2044", ["2044"]),
        ("Kế hoạch số: 4181/KH-UBND ngày 07/12/2022", ["4181"]),
        ("5046/KH-UBND", ["5046"]),
        ("hai kế hoạch 867 và 2044", ["867", "2044"]),
        ("So 867 với 2044 của Khánh Hòa", ["867", "2044"]),
        ("plan No. 5046", ["5046"]),
        ("Kế hoạch số 1234 và KH 99/KH-UBND", ["1234", "99"]),
        ("kế hoạch 2025", []),
        ("kế hoạch năm 2044", ["2044"]),
        ("Quyết định 867, QĐ 5046", []),
        ("kế hoạch 300 triệu, kế hoạch 500 người", []),
        ("867 doanh nghiệp, 2044 tỷ, 5046%", []),
        ("Nghị định 47/2020/NĐ-CP", []),
    ],
)
def test_plan_numbers(text: str, numbers: list[str]) -> None:
    assert [document.number for document in documents_in(Wording(text), PLANS)] == numbers


@pytest.mark.parametrize(
    ("text", "numbers", "patterns"),
    [
        ("Quyết định 731", ["731"], []),
        ("QĐ số 731/QĐ-UBND ngày 04/6/2024", ["731"], []),
        ("731/qd-ubnd", ["731"], []),
        ("Điều 2 Quyết định 731 nói gì?", ["731"], ["DIEU2"]),
        ("khoản 1 Điều 2 của QĐ 731/QĐ-UBND", ["731"], ["DIEU2/1"]),
        ("Quyết định 731/QĐ-TTg", [], []),
        ("Điều 2 Quyết định 731/QĐ-TTg", [], []),
        ("Điều 2 Quyết định 732/QĐ-UBND", [], []),
        ("Quyết định 867", [], []),
    ],
)
def test_a_plan_that_is_a_decision(text: str, numbers: list[str], patterns: list[str]) -> None:
    named = named_in(Wording(text), (*PLANS, DECISION))
    assert [document.number for document in named.documents] == numbers
    assert [one for mention in named.addresses for one in mention.patterns] == patterns


def test_a_number_knows_its_plan() -> None:
    known, unknown = documents_in(Wording("KH 867 và KH 868"), PLANS)
    assert known.plan is not None
    assert known.plan.number == "867/KH-UBND"
    assert unknown.plan is None


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("đến năm 2025", [2025]),
        ("giai đoạn 2021-2025", [2021, 2025]),
        ("giai đoạn 2021 – 2025, 2030", [2021, 2025, 2030]),
        ("trước ngày 31/12/2022", [2022]),
        ("by 2030?", [2030]),
        ("Nghị định 47/2020/NĐ-CP", []),
        ("Kế hoạch 2044 năm 2025", [2025]),
        ("Kế hoạch số 867/KH-UBND ngày 22/01/2024 đặt gì đến năm 2030", [2030]),
        ("kế hoạch 867 ban hành ngày 22/01/2024", []),
        ("2025%, 20,2025, 120251", []),
        ("năm 1999", []),
    ],
)
def test_years(text: str, years: list[int]) -> None:
    assert [mention.year for mention in named_in(Wording(text), PLANS).years] == years


@pytest.mark.parametrize(
    ("text", "patterns"),
    [
        ("điểm d khoản 8 Mục III", ["III/8/d"]),
        ("Mục III, khoản 8, điểm đ", ["III/8/đ"]),
        ("diem d khoan 8 muc iii", ["III/8/d", "III/8/đ"]),
        ("khoản 2 mục VII", ["VII/2"]),
        ("điểm a, b và c khoản 3 Mục III", ["III/3/a", "III/3/b", "III/3/c"]),
        ("điểm a khoản 3, điểm b khoản 4 mục II", ["3/a", "II/4/b"]),
        ("Phụ lục 02", ["PL02"]),
        ("PL 02 và PL.I", ["PL02"]),
        ("Phụ lục số II", ["PLII"]),
        ("dòng 6.2 phần I Phụ lục 02", ["PL02/I/6.2"]),
        ("Mục IX phần B phụ lục", ["PL/B/IX"]),
        ("mục 5.2 phần II", ["II/5.2"]),
        ("II.2.a", ["II/2/a"]),
        ("II.1.4.đ", ["II/1.4/đ"]),
        ("gạch đầu dòng 3 điểm d khoản 8 mục III", ["III/8/d/-3"]),
        ("chú thích [2]", ["CT/2"]),
        ("Điều 3 khoản 2", ["DIEU3/2"]),
        ("Mẫu biểu số 01", ["MB01"]),
        ("point d of clause 8, section III", ["III/8/d"]),
        ("row 4, section IX, part A of the appendix", ["PL/A/IX/4"]),
        ("điều 9, Điều 16 Nghị định 47", []),
        ("khoản 3 Điều 12 Luật Đầu tư công", []),
        ("khoản 1 Điều 132 của Bộ luật Dân sự", []),
        ("dịch vụ công mức 4", []),
        ("hop dong 3 nam, phan tram, muc tieu", []),
        ("khu vực 2.3 ha", []),
        ("tu bổ đê điều ở Nam Định", []),
        ("lấy mẫu a", []),
        ("How much do the points of all parts cost?", []),
        ("địa điểm ở Nam Định, thí điểm ở huyện", []),
        ("trong diem o Hai Duong", []),
        ("điểm o khoản 3 mục II", ["II/3/o"]),
    ],
)
def test_quoted_places(text: str, patterns: list[str]) -> None:
    assert [one for mention in addresses_in(Wording(text)) for one in mention.patterns] == patterns


@pytest.mark.parametrize(
    ("pattern", "address", "fitting", "inside"),
    [
        ("III/8/d", "III/8/d", True, True),
        ("III/8", "III/8/d", False, True),
        ("II/5.2", "II/5/5.2", True, True),
        ("PL2/6.2", "PL02/I/6.2", True, True),
        ("PL", "PL02", True, True),
        ("PL/B/IX", "PL/B/IX/3~2", False, True),
        ("PL/B/IX/3", "PL/B/IX/3~2", True, True),
        ("PLI", "PLII/3", False, False),
        ("III/8", "III/9/8", True, True),
        ("III/8/d", "IV/8/d", False, False),
    ],
)
def test_a_quoted_place_and_an_address(pattern: str, address: str, fitting: bool, inside: bool) -> None:
    assert (fits(pattern, address), within(pattern, address)) == (fitting, inside)


def test_the_issuer_of_a_plan_is_no_agency_asked_about() -> None:
    named = named_in(Wording("Theo kế hoạch 867 của UBND tỉnh Khánh Hòa, Sở Y tế làm gì?"), PLANS)
    assert [mention.agency.name for mention in named.agencies] == ["Sở Y tế"]
