"""Plans named by their titles: "Kế hoạch thực hiện Chiến lược … trên địa bàn tỉnh Khánh Hòa".

Guarantees: any text is read, in time that doesn't grow with the number of plans; a title counts only in full,
where the name doesn't go on, and only for a plan of the province that the title or the naming plan has.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from corpus.lexicon import Syllable, syllables_of
from corpus.places import load_places
from corpus.records import Plan

_PLAN = ("ke", "hoach")
_FIRST_WORDS = 3
_GOES_ON = frozenset({"giai", "nam", "den", "dinh", "tren", "tai", "tinh", "thanh", "cho", "trong", "tu"})
"""Words that would make a longer name of a title: "giai đoạn …", "năm …", "trên địa bàn …"."""


class PlanTitles:
    """The titles of the corpus, found in running text."""

    def __init__(self, plans: Sequence[Plan]) -> None:
        self._by_opening: dict[tuple[str, ...], list[tuple[tuple[str, ...], Plan]]] = defaultdict(list)
        for plan in plans:
            words = tuple(word.bare for word in syllables_of(plan.title))
            if len(words) > _FIRST_WORDS:
                self._by_opening[words[:_FIRST_WORDS]].append((words, plan))

    def named_in(self, text: str, naming: Plan) -> Iterator[tuple[Plan, int, int]]:
        """The other plans that a text of `naming` names by title, each with its words [start, end)."""
        words = syllables_of(text)
        bare = [word.bare for word in words]
        for at in range(len(words) - len(_PLAN)):
            if bare[at] == "ke" and tuple(bare[at : at + 2]) == _PLAN:
                found = self._at(bare, at + len(_PLAN), naming)
                if found:
                    plan, last = found
                    if not _goes_on(text, words, last):
                        yield plan, words[at].start, words[last].end

    def _at(self, bare: Sequence[str], at: int, naming: Plan) -> tuple[Plan, int] | None:
        """The plan whose title stands at a word, the longest one, and its last word; None if two fit."""
        fitting = [
            (len(title), plan)
            for title, plan in self._by_opening.get(tuple(bare[at : at + _FIRST_WORDS]), ())
            if tuple(bare[at : at + len(title)]) == title and _is_meant(plan, naming)
        ]
        longest = max((length for length, _ in fitting), default=0)
        plans = [plan for length, plan in fitting if length == longest]
        return (plans[0], at + longest - 1) if len(plans) == 1 and plans[0] is not naming else None


def _is_meant(plan: Plan, naming: Plan) -> bool:
    named = {mention.province for mention in load_places().mentions(plan.title)}
    return plan.province in (named or {naming.province})


def _goes_on(text: str, words: Sequence[Syllable], last: int) -> bool:
    """Whether the words behind a title make it a longer one, with no mark between."""
    if last + 1 >= len(words):
        return False
    following = words[last + 1]
    return not text[words[last].end : following.start].strip() and following.bare in _GOES_ON
