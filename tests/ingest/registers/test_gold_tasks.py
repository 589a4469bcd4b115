"""Task rows of the five plans against gold written by reading them: every agency, nothing beside."""

import pytest

from tests.ingest.registers.gold import PLANS, agencies, gold, missing, read, words


@pytest.mark.parametrize("plan_id", PLANS)
def test_every_task_row_has_its_agencies(plan_id):
    found = [(t.address, t.lead, t.coordinate, t.carry_out) for t in read(plan_id).tasks]
    expected = [
        (
            one["address"],
            agencies(one["lead"]),
            agencies(one["coordinate"]),
            agencies(one.get("carry_out", [])),
        )
        for one in gold(plan_id, "tasks")
    ]
    assert found == expected


@pytest.mark.parametrize("plan_id", PLANS)
def test_every_task_row_has_its_time_and_product(plan_id):
    found = [(t.address, words(t.time), words(t.product)) for t in read(plan_id).tasks]
    expected = [(one["address"], words(one["time"]), words(one["product"])) for one in gold(plan_id, "tasks")]
    assert missing(expected, found) == []
