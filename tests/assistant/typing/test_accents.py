import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.typing.accents import AccentRestorer
from assistant.typing.language_model import Counts, SyllableModel
from corpus.vietnamese.syllables import fold, nfc

RESTORER = AccentRestorer(
    SyllableModel(
        Counts.of(
            [
                "Tỷ trọng thương mại điện tử trong tổng mức bán lẻ đạt trên 20%.",
                "Sở Tài chính chủ trì triển khai nền tảng hóa đơn điện tử. Năm nào là bao nhiêu phần trăm.",
                "Tài liệu mở; chính sách thương mại.",
                "Chợ đầu mối, cho đầu mối.",
            ]
        )
    )
)


@pytest.mark.parametrize(
    ("typed", "accented"),
    [
        ("thuong mai dien tu", "thương mại điện tử"),
        ("so nao chu tri hoa don dien tu?", "sở nào chủ trì hóa đơn điện tử?"),
        ("Tong muc ban le: 20% nam 2025", "Tổng mức bán lẻ: 20% năm 2025"),
        ("xyzzy thuong mai", "xyzzy thương mại"),
        ("so TAI chinh, 12/QD-UBND", "sở TAI chính, 12/QD-UBND"),
        ("SO TAI CHINH", "SỞ TÀI CHÍNH"),
        ("", ""),
    ],
)
def test_the_likeliest_accents_come_back_and_all_else_stays(typed, accented):
    assert RESTORER.restored(typed) == accented


def test_accents_that_were_typed_are_evidence_and_stay():
    assert RESTORER.restored("tai liêu mở") == "tài liêu mở"
    assert RESTORER.restored("thuong mại dien tử") == "thương mại điện tử"


def test_both_readings_are_given_only_where_it_is_unsure():
    assert set(RESTORER.readings("cho dau moi")) == {"cho đầu mối", "chợ đầu mối"}
    assert RESTORER.readings("thuong mai dien tu") == ("thương mại điện tử",)


@given(st.text(max_size=60) | st.text("aodtsgiunhcư ,.?!1280%/-", max_size=60))
def test_only_accents_change(text):
    text = nfc(text)
    for reading in RESTORER.readings(text):
        assert fold(reading) == fold(text)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["so", "tai", "chinh", "dien", "tu", "cho", "dau", "moi", "2025"]), max_size=20)
)
def test_what_has_its_accents_is_left_alone(words):
    restored = RESTORER.restored(" ".join(words))
    assert RESTORER.readings(restored)[0] == restored
