"""Small plans as texts, and a collection of them in a folder."""

import hashlib
from pathlib import Path

from corpus.collection.manifest_text import with_plan
from corpus.records import Plan

HEAD = """ỦY BAN NHÂN DÂN
TỈNH {PROVINCE}
Số: {number}/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{province}, ngày 05 tháng 3 năm 2025
KẾ HOẠCH
Chuyển đổi số tỉnh {province} năm 2025
Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ;
"""
BODY = """I. MỤC TIÊU
1. Mục tiêu chung
Thực hiện chuyển đổi số trên địa bàn tỉnh {province}.
2. Mục tiêu cụ thể
- 100% xã, phường có trạm tưới cây thông minh.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ chủ trì theo dõi việc thực hiện Kế hoạch này.
2. Sở Tài chính bố trí kinh phí.
"""
END = """TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(Đã ký)
Nguyễn Thị Bích Ngọc
"""


def plan_text(province: str = "Khánh Hòa", number: int = 12, body: str = BODY) -> str:
    """A plan that prints all its facts."""
    whole = f"{HEAD}{body}{END}"
    return whole.format(province=province, PROVINCE=province.upper(), number=number)


def plan_of(text: str, plan_id: str, province: str = "Khánh Hòa", number: str | None = "12/KH-UBND") -> Plan:
    """The plan that a text is kept as."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    issuer, title = f"UBND tỉnh {province}", f"Chuyển đổi số tỉnh {province} năm 2025"
    return Plan(plan_id, province, issuer, title, f"{plan_id}.txt", sha256, number=number)


def collection(folder: Path) -> Path:
    """A manifest of two plans with their files."""
    folder.mkdir(parents=True, exist_ok=True)
    text = "# Danh mục thử.\n"
    for province, plan_id in (("Hải Dương", "hai-duong-7-2025"), ("Nam Định", "nam-dinh-8-2025")):
        content = plan_text(province, int(plan_id.split("-")[2]))
        plan = plan_of(content, plan_id, province, f"{plan_id.split('-')[2]}/KH-UBND")
        (folder / plan.source_file).write_text(content, encoding="utf-8")
        text = with_plan(text, plan)
    manifest = folder / "plans.toml"
    manifest.write_text(text, encoding="utf-8")
    return manifest
