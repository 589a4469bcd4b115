"""Clauses of the plans for an officer to choose from: by their place, or by words."""

from collections.abc import Iterable
from dataclasses import replace

from assistant.chain import Assistant
from assistant.question import Question
from corpus.records import Clause
from corpus.vietnamese.syllables import nfc

FOUND_AT_MOST = 8
LONGEST_WORDS = 300
"""Characters that are looked for; the rest of what was typed is left aside."""


def clauses_at(assistant: Assistant, keys: Iterable[str]) -> tuple[list[Clause], list[str]]:
    """The clauses of these keys (`plan_id#address`), each once, in order; and the keys that none has."""
    asked = list(dict.fromkeys(keys))
    found = {key: assistant.library.clause(key) for key in asked}
    return [clause for clause in found.values() if clause], [key for key in asked if not found[key]]


def typed_key(plan_id: str, address: str) -> str:
    """The key of an address as an officer types it: blanks around it and a slash at its ends don't count."""
    return f"{plan_id}#{nfc(address).strip().strip('/').strip()}"


def find_clauses(assistant: Assistant, words: str, plan_id: str = "") -> list[Clause]:
    """The clauses that speak of `words`, best first, of one plan or (plan_id "") of all.

    The words may name a place, too: "điểm d khoản 8 Mục III".
    """
    words = words.strip()[:LONGEST_WORDS]
    plans = tuple(plan.plan_id for plan in assistant.plans if plan.plan_id == plan_id)
    asked = assistant.understand(words, plans=plans)
    if asked.out_of_scope is not None:
        asked = Question(text=words, standalone=words, subject=words)
    asked = replace(asked, plan_ids=plans or asked.plan_ids)
    return [one.clause for one in assistant.searcher.search(asked, FOUND_AT_MOST)]
