import pytest

from assistant.question.cleaning import cleaned
from assistant.question.followups import standing_alone
from tests.assistant.question.factories import PLANS

INVOICES = "Hải Dương giao sở nào triển khai nền tảng hóa đơn điện tử?"
PHONES = "Tỷ lệ dân có điện thoại thông minh của Bình Thuận năm 2025 là bao nhiêu?"
DECISION = "Quyết định phê duyệt Chiến lược hạ tầng số trong kế hoạch của Hải Dương có số hiệu gì?"
TRAFFIC = "Nam Định định làm giao thông thông minh như thế nào?"
TRADE = "Which department in Hai Duong leads e-commerce?"
ECONOMY = "Kế hoạch 867 đặt mục tiêu kinh tế số năm 2025 là bao nhiêu?"


def alone(*turns: str) -> str:
    previous: str | None = None
    for turn in turns:
        previous = standing_alone(cleaned(turn), previous, PLANS)
    return previous or ""


@pytest.mark.parametrize(
    ("turns", "standalone"),
    [
        # only names: the previous question with them put in
        ((INVOICES, "Còn Huế thì sao?"), "Huế giao sở nào triển khai nền tảng hóa đơn điện tử?"),
        ((INVOICES, "binh thuan thi sao"), "Binh thuan giao sở nào triển khai nền tảng hóa đơn điện tử?"),
        (
            (PHONES, "Thế còn đến 2030?"),
            "Tỷ lệ dân có điện thoại thông minh của Bình Thuận năm 2030 là bao nhiêu?",
        ),
        (
            (PHONES, "Còn Nam Định năm 2030 thì sao?"),
            "Tỷ lệ dân có điện thoại thông minh của Nam Định năm 2030 là bao nhiêu?",
        ),
        (
            (INVOICES, "Còn thành phố Hà Nội?"),
            "Thành phố Hà Nội giao sở nào triển khai nền tảng hóa đơn điện tử?",
        ),
        (
            ("Tỉnh Hải Dương giao ai làm hóa đơn điện tử?", "Thế còn TP. Hồ Chí Minh thì thế nào?"),
            "TP. Hồ Chí Minh giao ai làm hóa đơn điện tử?",
        ),
        (
            ("Kế hoạch của thành phố Đà Nẵng giao ai làm hóa đơn điện tử?", "Nam Định thì sao?"),
            "Kế hoạch của Nam Định giao ai làm hóa đơn điện tử?",
        ),
        ((ECONOMY, "Còn kế hoạch 2044?"), "Kế hoạch 2044 đặt mục tiêu kinh tế số năm 2025 là bao nhiêu?"),
        ((ECONOMY, "Hải Dương thì sao?"), "Đặt mục tiêu kinh tế số năm 2025 là bao nhiêu ở Hải Dương?"),
        (
            (ECONOMY, "Thế năm 2030?", "Bình Thuận thì sao?", "Còn Nam Định?"),
            "Đặt mục tiêu kinh tế số năm 2030 là bao nhiêu ở Nam Định?",
        ),
        (
            ("Sở Tài chính Hải Dương lo những việc gì?", "Còn Sở Y tế?"),
            "Sở Y tế Hải Dương lo những việc gì?",
        ),
        (
            ("What is the target of Binh Thuan for 2025?", "What about Nam Dinh?"),
            "What is the target of Nam Dinh for 2025?",
        ),
        (("Ai làm thư viện điện tử?", "Ở Hải Dương?"), "Ai làm thư viện điện tử ở Hải Dương?"),
        # another aspect of the same subject
        (
            (INVOICES, "Thời hạn là khi nào?"),
            "Thời hạn là khi nào (triển khai nền tảng hóa đơn điện tử, Hải Dương)?",
        ),
        (
            (INVOICES, "Thế ai phối hợp?"),
            "Ai phối hợp (triển khai nền tảng hóa đơn điện tử, Hải Dương)?",
        ),
        (
            (INVOICES, "Ở Bình Thuận thì việc đó giao ai?"),
            "Ở Bình Thuận thì việc đó giao ai (triển khai nền tảng hóa đơn điện tử)?",
        ),
        (
            (PHONES, "Cơ quan nào theo dõi chỉ tiêu này?"),
            "Cơ quan nào theo dõi chỉ tiêu này (Tỷ lệ dân có điện thoại thông minh, năm 2025, Bình Thuận)?",
        ),
        (
            ("Kế hoạch chuyển đổi số năm 2025 của Khánh Hòa ai ký?", "Ban hành ngày nào?"),
            "Ban hành ngày nào (Kế hoạch số 2044/KH-UBND, Khánh Hòa)?",
        ),
        # another thing about the same report
        (
            ("Ở Nam Định các sở nộp báo cáo kết quả khi nào?", "Gửi báo cáo cho cơ quan nào?"),
            "Gửi báo cáo cho cơ quan nào (sở nộp báo cáo kết quả, Nam Định)?",
        ),
        # held against what was asked before
        (
            (PHONES, "So với Kế hoạch chuyển đổi số tỉnh Nam Định giai đoạn 2021 - 2025 thế nào?"),
            "So với Kế hoạch chuyển đổi số tỉnh Nam Định giai đoạn 2021 - 2025 (Tỷ lệ dân có điện thoại thông"
            " minh, năm 2025, Bình Thuận)?",
        ),
        (
            (PHONES, "So với 2030 thì chênh nhau bao nhiêu?"),
            "So với 2030 thì chênh nhau bao nhiêu (Tỷ lệ dân có điện thoại thông minh, năm 2025, Bình Thuận)?",
        ),
        (
            (PHONES, "Thế so với Nam Định thì sao?"),
            "So với Nam Định (Tỷ lệ dân có điện thoại thông minh, năm 2025, Bình Thuận)?",
        ),
        # another topic, the same asked of it
        ((PHONES, "Còn chữ ký số cá nhân?"), "Chữ ký số cá nhân (mục tiêu bao nhiêu, năm 2025, Bình Thuận)?"),
        (
            (PHONES, "Còn ở miền núi thì sao?"),
            "Ở miền núi (Tỷ lệ dân có điện thoại thông minh, mục tiêu bao nhiêu, năm 2025, Bình Thuận)?",
        ),
        # pointing back, elliptic
        ((TRAFFIC, "Sở nào chủ trì mảng này?"), "Sở nào chủ trì mảng này (giao thông thông minh, Nam Định)?"),
        ((TRAFFIC, "ai làm?"), "Ai làm (giao thông thông minh, Nam Định)?"),
        ((TRAFFIC, "khi nào xong?"), "Khi nào xong (giao thông thông minh, Nam Định)?"),
        ((TRAFFIC, "thế kinh phí?"), "Kinh phí (giao thông thông minh, Nam Định)?"),
        ((TRAFFIC, "thoi han"), "Thoi han (giao thông thông minh, Nam Định)?"),
        ((TRAFFIC, "Cái này tốn bao nhiêu?"), "Cái này tốn bao nhiêu (giao thông thông minh, Nam Định)?"),
        (
            (TRAFFIC, "Chương trình đó tới năm nào?"),
            "Chương trình đó tới năm nào (giao thông thông minh, Nam Định)?",
        ),
        (
            (TRAFFIC, "Nội dung trên ai phối hợp?"),
            "Nội dung trên ai phối hợp (giao thông thông minh, Nam Định)?",
        ),
        (
            (TRAFFIC, "Ngành này có mấy nhiệm vụ?"),
            "Ngành này có mấy nhiệm vụ (giao thông thông minh, Nam Định)?",
        ),
        ((TRAFFIC, "Họ phải báo cáo khi nào?"), "Họ phải báo cáo khi nào (giao thông thông minh, Nam Định)?"),
        ((TRAFFIC, "Nó gồm những gì?"), "Nó gồm những gì (giao thông thông minh, Nam Định)?"),
        ((TRAFFIC, "Giải pháp ra sao?"), "Giải pháp (giao thông thông minh, Nam Định)?"),
        ((TRAFFIC, "Tại sao?"), "Tại sao (giao thông thông minh, Nam Định)?"),
        ((TRAFFIC, "Căn cứ văn bản nào?"), "Căn cứ văn bản nào (giao thông thông minh, Nam Định)?"),
        (
            (TRAFFIC, "Khánh Hòa có làm cái đó không?"),
            "Khánh Hòa có làm cái đó không (giao thông thông minh)?",
        ),
        ((TRAFFIC, "còn Bình Thuận?"), "Bình Thuận định làm giao thông thông minh như thế nào?"),
        ((TRAFFIC, "năm 2030?"), "Nam Định định làm giao thông thông minh như thế nào năm 2030?"),
        ((TRADE, "When is it due?"), "When is it due (leads e-commerce, Hải Dương)?"),
        ((TRADE, "Who do they work with?"), "Who do they work with (leads e-commerce, Hải Dương)?"),
        ((TRADE, "What about the budget for that?"), "The budget for that (leads e-commerce, Hải Dương)?"),
        ((TRADE, "And in Binh Thuan?"), "Which department in Binh Thuan leads e-commerce?"),
        # pointing at a document that was asked about
        (
            (DECISION, "Văn bản đó ban hành ngày nào?"),
            "Văn bản đó ban hành ngày nào (Quyết định phê duyệt Chiến lược hạ tầng số có số hiệu, Hải Dương)?",
        ),
        (
            (DECISION, "quyet dinh do cua ai"),
            "Quyet dinh do cua ai (Quyết định phê duyệt Chiến lược hạ tầng số có số hiệu, Hải Dương)?",
        ),
        # pointing at the plan, or at what the turn itself names
        ((TRAFFIC, "Cảm ơn bạn. Ai ký văn bản đó?"), "Ai ký văn bản đó (Nam Định)?"),
        (
            (TRAFFIC, "Bà con nông dân bán hàng trên sàn, việc này ai chỉ?"),
            "Bà con nông dân bán hàng trên sàn, việc này ai chỉ (Nam Định)?",
        ),
        # a whole question that lacks only its province
        (
            (INVOICES, "Còn báo cáo kết quả thì gửi cho ai?"),
            "Báo cáo kết quả thì gửi cho ai (Hải Dương)?",
        ),
        (
            (INVOICES, "Sở Y tế được giao những nhiệm vụ nào?"),
            "Sở Y tế được giao những nhiệm vụ nào (Hải Dương)?",
        ),
        (
            (INVOICES, "Bình Thuận thì sao?", "Kinh phí xây thư viện lấy từ đâu?"),
            "Kinh phí xây thư viện lấy từ đâu (Bình Thuận)?",
        ),
        # another plan than the one named
        (
            (
                "Kế hoạch của Nam Định căn cứ kế hoạch nào về thực hiện Nghị quyết 71?",
                "Kế hoạch đó ra ngày nào?",
            ),
            "Kế hoạch đó ra ngày nào (Kế hoạch căn cứ kế hoạch thực hiện Nghị quyết 71, Nam Định)?",
        ),
        (
            (ECONOMY, "Kế hoạch đó ra ngày nào?"),
            "Kế hoạch đó ra ngày nào (Kế hoạch số 867/KH-UBND, Khánh Hòa)?",
        ),
        (
            ("Sở Y tế lo những việc gì theo kế hoạch của Nam Định?", "Cả thảy mấy việc?"),
            "Cả thảy mấy việc (Sở Y tế, Nam Định)?",
        ),
        (("Nam Định ghi IoT là viết tắt của chữ gì?", "Còn AI?"), "AI (khái niệm là gì, Nam Định)?"),
        (
            (PHONES, "So sánh với năm 2030 giúp?"),
            "So sánh với năm 2030 giúp (Tỷ lệ dân có điện thoại thông minh, năm 2025, Bình Thuận)?",
        ),
    ],
)
def test_leaning_questions(turns: tuple[str, ...], standalone: str) -> None:
    assert alone(*turns) == standalone


@pytest.mark.parametrize(
    "turn",
    [
        "Khánh Hòa giao sở nào phát triển hạ tầng số?",
        "Còn Khánh Hòa giao sở nào phát triển hạ tầng số?",
        "Kế hoạch 2044 do ai ký?",
        "Những tỉnh nào đặt mục tiêu về chữ ký số?",
        "Which of the four provinces plans e-libraries?",
        "Sở Y tế Nam Định được giao những việc gì?",
    ],
)
def test_a_question_that_stands_alone_takes_nothing_from_before(turn: str) -> None:
    assert alone(INVOICES, turn) == turn


def test_without_history_every_turn_stays() -> None:
    assert alone("Còn Huế thì sao?") == "Còn Huế thì sao?"
