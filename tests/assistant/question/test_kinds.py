import pytest

from assistant.question.kinds import kind_of
from assistant.question.naming import named_in
from assistant.question.records import QuestionKind
from assistant.question.wording import Wording
from corpus.vietnamese.syllables import fold
from tests.assistant.question.factories import PLANS

LEAD, COORDINATE, DEADLINE = QuestionKind.LEAD, QuestionKind.COORDINATE, QuestionKind.DEADLINE
TARGET, TASKS, DEFINITION = QuestionKind.TARGET, QuestionKind.AGENCY_TASKS, QuestionKind.DEFINITION
LEGAL, BUDGET, REPORTING = QuestionKind.LEGAL_BASIS, QuestionKind.BUDGET, QuestionKind.REPORTING
CROSSREF, COMPARE, COUNT, CONTENT = (
    QuestionKind.CROSSREF,
    QuestionKind.COMPARE,
    QuestionKind.COUNT,
    QuestionKind.CONTENT,
)

VIETNAMESE = [
    ("Cơ quan nào chủ trì xây dựng thư viện điện tử ở Bình Thuận?", LEAD),
    ("Việc này ai đứng ra lo vậy?", LEAD),
    ("Sở nào lo chuyện bản đồ đất đai?", LEAD),
    ("Nhiệm vụ dạy STEM giao cho ai?", LEAD),
    ("Ai chịu trách nhiệm lập tổ công nghệ cộng đồng?", LEAD),
    ("Bên nào làm nền tảng học trực tuyến, bao giờ xong?", LEAD),
    ("Cơ quan nào chủ trì, phối hợp với các sở để tuyên truyền?", LEAD),
    ("Những ai phối hợp làm cổng dữ liệu mở?", COORDINATE),
    ("Ngoài cơ quan chủ trì, đơn vị nào phối hợp?", COORDINATE),
    ("Sở Y tế phối hợp với những ai?", COORDINATE),
    ("Bao giờ Nam Định có bản đồ số?", DEADLINE),
    ("Chừng nào xong hóa đơn điện tử?", DEADLINE),
    ("Đề án trung tâm dữ liệu phải trình tháng mấy?", DEADLINE),
    ("Thời hạn triển khai nền tảng tiêm chủng?", DEADLINE),
    ("Đến năm nào thì phủ sóng hết các thôn?", DEADLINE),
    ("Kinh tế số chiếm bao nhiêu GRDP năm 2030?", TARGET),
    ("Mấy % dân có chữ ký số?", TARGET),
    ("Tỷ lệ hộ gia đình có cáp quang đến 2030", TARGET),
    ("Bao nhiêu phần trăm báo cáo định kỳ được gửi qua mạng?", TARGET),
    ("Sở Tài chính phải lo những việc gì?", TASKS),
    ("Sở Công Thương được giao chủ trì những nhiệm vụ nào?", TASKS),
    ("Công an tỉnh có trách nhiệm gì?", TASKS),
    ("Liệt kê các nhiệm vụ của Sở Y tế", TASKS),
    ("UBND cấp huyện phải làm gì?", TASKS),
    ("Xã hội số là gì?", DEFINITION),
    ("Kinh tế số nền tảng được hiểu như thế nào?", DEFINITION),
    ("Thế nào là công dân số?", DEFINITION),
    ("Chương trình được duyệt tại nghị quyết số mấy?", LEGAL),
    ("Căn cứ pháp lý của kế hoạch Nam Định?", LEGAL),
    ("Danh mục dữ liệu mở được quy định tại quyết định nào?", LEGAL),
    ("Kế hoạch nào triển khai Quyết định 749/QĐ-TTg?", LEGAL),
    ("Kinh phí thực hiện lấy từ đâu?", BUDGET),
    ("Kế hoạch lấy bao nhiêu từ vốn khác để làm các dự án?", BUDGET),
    ("Phần kinh phí chi thường xuyên để làm các dự án, nhiệm vụ chuyển đổi số là bao nhiêu?", BUDGET),
    ("Cho biết mức vốn khác dành cho các dự án.", BUDGET),
    ("Tỉnh bỏ ra tổng cộng bao nhiêu cho các dự án?", BUDGET),
    ("Tỷ lệ chi đầu tư cho chuyển đổi số đạt bao nhiêu phần trăm?", TARGET),
    ("Phần tổ chức thực hiện giao Sở Kế hoạch và Đầu tư mấy việc?", COUNT),
    ("Cho biết số văn bản có thời hạn tháng 12/2025 trong Phụ lục I.", COUNT),
    ("Số nhiệm vụ về hoàn thiện thể chế tại mục VIII, phần B là bao nhiêu?", COUNT),
    ("Trong Phụ lục I, văn bản nào có thời gian tháng 6/2025?", TASKS),
    ("Liệt kê các nhiệm vụ có thời hạn chỉ trong năm 2023 trong Phụ lục 02.", TASKS),
    ("Sở Y tế là cơ quan chủ trì của những nhiệm vụ nào?", TASKS),
    ("Nơi nhận báo cáo kết quả của Sở Y tế là cơ quan nào?", REPORTING),
    ("Tỉnh dành bao nhiêu kinh phí?", BUDGET),
    ("Nhà nước cấp bao nhiêu tiền cho xã?", BUDGET),
    ("How many million dong does the province spend on data centres?", BUDGET),
    ("How many districts does the plan name?", COUNT),
    ("Các sở phải báo cáo trước ngày nào?", REPORTING),
    ("Mỗi quý nộp báo cáo cho ai?", REPORTING),
    ("Bao lâu thì phải báo cáo kết quả một lần?", REPORTING),
    ("Khoản 2 Mục VII nói gì?", CROSSREF),
    ("Điểm d khoản 8 Mục III do cơ quan nào chủ trì?", CROSSREF),
    ("So sánh mục tiêu kinh tế số của các tỉnh", COMPARE),
    ("Hải Dương và Nam Định đặt mục tiêu thế nào?", COMPARE),
    ("Tỉnh nào đặt mục tiêu cao nhất?", COMPARE),
    ("Mục tiêu 2025 và 2030 của Nam Định lần lượt là bao nhiêu?", COMPARE),
    ("Hai kế hoạch 867 và 2044 nói gì về chữ ký số?", COMPARE),
    ("Phụ lục có mấy nhiệm vụ?", COUNT),
    ("Sở Y tế chủ trì bao nhiêu nhiệm vụ?", COUNT),
    ("Phải làm ít nhất mấy dự án?", COUNT),
    ("Hệ thống gồm mấy nhóm?", COUNT),
    ("Ai ký kế hoạch 867?", CONTENT),
    ("Số hiệu của kế hoạch Hải Dương là gì?", CONTENT),
    ("Kế hoạch có nói đến trợ lý ảo không?", CONTENT),
    ("Có những giải pháp gì để nâng tỷ lệ hộ nghèo dùng mạng?", CONTENT),
    ("Làm thế nào để đạt 80% dân có tài khoản ngân hàng?", CONTENT),
    ("Tăng tỷ lệ thanh toán không tiền mặt bằng cách nào?", CONTENT),
    ("Tỉnh bắt tay với doanh nghiệp nào làm 5G?", CONTENT),
    ("Tập đoàn nào hợp tác với tỉnh?", CONTENT),
    ("Tỉnh hợp tác với ai làm 5G?", COORDINATE),
    ("Sở Công Thương làm gì để nông dân bán hàng trên mạng?", TASKS),
    ("Sở Y tế chủ trì theo dõi những chỉ tiêu nào ở Phụ lục I?", TASKS),
    ("Sở Nội vụ đôn đốc các mục tiêu cụ thể nào?", TASKS),
    ("Nhà đài phải làm gì?", TASKS),
    ("Gặp vướng mắc thì các xã báo ai?", REPORTING),
    ("Triển khai mà vướng thì ai gỡ?", REPORTING),
    ("Đề xuất dự án mới gửi về đâu?", REPORTING),
    ("Ai tháo gỡ khó khăn cho doanh nghiệp?", LEAD),
    ("Ứng dụng AI vào y tế ra sao?", CONTENT),
    ("Cán bộ được học mấy chuyên đề nào?", CONTENT),
    ("Cho biết cơ quan chủ trì nhiệm vụ xây dựng trung tâm dữ liệu tại Sở Tài chính.", LEAD),
    ("Nam Định ghi IoT là viết tắt của chữ gì?", DEFINITION),
]

ENGLISH = [
    ("Which department leads the e-library in Binh Thuan?", LEAD),
    ("Who is responsible for STEM?", LEAD),
    ("Which agencies coordinate on open data?", COORDINATE),
    ("When will the open data portal be finished?", DEADLINE),
    ("What percentage of households has broadband in 2025?", TARGET),
    ("What must the Department of Health do?", TASKS),
    ("What is meant by digital society?", DEFINITION),
    ("What is the budget of the plan?", BUDGET),
    ("How often must districts report?", REPORTING),
    ("How many tasks are in the appendix?", COUNT),
    ("Compare Nam Dinh and Hai Duong", COMPARE),
    ("What does SOC stand for in the plan?", DEFINITION),
    ("Which department should a district send its problems to?", REPORTING),
    ("Where must communes submit their proposals?", REPORTING),
    ("How many sectors should cooperate on open data?", COUNT),
    ("How many times a year must districts report?", REPORTING),
    ("How can the province raise the share of online payments?", CONTENT),
    ("What is the legal basis of plan 867?", LEGAL),
    ("Who signed plan 2044?", CONTENT),
]


def kind(text: str) -> QuestionKind:
    wording = Wording(text)
    return kind_of(wording, named_in(wording, PLANS))


@pytest.mark.parametrize(("text", "expected"), [*VIETNAMESE, *ENGLISH])
def test_kinds(text: str, expected: QuestionKind) -> None:
    assert kind(text) is expected


@pytest.mark.parametrize(("text", "expected"), [(fold(text), expected) for text, expected in VIETNAMESE])
def test_kinds_without_accents(text: str, expected: QuestionKind) -> None:
    assert kind(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cơ quan nao chủ tri xây dựng thư viện điện tử?", LEAD),
        ("đơn vị nào phồi hợp làm bản đồ số?", COORDINATE),
        ("đạt bao nhiêu phân trăm dân số?", TARGET),
        ("Kế hoạch dựa trên số nào?", CONTENT),
    ],
)
def test_kinds_of_misspelt_questions(text: str, expected: QuestionKind) -> None:
    assert kind(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ha tang so gi se co o Nam Dinh?", CONTENT),
        ("nong dan can ky nang so nao?", CONTENT),
        ("xa hoi so gom nhung gi?", DEFINITION),
        ("ke hoach co noi dung gi ve y te?", CONTENT),
        ("ke hoach noi gi ve lang nghe?", CONTENT),
        ("so nao day ky nang so cho nong dan?", LEAD),
    ],
)
def test_what_is_digital_is_no_department_without_accents(text: str, expected: QuestionKind) -> None:
    assert kind(text) is expected
