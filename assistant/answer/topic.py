"""What a question is about, once the words that every question of its kind has are set aside."""

from collections.abc import Iterable
from functools import lru_cache

from assistant.answer.case import Case
from corpus.vietnamese.syllables import fold, syllables

_EVERYWHERE = frozenset(
    syllables(
        "ai bao biết các cái cần cho có con của cùng đã để đến do được đâu gì gồm hay họ hỏi khi là làm mấy"
        " một nào này nhiều như những ở ra rồi sao số tại thế theo thì thuộc tỉnh tới trên trong từ và vào"
        " về vì việc với vậy xin kế hoạch năm thực hiện a the of in for is are what which plan"
    )
)
_EVERYWHERE_BARE = frozenset(fold(word) for word in _EVERYWHERE)


@lru_cache(maxsize=1 << 13)
def words(text: str) -> frozenset[str]:
    """The folded syllables of a text."""
    return frozenset(syllables(fold(text)))


def topic(case: Case, covered: Iterable[str] = ()) -> frozenset[str]:
    """The subject's folded syllables without common ones, those of the texts `covered`, and those that only
    name the plan: its title, its province."""
    plans = (f"{plan.title} {plan.province}" for plan in case.plans)
    typed = syllables(case.question.subject.lower())
    common = _EVERYWHERE if case.question.accented else _EVERYWHERE_BARE
    asked = frozenset(fold(word) for word in typed if word not in common)
    return asked - words("\n".join((*covered, *plans)))


def share(asked: frozenset[str], text: str) -> float:
    """The share of what is asked that the text has, 0 to 1; 1 where nothing is asked."""
    return len(asked & words(text)) / len(asked) if asked else 1.0
