import pytest

from assistant.question import Language
from assistant.retrieval.glossary import Glossary
from assistant.retrieval.printed_terms import PrintedTerms

PRINTED = PrintedTerms(["Hồ sơ sức khỏe điện tử của người dân", "Kết nối mạng\ninternet"])


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("hồ sơ sức khỏe", True),
        ("Hồ sơ sức khoẻ", True),
        ("người", True),
        ("sức dân", False),
        ("mạng internet", False),
        ("sổ", False),
    ],
)
def test_a_phrase_is_printed_where_its_neighbours_stand_side_by_side(phrase, expected):
    assert PRINTED.says(phrase) is expected


def test_what_the_plans_at_hand_do_not_print_is_nobodys_meaning():
    stretches = Glossary(printed=PRINTED.says).stretches("sổ khám bệnh của trẻ con", Language.VIETNAMESE)
    meant = {one.said: one.plans for one in stretches}
    assert meant["sổ khám bệnh"] == ("hồ sơ sức khỏe điện tử",)
    assert meant["trẻ con"] == ()
