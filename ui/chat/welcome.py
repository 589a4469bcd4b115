"""What the empty conversation shows: what can be asked and how, with examples from the plans at hand."""

from collections.abc import Sequence
from html import escape

from assistant.guidance.records import Examples
from corpus.records import Plan
from ui.chat.guiding import ask_button
from ui.texts import say


def welcome_html(plans: Sequence[Plan] = (), examples: Examples | None = None) -> str:
    """The welcome; without plans and examples what is known before the page has asked for them."""
    shown = examples or Examples()
    columns = "".join(
        _column(audience, questions)
        for audience, questions in (("citizens", shown.citizens), ("officers", shown.officers))
        if questions
    )
    return (
        f'<div class="hkh-welcome"><h1>{escape(say("chat.welcome"))}</h1>'
        f'<p class="lead">{escape(say("chat.lead"))}</p>'
        f'<div class="examples">{columns}</div>'
        f'<p class="soft">{escape(say("chat.welcome_hint"))} {escape(_at_hand(plans))}</p></div>'
    )


def _column(audience: str, questions: Sequence[str]) -> str:
    items = "".join(f"<li>{ask_button(question, question, name='example')}</li>" for question in questions)
    return f"<section><h2>{escape(say(f'chat.{audience}'))}</h2><ul>{items}</ul></section>"


def _at_hand(plans: Sequence[Plan]) -> str:
    provinces = ", ".join(dict.fromkeys(plan.province for plan in plans))
    return say("chat.at_hand", count=len(plans), provinces=provinces) if plans else ""
