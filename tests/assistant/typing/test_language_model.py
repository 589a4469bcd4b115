import math

import pytest

from assistant.typing.language_model import START, Counts, SyllableModel

TEXTS = ["Chuyển đổi số; chuyển đổi số", "dịch chuyển. Sổ sức khỏe: đạt 80%"]
COUNTS = Counts.of(TEXTS, ["cung cấp", "khỏe"])
MODEL = SyllableModel(COUNTS)


def test_nothing_follows_over_a_full_stop():
    assert MODEL.has_met_together("đổi", "số")
    assert not MODEL.has_met_together("số", "chuyển")
    assert not MODEL.has_met_together("chuyển", "sổ")


def test_a_pair_that_was_met_is_likelier_than_one_that_was_not():
    assert MODEL.log_chance("đổi", "số") > MODEL.log_chance("đổi", "sổ") > MODEL.log_chance("đổi", "lạ")


def test_words_of_the_list_count_where_texts_say_nothing():
    assert MODEL.knows("cung")
    assert not MODEL.has_met("cung")
    assert MODEL.log_chance("cung", "cấp") > MODEL.log_chance("cung", "số")


@pytest.mark.parametrize("before", [START, "chuyển", "số", "cung", "lạ"])
def test_chances_behind_a_syllable_come_to_no_more_than_one(before):
    known = {*COUNTS.met, *COUNTS.listed}
    assert sum(math.exp(MODEL.log_chance(before, one)) for one in known) <= 1.001


def test_without_accents_the_counts_of_all_readings_come_together():
    bare = COUNTS.bare()
    assert bare.met["so"] == COUNTS.met["số"] + COUNTS.met["sổ"]
    assert bare.pairs["doi", "so"] == 2
    assert SyllableModel(bare).has_met_together("cung", "cap")


def test_readings_are_the_commonest_first():
    assert MODEL.readings("so") == ("số", "sổ")
    assert MODEL.readings("xyz") == ()
