"""The choice of provinces and plans to ask in: one quiet line that opens, closed until it is wanted."""

from collections.abc import Sequence
from html import escape

from corpus.records import Plan
from ui.texts import say, words

_DROP, _SOME = (words("scope")[name] for name in ("drop", "some"))
"""What takes a plan back, and how many are chosen; the script puts the plan and the number in."""


def plan_choice_html(plans: Sequence[Plan]) -> str:
    """The line with its choices by province; nothing while there are no plans.

    Each box carries a plan_id and what the plan is called once it is chosen. The page's script keeps what is
    chosen, writes it into the line and takes it back.
    """
    if not plans:
        return ""
    groups = "".join(
        _province(province, [plan for plan in plans if plan.province == province])
        for province in dict.fromkeys(plan.province for plan in plans)
    )
    name, title = escape(say("scope.all")), escape(say("scope.title"))
    return (
        '<div class="hkh-scope">'
        '<button type="button" class="open" aria-expanded="false" aria-controls="scope">'
        f'{escape(say("scope.line"))} <b data-all="{name}" data-some="{escape(_SOME)}">{name}</b>'
        '<span class="arrow" aria-hidden="true"></span></button>'
        f'<ul class="chosen chips" aria-label="{escape(say("scope.chosen"))}"'
        f' data-drop="{escape(_DROP)}"></ul>'
        f'<div id="scope" class="choices" role="group" aria-label="{title}" hidden>'
        f'<div class="head"><span>{title}</span>'
        f'<button type="button" class="close quiet">{escape(say("scope.close"))}</button></div>'
        f'<div class="provinces">{groups}</div></div></div>'
    )


def _province(province: str, plans: Sequence[Plan]) -> str:
    boxes = "".join(_plan(plan, alone=len(plans) == 1) for plan in plans)
    whole = ""
    if len(plans) > 1:
        name = escape(say("scope.whole", count=len(plans)))
        whole = f'<label class="whole"><input type="checkbox" data-whole="{escape(province)}"> {name}</label>'
    return f"<fieldset><legend>{escape(province)}</legend>{whole}{boxes}</fieldset>"


def _plan(plan: Plan, *, alone: bool) -> str:
    number = plan.number or plan.title
    short = plan.province if alone else f"{plan.province}, {number}"
    box = f'<input type="checkbox" value="{escape(plan.plan_id)}" data-short="{escape(short)}">'
    return f"<label>{box} {escape(plan.citation)}</label>"
