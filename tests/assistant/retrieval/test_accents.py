import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.retrieval.accents import AccentRestorer
from corpus.vietnamese.syllables import fold, syllables

RESTORER = AccentRestorer(
    [
        "Tỷ trọng thương mại điện tử trong tổng mức bán lẻ đạt trên 20%.",
        "Sở Tài chính chủ trì triển khai nền tảng hóa đơn điện tử.",
        "Tài liệu mở; chính sách thương mại.",
    ]
)


@pytest.mark.parametrize(
    ("bare", "accented"),
    [
        ("thuong mai dien tu", "thương mại điện tử"),
        ("so nao chu tri hoa don dien tu", "sở nào chủ trì hóa đơn điện tử"),
        ("tong muc ban le la bao nhieu phan tram", "tổng mức bán lẻ là bao nhiêu phần trăm"),
        ("xyzzy thuong mai", "xyzzy thương mại"),
        ("", ""),
    ],
)
def test_the_likeliest_accents_come_back(bare, accented):
    assert RESTORER.restore(bare) == accented


@given(st.text(max_size=60))
def test_only_accents_change(text):
    assert [fold(one) for one in syllables(RESTORER.restore(fold(text)))] == syllables(fold(text))
