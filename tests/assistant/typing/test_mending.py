import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.question.cleaning import cleaned
from assistant.steps import Step
from assistant.typing.mending import Mender
from corpus.vietnamese.syllables import fold

CLEAN = [
    "Cơ quan nào chủ trì xây dựng Cổng dữ liệu mở ở Bình Thuận?",
    "Theo điểm d khoản 8 Mục III Kế hoạch 2044/KH-UBND, Sở TT&TT phải làm gì?",
    "Còn Đà Nẵng thì sao ạ? Hãy kể tên giúp tôi.",
    "bà con bán hàng OCOP trên sàn thương mại điện tử thì ai lo vậy",
    "Tỷ lệ hồ sơ xử lý trên môi trường mạng cấp xã năm 2025 là mấy %?",
    "Kênh mương, đê điều ở Hải Dương bị hư thì gọi ai?",
    "app nào cho dân xài, có free wifi không",
    "so tai chinh hai duong phai chu tri nhung viec gi",
    "ai chu tri nen tang mooc ve ky nang so",
    "ko bik gửi báo cáo cho ai z",
    "Which agency leads the digital economy plan of Nam Dinh?",
    "so that is the app for trade in Binh Thuan?",
]

MISTYPED = [
    (
        "Hải Dươg giao sở nào lo truy xuât nguồn gôc nông sãn",
        "Hải Dương giao sở nào lo truy xuất nguồn gốc nông sản",
    ),
    ("ai chủ chì xữ lý hồ sơ công viêc", "ai chủ trì xử lý hồ sơ công việc"),
    ("sở thông tin và chuyền thông Nam Đinh", "sở thông tin và truyền thông Nam Định"),
    ("cơ quan chủtrì chuyểnđổi số", "cơ quan chủ trì chuyển đổi số"),
    ("chuy ển đổi số", "chuyển đổi số"),
    ("hộ kinh doang dùng nền tảng sô", "hộ kinh doanh dùng nền tảng số"),
    (
        "Ở Hải Dưong cơ quan nào chủ tri triên khai đề án 06?",
        "Ở Hải Dương cơ quan nào chủ trì triển khai đề án 06?",
    ),
    ("các sở nghành, địa phuơng", "các sở ngành, địa phương"),
    ("chuyển đỏi số của tỉnh Khánh Hoà", "chuyển đổi số của tỉnh Khánh Hòa"),
    ("Binh Thuận đến nắm 2025", "Bình Thuận đến năm 2025"),
    ("đặt mục tieu bao nhieu phần tram", "đặt mục tiêu bao nhiêu phần trăm"),
    ("nèn tảng học trục tuyến mở", "nền tảng học trực tuyến mở"),
    ("chuyeenr ddooir soos o Nam Định do sở nào chủ trif", "chuyển đổi số ở Nam Định do sở nào chủ trì"),
    ("co quan nao chu trii chuyen ddoi so", "co quan nao chu tri chuyen doi so"),
    ("cong nghe thogn tin hai duong", "cong nghe thong tin hai duong"),
]


@pytest.mark.parametrize(("typed", "meant"), MISTYPED)
def test_what_was_mistyped_is_put_right(mender, typed, meant):
    assert mender.mended(typed) == meant


@pytest.mark.parametrize("text", [*CLEAN, *(meant for _, meant in MISTYPED)])
def test_what_is_right_or_plausible_stays(mender, text):
    assert mender.mended(text) == text


def test_steps_can_be_left_out(models):
    typed = "ddổi mới xữ lý"
    assert Mender(models, {Step.TYPING}).mended(typed).endswith("xử lý")
    assert Mender(models, {Step.SPELLING}).mended(typed) == "đổi mới xữ lý"
    assert Mender(models, {Step.TYPING, Step.SPELLING}).mended("ddổi  mới xữ lý") == "ddổi mới xữ lý"


@settings(deadline=None, max_examples=150)
@given(text=st.text(max_size=80) | st.text("ăaâbcdđeêghikơtóốộỷ AĐS.,?/-&28", max_size=80))
def test_nothing_raises_and_figures_stay(mender, text):
    mended = mender.mended(text)
    assert [one for one in mended if one.isdigit()] == [one for one in cleaned(text) if one.isdigit()]


@settings(deadline=None, max_examples=80)
@given(
    at=st.integers(min_value=0, max_value=len(CLEAN[0].split()) - 1),
    letter=st.integers(min_value=0, max_value=6),
)
def test_a_letter_held_too_long_never_matters(mender, at, letter):
    words = CLEAN[0].split()
    word = words[at]
    letters = [place for place, one in enumerate(word) if one.isalpha()]
    place = letters[letter % len(letters)]
    words[at] = word[:place] + word[place] * 3 + word[place + 1 :]
    assert fold(mender.mended(" ".join(words))) == fold(CLEAN[0])


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_codes_and_abbreviations_in_capitals_stay(mender, data):
    code = data.draw(st.from_regex(r"[0-9]{1,4}/(KH|QĐ|NQ|TTr)-[A-Z]{2,5}", fullmatch=True))
    short = data.draw(st.from_regex(r"[A-ZĐ]{2,7}", fullmatch=True))
    mended = mender.mended(f"theo văn bản {code} thì {short} làm gì")
    assert re.search(rf"bản {re.escape(code)} thì {short} làm", mended)
