"""What the library finds beside a clause."""

from corpus.registers import Definition, Money, Reference, Unresolved
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


def test_entries_are_found_by_kind_plan_and_clause() -> None:
    here, there = plan(), plan("nam-dinh-2021-2025", "Nam Định", number=None)
    one, other = clause("I/1"), clause("I/1", plan_id=there.plan_id)
    term = Definition(here.plan_id, "I/1", one.label, "MOOC", "nền tảng học trực tuyến mở")
    elsewhere = Definition(there.plan_id, "I/1", one.label, "IoT", "Internet vạn vật")
    amount = Money(here.plan_id, "I/1", one.label, "5 đồng", 5, "máy chủ")
    held = library([one, other], plans=[here, there], entries=[term, amount, elsewhere])
    assert held.entries(Definition) == (term, elsewhere)
    assert held.entries(Definition, [there.plan_id]) == (elsewhere,)
    assert held.entries_of(Money, one) == (amount,)
    assert held.entries_of(Money, other) == ()


def test_what_a_clause_points_at_is_known_across_plans() -> None:
    here, there = plan(), plan("nam-dinh-2021-2025", "Nam Định", number=None)
    by, target = clause("VII/1"), clause("III/8")
    other = clause("IV/2", plan_id=there.plan_id)
    pointing = [
        reference(by, target),
        reference(by, target),
        Reference(here.plan_id, "VII/1", "khoản 2 Mục IV", "IV/2", there.plan_id),
        Reference(here.plan_id, "VII/1", "Phụ lục 9", unresolved=Unresolved.NOTHING),
    ]
    held = library([by, target, other], plans=[here, there], references=pointing)
    assert held.referred_by(by) == (target, other)
    assert len(held.references_of(by)) == len(pointing)
    assert held.referred_by(target) == ()
