"""All that the plans give one agency to do."""

from assistant.agencies import agency_profile
from tests.assistant.agencies.registers import DUTIES, HEALTH, HOME, PARK, TARGETS, TASKS, book, library


def test_an_agencys_duties_are_told_plan_by_plan() -> None:
    found = agency_profile("so y te", library(), book())
    assert found is not None
    first, second = found.plans
    assert (found.agency, found.collective) == (HEALTH, False)
    assert (first.plan.plan_id, first.lead, first.coordinate) == ("p-1", TASKS[:2], ())
    assert (first.reports, first.receives) == (DUTIES[:1], ())
    assert (second.lead, second.coordinate, second.monitor) == ((), TASKS[2:3], TARGETS)


def test_plans_that_give_it_nothing_are_left_out() -> None:
    found = agency_profile(HOME, library(), book())
    assert found is not None
    assert [share.plan.plan_id for share in found.plans] == ["p-1"]
    assert found.plans[0].receives == DUTIES[:1]


def test_both_spellings_of_one_agency_are_one() -> None:
    found = agency_profile("Ban quản lý khu kinh tế Đông Nam", library(), book())
    assert found is not None
    assert (found.agency, found.plans[0].lead) == (PARK, TASKS[2:])


def test_what_it_took_over_is_a_note_from_outside_the_plans() -> None:
    found = agency_profile(HOME, library(), book())
    assert found is not None
    assert len(found.notes) == 1
    assert "Sở Lao động - Thương binh và Xã hội" in found.notes[0]
    assert "Nghị định 45/2025/NĐ-CP" in found.notes[0]


def test_an_agency_that_no_register_names_has_no_profile() -> None:
    assert agency_profile("Sở Công Thương", library(), book()) is None
