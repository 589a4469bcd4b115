import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.retrieval.relevance import Form, Postings, TermStatistics, relevance

TEXTS = (
    "Triển khai Nền tảng hóa đơn điện tử",
    "Tỷ lệ doanh nghiệp sử dụng hợp đồng điện tử đạt trên 80%",
    "Xây dựng Cổng dữ liệu mở của tỉnh",
    "Triển khai nền tảng học trực tuyến mở",
)
STATISTICS = TermStatistics(TEXTS)


def coverage(wanted, text, *forms, statistics=STATISTICS):
    return statistics.sought(wanted, forms or tuple(Form)).coverage(text)


def test_a_text_covers_itself_and_nothing_of_what_it_does_not_have():
    assert coverage(TEXTS[0], TEXTS[0]) == pytest.approx(1.0)
    assert coverage("hợp đồng", TEXTS[0]) < 0.2
    assert coverage("", TEXTS[0]) == 0.0


def test_what_another_text_has_weighs_more_than_what_none_has():
    everyday = coverage("hóa đơn điện tử cho bà con", TEXTS[0])
    elsewhere = coverage("hóa đơn điện tử của cổng dữ liệu", TEXTS[0])
    assert everyday > elsewhere


def test_rare_terms_weigh_more_than_common_ones():
    assert STATISTICS.weight("hoa", Form.BARE) > STATISTICS.weight("nen", Form.BARE)


def test_accents_tell_apart_what_is_folded_alike():
    text = "tỷ trọng chung của tỉnh"
    statistics = TermStatistics([text, "quản lý tiêm chủng"])
    bare = coverage("tiêm chủng", text, Form.BARE, statistics=statistics)
    assert bare > coverage("tiêm chủng", text, Form.ACCENTED, statistics=statistics)


def test_neighbours_across_a_line_break_are_no_pair():
    statistics = TermStatistics(["kinh tế số", "tế xã"])
    assert coverage("kinh tế\nxã", "tế xã", Form.ACCENTED, statistics=statistics) < 1.0


class TestAStretchInSeveralWordings:
    @staticmethod
    def coverage(stretches, text):
        return STATISTICS.sought_in_any_words(stretches, (Form.BARE,)).coverage(text)

    def test_any_wording_covers_it(self):
        asked = [("hợp đồng qua mạng", "hợp đồng điện tử", "hợp đồng số")]
        assert self.coverage(asked, TEXTS[1]) == pytest.approx(1.0)

    def test_half_of_another_wording_is_less_than_half(self):
        asked = [("giấy tờ", "hợp đồng điện tử")]
        assert 0 < self.coverage(asked, TEXTS[0]) < 0.3

    def test_a_light_wording_covers_less_than_a_heavy_one(self):
        asked = [("giấy tờ", "hợp đồng điện tử", "nền tảng")]
        assert self.coverage(asked, "nền tảng") < self.coverage(asked, "hợp đồng điện tử")

    def test_every_stretch_counts(self):
        asked = [("cổng",), ("giấy tờ", "hợp đồng điện tử")]
        assert self.coverage(asked, TEXTS[1]) < 1 == pytest.approx(self.coverage(asked, f"cổng {TEXTS[1]}"))

    @given(
        st.lists(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3), max_size=3),
        st.sampled_from(TEXTS),
    )
    def test_it_lies_between_0_and_1(self, stretches, text):
        assert 0 <= self.coverage(stretches, text) <= 1 + 1e-9


@given(st.floats(0, 1), st.floats(-1, 1))
def test_relevance_lies_between_0_and_1(share, cosine):
    assert 0 <= relevance(share, cosine) <= 1


@given(st.lists(st.sampled_from(" ".join(TEXTS).split())), st.sampled_from(TEXTS))
def test_coverage_lies_between_0_and_1(words, text):
    assert 0 <= coverage(" ".join(words), text) <= 1 + 1e-9


@given(
    st.lists(
        st.lists(st.sampled_from([*TEXTS, "hợp đồng", "cổng dữ liệu"]), min_size=1, max_size=3), max_size=3
    )
)
def test_the_coverages_of_many_texts_are_those_of_each(stretches):
    sought = STATISTICS.sought_in_any_words(stretches, tuple(Form))
    assert list(sought.coverages(Postings(TEXTS))) == pytest.approx([sought.coverage(text) for text in TEXTS])
