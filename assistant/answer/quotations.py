"""Where a text quotes: the outermost “…”, whatever they quote in turn."""

from corpus.records import Span


def quotations(text: str) -> tuple[Span, ...]:
    """The range of each outermost quotation with its marks; one that is never closed is none."""
    spans: list[Span] = []
    depth = start = 0
    for at, letter in enumerate(text):
        if letter == "“":
            start = start if depth else at
            depth += 1
        elif letter == "”" and depth:
            depth -= 1
            if depth == 0:
                spans.append((start, at + 1))
    return tuple(spans)


def unquoted(text: str) -> str:
    """The text with "·" in place of each quotation."""
    for start, end in reversed(quotations(text)):
        text = f"{text[:start]}·{text[end:]}"
    return text
