import pytest

from assistant.question.naming import named_in
from assistant.question.subject import subject_of, without_small_words
from assistant.question.wording import Wording
from tests.assistant.question.factories import PLANS


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ở Hải Dương, cơ quan nào chủ trì nền tảng hóa đơn điện tử?", "nền tảng hóa đơn điện tử"),
        ("Cho tôi hỏi bao giờ Bình Thuận mở cổng dữ liệu mở?", "mở cổng dữ liệu mở"),
        ("Kinh tế số của Nam Định đến năm 2030 chiếm bao nhiêu phần trăm GRDP?", "Kinh tế số chiếm GRDP"),
        ("Theo KH 867, mô hình bảo vệ là gì?", "mô hình bảo vệ"),
        ("chuyển giao, đổi mới, dịch vụ không tiền mặt", "chuyển giao đổi mới dịch vụ không tiền mặt"),
        ("nong dan hoc ky nang so nao?", "nong dan hoc ky nang so"),
        ("Kế hoạch số 5225/KH-UBND của Khánh Hòa về gì?", "Kế hoạch số 5225/KH-UBND"),
        ("do thi thong minh o co so tu xa", "do thi thong minh o co so tu xa"),
        ("What is the deadline of the open data portal in Binh Thuan?", "deadline open data portal"),
        ("Sở Y tế làm những việc gì?", "Sở Y tế làm"),
        ("13,32% và 749/QĐ-TTg, 5G/4G?", "13,32% 749/QĐ-TTg 5G/4G"),
        ("Hải Dương thì sao?", ""),
        # a city that is a province, named as one; a city of a province is an agency's or a place of its own
        ("Thành phố Hà Nội thì sao?", ""),
        ("Chữ ký số ở tp. ho chi minh ai lo?", "Chữ ký số"),
        ("PPP theo Kế hoạch của UBND thành phố Cần Thơ là gì?", "PPP"),
        ("UBND thành phố Nha Trang phủ 5G", "UBND thành phố phủ 5G"),
        # agencies in the words of plans
        ("SKHCN lo gì về sở hữu trí tuệ?", "Sở Khoa học và Công nghệ sở hữu trí tuệ"),
        ("Bên công an hướng dẫn định danh điện tử ra sao?", "Công an tỉnh hướng dẫn định danh điện tử"),
        ("What must the Department of Health do on telemedicine?", "Sở Y tế telemedicine"),
        # what only tells who asks and why
        ("Nhà có mẹ già nên tôi muốn biết bao giờ có khám bệnh từ xa?", "có khám bệnh từ xa"),
        ("Tôi mở tiệm ở chợ, cho hỏi tỉnh có hỗ trợ quét mã QR không?", "có hỗ trợ quét mã QR"),
        ("Đọc văn bản thấy ghi kinh tế số lan tỏa mà không hiểu. Nó là gì?", "kinh tế số lan tỏa"),
        ("Nghe nói Khánh Hòa sắp lắp camera giao thông, bên nào làm vậy?", "lắp camera giao thông"),
        (
            "Rác đổ đầy đường quá, tỉnh có hệ thống phản ánh hiện trường không?",
            "có hệ thống phản ánh hiện trường",
        ),
        ("Nộp giấy tờ trên mạng khi nào được để khỏi chạy tới chạy lui?", "Nộp giấy tờ trên mạng"),
        ("Em là sinh viên, đang làm luận văn. Cho em hỏi nhân lực số ra sao ạ?", "nhân lực số"),
        ("Anh ơi cho hỏi việc số hóa hồ sơ đất đai bên nào lo vậy anh?", "số hóa hồ sơ đất đai"),
        ("Mẹ tôi già yếu đi lại khó khăn. Có khám chữa bệnh từ xa không?", "Có khám chữa bệnh từ xa"),
        ("Trời ơi mạng yếu quá, bao giờ phủ 5G vùng sâu?", "phủ 5G vùng sâu"),
        (
            "Xin chào, vui lòng cho biết thời hạn làm kho dữ liệu chung. Cảm ơn!",
            "thời hạn làm kho dữ liệu chung",
        ),
        (
            "I run a small shop in Hai Duong. Who helps businesses sell online?",
            "helps businesses sell online",
        ),
        ("Could you please tell me who leads the digital map?", "leads digital map"),
        # never the only words that tell something
        ("Nhà mình làm hóa đơn điện tử, bên nào hỗ trợ?", "Nhà làm hóa đơn điện tử hỗ trợ"),
        (
            "Tôi muốn bán nông sản qua mạng, sở nào hỗ trợ người dân?",
            "muốn bán nông sản qua mạng hỗ trợ người dân",
        ),
        ("Tỉnh đang lập kho dữ liệu. Cơ quan nào quản lý cái đó?", "lập kho dữ liệu quản lý"),
        # words that look like particles
        (
            "Trang bị thiết bị, trẻ em, lợi thế, sao lưu, tự do",
            "Trang bị thiết bị trẻ em lợi thế sao lưu tự do",
        ),
        ("ha tang so, mang luoi thu vien, chu ky so", "ha tang so mang luoi thu vien chu ky so"),
        ("Nghiệp vụ, dịch vụ, công việc, việc làm", "Nghiệp vụ dịch vụ công việc việc làm"),
    ],
)
def test_what_is_looked_for(text: str, subject: str) -> None:
    wording = Wording(text)
    assert subject_of(wording, named_in(wording, PLANS)) == subject


@pytest.mark.parametrize(
    ("subject", "left"),
    [("làm thư viện trên mạng cho bà con ở xã", "làm thư viện trên mạng bà con xã"), ("của các", "của các")],
)
def test_small_words_leave_a_subject_whose_accents_were_put_back(subject: str, left: str) -> None:
    assert without_small_words(subject) == left
