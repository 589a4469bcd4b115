import re
from collections import Counter

import pytest

from corpus.agencies import load_agencies
from corpus.errors import EvaluationError
from corpus.vietnamese.syllables import fold
from evals.folding import fold_quote, fold_wording
from evals.generating.making import STYLES, make_questions
from evals.question_set import QuestionType, Style
from tests.evals.generating.registers import COAST, DELTA, LATER, library

BOOK = load_agencies()
LIBRARY = library()


@pytest.fixture(scope="module")
def made():
    return make_questions(LIBRARY, BOOK, 300, seed=1)


def of(made, kind, style=Style.OFFICER):
    return [one for one in made if one.type is kind and one.style is style]


def test_the_same_seed_makes_the_same_questions_and_another_seed_others(made):
    assert make_questions(LIBRARY, BOOK, 300, seed=1) == made
    assert make_questions(LIBRARY, BOOK, 300, seed=2) != made


def test_fewer_questions_are_the_first_of_more(made):
    assert make_questions(LIBRARY, BOOK, 20, seed=1) == made[:20]


def test_no_id_and_no_question_stands_twice(made):
    assert len({one.id for one in made}) == len(made)
    assert len({(one.history, one.question) for one in made}) == len(made)
    assert all(re.fullmatch(r"gen-\d{4}", one.id) for one in made)


def test_every_quote_stands_in_the_clause_of_its_label(made):
    clauses = {(one.plan_id, one.label): one for one in LIBRARY.clauses}
    for question in made:
        for choice in (choice for entry in question.evidence for choice in entry.choices):
            clause = clauses[choice.doc, ", ".join(choice.label)]
            assert fold_quote(choice.quote) in fold_quote(clause.text)


def test_a_quote_that_stands_elsewhere_too_is_told_by_its_label(made):
    for entry in (entry for question in made for entry in question.evidence):
        labels = {
            one.label
            for one in LIBRARY.under_plan(entry.doc)
            if fold_quote(entry.quote) in fold_quote(one.text)
        }
        good = {", ".join(choice.label) for choice in entry.choices}
        assert entry.by_label or labels <= good


def test_answerable_questions_have_an_answer_and_evidence_and_the_others_none(made):
    for question in made:
        assert bool(question.must and question.evidence and question.doc) is question.answerable


def test_every_type_and_style_that_the_registers_allow_is_made(made):
    assert {one.type for one in made} == set(QuestionType) - {QuestionType.CROSSREF, QuestionType.CONTENT}
    assert {one.style for one in made} == set(STYLES)


def test_types_take_turns(made):
    kinds = Counter(one.type for one in made[:60])
    assert max(kinds.values()) - min(kinds[kind] for kind in ("lead", "target", "unanswerable")) <= 1


def test_the_lead_is_asked_for_and_not_told(made):
    for question in of(made, QuestionType.LEAD):
        names = fold_wording(question.question)
        assert not any(fold_wording(text) in names for group in question.must for text in group)


def test_a_target_names_its_year_and_holds_its_value(made):
    values = {("2025", COAST): "70%", ("2030", COAST): "90%", ("2025", DELTA): {"60%", "40%"}}
    for question in of(made, QuestionType.TARGET):
        year = "2030" if "2030" in question.question else "2025"
        assert question.must[0][0] in values[year, question.doc[0]]


def test_a_comparison_needs_both_values_and_both_clauses(made):
    for question in of(made, QuestionType.COMPARE):
        assert len(question.evidence) == 2
        assert len(question.must) >= 2


def test_lists_and_counts_agree(made):
    [listed] = {one.must for one in of(made, QuestionType.AGENCY_TASKS) if "Giáo dục" in one.question}
    counts = [one for one in of(made, QuestionType.COUNT) if "Giáo dục" in one.question]
    assert len(listed) == 2
    assert all("2 nhiệm vụ" in one.must[0] for one in counts)
    assert counts


def test_of_two_plans_of_a_province_the_one_that_is_meant_is_named(made):
    asked = [one.question for one in made if one.doc == (LATER,) and not one.history]
    assert asked
    assert all("34" in question for question in asked)


def test_every_question_names_its_province(made):
    provinces = [fold(plan.province) for plan in LIBRARY.plans]
    for question in made:
        if question.answerable and question.style not in (Style.TYPO, Style.FOLLOWUP):
            assert any(province in fold(question.question) for province in provinces)


def test_silent_plans_are_asked_for_what_another_plan_says(made):
    silent = of(made, QuestionType.UNANSWERABLE)
    assert silent
    for question in silent:
        assert question.evidence == ()
        asked = {plan.province for plan in LIBRARY.plans if plan.province in question.question}
        assert not ("thư viện điện tử" in question.question and asked == {"Khánh Hòa"})


def test_a_follow_up_leans_on_the_turn_before_it(made):
    turns = [one for one in made if one.style is Style.FOLLOWUP]
    assert turns
    assert all(len(one.history) == 1 for one in turns)
    assert all(len(one.question.split()) < len(one.history[0].split()) for one in turns)
    assert all(one.history == () for one in made if one.style is not Style.FOLLOWUP)


def test_unaccented_questions_have_no_accents(made):
    assert all(one.question == fold(one.question) for one in made if one.style is Style.UNACCENTED)


def test_only_the_wanted_plans_are_asked_about():
    made = make_questions(LIBRARY, BOOK, 100, seed=1, plan_ids=[DELTA])
    assert made
    assert all(set(one.doc) <= {DELTA} for one in made)
    assert not any("Kế hoạch 12 " in one.question for one in made)


def test_an_unknown_plan_is_named():
    with pytest.raises(EvaluationError) as caught:
        make_questions(LIBRARY, BOOK, 10, seed=1, plan_ids=["ha-noi-1-2020"])
    assert "ha-noi-1-2020" in caught.value.what
    assert DELTA in caught.value.mend
