"""What the library finds beside a clause."""

from corpus.registers import Reference
from tests.factories import clause, library, plan, reference


def test_who_refers_to_a_clause_is_known_within_its_plan() -> None:
    here, there = plan(), plan("nam-dinh-2021-2025", "Nam Định", number=None)
    target, by = clause("III/8"), clause("VII/1")
    other = clause("IV/2", plan_id=there.plan_id)
    elsewhere = (
        Reference(there.plan_id, "IV/2", "khoản 8 Mục III", "III/8", here.plan_id),
        Reference(here.plan_id, "VII/1", "khoản 1 Mục III", "III/1", there.plan_id),
    )
    held = library([target, by, other], plans=[here, there], references=[reference(by, target), *elsewhere])
    assert held.referring(here.plan_id, "III/8") == (by,)
    assert held.referring(there.plan_id, "III/8") == ()
    assert held.referring(here.plan_id, "III/1") == ()
