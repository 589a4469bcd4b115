"""What is read of a question once, since every candidate's features look at it."""

import re
from dataclasses import dataclass
from functools import cached_property

from assistant.question import Question, QuestionKind
from corpus.vietnamese.syllables import fold, syllables

_COMPARING = frozenset({QuestionKind.COMPARE, QuestionKind.COUNT})
_FIGURE_ASKED = re.compile(
    r"%|\b(muc tieu|chi tieu|ty le|ti le|ty trong|bao nhieu|phan tram|cao (hon|nhat)|thap (hon|nhat)|tang"
    r"|targets?|share|percent\w*|how much)\b"
)
_REPORT_ASKED = re.compile(r"\b(bao cao|reports?)\b")
_MEANING = re.compile(r"\b(la gi|gom (nhung )?gi|nghia la|duoc hieu|khai niem|dac trung)\b")
_TOTAL_ASKED = re.compile(r"\b(tong|tat ca|toan bo|total|altogether)\b")


@dataclass(frozen=True)
class Asked:
    """What is read of one question once: the features of every candidate look at it."""

    question: Question

    @cached_property
    def text(self) -> str:
        """The standalone question, folded."""
        return fold(self.question.standalone)

    @cached_property
    def figure(self) -> bool:
        """Whether the answer is a value: a target, or one to be compared or counted."""
        if self.question.kind is QuestionKind.TARGET:
            return True
        return self.question.kind in _COMPARING and _FIGURE_ASKED.search(self.text) is not None

    @cached_property
    def kind(self) -> QuestionKind:
        """The kind whose wording a clause must have: what is compared, or content that is a definition."""
        kind = self.question.kind
        if kind is QuestionKind.CONTENT and _MEANING.search(self.text):
            return QuestionKind.DEFINITION
        if kind is not QuestionKind.COMPARE or self.figure:
            return kind
        return QuestionKind.REPORTING if _REPORT_ASKED.search(self.text) else QuestionKind.CONTENT

    @cached_property
    def total(self) -> bool:
        """Whether the sum of several amounts is asked for."""
        return _TOTAL_ASKED.search(self.text) is not None

    @cached_property
    def words(self) -> frozenset[str]:
        """The syllables of what is looked for, folded."""
        return frozenset(syllables(fold(self.question.subject)))

    @cached_property
    def meaning(self) -> re.Pattern[str] | None:
        """The subject followed by what it is: "… là", "… gồm", "… (…"; None without a subject."""
        lines = fold(self.question.subject).splitlines()
        whole = "|".join(re.escape(" ".join(line.split())) for line in lines if line.strip())
        return re.compile(rf"\b(?:{whole})\W{{0,3}}(\(|la\b|(bao )?gom\b)") if whole else None

    @cached_property
    def agencies(self) -> frozenset[str]:
        """The agencies that the question names."""
        return frozenset(self.question.agencies)


def asks_figure(question: Question) -> bool:
    """Whether the answer is a value, as `Asked.figure` says."""
    return Asked(question).figure
