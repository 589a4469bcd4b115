"""How citizens of all regions, officers and English speakers ask for one kind of answer."""

import pytest

from assistant.question.abbreviations import written_out
from assistant.question.kinds import kind_of
from assistant.question.naming import named_in
from assistant.question.records import QuestionKind
from assistant.question.wording import Wording
from corpus.vietnamese.syllables import fold
from tests.assistant.question.factories import PLANS

ASKED = {
    QuestionKind.DEFINITION: [
        "Chính quyền số là thế nào hả bạn?",
        "Hiểu sao về kinh tế nền tảng?",
        "Mình chưa hiểu dữ liệu mở nghĩa là gì",
        "Định nghĩa đô thị thông minh trong kế hoạch Nam Định",
        "Văn hóa số gồm những đặc trưng gì?",
        "Trong kế hoạch, kinh tế số ngành là sao?",
        "Công dân số là cái chi?",
        "Giải thích giúp tôi cụm từ kinh tế số lan tỏa",
        "Thuật ngữ hạ tầng số được giải thích ra sao",
        "Hợp đồng điện tử tức là sao?",
        "What does digital citizen mean?",
        "How does the plan define digital economy?",
        "What is a digital society according to the Khanh Hoa plan?",
        "Explain the term platform economy",
        "What is the meaning of digital culture?",
        "Kế hoạch 867 hiểu kinh tế số là gì, khác gì xã hội số?",
    ],
    QuestionKind.BUDGET: [
        "Tiền đâu mà làm chuyển đổi số ở Nam Định?",
        "Vốn cho hạ tầng số lấy nguồn nào?",
        "Nguồn lực tài chính để thực hiện kế hoạch 867 gồm những gì?",
        "Cần mấy tỷ để làm kho dữ liệu?",
        "Ngân sách tỉnh chi cho đào tạo thế nào?",
        "KP TH kế hoạch từ nguồn nào?",
        "Ai trả tiền cho lớp đào tạo cán bộ?",
        "Sở nào cấp kinh phí cho tổ công nghệ cộng đồng?",
        "Xã hội hóa hay ngân sách nhà nước chi trả?",
        "Làm bản đồ số tốn bao nhiêu?",
        "Huyện bố trí bao nhiêu tiền mỗi năm?",
        "Who pays for the plan?",
        "Where does the money come from?",
        "How is the data centre financed?",
        "What funding is there for training?",
    ],
    QuestionKind.REPORTING: [
        "Định kỳ gửi báo cáo về đâu?",
        "Mỗi năm các huyện báo cáo mấy lần?",
        "Báo cáo tình hình thực hiện gởi sở nào tổng hợp?",
        "BC định kỳ trước ngày mấy?",
        "Kết quả thực hiện báo cáo ai?",
        "Nộp báo cáo trễ nhất hôm nào?",
        "Các đơn vị phải báo cáo UBND tỉnh khi nào?",
        "Sở nào nhận báo cáo của các huyện?",
        "Xã báo cáo lên cơ quan nào?",
        "Hằng quý phải báo cáo những đâu?",
        "Chế độ báo cáo của kế hoạch Bình Thuận",
        "Khi mô phải báo cáo tiến độ?",
        "Which agency receives the reports and how often?",
        "Who do the communes report to?",
        "When are the reports due?",
        "Sở nào gom báo cáo của các huyện?",
        "Bao giờ thì nộp kết quả thực hiện về Sở Thông tin và Truyền thông?",
    ],
    QuestionKind.DEADLINE: [
        "Khi mô xong cái cổng dữ liệu?",
        "Đến bao giờ thì hoàn thành nền tảng số y tế?",
        "Hạn chót nộp danh mục dữ liệu là ngày mấy?",
        "Năm mấy thì phủ sóng 5G?",
        "Lộ trình triển khai bệnh án điện tử?",
        "Chừng mô làm xong đường cáp quang về xã?",
        "tgian thực hiện nv này là bn?",
        "Trong bao nhiêu năm thì xóa thôn lõm sóng?",
        "Làm sổ hộ tịch điện tử bao lâu thì xong?",
        "Bữa mô mở lớp cho tổ công nghệ cộng đồng?",
        "Trạm y tế số hóa xong vào quý mấy?",
        "Thời gian thực hiện số hóa đất đai?",
        "By when must hospitals stop using paper records?",
        "How soon will every village have fibre?",
        "When is the digital map due?",
    ],
    QuestionKind.COORDINATE: [
        "Ai cùng làm với Sở Y tế trong việc lập hồ sơ sức khỏe?",
        "Sở Công Thương hỗ trợ ai trong phát triển thương mại điện tử?",
        "Ai phụ giúp Công an tỉnh vụ định danh điện tử?",
        "Các đơn vị nào tham gia cùng Sở Xây dựng?",
        "PH với đơn vị nào để làm nền tảng bản đồ số?",
        "Ngoài Sở Tài chính ra còn ai nữa tham gia đấu thầu qua mạng?",
        "Sở Nội vụ làm chung với ai?",
        "Cơ quan nào hỗ trợ công an tỉnh làm căn cước?",
        "Trường học hợp tác với ai để dạy lập trình?",
        "Bên nào cùng xây dựng sàn nông sản?",
        "Sở Xây dựng phải phối hợp cùng những cơ quan nào?",
        "Who supports the Department of Health on telemedicine?",
        "Who else works with the police?",
        "Which bodies cooperate on the digital map?",
        "Ai chung tay với Sở Y tế làm việc này?",
        "Together with whom does the Department of Transport act?",
    ],
    QuestionKind.AGENCY_TASKS: [
        "Sở Tư pháp được giao gì trong kế hoạch Bình Thuận?",
        "Công an tỉnh Hải Dương phải làm gì?",
        "Sở Xây dựng phụ trách những gì?",
        "Thanh tra tỉnh có những nhiệm vụ gì?",
        "Kho bạc Nhà nước có trách nhiệm gì?",
        "Báo Bình Thuận lo mấy việc chi?",
        "Ngành y tế Nam Định được giao làm những gì?",
        "Bên công an phải lo gì trong kế hoạch?",
        "Vai trò của Sở Công Thương trong kế hoạch 867 là gì?",
        "Trách nhiệm của UBND cấp xã?",
        "Nhiệm vụ của Sở Nội vụ Hải Dương",
        "Cục Thuế phải triển khai gì?",
        "SKHCN lo gì?",
        "Sở Tư pháp phải tham mưu những văn bản gì?",
        "Responsibilities of the provincial police in Nam Dinh?",
        "What is the Department of Justice responsible for?",
    ],
    QuestionKind.COUNT: [
        "Có tổng cộng mấy chỉ tiêu về chính quyền số?",
        "Số lượng nhiệm vụ của Sở Nội vụ là bao nhiêu?",
        "Kế hoạch có mấy phần?",
        "Bao nhiêu huyện phải làm đô thị thông minh?",
        "Có bao nhiêu quan điểm chỉ đạo?",
        "How many hospitals will pilot it?",
    ],
    QuestionKind.COMPARE: [
        "Mục tiêu chính quyền số của Nam Định so với Hải Dương thế nào?",
        "Bình Thuận hơn kém Nam Định bao nhiêu về kinh tế số?",
        "Tỉnh nào cao nhất về tỷ lệ chữ ký số?",
        "Khánh Hòa với Bình Thuận giống khác chỗ nào về y tế số?",
        "Các tỉnh khác đặt bao nhiêu?",
        "Which province has the most ambitious goal?",
        "Công dân số là gì ở Khánh Hòa, khác gì ở Hải Dương?",
    ],
    QuestionKind.LEGAL_BASIS: [
        "Nhiệm vụ này căn cứ theo nghị quyết nào?",
        "Kế hoạch Nam Định ban hành theo quyết định gì của Thủ tướng?",
        "Dựa vào luật nào mà yêu cầu mở dữ liệu?",
        "cơ sở pháp lý của KH 5046",
        "What decision is the plan based on?",
    ],
    QuestionKind.LEAD: [
        "Ai lo chuyện camera an ninh?",
        "Sở nào đứng mũi chịu sào vụ này?",
        "Bên mô phụ trách du lịch thông minh?",
        "Chỗ nào quản lý phần mềm một cửa?",
        "NV này do đv nào CT?",
        "CQ nào CT thúc đẩy Mobile money ở tỉnh HD?",
        "Việc làm bản đồ số giao về đâu?",
        "Trường cũng dạy từ xa được, vậy sở nào chịu trách nhiệm chính?",
        "Who runs the provincial data centre?",
    ],
    QuestionKind.CONTENT: [
        "Máy tính hỏng có chỗ thu gom không?",
        "Kế hoạch Hải Dương mang số mấy?",
        "Kế hoạch của Bình Thuận ký ngày nào?",
        "Ngày ban hành kế hoạch 2044?",
        "Người ký kế hoạch Nam Định là ai?",
    ],
}
CASES = [(text, kind) for kind, texts in ASKED.items() for text in texts]


def kind(text: str) -> QuestionKind:
    wording = Wording(written_out(text))
    return kind_of(wording, named_in(wording, PLANS))


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_kinds_as_all_sorts_of_people_ask(text: str, expected: QuestionKind) -> None:
    assert kind(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (fold(text), expected)
        for text, expected in CASES
        if not any(word in text for word in (" mô", " chi?", "CT?", "BC", "gởi", "Mình", "Máy"))
    ],
)
def test_the_same_typed_without_accents(text: str, expected: QuestionKind) -> None:
    assert kind(text) is expected
