"""What a question looks for, without the words that only ask."""

import re

from assistant.question.background import without_background
from assistant.question.cues import read_cues
from assistant.question.naming import Named
from assistant.question.records import Language
from assistant.question.wording import Wording
from corpus.agency_lookalikes import digital_words
from corpus.vietnamese.syllables import fold

_CUES = read_cues("subject")
_POINTING = read_cues("followups")["pointing"]
_ASKING = ("polite", "asking", "charge", "everyday")
_SYLLABLE = re.compile(r"[aeiouy]")
_ENGLISH_NAME = re.compile(
    r"\b(?:department|dept|ministry|office|bank|police|committee|provincial|of|do?[a-z]*st)\b"
)
_PUNCTUATION = re.compile(r"(?<!\d)[^\w%&/+\-]+|[^\w%&/+\-]+(?!\d)|(?<!\w)-(?!\w)")
_DATED = re.compile(r"\s*,?\s*(?:(?:ban hanh|ky)\s+)?ngay\s+\d{1,2}\s*/\s*\d{1,2}\s*/\s*20\d\d\b")
_ISSUER = re.compile(r"\b(?:cua|do)\s+(?:ubnd|uy ban nhan dan)\s+$")
_YEAR_WORDS = re.compile(r"(?:\b(?:den|toi|trong|giai doan)\s+)?(?:\bnam\s+)?$")


def subject_of(wording: Wording, named: Named) -> str:
    """The words looked for: the sentence without provinces, plan numbers, years, quoted places, asking words.

    The number of a document that isn't in the corpus stays, since a plan may speak of it.
    Agencies stay, since tasks may be looked for by them; those in short, spoken or English form by the name
    that plans print. Empty when the sentence names nothing to look for.
    """
    agencies = [(mention.start, mention.end) for mention in named.agencies]
    rest = wording.without([*_named_spans(wording, named), *agencies])
    rest = without_background(rest, _said)
    return " ".join(_PUNCTUATION.sub(" ", _with_agencies(_said(rest).text, wording, named)).split())


def without_small_words(subject: str) -> str:
    """A subject whose accents were put back, without the small words that bare text doesn't tell apart.

    As it is where nothing else would be left.
    """
    wording = Wording(subject)
    return " ".join(wording.without(_CUES["short"].spans(wording)).text.split()) or subject


def is_small_english_word(word: str) -> bool:
    """Whether an English word in small letters only asks or joins others ("which", "of"), or says "plan"."""
    small = _CUES["english"].loose
    return small is not None and small.fullmatch(word) is not None


def _said(rest: Wording) -> Wording:
    """Without what only asks; positions stay."""
    asking = rest if rest.accented else rest.without(list(digital_words(rest.text)))
    rest = rest.without([span for name in _ASKING for span in _CUES[name].spans(asking)])
    if rest.accented:
        rest = rest.without(_POINTING.spans(rest))
    if rest.language is Language.ENGLISH:
        short = "english"
    else:
        short = "short" if rest.accented else "short_unaccented"
    return rest.without(_CUES[short].spans(rest))


def _with_agencies(text: str, wording: Wording, named: Named) -> str:
    """The agencies back in their places, in the words of plans where they were typed in others."""
    for mention in reversed(named.agencies):
        printed = wording.text[mention.start : mention.end]
        name = printed if _is_spelt_out(printed) else mention.agency.name
        text = f"{text[: mention.start]}{name}{text[mention.end :]}"
    return text


def _is_spelt_out(printed: str) -> bool:
    """Whether a name is written in full Vietnamese words: no initials, not by its field, not English."""
    words = [word for word in re.findall(r"\w+", printed) if fold(word) not in {"ubnd", "hdnd"}]
    by_field = fold(words[0]) in {"ben", "phia", "nganh"} if words else False
    short = any(word.isupper() or not _SYLLABLE.search(fold(word)) for word in words)
    return not (by_field or short or _ENGLISH_NAME.search(printed.lower()))


def _named_spans(wording: Wording, named: Named) -> list[tuple[int, int]]:
    spans = []
    for place in named.places:
        issuer = _ISSUER.search(wording.folded[: place.start])
        spans.append((issuer.start() if issuer else place.start, place.end))
    for one in named.documents:
        if one.plan:
            dated = _DATED.match(wording.folded, one.end)
            spans.append((one.start, dated.end() if dated else one.end))
    spans += [(mention.start, mention.end) for mention in named.addresses]
    for mention in named.years:
        before = _YEAR_WORDS.search(wording.folded[: mention.start])
        spans.append((before.start() if before else mention.start, mention.end))
    return spans
