"""Whether an answer speaks of what is asked about a thing (a fine, a price), not only of the thing."""

from functools import lru_cache

from assistant.answer.case import Case
from assistant.answer.draft import Draft
from assistant.answer.records import CITING
from assistant.question import Language
from assistant.question.cues import Cue, read_cues
from assistant.question.wording import Wording

_CUES = read_cues("aspects")
_SAID = "_said"
_ASPECTS = tuple(name for name in _CUES if not name.endswith(_SAID))


def speaks_of_aspects(draft: Draft, case: Case) -> bool:
    """Whether some clause of the draft speaks of every aspect that the question asks for."""
    if draft.status not in CITING:
        return True
    asked = asked_aspects(case.question.standalone)
    told = (
        [Wording(line) for clause in draft.clauses for line in (clause.text, *clause.heading)]
        if asked
        else []
    )
    return all(any(_CUES[f"{name}{_SAID}"].search(line) for line in told) for name in asked)


@lru_cache(maxsize=256)
def asked_aspects(text: str) -> tuple[str, ...]:
    """The aspects that a question asks for."""
    wording = Wording(text)
    return tuple(name for name in _ASPECTS if _asks(_CUES[name], wording))


def _asks(cue: Cue, wording: Wording) -> bool:
    """By strict patterns with accents, by loose ones without and in English: "phủ cáp" is no "phụ cấp"."""
    if wording.accented and wording.language is Language.VIETNAMESE:
        return cue.strict is not None and cue.strict.search(wording.lower) is not None
    return cue.loose is not None and cue.loose.search(wording.folded) is not None
