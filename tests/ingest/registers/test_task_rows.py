"""Table rows in, tasks out, whatever their columns are called."""

import pytest

from tests.ingest.registers.clauses import registers_of, row


@pytest.mark.parametrize(
    ("cells", "lead", "coordinate", "carry_out"),
    [
        ({"Chủ trì": "Sở Y tế", "Phối hợp": "-"}, ["Sở Y tế"], [], []),
        ({"Đơn vị chủ trì": "Sở Y tế; Sở Nội vụ"}, ["Sở Y tế", "Sở Nội vụ"], [], []),
        ({"Cơ quan thực hiện": "Sở Y tế"}, [], [], ["Sở Y tế"]),
        ({"Cơ quan chủ trì/phối hợp": "Chủ trì: Sở Y tế; Phối hợp: Sở Nội vụ, Sở Tài chính"},
         ["Sở Y tế"], ["Sở Nội vụ", "Sở Tài chính"], []),
        ({"Cơ quan, đơn vị": "- Cơ quan chủ trì: Sở Y tế - Cơ quan phối hợp: Các sở, ban, ngành"},
         ["Sở Y tế"], ["Các sở, ban, ngành"], []),
        ({"Đơn vị thực hiện": "Sở Y tế (chủ trì), Sở Nội vụ (phối hợp)"}, ["Sở Y tế"], ["Sở Nội vụ"], []),
        ({"Phân công": "Sở Y tế chủ trì, phối hợp với Sở Nội vụ"}, ["Sở Y tế"], ["Sở Nội vụ"], []),
        ({"Cơ quan chủ trì theo dõi, đôn đốc": "Sở Y tế", "Cơ quan thực hiện": "Các sở, ngành"},
         [], [], ["Các sở, ngành"]),
    ],
)  # fmt: skip
def test_who_does_a_task(cells, lead, coordinate, carry_out):
    (task,) = registers_of(row("PL/1", Nội_dung="Việc", **cells)).tasks
    assert (list(task.lead), list(task.coordinate), list(task.carry_out)) == (lead, coordinate, carry_out)


@pytest.mark.parametrize("time", ["Thời gian hoàn thành", "Thời hạn", "Tiến độ", "Thời gian trình UBND tỉnh"])
@pytest.mark.parametrize("product", ["Sản phẩm", "Sản phẩm/kết quả", "Kết quả đầu ra"])
def test_time_and_product_as_printed(time, product):
    (task,) = registers_of(
        row(
            "PL/1",
            Nhiệm_vụ="Việc",
            Chủ_trì="Sở Y tế",
            **{time: "Quý I/2026", product: "Báo cáo", "Ghi chú": "x"},
        )
    ).tasks
    assert (task.task, task.time, task.product) == ("Việc", "Quý I/2026", "Báo cáo")


def test_a_dash_is_no_time_and_a_table_without_agencies_has_no_tasks():
    (task,) = registers_of(row("PL/1", Nhiệm_vụ="Việc", Chủ_trì="Sở Y tế", Thời_gian="-")).tasks
    assert task.time is None
    assert registers_of(row("PL/1", Nhiệm_vụ="Việc", Thời_gian="2025")).tasks == ()
