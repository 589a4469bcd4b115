"""The five published plans, read: expectations written from the files by hand."""

from functools import cache
from pathlib import Path

import pytest

from corpus.manifest import read_file, read_manifest
from corpus.records import PlanReading
from corpus.settings import CorpusSettings
from ingest.containers.reading import read_text
from ingest.reading import read_plan
from ingest.report import ReadingReport, unplaced_lines

KH867, KH2044, BT, HD, ND = (
    "khanh-hoa-867-2024", "khanh-hoa-2044-2025", "binh-thuan-4181-2022", "hai-duong-5046-2023", "nam-dinh-2021-2025",
)  # fmt: skip
STTTT = "Sở Thông tin và Truyền thông"


@cache
def readings() -> dict[str, tuple[PlanReading, ReadingReport, str]]:
    manifest: Path = CorpusSettings().manifest
    found = {}
    for plan in read_manifest(manifest):
        source = read_text(plan.source_file, read_file(plan, manifest.parent))
        found[plan.plan_id] = (*read_plan(plan, source), source)
    return found


def clause(plan_id: str, address: str):
    return next(c for c in readings()[plan_id][0].clauses if c.address == address)


@pytest.mark.parametrize("plan_id", [KH867, KH2044, BT, HD, ND])
def test_every_line_is_placed_or_reported(plan_id):
    _, report, source = readings()[plan_id]
    assert unplaced_lines(source, report) == []


@pytest.mark.parametrize("plan_id", [KH867, KH2044, BT, HD, ND])
def test_sources_point_at_the_words(plan_id):
    reading, _, source = readings()[plan_id]
    for one in reading.clauses:
        first = source[slice(*one.source[0])]
        assert first.strip("#*-+ \t")[:3] in source
        assert all(0 <= start < end <= len(source) for start, end in one.source)


@pytest.mark.parametrize(
    ("plan_id", "address", "label", "words"),
    [
        (KH867, "so-ky-hieu", "Số ký hiệu", "Số: 867 /KH-UBND"),
        (KH867, "mo-dau/1", "Phần mở đầu, đoạn 1", "Thực hiện Quyết định số 411/QĐ-TTg ngày 31/3/2022"),
        (KH867, "can-cu/1", "Phần căn cứ, đoạn 1", "Căn cứ Nghị quyết số 16-NQ/TU ngày 19/10/2021"),
        (KH867, "II/1/a/-7", "Mục II, khoản 1, điểm a, gạch đầu dòng 7", "“Mỗi xã một sản phẩm” (OCOP)"),
        (KH867, "II/2/a/-2", "Mục II, khoản 2, điểm a, gạch đầu dòng 2", "ngân hàng hoặc tổ chức được phép khác"),
        (KH867, "III/1/g/p1", "Mục III, khoản 1, điểm g, đoạn 1", "được đào tạo, tập huấn về kỹ năng số. Triển khai"),
        (KH867, "III/1/đ/-5", "Mục III, khoản 1, điểm đ, gạch đầu dòng 5", "thông qua việc thực hiện đánh giá và dán nhãn"),
        (KH867, "III/2/đ/-10", "Mục III, khoản 2, điểm đ, gạch đầu dòng 10", "lĩnh vực du lịch, dịch vụ."),
        (KH867, "III/2/h/-2", "Mục III, khoản 2, điểm h, gạch đầu dòng 2", "chia sẻ các nền tảng số cho phát triển"),
        (KH867, "V/2/a", "Mục V, khoản 2, điểm a", "tham mưu triển khai thực hiện Kế hoạch này"),
        (KH867, "ky", "Người ký", "Đinh Văn Thiệu"),
        (KH2044, "dia-danh-ngay", "Địa danh và ngày ban hành", "ngày 20 tháng 02 năm 2025"),
        (KH2044, "III/9/đ", "Mục III, khoản 9, điểm đ", "bệnh viện, cơ sở y tế và các chợ trên địa bàn tỉnh"),
        (KH2044, "III/10/a", "Mục III, khoản 10, điểm a", "Ngày Chuyển đổi số\nXây dựng và tổ chức"),
        (KH2044, "VI/-1", "Mục VI, gạch đầu dòng 1", "Ngân sách Trung ương: 0 triệu đồng."),
        (KH2044, "VII/3/b", "Mục VII, khoản 3, điểm b", "tại điểm d khoản 8 Mục III Kế hoạch này."),
        (KH2044, "PLI/11", "Phụ lục I, dòng 11", "Thời gian trình UBND tỉnh: Sau khi có kế hoạch của BCD"),
        (KH2044, "PLI/17", "Phụ lục I, dòng 17", "Cơ quan phối hợp: (để trống). Thời gian trình UBND tỉnh: Tháng 4/2025"),
        (BT, "can-cu/2", "Phần căn cứ, đoạn 2", "Nghị quyết số 10-NQ/TU"),
        (BT, "III/4", "Mục III, khoản 4", "4. Đảm bảo kinh phí: Cân đối, phân bổ"),
        (BT, "IV/1/b/-3", "Mục IV, khoản 1, điểm b, gạch đầu dòng 3", "theo định kỳ 06 tháng, năm và đột xuất"),
        (BT, "PL01/II/3", "Phụ lục 01, phần II, dòng 3", "Cơ quan chủ trì theo dõi, đơn đốc: Ngân hàng Nhà nước tỉnh"),
        (BT, "PL02/I/4.2", "Phụ lục 02, phần I, dòng 4.2", "Xây dựng Cổng dữ liệu mở của tỉnh. Cơ quan chủ trì thực hiện: Sở"),
        (BT, "PL02/II/1.1", "Phụ lục 02, phần II, dòng 1.1", "Kiến toàn tổ chức và hoạt động của Ban Chỉ đạo"),
        (HD, "II/1/2", "Mục II, khoản 1, dòng 2", "- Công nghiệp, xây dựng: 13,32%"),
        (HD, "II/2/11", "Mục II, khoản 2, dòng 11", "Nguồn: Năm 2022 chưa thực hiện thống kê. Mục tiêu 2025: ≥70%"),
        (HD, "IV/1/1.5/a/-1", "Mục IV, khoản 1, mục 1.5, điểm a, gạch đầu dòng 1", "Nguồn kinh phí đầu tư"),
        (HD, "VI/2/p2", "Mục VI, khoản 2, đoạn 2", "Trên đây là Kế hoạch thực hiện Chiến lược"),
        (HD, "PL/A/IX/4", "Phụ lục, phần A, mục IX, dòng 4", "Mobile money. Chủ trì thực hiện: Sở Thông tin"),
        (HD, "PL/B/IX/3~2", "Phụ lục, phần B, mục IX, dòng 3 (lần 2)", "tòa soạn hội tụ"),
        (HD, "CT/2", "Chú thích [2]", "Công dân số, kết nối số và văn hóa số"),
        (ND, "ten", "Tiêu đề", "Chuyển đổi số tỉnh Nam Định giai đoạn 2021- 2025,"),
        (ND, "I/2/2.1/c/-1", "Mục I, khoản 2, mục 2.1, điểm c, gạch đầu dòng 1", "80% hộ gia đình, 100% xã"),
        (ND, "II/1/1.1/-1", "Mục II, khoản 1, mục 1.1, gạch đầu dòng 1", "về chuyển đổi số với ng nghị quyết"),
        (ND, "II/5/5.3/-2", "Mục II, khoản 5, mục 5.3, gạch đầu dòng 2", "giám sát tích hợp trên không và mặt đất"),
        (ND, "IV/3", "Mục IV, khoản 3", "3. Sở Tài chính\nPhối hợp với Sở Thông tin và Truyền thông"),
        (ND, "IV/10/-3", "Mục IV, khoản 10, gạch đầu dòng 3", "trước ngày 01/12 hàng năm."),
        (ND, "ky", "Người ký", "Trần Lê Đoài"),
    ],
)  # fmt: skip
def test_clause(plan_id, address, label, words):
    found = clause(plan_id, address)
    assert found.label == label
    assert words in found.text


def test_nothing_stands_in_nam_dinh_that_the_text_does_not_print():
    plan = readings()[ND][0].plan
    assert (plan.number, plan.issued) == (None, None)
    assert not any(c.address in ("so-ky-hieu", "dia-danh-ngay") for c in readings()[ND][0].clauses)


@pytest.mark.parametrize(
    ("plan_id", "prefix", "rows"),
    [(KH2044, "PLI/", 19), (BT, "PL02/I/", 18), (BT, "PL02/II/", 7), (HD, "PL/A/V/", 9), (HD, "PL/B/II/", 7),
     (HD, "PL/B/IX/", 3)],
)  # fmt: skip
def test_the_register_has_every_row_of_an_appendix(plan_id, prefix, rows):
    tasks = [task for task in readings()[plan_id][0].tasks if task.address.startswith(prefix)]
    assert len(tasks) == rows


@pytest.mark.parametrize(
    ("plan_id", "address", "lead", "coordinate", "time"),
    [
        (KH2044, "PLI/5", (STTTT,), 3, "Tháng 3/2025"),
        (KH2044, "PLI/17", ("UBND các huyện, thị xã, thành phố",), 0, "Tháng 4/2025"),
        (
            BT,
            "PL02/I/9.2",
            ("Sở Y tế", "Sở Giáo dục và Đào tạo", "Ngân hàng Nhà nước tỉnh"),
            2,
            "2022 - 2025",
        ),
        (BT, "PL02/I/6.3", ("Sở Văn hóa, Thể thao và Du lịch",), 1, "2022 - 2025"),
        (HD, "PL/B/II/6", ("Sở Y tế",), 0, "Ngay sau khi có hướng dẫn của Bộ Y tế"),
    ],
)
def test_a_task_row(plan_id, address, lead, coordinate, time):
    task = next(t for t in readings()[plan_id][0].tasks if t.address == address)
    assert (task.lead, len(task.coordinate), task.time) == (lead, coordinate, time)


@pytest.mark.parametrize(
    ("plan_id", "address", "lead", "assigned_by"),
    [
        (KH2044, "III/3/đ", STTTT, "VII/1/i"),
        (KH2044, "III/4/a", STTTT, "VII/1/i"),
        (KH2044, "III/1/b", STTTT, "VII/1/i"),
        (KH2044, "III/8/d", "Sở Kế hoạch và Đầu tư", "VII/3/b"),
        (KH2044, "III/9/g", "Sở Nội vụ", "VII/5/e"),
        (KH2044, "III/9/đ", "Các sở, ban, ngành", "VII/7/a"),
        (ND, "II/5/5.1/-3", "Sở Y tế", "IV/5/-1"),
        (ND, "II/5/5.2/-2", "Sở Giáo dục và Đào tạo", "IV/4/-1"),
        (ND, "II/5/5.3/-2", "Sở Nông nghiệp và Phát triển nông thôn", "IV/6"),
    ],
)
def test_a_task_assigned_from_another_section(plan_id, address, lead, assigned_by):
    task = next(t for t in readings()[plan_id][0].tasks if t.address == address)
    assert (task.lead[0], task.assigned_by) == (lead, assigned_by)


@pytest.mark.parametrize(
    ("plan_id", "address", "year", "comparator", "value"),
    [
        (BT, "I/2/b/-1", 2030, "=", 30.0),
        (BT, "I/2/a/-2", 2025, ">=", 10.0),
        (BT, "PL01/II/3", 2025, "=", 80.0),
        (HD, "II/1/4", 2025, ">", 80.0),
        (HD, "II/2/11", 2030, ">=", 90.0),
        (ND, "I/2/2.2/b/-1", 2030, "range", (15.0, 20.0)),
        (ND, "I/2/2.1/c/-1", 2025, "=", 100.0),
        (KH2044, "II/2/a/-7", 2025, ">=", 60.0),
        (KH867, "II/2/b/-3", 2030, ">", 70.0),
    ],
)
def test_a_target(plan_id, address, year, comparator, value):
    found = [
        (t.comparator.value, t.value)
        for t in readings()[plan_id][0].targets
        if t.address == address and t.year == year
    ]
    assert (comparator, value) in found


def test_a_baseline_with_its_source():
    target = next(t for t in readings()[HD][0].targets if t.address == "II/1/5")
    assert target.baseline is not None
    assert (target.baseline.year, target.baseline.value) == (2022, "30,07")
    assert "Toàn quốc" in (target.baseline.source or "")
    assert target.monitor == ("Cục Thống kê",)
