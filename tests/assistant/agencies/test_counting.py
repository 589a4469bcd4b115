"""How much each agency has to do."""

from assistant.agencies import AgencyCount, agency_counts
from corpus.registers import Task
from tests.assistant.agencies.registers import ALL, HEALTH, HOME, PARK, TARGETS, TASKS, book


def test_who_leads_most_comes_first_and_one_agencys_names_count_together() -> None:
    assert agency_counts(TASKS, TARGETS, book()) == (
        AgencyCount(HEALTH, False, lead=2, coordinate=1, monitor=1),
        AgencyCount(PARK, False, lead=2),
        AgencyCount(HOME, False, lead=1, coordinate=1),
        AgencyCount(ALL, True, coordinate=1, carry_out=1),
    )


def test_an_agency_named_twice_in_a_cell_counts_once() -> None:
    twice = Task("p", "I", "Mục I", "Việc", lead=(PARK, "Ban Quản lý khu Kinh tế Đông Nam"))
    assert agency_counts([twice], (), book()) == (AgencyCount(PARK, False, lead=1),)


def test_nothing_counts_nothing() -> None:
    assert agency_counts((), (), book()) == ()
