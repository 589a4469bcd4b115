"""What a plan's text says of itself, and the id that follows from it."""

from datetime import date

import pytest

from corpus.collection.facts import plan_id_for
from corpus.manifest import read_file, read_manifest
from corpus.settings import CorpusSettings
from ingest.adding.describing import PlanDescription, describe
from ingest.adding.running_case import in_running_case

LETTERHEAD = """ỦY BAN NHÂN DÂN
TỈNH KHÁNH HÒA
Số: 12 /KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Khánh Hòa, ngày 05 tháng 3 năm 2025
"""
BODY = """I. MỤC TIÊU
1. Mục tiêu chung
Thực hiện Chương trình của Thủ tướng Chính phủ theo Quyết định số 749/QĐ-TTg tại tỉnh Khánh Hòa.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(Đã ký)
Nguyễn Thị Bích Ngọc
"""


def plan(
    head: str = LETTERHEAD, title: str = "KẾ HOẠCH\nCHUYỂN ĐỔI SỐ NĂM 2025\n", body: str = BODY
) -> PlanDescription:
    return describe(f"{head}{title}{body}")


def values(read: PlanDescription) -> dict[str, str | None]:
    found = {
        name: getattr(read, name) for name in ("number", "issued", "province", "issuer", "title", "signer")
    }
    return {name: one.value if one else None for name, one in found.items()}


def test_a_plan_that_prints_everything():
    assert values(plan()) == {
        "number": "12/KH-UBND",
        "issued": "2025-03-05",
        "province": "Khánh Hòa",
        "issuer": "UBND tỉnh Khánh Hòa",
        "title": "Chuyển đổi số năm 2025",
        "signer": "Nguyễn Thị Bích Ngọc",
    }
    assert plan().plan_id == "khanh-hoa-12-2025"


def test_the_five_plans_say_what_the_manifest_says():
    manifest = CorpusSettings().manifest
    for plan in read_manifest(manifest):
        read = describe(read_file(plan, manifest.parent).decode())
        wanted = {name: getattr(plan, name) for name in values(read)}
        assert values(read) == wanted | {"issued": plan.issued and plan.issued.isoformat()}
        assert read.plan_id == plan.plan_id


def test_what_is_not_printed_is_none():
    read = plan(head="", title="KẾ HOẠCH\nChuyển đổi số\n", body="I. MỤC TIÊU\n1. Chung\n")
    assert set(values(plan(head="", title="", body="I. MỤC TIÊU\n")).values()) == {None}
    assert values(read) == {
        "number": None, "issued": None, "province": None, "issuer": None, "title": "Chuyển đổi số", "signer": None,
    }  # fmt: skip
    assert read.plan_id is None


@pytest.mark.parametrize("number", ["Số:      /KH-UBND", "Số: …/KH-UBND"])
def test_a_number_left_blank_is_none(number):
    assert plan(head=LETTERHEAD.replace("Số: 12 /KH-UBND", number)).number is None


def test_number_and_date_of_an_appendix():
    appendix = (
        "PHỤ LỤC\nDANH MỤC\n(Kèm theo Kế hoạch số 45 /KH-UBND ngày 07 /12/2022 của Ủy ban nhân dân tỉnh)\n"
    )
    read = plan(head="", body=BODY + appendix + "1. Một\n")
    assert values(read) | {"title": None} == {
        "number": "45/KH-UBND",
        "issued": "2022-12-07",
        "province": "Khánh Hòa",
        "issuer": "UBND tỉnh Khánh Hòa",
        "title": None,
        "signer": "Nguyễn Thị Bích Ngọc",
    }
    assert read.number is not None
    assert read.number.where == "Phụ lục"


def test_a_decision_of_a_city():
    head = LETTERHEAD.replace("TỈNH KHÁNH HÒA", "THÀNH PHỐ HỒ CHÍ MINH").replace("KH-", "QĐ-")
    read = plan(
        head=head.replace("Khánh Hòa, ngày", "Thành phố Hồ Chí Minh, ngày"),
        title="QUYẾT ĐỊNH\nBAN HÀNH KẾ HOẠCH CHUYỂN ĐỔI SỐ\n",
        body="Căn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Kế hoạch.\n",
    )
    assert (read.issuer and read.issuer.value, read.plan_id) == (
        "UBND thành phố Hồ Chí Minh",
        "ho-chi-minh-12-2025",
    )


def test_a_province_that_is_only_named_in_passing_counts_by_how_often():
    body = BODY.replace("tại tỉnh", "tại tỉnh Hải Dương, tỉnh") + "Tỉnh Khánh Hòa công bố.\n"
    assert values(plan(head="", body=body))["province"] == "Khánh Hòa"
    tied = body.replace("Tỉnh Khánh Hòa công bố.\n", "")
    assert values(plan(head="", body=tied))["province"] is None


def test_the_issuer_follows_the_province_that_is_settled():
    issuer = plan().issuer_of("Huế")
    assert issuer is not None
    assert issuer.value == "UBND thành phố Huế"
    assert plan().issuer_of("Atlantis") is None


@pytest.mark.parametrize(
    ("province", "number", "issued", "title", "plan_id"),
    [
        ("Đồng Tháp", "617/KH-UBND", date(2025, 12, 1), "Chuyển đổi số", "dong-thap-617-2025"),
        ("Bà Rịa - Vũng Tàu", "05/2024/QĐ-UBND", date(2024, 1, 2), "x", "ba-ria-vung-tau-05-2024"),
        ("Huế", "12A/KH-UBND", None, "Chuyển đổi số năm 2025", "hue-12a-2025"),
        ("Nam Định", None, None, "Giai đoạn 2021 - 2025, đến năm 2030", "nam-dinh-2021-2025"),
        ("Đắk Lắk", None, None, "Phát triển kinh tế số và xã hội số", "dak-lak-phat-trien-kinh-te"),
    ],
)
def test_plan_ids(province, number, issued, title, plan_id):
    assert plan_id_for(province, number, issued, title) == plan_id


@pytest.mark.parametrize(
    ("title", "sentences", "running"),
    [
        ("Chuyển đổi số TỈNH", (), "Chuyển đổi số TỈNH"),
        ("CHUYỂN ĐỔI SỐ", (), "Chuyển đổi số"),
        ("THEO QUYẾT ĐỊNH SỐ 4/QĐ-TTG", ("xem Quyết định số 4/QĐ-TTg",), "Theo Quyết định số 4/QĐ-TTg"),
        ("Ở TỈNH HÀ NAM", ("Hà Nam là tỉnh", "ở Hà Nam", "hà nam tỉnh"), "Ở tỉnh Hà Nam"),
        ("THEO SỞ", ("1. Sở Nội vụ", "- Sở Y tế", "các sở"), "Theo sở"),
        ("TẠI KHU", ("CÁC KHU CÔNG NGHIỆP", "tại KHU CÔNG NGHIỆP TỈNH"), "Tại khu"),
    ],
)
def test_titles_in_capitals(title, sentences, running):
    assert in_running_case(title, sentences) == running
