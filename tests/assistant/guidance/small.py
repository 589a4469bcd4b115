"""Three small plans: two of Khánh Hòa, one of Bình Thuận."""

from dataclasses import replace
from datetime import date

from corpus.records import PlanReading
from corpus.registers import Definition, ReportingDuty
from tests.factories import PLAN_ID as BT
from tests.factories import clause, plan, row, target, task

KH1, KH2 = "khanh-hoa-867-2024", "khanh-hoa-2044-2025"

INVOICE = row("PL02/I/7", "Triển khai Nền tảng hóa đơn điện tử", "Sở Tài chính", "", "2023")
RECORDS = row("PL02/I/8", "Triển khai hồ sơ bệnh án điện tử", "Sở Y tế", "", "2023 - 2025")
HEALTH = clause("I/2/a", "- Tỷ lệ người dân có hồ sơ sức khỏe điện tử đạt 90%.")
HEALTH_KH = clause("II/2/a", "- Tỷ lệ người dân có hồ sơ sức khỏe điện tử đạt 95%.", plan_id=KH1)
OPEN_DATA = clause("III/5", "Sở Tư pháp chủ trì xây dựng cổng dữ liệu mở.", plan_id=KH2)
MEANING = clause(
    "CT/1",
    "Xã hội số là xã hội tích hợp công nghệ số vào mọi mặt của đời sống người dân.",
)
REPORT = clause(
    "IV/1", "Các sở, ngành báo cáo kết quả về Sở Khoa học và Công nghệ trước ngày 15/12 hằng năm."
)
TROUBLES = clause(
    "IV/3",
    "Trong quá trình thực hiện nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Thông tin và Truyền"
    " thông để tổng hợp, báo cáo UBND tỉnh.",
)
STANDING = clause("V", "Sở Nội vụ là cơ quan thường trực, theo dõi việc thực hiện Kế hoạch.", plan_id=KH1)

READINGS = [
    PlanReading(
        plan(KH1, "Khánh Hòa", number="867/KH-UBND", issued=date(2024, 1, 22)),
        (HEALTH_KH, STANDING),
        targets=(target(HEALTH_KH, 95, 2030, "Tỷ lệ người dân có hồ sơ sức khỏe điện tử"),),
    ),
    PlanReading(
        plan(
            KH2,
            "Khánh Hòa",
            number="2044/KH-UBND",
            issued=date(2025, 2, 20),
            title="Chuyển đổi số năm 2025",
        ),
        (OPEN_DATA,),
    ),
    PlanReading(
        plan(),
        (HEALTH, MEANING, INVOICE, RECORDS, REPORT, TROUBLES),
        tasks=(
            replace(task(INVOICE, ["Sở Tài chính"], time="2023"), task=INVOICE.cells[0][1]),
            replace(task(RECORDS, ["Sở Y tế"], time="2023 - 2025"), task=RECORDS.cells[0][1]),
        ),
        targets=(target(HEALTH, 90, 2030, "Tỷ lệ người dân có hồ sơ sức khỏe điện tử"),),
        reporting_duties=(
            ReportingDuty(
                BT,
                REPORT.address,
                REPORT.label,
                ("Các sở, ngành",),
                "kết quả",
                "trước ngày 15/12 hằng năm",
                ("Sở Khoa học và Công nghệ",),
            ),
        ),
        definitions=(
            Definition(
                BT,
                MEANING.address,
                MEANING.label,
                "Xã hội số",
                "xã hội tích hợp công nghệ số vào mọi mặt của đời sống người dân",
            ),
        ),
    ),
]
