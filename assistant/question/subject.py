"""What a question looks for, without the words that only ask."""

import re

from assistant.question.cues import read_cues
from assistant.question.naming import Named
from assistant.question.records import Language
from assistant.question.wording import Wording

_CUES = read_cues("subject")
_PUNCTUATION = re.compile(r"(?<!\d)[^\w%&/+\-]+|[^\w%&/+\-]+(?!\d)|(?<!\w)-(?!\w)")
_YEAR_WORDS = re.compile(r"(?:\b(?:den|toi|trong|giai doan)\s+)?(?:\bnam\s+)?$")


def subject_of(wording: Wording, named: Named) -> str:
    """The words looked for: the sentence without provinces, plan numbers, years, quoted places, asking words.

    Agencies stay, since tasks may be looked for by them. Empty when the sentence names nothing to look for.
    """
    rest = wording.without(_named_spans(wording, named))
    rest = rest.without([span for name in ("polite", "asking", "charge") for span in _CUES[name].spans(rest)])
    if wording.language is Language.ENGLISH:
        short = "english"
    else:
        short = "short" if wording.accented else "short_unaccented"
    rest = rest.without(_CUES[short].spans(rest))
    return " ".join(_PUNCTUATION.sub(" ", rest.text).split())


def _named_spans(wording: Wording, named: Named) -> list[tuple[int, int]]:
    spans = [(mention.start, mention.end) for mention in named.places]
    spans += [(mention.start, mention.end) for mention in named.documents]
    spans += [(mention.start, mention.end) for mention in named.addresses]
    for mention in named.years:
        before = _YEAR_WORDS.search(wording.folded[: mention.start])
        spans.append((before.start() if before else mention.start, mention.end))
    return spans
