"""What a chat shows of an answer: its text, the sources and notes beneath, and where the citations stand.

Guarantees: the content begins with the answer's own text; notes stand apart, after the sources.
"""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from assistant.api.answers import AnswerReply, CitationReply
from assistant.api.chat_completions.replies import Annotation, AssistantMessage, UrlCitation
from assistant.api.texts import text

_MARK = re.compile(r"\[(\d+)\]")


def message_of(reply: AnswerReply, site: str) -> AssistantMessage:
    """The answer as a message; `site` (`https://host`) makes its links whole."""
    links = {citation.number: _link(citation, site) for citation in reply.citations}
    return AssistantMessage(
        content="\n\n".join([reply.answer, *_beneath(reply, links)]),
        annotations=list(_annotations(reply, links)),
    )


def _link(citation: CitationReply, site: str) -> str:
    return site + quote(citation.url, safe="/#~")


def _beneath(reply: AnswerReply, links: dict[int, str]) -> Iterator[str]:
    if reply.citations:
        sources = [
            text("completion.source", number=one.number, title=_title(one), url=links[one.number])
            for one in reply.citations
        ]
        yield _list("completion.sources", sources)
    if reply.notes:
        yield _list("completion.notes", reply.notes)


def _list(title: str, lines: Sequence[str]) -> str:
    return "\n".join([text(title), "", *(f"- {line}" for line in lines)])


def _annotations(reply: AnswerReply, links: dict[int, str]) -> Iterator[Annotation]:
    cited = {citation.number: citation for citation in reply.citations}
    for mark in _MARK.finditer(reply.answer):
        number = int(mark[1])
        if number in cited:
            title = _title(cited[number])
            place = UrlCitation(
                start_index=mark.start(), end_index=mark.end(), title=title, url=links[number]
            )
            yield Annotation(url_citation=place)


def _title(citation: CitationReply) -> str:
    return f"{citation.label}, {citation.plan}"
