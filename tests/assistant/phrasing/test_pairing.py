"""Sentences against what they cite: the same facts, told as there or swapped."""

from itertools import combinations

import pytest

from assistant.phrasing.facts import Kind, facts_in
from assistant.phrasing.pairing import Evidence, is_borne_out
from assistant.phrasing.pieces import pieces_of
from corpus.agencies import load_agencies

BOOK = load_agencies()
LEVELS = (
    "90% hồ sơ công việc tại cấp tỉnh; 80% hồ sơ công việc tại cấp huyện và 60% hồ sơ công việc tại cấp xã"
    " được xử lý trên môi trường mạng."
)
PARTED = "Đối với cấp tỉnh, hồ sơ trên mạng đạt 90%; đối với cấp huyện, hồ sơ trên mạng đạt 80%."
ROW = (
    "**Sở Thông tin và Truyền thông** chủ trì nhiệm vụ “Xây dựng Cổng dữ liệu mở của tỉnh”."
    " Cơ quan phối hợp: **Sở Tài chính; Sở Y tế**. Thời gian thực hiện: **2023**."
)
YEARS = "“Tỷ trọng kinh tế số”: Mục tiêu 2025: **trên 20%**; Mục tiêu 2030: **trên 30%**."
AGES = (
    "Đến năm 2025: “Tỷ lệ dân số từ 15 tuổi trở lên có tài khoản thanh toán đạt tối thiểu 80%”."
    " Đến năm 2030: “Tỷ lệ dân số từ 15 tuổi trở lên có tài khoản thanh toán đạt 95%”."
)
LIST = "Sở Y tế, Sở Nội vụ và Sở Tài chính phối hợp thực hiện kế hoạch tuyên truyền."
TITLE = "Nghị quyết về phát triển tỉnh đến năm 2030, tầm nhìn đến năm 2045."
DENIED = "Kế hoạch không giao riêng nhiệm vụ này cho một cơ quan nào."
TRADE = "Bình Thuận: **Sở Công Thương** chủ trì nhiệm vụ “Phát triển thương mại điện tử”."
ONLINE = "Nam Định: **Sở Thông tin và Truyền thông** chủ trì nhiệm vụ “Đẩy mạnh thương mại điện tử”."
TWO_TASKS = "Sở Y tế chủ trì khám chữa bệnh từ xa. Sở Nội vụ chủ trì, phối hợp với Sở Y tế tập huấn cán bộ."
TWO_YEARS = "Năm 2025: cấp tỉnh 80%, cấp huyện 60%; năm 2030: cấp tỉnh 90%, cấp huyện 80%."
CELLS = "Sở Y tế: chủ trì khám chữa bệnh từ xa. Sở Nội vụ: chủ trì tập huấn cán bộ."
RANKED = "**Bình Thuận** đặt cao hơn: 20%, so với 10% của **Nam Định**."


def borne_out(sentence: str, *texts: str, provinces: tuple[str | None, ...] = ("Bình Thuận",)) -> bool:
    given = provinces if len(provinces) == len(texts) else provinces * len(texts)
    sources = [Evidence(pieces_of(text, BOOK), one) for text, one in zip(texts, given, strict=True)]
    return is_borne_out(pieces_of(sentence, BOOK), sources)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Hồ sơ công việc tại cấp tỉnh đạt 90%, cấp huyện đạt 80%, cấp xã đạt 60%.", LEVELS),
        ("80% hồ sơ công việc cấp huyện", LEVELS),
        ("Hồ sơ trên mạng của cấp huyện đạt 80%.", PARTED),
        (
            "Sở Thông tin và Truyền thông chủ trì, phối hợp với Sở Tài chính và Sở Y tế xây dựng Cổng dữ liệu mở"
            " của tỉnh trong năm 2023.",
            ROW,
        ),
        ("Nhiệm vụ xây dựng Cổng dữ liệu mở do Sở Thông tin và Truyền thông chủ trì, xong năm 2023.", ROW),
        ("Sở Y tế, Sở Tài chính phối hợp xây dựng Cổng dữ liệu mở.", ROW),
        ("Tỷ trọng kinh tế số đến năm 2025 là trên 20%, đến năm 2030 là trên 30%.", YEARS),
        ("Đến năm 2030, tỷ trọng kinh tế số đạt trên 30%.", YEARS),
        ("Phối hợp tuyên truyền là Sở Tài chính, Sở Nội vụ và Sở Y tế.", LIST),
        ("Phát triển tỉnh đến năm 2030, tầm nhìn đến năm 2045.", TITLE),
        ("Nhiệm vụ này không giao riêng cho một cơ quan nào.", DENIED),
        (AGES, AGES),
        ("Sở Y tế phối hợp tập huấn cán bộ.", TWO_TASKS),
        ("Đến năm 2030, cấp huyện đạt 80%.", TWO_YEARS),
        ("Chủ trì tập huấn cán bộ là Sở Nội vụ.", CELLS),
    ],
)
def test_other_words_for_the_same_stand(sentence: str, text: str):
    assert borne_out(sentence, text)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        # values swapped between what they are of
        ("Hồ sơ công việc tại cấp tỉnh đạt 80%, cấp huyện đạt 90%, cấp xã đạt 60%.", LEVELS),
        ("80% hồ sơ công việc cấp tỉnh", LEVELS),
        ("Đối với cấp huyện, hồ sơ trên mạng đạt 90%.", PARTED),
        ("Đối với cấp tỉnh, hồ sơ trên mạng đạt 80%.", PARTED),
        ("Hồ sơ công việc đạt lần lượt 60%, 80%, 90% ở cấp tỉnh, cấp huyện, cấp xã.", LEVELS),
        # values swapped between years
        ("Đến năm 2030, tỷ trọng kinh tế số đạt trên 20%.", YEARS),
        (AGES.replace("2025", "?").replace("2030", "2025").replace("?", "2030"), AGES),
        ("Phát triển tỉnh đến năm 2045, tầm nhìn đến năm 2030.", TITLE),
        # bounds, units and figures that aren't there
        ("Đến năm 2030, tỷ trọng kinh tế số đạt 30%.", YEARS),
        ("Đến năm 2030, tỷ trọng kinh tế số đạt dưới 30%.", YEARS),
        ("Tỷ trọng kinh tế số đến năm 2025 là trên 20 triệu.", YEARS),
        ("Tỷ trọng kinh tế số đạt trên 40%.", YEARS),
        ("Cổng dữ liệu mở của tỉnh cần 100 triệu đồng.", ROW),
        ("Cổng dữ liệu mở của tỉnh cần một trăm triệu đồng.", ROW),
        ("Xây dựng Cổng dữ liệu mở của tỉnh trong năm cơ quan.", ROW),
        ("Xây dựng Cổng dữ liệu mở của tỉnh trong năm 2024.", ROW),
        # roles swapped, other agencies
        ("Sở Tài chính chủ trì xây dựng Cổng dữ liệu mở của tỉnh.", ROW),
        ("Sở Thông tin và Truyền thông phối hợp với Sở Tài chính xây dựng Cổng dữ liệu mở.", ROW),
        ("Sở Nội vụ chủ trì xây dựng Cổng dữ liệu mở của tỉnh.", ROW),
        ("Sở Y tế chủ trì tuyên truyền.", LIST),
        # another province
        ("Sở Thông tin và Truyền thông Nam Định chủ trì xây dựng Cổng dữ liệu mở của tỉnh.", ROW),
        # what a fact has beside it in another place
        ("Sở Y tế chủ trì tập huấn cán bộ.", TWO_TASKS),
        ("Năm 2025, cấp huyện đạt 80%.", TWO_YEARS),
        ("Chủ trì khám chữa bệnh từ xa: Sở Nội vụ.", CELLS),
        ("Sở Tài chính xây dựng Cổng dữ liệu mở của tỉnh.", ROW),
        # other words, lost and added negations, nonsense
        ("Sở Thông tin và Truyền thông chủ trì xây dựng bệnh viện.", ROW),
        ("Sở Thông tin và Truyền thông không chủ trì xây dựng Cổng dữ liệu mở.", ROW),
        ("Kế hoạch giao riêng nhiệm vụ này cho một cơ quan.", DENIED),
        ("The department leads the task of the open portal.", ROW),
        ("Được giao thực hiện.", ROW),
        ("", ROW),
    ],
)
def test_what_is_swapped_or_new_falls(sentence: str, text: str):
    assert not borne_out(sentence, text)


@pytest.mark.parametrize("text", [LEVELS, PARTED, YEARS, AGES, TITLE, RANKED, TWO_YEARS], ids=len)
@pytest.mark.parametrize("kind", [Kind.FIGURE, Kind.YEAR, Kind.PROVINCE])
def test_no_two_facts_of_a_kind_change_places(text: str, kind: Kind):
    text = text.replace("*", "")
    spans = [(start, end, fact) for start, end, fact in facts_in(text, BOOK) if fact.kind is kind]
    for (first, first_end, one), (second, second_end, other) in combinations(spans, 2):
        swapped = "".join(
            (
                text[:first],
                text[second:second_end],
                text[first_end:second],
                text[first:first_end],
                text[second_end:],
            )
        )
        assert one.key == other.key or not borne_out(swapped, text, provinces=(None,)), swapped


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        (
            "Bình Thuận giao Sở Công Thương chủ trì phát triển thương mại điện tử, còn Nam Định giao Sở Thông tin và"
            " Truyền thông chủ trì đẩy mạnh thương mại điện tử.",
            True,
        ),
        (
            "Nam Định giao Sở Công Thương chủ trì, còn Bình Thuận giao Sở Thông tin và Truyền thông chủ trì thương"
            " mại điện tử.",
            False,
        ),
        (
            "Sở Công Thương của Bình Thuận chủ trì đẩy mạnh thương mại điện tử, Sở Thông tin và Truyền thông của Nam"
            " Định chủ trì.",
            False,
        ),
    ],
)
def test_an_agency_goes_with_its_province_and_task(sentence: str, stands: bool):
    assert borne_out(sentence, TRADE, ONLINE, provinces=("Bình Thuận", "Nam Định")) is stands


def test_who_is_ahead_stays_ahead():
    assert borne_out("Bình Thuận đặt cao hơn: 20%, so với 10% của Nam Định.", RANKED, provinces=(None,))
    assert not borne_out("Nam Định đặt cao hơn: 20%, so với 10% của Bình Thuận.", RANKED, provinces=(None,))
    assert not borne_out("Nam Định đặt cao hơn Bình Thuận.", RANKED, provinces=(None,))


def test_a_source_that_says_nothing_of_it_is_none():
    assert borne_out("Sở Y tế, Sở Nội vụ phối hợp tuyên truyền.", LIST)
    assert not borne_out("Sở Y tế, Sở Nội vụ phối hợp tuyên truyền.", LIST, TITLE)


def test_without_sources_nothing_stands():
    assert not borne_out("Sở Y tế phối hợp tuyên truyền.")
