"""Departments that a question names and that nobody knows: another one's duties don't answer for them."""

import re

from assistant.answer.case import Case
from assistant.answer.draft import Draft
from assistant.answer.records import CITING
from corpus.vietnamese.syllables import fold, syllables

_DEPARTMENT = re.compile(
    r"(?<!\w)(?:Sở|Bộ|Cục|Chi cục)(?: (?=[^\W\d_])[^\W\d_a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ][^\W\d_]*){1,6}"
)
_OF_THEIRS = frozenset({"Các", "Nào", "Ban", "Ngành"})


def is_of_a_stranger(draft: Draft, case: Case) -> bool:
    """Whether the question names a department that no book knows, and nothing that the draft cites does."""
    strangers = _strangers(case)
    if not strangers or draft.status not in CITING:
        return False
    told = " ".join(" ".join(syllables(fold("\n".join((*one.heading, one.text))))) for one in draft.clauses)
    return not any(f" {name} " in f" {told} " for name in strangers)


def _strangers(case: Case) -> list[str]:
    """The folded names of such departments; none where the question names some agency that is known."""
    text = case.question.standalone
    if case.question.agencies or case.book.named(text):
        return []
    named = (match[0].split() for match in _DEPARTMENT.finditer(text) if not match[0].isupper())
    return [" ".join(syllables(fold(" ".join(words)))) for words in named if words[1] not in _OF_THEIRS]
