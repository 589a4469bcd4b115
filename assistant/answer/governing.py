"""Under which document a subject is dealt with, where the clause about that subject names the document."""

import re

from assistant.answer.case import Case
from assistant.answer.draft import Draft, answered
from assistant.answer.founding import ASKING_WORDS
from assistant.answer.passages import passage_statement
from assistant.answer.sentences import sentences
from assistant.answer.topic import topic, words
from corpus.records import Clause
from corpus.vietnamese.syllables import fold

FEW = 4
"""A word in so few clauses of a plan is rare enough to say which subject is meant."""

SHARED = 0.5
"""How much of what is asked a sentence must have, its rare words included."""

_ASKED = re.compile(
    r"\b(?:theo|dua (?:vao|tren)|can cu(?: vao)?) (?:cac |nhung )?"
    r"(?:van ban|ke hoach|quyet dinh|nghi quyet|chuong trinh|de an) (?:nao|gi|so may|so bao nhieu)\b"
    r"|under which (?:document|plan|decision)|which (?:document|plan|decision) governs"
)
_DOCUMENT = re.compile(r"\d+\s*(?:/\s*\d{4}\s*)?[-/]\s*[A-ZĐ]{2,}")
_ASKING_WORDS = "chuong trinh de an vao lam trien khai phat trien linh vuc governs"


def governed_by(case: Case) -> Draft | None:
    """The clause that names a document in a sentence with the rare words of the subject; None where no such
    word stands in one, or in the clauses of several plans where none is named."""
    if not _ASKED.search(fold(case.question.standalone)):
        return None
    asked = topic(case, [ASKING_WORDS, _ASKING_WORDS])
    naming = [clause for plan in case.plans for clause in _naming(asked, plan.plan_id, case)]
    plans = {clause.plan_id for clause in naming}
    if not naming or len(naming) > FEW or (len(plans) > 1 and not case.question.plan_ids):
        return None
    return answered(passage_statement(clause, case.question.subject) for clause in naming)


def _naming(asked: frozenset[str], plan_id: str, case: Case) -> list[Clause]:
    """The clauses of the plan that name a document in a sentence with every rare word of what is asked."""
    clauses = case.library.under_plan(plan_id)
    having = {word: [one for one in clauses if word in words(one.text)] for word in asked}
    rare = {word for word, places in having.items() if 0 < len(places) <= FEW}
    if not rare or any(not places for places in having.values()):
        return []
    return [one for one in having[min(rare)] if _names_for(one, rare, asked)]


def _names_for(clause: Clause, rare: set[str], asked: frozenset[str]) -> bool:
    return any(
        _DOCUMENT.search(sentence)
        and rare <= words(sentence)
        and len(asked & words(sentence)) >= SHARED * len(asked)
        for sentence in sentences(clause.text)
    )
