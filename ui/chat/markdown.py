"""An answer's Markdown as HTML: nothing that a plan or a person wrote becomes a link, a picture or a script.

Guarantees: the result holds marks `[n]` as the answer has them, each a link where its source is known; every
block that may answer by itself carries `data-answering`, for what is opened from a mark in it.
"""

import re
from collections.abc import Mapping, Sequence
from html import escape
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from assistant.answer.records import Citation
from ui.chat.clause_links import clause_link
from ui.texts import say

_MARKDOWN = (
    MarkdownIt("commonmark", {"html": False, "breaks": True})
    .enable("table")
    .disable(["link", "image", "reference", "autolink", "code", "fence", "heading", "lheading", "hr"])
)
_MARK = re.compile(r"\[(\d+)\]")
_LIST_END = re.compile(r"^([-*] .*)\n(?=[^\s*-])", re.MULTILINE)
"""The last item of a list; Markdown would take the line beneath it for a part of the item."""
_ANSWERING = frozenset({"paragraph_open", "list_item_open", "tr_open"})


def text_html(text: str, sources: Mapping[int, Citation], root: str) -> str:
    """The Markdown `text` as HTML, each mark a link to its source in the plan under the sub-path `root`."""
    tokens = _MARKDOWN.parse(_LIST_END.sub(r"\1\n\n", text))
    for token in tokens:
        if token.type in _ANSWERING:
            token.attrSet("data-answering", "")
    _name_cells(tokens)
    html: str = _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {})

    def link(mark: re.Match[str]) -> str:
        source = sources.get(int(mark[1]))
        if source is None:
            return mark[0]
        name = escape(say("chat.source_in_full", number=mark[1], label=source.label))
        return clause_link(source, root, mark[0], f'class="mark" aria-label="{name}"')

    return _MARK.sub(link, html)


def _name_cells(tokens: Sequence[Token]) -> None:
    """Give each cell of a table the name of its column: on a phone rows are shown as cards."""
    columns: list[str] = []
    column = 0
    for token, inside in pairwise(tokens):
        if token.type == "table_open":
            columns = []
        elif token.type == "th_open":
            columns.append(inside.content.replace("*", ""))
        elif token.type == "tr_open":
            column = 0
        elif token.type == "td_open":
            token.attrSet("data-column", columns[column])
            column += 1
