"""A manifest's text with a plan put in, replaced, taken out: everything else stays."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.collection.manifest_text import with_plan, without_plan
from corpus.manifest import plans_of
from corpus.records import Plan
from corpus.settings import OWN_MANIFEST
from tests.corpus.collection.little_plans import plan_of

TEXT = OWN_MANIFEST.read_text(encoding="utf-8")
PLANS = plans_of(TEXT, OWN_MANIFEST)
_WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30)


def read(text: str) -> tuple[Plan, ...]:
    return plans_of(text, Path("plans.toml"))


def test_a_new_plan_is_put_at_the_end_and_the_rest_stays_letter_for_letter() -> None:
    plan = plan_of("x", "moi")
    text = with_plan(TEXT, plan)
    assert text.startswith(TEXT.rstrip())
    assert read(text) == (*PLANS, plan)


def test_a_plan_is_replaced_in_its_place_and_what_it_does_not_print_goes() -> None:
    for place, plan in enumerate(PLANS):
        new = replace(plan, number=None, signer=None, title="Tên mới", issued=date(2026, 1, 2))
        text = with_plan(TEXT, new)
        assert read(text) == (*PLANS[:place], new, *PLANS[place + 1 :])
        assert text.startswith("# The plans of the corpus.")


def test_a_plan_is_taken_out_and_put_back() -> None:
    for place, plan in enumerate(PLANS):
        text = without_plan(TEXT, plan.plan_id)
        assert read(text) == (*PLANS[:place], *PLANS[place + 1 :])
        assert set(read(with_plan(text, plan))) == set(PLANS)
    assert without_plan(TEXT, "khong-co") == TEXT


@settings(deadline=None, max_examples=20)
@given(title=_WORDS, signer=_WORDS)
def test_whatever_words_a_plan_has_they_are_read_back(title: str, signer: str) -> None:
    plan = replace(plan_of("x", "moi"), title=title, signer=signer)
    assert read(with_plan(TEXT, plan))[-1] == plan
    assert read(with_plan(TEXT, replace(plan, plan_id=PLANS[1].plan_id)))[1].title == title
