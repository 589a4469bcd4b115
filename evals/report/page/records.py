"""What stands on the page, in words: everything is computed, nothing is laid out."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

Row = tuple[str, ...]


@dataclass(frozen=True)
class Fact:
    """A name and what is said of it."""

    name: str
    value: str


@dataclass(frozen=True)
class Head:
    """What was asked of what.

    `warnings`: what is missing or failed; `settings`: name, value, default; `plans`: plan_id, province,
    digest of the file.
    """

    name: str
    warnings: tuple[str, ...]
    facts: tuple[Fact, ...]
    settings: tuple[Row, ...]
    settings_known: bool
    index: tuple[Fact, ...]
    plans: tuple[Row, ...]
    files: tuple[Fact, ...]
    versions: tuple[Fact, ...]


@dataclass(frozen=True)
class Cell:
    """A figure with its interval. `sort`: by what it is put in order, None where there is no figure."""

    value: str
    interval: str = ""
    sort: float | None = None


@dataclass(frozen=True)
class Card:
    """A figure to be seen first. `tone`: bad or plain; `show`: the filter of the questions behind it."""

    name: str
    cell: Cell
    tone: str
    show: Mapping[str, str]


@dataclass(frozen=True)
class FigureRow:
    """A figure of every system; `explained`: what it is; `field`: its name in the field and in the files."""

    name: str
    explained: str
    cells: tuple[Cell, ...]
    field: str = ""


@dataclass(frozen=True)
class Headline:
    """The product's first figures, and all figures of all systems side by side."""

    cards: tuple[Card, ...]
    systems: tuple[str, ...]
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True)
class Flip:
    """So many questions that came out another way, and the filter that shows them."""

    name: str
    number: int
    show: Mapping[str, str]


@dataclass(frozen=True)
class Compared:
    """This run beside an earlier one. `rows`: figure, before, now, difference, interval, p."""

    before: str
    flips: tuple[Flip, ...]
    rows: tuple[Row, ...]
    circumstances: tuple[Row, ...]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]


@dataclass(frozen=True)
class GroupRow:
    """A group's figures; `wrong` of its questions are not right, `show`: the filter that shows those."""

    name: str
    cells: tuple[Cell, ...]
    wrong: int
    show: Mapping[str, str]


@dataclass(frozen=True)
class GroupTable:
    """The figures of the groups of one grouping."""

    name: str
    headings: tuple[tuple[str, str], ...]
    rows: tuple[GroupRow, ...]


@dataclass(frozen=True)
class Choice:
    """A value that questions can be filtered by, with how many have it."""

    value: str
    name: str
    number: int


@dataclass(frozen=True)
class CitationView:
    """A clause shown under an answer. `needed`: whether it holds evidence, None where nobody can tell."""

    number: int
    label: str
    plan: str
    text: str
    needed: bool | None


@dataclass(frozen=True)
class NeededClause:
    """A clause that an answer has to cite. `tone`: good, bad or plain; `cited`, `found`: said in words."""

    plan: str
    label: str
    quote: str
    alternatives: int
    tone: str
    cited: str
    found: str


@dataclass(frozen=True)
class AnswerView:
    """An answer as it was shown."""

    status: str
    html: Markup
    citations: tuple[CitationView, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Verdict:
    """How an answer was judged. `tone`: right, wrong or error; `reasons`: what is wrong with it."""

    tone: str
    name: str
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Earlier:
    """What the earlier run gave to the same question."""

    verdict: Verdict
    answer: AnswerView | None
    flip: str


@dataclass(frozen=True)
class OtherSystem:
    """What another system made of the same question."""

    name: str
    verdict: Verdict
    status: str
    time: str


@dataclass(frozen=True)
class QuestionView:
    """A question with all that came of it. `filters`: its values by the name of the filter."""

    id: str
    asked: str
    history: tuple[str, ...]
    note: str
    tags: tuple[str, ...]
    filters: Mapping[str, str]
    verdict: Verdict
    error: str | None
    answer: AnswerView | None
    needed: tuple[NeededClause, ...]
    facts: tuple[Fact, ...]
    violations: tuple[tuple[str, str, str], ...]
    opinion: tuple[str, str] | None
    others: tuple[OtherSystem, ...]
    earlier: Earlier | None
