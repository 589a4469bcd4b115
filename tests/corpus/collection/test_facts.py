"""Facts as they are typed, and what can't be one."""

import pytest

from corpus.collection.facts import FactFault, at_odds, plan_of, settled_fact, usual_plan_id


@pytest.mark.parametrize(
    ("field", "text", "settled"),
    [
        ("number", "  12 /KH-UBND ", "12 /KH-UBND"),
        ("issued", "6/3/2024", "2024-03-06"),
        ("issued", "2024-03-06", "2024-03-06"),
        ("issued", "31/2/2025", FactFault.NO_DATE),
        ("issued", "hôm nay", FactFault.NO_DATE),
        ("province", "khanh hoa", "Khánh Hòa"),
        ("province", "Atlantis", FactFault.UNKNOWN_PROVINCE),
        ("plan_id", "khanh-hoa-12-2025", "khanh-hoa-12-2025"),
        ("plan_id", "../etc/passwd", FactFault.NO_PLAN_ID),
        ("plan_id", "x" * 81, FactFault.NO_PLAN_ID),
        ("title", " ", FactFault.EMPTY),
        ("title", "x" * 1001, FactFault.TOO_LONG),
        ("signer", "A\u0007B", FactFault.UNPRINTABLE),
        ("signer", "A\u202eB", FactFault.UNPRINTABLE),
    ],
)
def test_what_is_typed(field: str, text: str, settled: object) -> None:
    assert settled_fact(field, text) == settled


def test_an_issuer_of_another_province_is_told() -> None:
    facts = {"issuer": "UBND tỉnh Khánh Hòa", "province": "Nam Định"}
    assert at_odds(facts) == {"issuer": FactFault.OTHER_PROVINCE}
    assert at_odds(facts | {"province": "Khánh Hòa"}) == {}
    assert at_odds(facts | {"issuer": "Ủy ban nhân dân tỉnh"}) == {}


def test_the_id_follows_from_the_facts_and_needs_province_and_title() -> None:
    facts = {"province": "Huế", "title": "Kế hoạch", "number": "13/KH-UBND", "issued": "2024-03-06"}
    assert usual_plan_id(facts) == "hue-13-2024"
    assert usual_plan_id(facts | {"title": None}) == ""
    plan = plan_of(facts | {"plan_id": "hue-13-2024"}, file="a.txt", sha256="0")
    assert (plan.number, str(plan.issued), plan.signer) == ("13/KH-UBND", "2024-03-06", None)
