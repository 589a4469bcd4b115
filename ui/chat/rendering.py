"""An answer as HTML for the chat: its text with linked marks, what helps on, its sources, its notes apart.

All that comes from plans and people is escaped. The result is one line, so that the Markdown of the chat
takes it as one block of HTML and leaves its inside alone.
"""

import re
from html import escape

from assistant.answer.records import Answer, Citation, Status
from ui.chat.beside import Beside
from ui.chat.guiding import can_ask_html, choices_html, guidance_html
from ui.chat.markdown import text_html
from ui.chat.sources import sources_html
from ui.texts import say

_SAME = re.compile(r"[\W_]+")


def answer_html(answer: Answer, root: str, beside: Beside | None = None) -> str:
    """A finished answer; links to plans are under the sub-path `root`.

    `beside`: what the chat shows around it, and with that the buttons to copy, share and ask again.
    """
    around = beside or Beside()
    sources = {citation.number: citation for citation in answer.citations}
    parts = [
        _title(),
        _understood(answer, around.typed),
        _status(answer.status),
        f'<div class="said">{text_html(answer.answer, sources, root)}</div>',
        _help(answer, around, root),
        sources_html(answer.citations, root, around.cited),
        _notes(answer.notes),
        _actions() if beside else "",
        around.beneath,
    ]
    return _block("answer", "".join(parts))


def growing_html(text: str) -> str:
    """The answer's text so far; its marks are linked once the sources are known."""
    return _block("answer growing", f'{_title()}<div class="said">{text_html(text, _NONE, "")}</div>')


def waiting_html(slow: bool = False) -> str:
    """What stands there until the first words of an answer; `slow`: they have kept one waiting."""
    said = say("chat.slow" if slow else "chat.searching")
    return _block("answer waiting", f'{_title()}<p class="searching">{escape(said)}</p>')


def refusal_html(message: str) -> str:
    """Why a question could not be taken, with a button to ask it again."""
    again = f'<div class="actions">{_button("again", "chat.again")}</div>'
    return _block("answer refused", f"{_title()}{_badge('refused')}<p>{escape(message)}</p>{again}")


def stopped_html() -> str:
    """What stands in the place of an answer that was stopped; nothing of it is left."""
    again = f'<div class="actions">{_button("again", "chat.again")}</div>'
    return _block("answer stopped", f"{_title()}<p>{escape(say('chat.stopped'))}</p>{again}")


def question_html(question: str) -> str:
    """A question as it was typed."""
    asked = f'<span class="unseen">{escape(say("chat.asked"))}</span>'
    typed = "<br>".join(map(escape, question.strip().splitlines()))
    return _block("question", f"{asked} {typed}", "h2")


_NONE: dict[int, Citation] = {}


def _title() -> str:
    return f'<h3 class="unseen">{escape(say("chat.answer"))}</h3>'


def _understood(answer: Answer, typed: str) -> str:
    """The question made to stand alone, where that isn't what was typed."""
    standalone = answer.question.standalone
    if not typed or _SAME.sub(" ", standalone).strip() == _SAME.sub(" ", typed).strip():
        return ""
    return f'<p class="understood">{escape(say("chat.understood"))} <q>{escape(standalone)}</q></p>'


def _help(answer: Answer, around: Beside, root: str) -> str:
    if answer.status is Status.OUT_OF_SCOPE:
        return can_ask_html(around.provinces)
    return choices_html(around.guidance.choices) + guidance_html(around.guidance, root)


def _notes(notes: tuple[str, ...]) -> str:
    if not notes:
        return ""
    items = "".join(f"<li>{escape(note)}</li>" for note in notes)
    title = escape(say("chat.notes"))
    return f'<div class="notes from-outside"><p class="aside-title">{title}</p><ul>{items}</ul></div>'


def _actions() -> str:
    buttons = ("copy", "chat.copy"), ("share", "chat.share"), ("again", "chat.again")
    return f'<div class="actions">{"".join(_button(*one) for one in buttons)}</div>'


def _button(name: str, key: str) -> str:
    return f'<button type="button" class="action {name}" data-do="{name}">{escape(say(key))}</button>'


def _status(status: Status) -> str:
    return "" if status is Status.ANSWERED else _badge(status.value)


def _badge(name: str) -> str:
    return f'<p class="badge {name}">{escape(say(f"status.{name}"))}</p>'


def _block(name: str, inside: str, tag: str = "div") -> str:
    classes = " ".join(f"hkh-{one}" if not n else one for n, one in enumerate(name.split()))
    return f'<{tag} class="{classes}">{inside}</{tag}>'.replace("\n", " ")
