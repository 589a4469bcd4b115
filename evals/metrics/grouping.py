"""Which questions belong together: by set, type, style and province."""

from collections.abc import Iterable, Mapping, Sequence

from evals.metrics.records import Grouping
from evals.outcome import Outcome
from evals.question_set import EvalQuestion, QuestionType, Style

Places = Sequence[int]

SEVERAL_PROVINCES = "several"
NO_PROVINCE = "none"


def group(outcomes: Sequence[Outcome], provinces: Mapping[str, str]) -> dict[Grouping, dict[str, Places]]:
    """The places of each group's outcomes, by the group's name; only groups that occur.

    Types and styles are in the order of their definition, sets in the order asked, provinces in that of
    `provinces` (by plan_id), those of unknown plans by plan_id, then those of several and of none.
    """
    questions = [outcome.question for outcome in outcomes]
    of_province = [province(question, provinces) for question in questions]
    last = (SEVERAL_PROVINCES, NO_PROVINCE)
    unknown = sorted({*of_province} - {*provinces.values(), *last})
    return {
        Grouping.SET: _places([q.set for q in questions], [q.set for q in questions]),
        Grouping.TYPE: _places([q.type.value for q in questions], [one.value for one in QuestionType]),
        Grouping.STYLE: _places([q.style.value for q in questions], [one.value for one in Style]),
        Grouping.PROVINCE: _places(of_province, [*provinces.values(), *unknown, *last]),
    }


def province(question: EvalQuestion, provinces: Mapping[str, str]) -> str:
    """The province whose plans hold the answer; SEVERAL_PROVINCES and NO_PROVINCE aren't names for people."""
    named = {provinces.get(plan_id, plan_id) for plan_id in question.doc}
    if not named:
        return NO_PROVINCE
    return named.pop() if len(named) == 1 else SEVERAL_PROVINCES


def _places(names: Sequence[str], order: Iterable[str]) -> dict[str, Places]:
    places: dict[str, list[int]] = {name: [] for name in order}
    for place, name in enumerate(names):
        places[name].append(place)
    return {name: found for name, found in places.items() if found}
