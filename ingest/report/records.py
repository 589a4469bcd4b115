"""What the pages show, as frozen records: the templates decide nothing, they only write these out."""

from dataclasses import dataclass

from corpus.records import Plan


@dataclass(frozen=True)
class Link:
    """Words that may lead somewhere: `href` is None for plain words."""

    text: str
    href: str | None = None


@dataclass(frozen=True)
class Fragment:
    """A stretch of a published line, verbatim. `state`: plain, dropped, repaired, lost, or tab."""

    text: str
    state: str = "plain"


@dataclass(frozen=True)
class Note:
    """A remark under a line. `state`: repaired, dropped or odd."""

    text: str
    state: str


@dataclass(frozen=True)
class SourceLine:
    """A published line with its number and the remarks on it."""

    number: int
    fragments: tuple[Fragment, ...]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Chip:
    """Something that a clause gives to a register or points at. `state`: plain, reference or odd."""

    name: str
    words: tuple[Link, ...]
    state: str = "plain"


@dataclass(frozen=True)
class ClauseView:
    """A clause as it is shown beside its lines.

    `title`: the first line of a heading, else empty; `text`: the rest. `cells`: column and value of a row.
    """

    address: str
    href: str
    label: str
    kind: str
    kind_name: str
    title: str
    text: str
    cells: tuple[tuple[str, str], ...]
    chips: tuple[Chip, ...]

    @property
    def odd(self) -> bool:
        """Whether something that it gives needs a look."""
        return any(chip.state == "odd" for chip in self.chips)


@dataclass(frozen=True)
class Block:
    """Lines that stand together, and what was read from them.

    `clauses` open here; `continued` opened further up and go on here. `state`: plain, dropped or lost;
    `reasons`: why the lines were dropped.
    `look`: the place among those that need a look, from 1; 0 when it needs none. `last`: no later one does.
    """

    lines: tuple[SourceLine, ...]
    clauses: tuple[ClauseView, ...]
    continued: tuple[Link, ...]
    state: str
    reasons: tuple[str, ...]
    look: int = 0
    last: bool = False


@dataclass(frozen=True)
class Figure:
    """A number of the summary, linked to its list.

    `tone`: plain, good, look or bad; `remark` says the same in words.
    """

    name: str
    value: int
    href: str
    tone: str = "plain"
    remark: str = ""


@dataclass(frozen=True)
class FigureGroup:
    """Figures that answer one question."""

    title: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Heading:
    """A line of the outline, indented by `depth` from 0."""

    place: Link
    text: str
    depth: int


@dataclass(frozen=True)
class Listing:
    """A table of places. A cell is words in a row, each of which may lead somewhere."""

    key: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[tuple[Link, ...], ...], ...]
    empty: str

    @property
    def anchor(self) -> str:
        """The id of the list on its page."""
        return f"ds-{self.key}"


@dataclass(frozen=True)
class PlanPage:
    """All of one plan's page."""

    plan: Plan
    file_name: str
    facts: tuple[tuple[str, str], ...]
    groups: tuple[FigureGroup, ...]
    blocks: tuple[Block, ...]
    outline: tuple[Heading, ...]
    listings: tuple[Listing, ...]

    @property
    def looks(self) -> int:
        """How many blocks need a look."""
        return sum(block.look > 0 for block in self.blocks)

    @property
    def judged(self) -> tuple[Figure, ...]:
        """The figures that say whether the reading can be trusted."""
        return tuple(one for group in self.groups for one in group.figures if one.tone != "plain")
