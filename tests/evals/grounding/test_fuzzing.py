from random import Random

from corpus.agencies import load_agencies
from corpus.places import load_places
from evals.grounding.fuzzing import fuzzed
from evals.grounding.slots import Slots
from evals.question_set import DEV_QUESTIONS, read_questions
from tests.evals.generating.registers import library

QUESTIONS = read_questions([DEV_QUESTIONS])
SLOTS = Slots(library(), load_agencies())
MANY = 200


def made(count=MANY, seed=1):
    return tuple(fuzzed(QUESTIONS, SLOTS, count, seed))


def test_the_same_seed_gives_the_same_questions_and_another_gives_others():
    assert made() == made()
    assert made() != made(seed=2)
    assert made(20) == made()[:20]


def test_every_way_is_taken_and_every_question_asks_something():
    ways = {way for one in made() for way in one.ways}
    assert len(ways) == 10
    assert all(one.question.strip() and len(one.question) <= 4000 for one in made())


def test_most_questions_are_new_and_some_have_turns_before_them():
    known = {one.question for one in QUESTIONS}
    assert sum(one.question not in known for one in made()) > 0.9 * MANY
    assert any(len(one.history) > 1 for one in made())


def test_a_swap_changes_what_is_named_and_keeps_the_rest():
    question = "Đến năm 2030, Sở Y tế Bình Thuận làm gì theo Kế hoạch 4181/KH-UBND?"
    swapped = [SLOTS.swapped(question, Random(seed)) for seed in range(30)]
    assert all("làm gì theo Kế hoạch" in one for one in swapped)
    assert any("2030" not in one for one in swapped)
    assert any("Sở Y tế" not in one for one in swapped)
    assert any("4181" not in one for one in swapped)
    named = {place.province for one in swapped for place in load_places().mentions(one)}
    assert len(named) > 2
    assert SLOTS.swapped("Ai làm?", Random(1)) == "Ai làm?"
