"""What helps on after an answer that leaves one asking: choices, near clauses, other plans, contacts."""

import json
from collections.abc import Sequence
from html import escape

from assistant.guidance.records import Choice, Contact, Elsewhere, Guidance, Nearest
from corpus.records import Clause, Plan
from ui.chat.clause_links import clause_link
from ui.texts import say

_EXCERPT = 160
"""Characters of a clause that are shown before it is opened."""


def choices_html(choices: Sequence[Choice]) -> str:
    """Buttons that ask the question of one plan or province; nothing where there is no choice."""
    if not choices:
        return ""
    buttons = "".join(f"<li>{ask_button(one.label, one.question, one.plans, 'chip')}</li>" for one in choices)
    title = f'<h4 class="unseen">{escape(say("chat.choices"))}</h4>'
    return f'<div class="help">{title}<ul class="chips">{buttons}</ul></div>'


def guidance_html(guidance: Guidance, root: str) -> str:
    """What helps where the plans don't answer; each part only where there is something."""
    parts = (
        ("elsewhere", [_elsewhere(one, root) for one in guidance.elsewhere]),
        ("nearest", [_nearest(one, root) for one in guidance.nearest]),
        ("contacts", [_contact(one, root) for one in guidance.contacts]),
    )
    return "".join(
        f'<div class="help {name}"><h4>{escape(say(f"chat.{name}"))}</h4><ul>'
        f"{''.join(f'<li data-answering>{item}</li>' for item in items)}</ul></div>"
        for name, items in parts
        if items
    )


def can_ask_html(provinces: Sequence[str]) -> str:
    """What can be asked here instead, and about which provinces."""
    if not provinces:
        return ""
    return f'<p class="help">{escape(say("chat.can_ask", provinces=", ".join(provinces)))}</p>'


def ask_button(label: str, question: str, plans: Sequence[str] = (), name: str = "chip") -> str:
    """A button that asks the question of these plans; of all where there are none."""
    asked = escape(json.dumps({"question": question, "plans": list(plans)}, ensure_ascii=False))
    return f'<button type="button" class="{name}" data-ask="{asked}">{escape(label)}</button>'


def _elsewhere(one: Elsewhere, root: str) -> str:
    ask = ask_button(say("chat.ask_there", province=one.plan.province), one.question, (one.plan.plan_id,))
    return f"{_shown(one.clause, one.plan, root)}{ask}"


def _nearest(one: Nearest, root: str) -> str:
    return _shown(one.clause, one.plan, root)


def _shown(clause: Clause, plan: Plan, root: str) -> str:
    """The clause's place and its first words."""
    return (
        f'{_place(clause, root)} <span class="plan">{escape(plan.citation)}</span>'
        f'<span class="excerpt">{escape(_excerpt(clause.text))}</span>'
    )


def _contact(one: Contact, root: str) -> str:
    note = (
        f'<span class="from-outside">{escape(say("chat.note"))} {escape(one.note)}</span>' if one.note else ""
    )
    role = escape(say(f"contact.{one.role.value}"))
    return (
        f'<b>{escape(one.agency)}</b> <span class="plan">{role}, {escape(one.plan.citation)}</span>'
        f" {_place(one.clause, root)}{note}"
    )


def _place(clause: Clause, root: str) -> str:
    return clause_link(clause, root, escape(clause.label), 'class="place"')


def _excerpt(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _EXCERPT else f"{line[:_EXCERPT].rsplit(' ', 1)[0]}…"
