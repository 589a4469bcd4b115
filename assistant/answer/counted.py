"""What a question counts, by the plans' words for it: tasks, documents, targets."""

import re

from assistant.answer.case import Case
from assistant.answer.scoping import INDICATORS
from corpus.vietnamese.syllables import fold

_NOUNS = {
    "van ban": "văn bản",
    "chi tieu": "chỉ tiêu",
    "muc tieu": "mục tiêu",
    "de an": "đề án",
    "du an": "dự án",
}


def counted_nouns(case: Case) -> list[str]:
    """What is counted; an agency may be asked at once for its tasks and for the indicators it monitors."""
    folded = fold(case.question.standalone)
    named = [noun for asked, noun in _NOUNS.items() if asked in folded]
    indicators = [noun for noun in named if noun in INDICATORS]
    both = case.question.agencies and "monitor" in case.wanted and re.search(r"\b(?:nhiem vu|viec)\b", folded)
    return ["nhiệm vụ", *indicators[:1]] if both and indicators else named[:1] or ["nhiệm vụ"]
