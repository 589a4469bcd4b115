"""The sources beneath an answer: a compact list by plan, each source one press away from its clause."""

from collections.abc import Mapping, Sequence
from html import escape

from assistant.answer.records import Citation
from ui.chat.clause_links import clause_link
from ui.texts import say

_AT_A_GLANCE = 6
"""More sources than these are shown closed, so that an answer can be taken in at a glance."""


def sources_html(citations: Sequence[Citation], root: str, cited: Mapping[int, str]) -> str:
    """The sources; `cited`: each as an officer cites it, by its number, for copying."""
    if not citations:
        return ""
    plans = "".join(
        _of_plan(plan, [one for one in citations if one.plan == plan], root, cited)
        for plan in dict.fromkeys(one.plan for one in citations)
    )
    title = escape(say("chat.sources_count", count=len(citations)))
    opened = "" if len(citations) > _AT_A_GLANCE else " open"
    return f'<details class="sources"{opened}><summary class="aside-title">{title}</summary>{plans}</details>'


def _of_plan(plan: str, citations: Sequence[Citation], root: str, cited: Mapping[int, str]) -> str:
    items = "".join(f"<li>{_source(one, root, cited)}</li>" for one in citations)
    return f'<p class="plan">{escape(plan)}</p><ul>{items}</ul>'


def _source(citation: Citation, root: str, cited: Mapping[int, str]) -> str:
    inside = f'<span class="number">[{citation.number}]</span> {escape(citation.label)}'
    in_full = escape(cited.get(citation.number, f"{citation.label}, {citation.plan}"))
    return clause_link(citation, root, inside, f'class="source" data-cited="{in_full}"')
