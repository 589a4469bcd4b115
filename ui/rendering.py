"""An answer as HTML for the chat: its text with linked marks, its sources beneath, its notes set apart.

All that comes from plans and people is escaped. The result is one line, so that the Markdown of the chat
takes it as one block of HTML and leaves its inside alone.
"""

import re
from html import escape
from urllib.parse import quote

from markdown_it import MarkdownIt

from assistant.answer.records import Answer, Citation, Status
from ui.texts import say

_MARKDOWN = (
    MarkdownIt("commonmark", {"html": False, "breaks": True})
    .enable("table")
    .disable(["link", "image", "reference", "autolink", "code", "fence", "heading", "lheading", "hr"])
)
_MARK = re.compile(r"\[(\d+)\]")
_LIST_END = re.compile(r"^([-*] .*)\n(?=[^\s*-])", re.MULTILINE)
"""The last item of a list; Markdown would take the line beneath it for a part of the item."""
_OPEN_SOURCES = 3
"""More sources than these are shown closed, so that an answer can be taken in at a glance."""


def answer_html(answer: Answer, root: str, beneath: str = "") -> str:
    """A finished answer; links to plans are under the sub-path `root`, and `beneath` is HTML that ends it."""
    parts = [_status(answer.status), text_html(answer.answer, answer), _sources(answer, root), _notes(answer)]
    return _block("answer", "".join((*parts, beneath)))


def growing_html(text: str) -> str:
    """The answer's text so far; its marks are linked once the sources are known."""
    return _block("answer", text_html(text))


def waiting_html() -> str:
    """What stands there until the first words of an answer."""
    return _block("waiting", escape(say("chat.searching")))


def refusal_html(message: str) -> str:
    """Why a question could not be taken."""
    return _block("answer", f"{_badge('refused')}<p>{escape(message)}</p>")


def question_html(question: str) -> str:
    """A question as it was typed."""
    return _block("question", "<br>".join(map(escape, question.strip().splitlines())))


def text_html(text: str, answer: Answer | None = None) -> str:
    """The Markdown of an answer as HTML, each `[n]` a link to its source if `answer` has it."""
    html = _MARKDOWN.render(_LIST_END.sub(r"\1\n\n", text))
    known = {citation.number for citation in answer.citations} if answer else set()

    def link(mark: re.Match[str]) -> str:
        number = int(mark[1])
        if answer is None or number not in known:
            return mark[0]
        name = escape(say("chat.source_mark", number=number))
        return f'<a class="mark" href="#{_anchor(answer, number)}" aria-label="{name}">[{number}]</a>'

    return _MARK.sub(link, html)


def _sources(answer: Answer, root: str) -> str:
    if not answer.citations:
        return ""
    opened = len(answer.citations) <= _OPEN_SOURCES
    items = "".join(_source(answer, citation, root, opened=opened) for citation in answer.citations)
    return f'<div class="sources"><p class="aside-title">{escape(say("chat.sources"))}</p>{items}</div>'


def _source(answer: Answer, citation: Citation, root: str, *, opened: bool) -> str:
    path, _, address = citation.url.partition("#")
    url = escape(f"{root}{path}#{quote(address, safe='/~+*')}")
    lines = "".join(f"<p>{escape(line)}</p>" for line in citation.text.splitlines() if line.strip())
    return (
        f'<details class="source" id="{_anchor(answer, citation.number)}"{" open" if opened else ""}>'
        f'<summary><span class="number">[{citation.number}]</span> <b>{escape(citation.label)}</b> '
        f'<span class="plan">{escape(citation.plan)}</span></summary>'
        f'<div class="clause">{lines}</div>'
        f'<a class="read" href="{url}" target="_blank" rel="noopener">{escape(say("chat.read_clause"))} ↗</a>'
        "</details>"
    )


def _notes(answer: Answer) -> str:
    if not answer.notes:
        return ""
    items = "".join(f"<li>{escape(note)}</li>" for note in answer.notes)
    title = escape(say("chat.notes"))
    return f'<div class="notes"><p class="aside-title">{title}</p><ul>{items}</ul></div>'


def _status(status: Status) -> str:
    return "" if status is Status.ANSWERED else _badge(status.value)


def _badge(name: str) -> str:
    return f'<p class="badge {name}">{escape(say(f"status.{name}"))}</p>'


def _anchor(answer: Answer, number: int) -> str:
    return f"{escape(answer.id)}-{number}"


def _block(name: str, inside: str) -> str:
    return f'<div class="hkh-{name}">{inside}</div>'.replace("\n", " ")
