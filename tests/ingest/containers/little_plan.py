"""One little plan in every container: the same words, lists, table and note, as text, DOCX, HTML and PDF."""

from tests.ingest.containers import docx_file, html_file, pdf_file

LONG = (
    "Đến năm 2025, đổi mới căn bản, toàn diện công tác quản lý, điều hành của các cơ quan nhà nước trên địa bàn tỉnh, "
    "phát triển kinh tế số, xã hội số; thúc đẩy hoạt động sản xuất, kinh doanh của doanh nghiệp và người dân."
)
TABLE = (
    ("TT", "Chỉ tiêu", "Mục tiêu - Năm 2024", "Mục tiêu - Năm 2025", "Cơ quan theo dõi"),
    ("I", "Chính quyền số", "", "", ""),
    ("1", "Tỷ lệ hồ sơ trực tuyến", "40%", "60%", "Sở Nội vụ"),
    ("2", "Tỷ lệ văn bản ký số; - Cấp tỉnh; - Cấp xã", "80%", "100%", "Sở Nội vụ"),
)

TEXT = "\n".join(
    (
        "ỦY BAN NHÂN DÂN",
        "**TỈNH THỬ**",
        "Số: 12/KH-UBND",
        "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**",
        "**Độc lập - Tự do - Hạnh phúc**",
        "Khánh Hòa, ngày 05 tháng 3 năm 2025",
        "**KẾ HOẠCH**",
        "**Chuyển đổi số tỉnh Khánh Hòa năm 2025**",
        "Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ;",
        "**I. MỤC TIÊU**",
        "**1. Mục tiêu chung**",
        LONG + "[1]",
        "**2. Mục tiêu cụ thể**",
        "a) Phát triển chính quyền số",
        "- Kết nối các cơ sở dữ liệu của tỉnh.",
        "- Ban hành danh mục dữ liệu mở.",
        "b) Phát triển kinh tế số",
        "**II. CHỈ TIÊU**",
        "",
        *("\t".join(row) for row in TABLE),
        "",
        "**III. TỔ CHỨC THỰC HIỆN**",
        "Sở Nội vụ theo dõi việc thực hiện Kế hoạch này.",
        "**Nơi nhận:**",
        "- Như trên;",
        "- Lưu: VT.",
        "**TM. ỦY BAN NHÂN DÂN**",
        "**Nguyễn Văn A**",
        "[1] Theo Nghị quyết của Tỉnh ủy.",
    )
)
"""The plan as it should be read from any container."""

CONTAINERS = {
    "plan.txt": TEXT.encode(),
    "plan.docx": docx_file.little_plan(LONG),
    "plan.html": html_file.little_plan(LONG),
    "plan.pdf": pdf_file.little_plan(LONG),
}
