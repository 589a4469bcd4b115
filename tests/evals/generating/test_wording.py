"""The tables of wordings: enough of them, each naming the plan and nothing that no fact has."""

import pytest

from evals.generating.wording import Register, slots_of, wordings

PLACES = frozenset({"number", "short", "date", "title", "of", "whole", "tier"})
NAMING = {"place", "plan", "plan_first", "whole", "tier"}
NOT_ASKING = {"place", "plan", "side", "turns"}
ASKING = sorted(set(wordings()) - NOT_ASKING)


@pytest.mark.parametrize("table", ASKING)
@pytest.mark.parametrize("register", Register)
def test_there_are_six_wordings_of_each_kind_and_register(table, register):
    assert len(set(wordings()[table][register])) >= 6


@pytest.mark.parametrize("table", ASKING)
def test_every_wording_names_the_plan(table):
    for register in Register:
        assert all(slots_of(one) & NAMING for one in wordings()[table][register])


@pytest.mark.parametrize("table", ["place", "plan", "side"])
def test_plans_are_named_by_what_they_print(table):
    for register in Register:
        assert all(slots_of(one) <= PLACES for one in wordings()[table][register])


@pytest.mark.parametrize("turn", sorted(wordings()["turns"]))
def test_there_are_six_second_turns_of_each_kind(turn):
    assert len(set(wordings()["turns"][turn])) >= 6
