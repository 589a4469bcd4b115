"""The published lines beside what was read from them, in the order of the text.

Guarantees: every non-blank line is in exactly one block; every clause opens in exactly one block.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import filterfalse, groupby
from operator import itemgetter

from corpus.records import Clause, ClauseKind
from ingest.report.account import ReadingReport
from ingest.report.attention import is_routine_drop, is_routine_repair
from ingest.report.fragments import DROPPED, HELD, LOST, PLAIN, REPAIRED, Mark, cut, locate
from ingest.report.holding import HeldLine
from ingest.report.links import clause_link
from ingest.report.records import Block, Chip, ClauseView, Note, SourceLine
from ingest.report.texts import say

ODD = "odd"

Owner = tuple[str, tuple[int, ...], tuple[str, ...]]
"""What a line belongs to (its state and its clauses), and why it was dropped: neighbours that agree in it
stand in one block."""


def blocks_of(
    source: str, report: ReadingReport, held: tuple[HeldLine, ...], chips: Mapping[str, tuple[Chip, ...]]
) -> tuple[Block, ...]:
    """All blocks of a plan, those that need a look numbered."""
    notes, marks = _remarks(source, report, held)
    views = [_view(clause, chips.get(clause.address, ())) for clause in report.clauses]
    opened: set[int] = set()
    blocks: list[Block] = []
    owned = zip(held, _owners(held, source, notes), strict=True)
    for (state, clauses, reasons), group in groupby(owned, key=itemgetter(1)):
        lines = tuple(_source_line(line, source, notes, marks, state) for line, _ in group)
        new = [place for place in clauses if place not in opened]
        opened.update(new)
        links = tuple(clause_link(views[place].address) for place in clauses if place not in new)
        blocks.append(Block(lines, tuple(views[place] for place in new), links, state, reasons))
    nowhere = tuple(view for place, view in enumerate(views) if place not in opened)
    if nowhere:
        blocks.append(Block((), nowhere, (), LOST, ()))
    return _numbered(blocks)


def _owners(held: tuple[HeldLine, ...], source: str, notes: Mapping[int, list[Note]]) -> list[Owner]:
    """The owner of each line; a line without a word that was dropped stays with the line before it."""
    owners: list[Owner] = []
    for line in held:
        owner = _owner(line, source, notes)
        wordless = owner == (DROPPED, (), ())
        owners.append(owners[-1] if wordless and owners else owner)
    return owners


def _owner(line: HeldLine, source: str, notes: Mapping[int, list[Note]]) -> Owner:
    if not line.is_placed(source):
        return LOST, line.clauses, ()
    if line.clauses:
        return PLAIN, line.clauses, ()
    reasons = (note.text for note in notes.get(line.number, ()) if note.state == DROPPED)
    return DROPPED, (), tuple(dict.fromkeys(reasons))


def _view(clause: Clause, chips: tuple[Chip, ...]) -> ClauseView:
    title, _, lead_in = clause.text.partition("\n")
    is_heading = clause.kind is ClauseKind.HEADING
    return ClauseView(
        address=clause.address,
        href=clause_link(clause.address).href or "",
        label=clause.label,
        kind=clause.kind,
        kind_name=say(f"kind.{clause.kind}"),
        title=title if is_heading else "",
        text=lead_in if is_heading else clause.text,
        cells=clause.cells,
        chips=chips,
    )


def _source_line(
    line: HeldLine,
    source: str,
    notes: Mapping[int, list[Note]],
    marks: Mapping[int, list[Mark]],
    state: str,
) -> SourceLine:
    """A line with its remarks; why a whole line was dropped is said once, for its block."""
    held: Iterable[Mark] = ((*part.span, DROPPED if part.clause is None else HELD) for part in line.holders)
    fragments = cut(source, line.span, (*held, *marks.get(line.number, ())))
    shown = (n for n in notes.get(line.number, ()) if not (state == DROPPED and n.state == DROPPED))
    return SourceLine(line.number, fragments, tuple(shown))


def _remarks(
    source: str, report: ReadingReport, held: tuple[HeldLine, ...]
) -> tuple[Mapping[int, list[Note]], Mapping[int, list[Mark]]]:
    """The notes and the repaired stretches of each line."""
    notes: defaultdict[int, list[Note]] = defaultdict(list)
    marks: defaultdict[int, list[Mark]] = defaultdict(list)
    starts = [line.span[0] for line in held]
    repairs = [repair for repair in report.repairs if not is_routine_repair(repair)]
    for repair, place in zip(repairs, locate(source, repairs), strict=True):
        number = repair.line
        if place is not None:
            first = max(bisect_right(starts, place[0]) - 1, 0)
            number = held[first].number
            for line in _lines_to(held, first, place[1]):
                marks[line.number].append((*place, REPAIRED))
        words = say("note.repair", why=repair.why, before=repair.before, after=repair.after)
        notes[number].append(Note(words, REPAIRED))
    for dropped in filterfalse(is_routine_drop, report.dropped):
        notes[dropped.line].append(Note(say("note.dropped", reason=dropped.reason), DROPPED))
    for oddity in report.oddities:
        notes[oddity.line].append(Note(say("note.odd", what=oddity.what), ODD))
    return notes, marks


def _lines_to(held: tuple[HeldLine, ...], first: int, end: int) -> Iterator[HeldLine]:
    for position in range(first, len(held)):
        if held[position].span[0] >= end:
            return
        yield held[position]


def _numbered(blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks with their place among those that need a look."""
    odd = [position for position, block in enumerate(blocks) if _needs_a_look(block)]
    for look, position in enumerate(odd, start=1):
        blocks[position] = replace(blocks[position], look=look, last=look == len(odd))
    return tuple(blocks)


def _needs_a_look(block: Block) -> bool:
    noted = any(line.notes for line in block.lines)
    return block.state == LOST or bool(block.reasons) or noted or any(clause.odd for clause in block.clauses)
