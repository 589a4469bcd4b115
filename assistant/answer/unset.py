"""An indicator that other plans set and the plan asked about doesn't: its nearest one is no answer."""

from assistant.answer.case import Case
from assistant.answer.draft import Draft
from assistant.answer.expecting import fitting
from assistant.answer.figures import clauses_for_years, with_targets
from assistant.answer.refusing import not_found
from assistant.answer.topic import share, topic
from assistant.answer.values import named_exactly

NAMED = 0.8
"""How much of what is asked an indicator of another plan must have to be the one that is named."""

AS_WELL = 0.75
"""How much the clause that would be told must have of that to be about the same indicator."""

_ASKING_WORDS = (
    "muc tieu chi tieu ty le ti le ty trong phan tram dat dat ra tang giam moi hang binh quan bao nhieu cao"
    " thap khoang toi thieu it nhat tren duoi giai doan cuoi dau target share percent percentage"
)


def set_elsewhere(case: Case) -> Draft | None:
    """Not found, where another plan's indicator has the words asked and what was found here has not."""
    if not case.question.plan_ids or not case.near or named_exactly(case):
        return None
    asked = topic(case, [_ASKING_WORDS])
    own = {plan.plan_id for plan in case.plans}
    elsewhere = max(
        (share(asked, one.indicator) for one in case.library.targets if one.plan_id not in own), default=0
    )
    if not asked or elsewhere < NAMED:
        return None
    told = clauses_for_years(with_targets(fitting(case), case), case)
    here = max((share(asked, "\n".join((one.text, *one.heading))) for one in told), default=1.0)
    return not_found(case) if here < AS_WELL * elsewhere else None
