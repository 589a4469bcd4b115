import pytest

from assistant.question import QuestionKind
from assistant.retrieval.leaning import assigning_clause, with_leaned_on
from corpus.agencies import load_agencies
from tests.factories import clause, found, library, question, reference, task

WIFI = clause("III/3/c", "c) Lắp wifi miễn phí.", heading=("III. NHIỆM VỤ", "3. Hạ tầng số"))
OTHER = clause("III/4/a", "a) Dạy kỹ năng số.", heading=("III. NHIỆM VỤ", "4. Kỹ năng"))
HANDS_OUT = clause("VII/1/i", "i) Chủ trì khoản 3 Mục III.", heading=("VII. TỔ CHỨC", "1. Sở Tài chính"))
MERELY_NAMES = clause("V/1", "Như đã nêu tại khoản 3 Mục III.", heading=("V. KINH PHÍ",))
HEADING = clause("III/3", "3. Hạ tầng số")
HELD = library(
    [WIFI, OTHER, HANDS_OUT, MERELY_NAMES, HEADING],
    tasks=[task(OTHER, ["Sở Tài chính"], assigned_by="VII/1/i")],
    references=[reference(MERELY_NAMES, HEADING), reference(HANDS_OUT, HEADING)],
)


def leaned(kind, *clauses):
    results = with_leaned_on([found(one) for one in clauses], question(kind=kind), HELD, load_agencies())
    return [one.clause.address for one in results]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([WIFI], ["III/3/c", "VII/1/i"]),
        ([OTHER], ["III/4/a", "VII/1/i"]),
        ([WIFI, MERELY_NAMES, HANDS_OUT], ["III/3/c", "VII/1/i", "V/1"]),
        ([MERELY_NAMES], ["V/1"]),
    ],
)
def test_who_asks_for_the_lead_gets_the_clause_that_hands_it_out(given, expected):
    assert leaned(QuestionKind.LEAD, *given) == expected


def test_nothing_is_brought_along_where_no_agency_is_asked_for():
    assert leaned(QuestionKind.CONTENT, WIFI) == ["III/3/c"]


def test_a_clause_that_only_mentions_another_hands_out_nothing():
    assert assigning_clause(WIFI, HELD, lambda one: one is MERELY_NAMES) is MERELY_NAMES
    assert assigning_clause(WIFI, HELD, lambda _: False) is None
