import pytest

from assistant.question.abbreviations import written_out


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("KH CĐS 2025", "kế hoạch CĐS chuyển đổi số 2025"),
        ("gửi b/c KQ về đâu", "gửi báo cáo kết quả về đâu"),
        ("cntt va csdl", "cntt cong nghe thong tin va csdl co so du lieu"),
        ("CDS của DN", "CDS chuyển đổi số của DN doanh nghiệp"),
        ("QĐ 411/QĐ-TTg", "Quyết định 411/QĐ-TTg"),
        ("867/KH-UBND, Sở KH&ĐT, Sở KH", "867/KH-UBND, Sở KH&ĐT, Sở KH"),
        ("tỉnh KH, ở dn, ĐN", "tỉnh KH, ở dn, ĐN"),
        ("OCOP và STEM", "OCOP và STEM"),
        ("đạt bn %, làm j, dc ko", "đạt bao nhiêu %, làm gì, được không"),
        ("nv nao co kp", "nhiem vu nao co kinh phi"),
        # officers
        ("NV do đv nào CT, cq nào PH?", "nhiệm vụ do đơn vị nào chủ trì, cơ quan nào phối hợp?"),
        ("KP TH DA lấy từ NS nào", "kinh phí thực hiện dự án lấy từ ngân sách nào"),
        ("TH nv theo ĐA nào", "thực hiện nhiệm vụ theo đề án nào"),
        ("CT 01 của TTCP", "Chỉ thị 01 của Thủ tướng Chính phủ"),
        ("CT UBND huyện; CT OCOP; CQ nào CT", "chủ tịch UBND huyện; chương trình OCOP; cơ quan nào chủ trì"),
        ("TTr số 11, TCNSCĐ xã", "Tờ trình số 11, Tổ công nghệ số cộng đồng xã"),
        ("HD người dân, văn bản HD", "hướng dẫn người dân, văn bản hướng dẫn"),
        ("ở HD, tỉnh HD, ở KH", "ở HD, tỉnh HD, ở KH"),
        ("DL mở, khách DL, DL thông minh", "dữ liệu mở, khách du lịch, du lịch thông minh"),
        ("học sinh TH, trường TH", "học sinh tiểu học, trường tiểu học"),
        ("gửi B/C, t/g nào", "gửi báo cáo, thời gian nào"),
        ("cán bộ CT ko", "cán bộ CT không"),
        ("đ/v nào p/h, đ/v huyện thì sao", "đơn vị nào phối hợp, đối với huyện thì sao"),
        ("k/p t/h n/v lấy đâu", "kinh phí thực hiện nhiệm vụ lấy đâu"),
        ("ở TP. Nha Trang, tp Cam Ranh", "ở thành phố Nha Trang, thành phố Cam Ranh"),
        ("TX. Ninh Hòa, H. Cam Lâm, TX Ninh Hòa", "thị xã Ninh Hòa, huyện Cam Lâm, thị xã Ninh Hòa"),
        ("UBND TP, 24/7, a/b", "UBND TP, 24/7, a/b"),
        ("Sở VH và DL, sở dl, Sở CT", "Sở VH và DL, sở dl, Sở CT"),
        ("867/KH-UBND, 47/2020/NĐ-CP", "867/KH-UBND, 47/2020/NĐ-CP"),
        # phones
        ("kh này nói j vs dân z", "kế hoạch này nói gì với dân vậy"),
        ("đt thông minh, sđt, đthoại", "điện thoại thông minh, số điện thoại, điện thoại"),
        ("k biết tgian ntn", "không biết thời gian như thế nào"),
        ("cty đc lợi j hok", "công ty được lợi gì không"),
        ("phải trc năm nào", "phải trước năm nào"),
        # regions
        ("Khi mô xong, bên mô mần?", "Khi nào xong, bên nào làm?"),
        ("tui xài vô đâu coi", "tôi sử dụng vào đâu xem"),
        ("gởi kết quả ra răng rứa", "gửi kết quả ra sao vậy"),
        ("công dân số là chi", "công dân số là gì"),
    ],
)
def test_writing_out(text: str, full: str) -> None:
    assert written_out(text) == full


def test_what_plans_write_too_may_stay_short() -> None:
    assert written_out("KH CĐS của DN có NV gì", beside=False) == "kế hoạch CĐS của DN có nhiệm vụ gì"
