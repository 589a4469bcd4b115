"""Reporting duties, legal bases, definitions and money of the five plans against gold written by reading."""

from tests.ingest.registers.gold import PLANS, agencies, gold, missing, read, words


def share(expected, found) -> tuple[float, float]:
    """(of what gold has, the share that is found; of what is found, the share that gold doesn't have)."""
    lost, extra = missing(expected, found), missing(found, expected)
    return 1 - len(lost) / len(expected), len(extra) / len(found)


def test_reporting_duties():
    expected = [
        (plan_id, g["address"], agencies(g["who"]), g["when"], agencies(g["to"]))
        for plan_id in PLANS
        for g in gold(plan_id, "reporting")
    ]
    found = [
        (plan_id, d.address, d.who, d.when, d.to) for plan_id in PLANS for d in read(plan_id).reporting_duties
    ]
    right, wrong = share(expected, found)
    assert right >= 0.95
    assert wrong <= 0.05


def test_legal_bases():
    expected = [
        (plan_id, g["address"], g["type"], g["number"], g["date"], g["issuer"], words(g["title"]))
        for plan_id in PLANS
        for g in gold(plan_id, "legal_bases")
    ]
    found = [
        (plan_id, one.address, named.kind, named.number, named.issued and str(named.issued), named.issuer,
         words(named.title))
        for plan_id in PLANS
        for one in read(plan_id).legal_bases
        for named in [one.document]
    ]  # fmt: skip
    right, wrong = share(expected, found)
    assert right >= 0.96
    assert wrong <= 0.01


def test_definitions():
    expected = [
        (plan_id, g["address"], g["term"], words(g["meaning"]))
        for plan_id in PLANS
        for g in gold(plan_id, "definitions")
    ]
    found = [
        (plan_id, one.address, one.term, words(one.meaning))
        for plan_id in PLANS
        for one in read(plan_id).definitions
    ]
    right, wrong = share(expected, found)
    assert right >= 0.95
    assert wrong <= 0.05


def test_money():
    expected = [
        (plan_id, g["address"], f"{g['amount']} {g['unit']}", g["for"], g["source"])
        for plan_id in PLANS
        for g in gold(plan_id, "money")
    ]
    found = [
        (plan_id, one.address, one.printed, one.purpose, one.source)
        for plan_id in PLANS
        for one in read(plan_id).money
    ]
    assert found == expected
