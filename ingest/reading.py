"""A published text → clauses and registers: the stages of reading, in their order.

Guarantees: every non-blank line of the text is in exactly one clause, or is reported as dropped with the
reason; addresses are unique in the plan, and the same text always gives the same clauses.
"""

from dataclasses import dataclass, field

from corpus.agencies import load_agencies
from corpus.records import ClauseKind, Plan, PlanReading
from ingest.assignments import assign
from ingest.drafts import Draft, settle
from ingest.frame import footnote_drafts, head_drafts, tail_drafts
from ingest.letters import rejoin_letters
from ingest.lines import Line, read_lines
from ingest.markers import Rank, find_marker
from ingest.outline import Outline
from ingest.pieces import Dropped, Oddity, piece
from ingest.references import find_references
from ingest.report import ReadingReport
from ingest.seams import mend_seams
from ingest.tables.piped import join_piped_rows
from ingest.tables.rows import row_drafts
from ingest.tables.stacked import opens_stacked, read_stacked
from ingest.tables.tabbed import is_header, is_tabbed, read_tabbed
from ingest.targets import read_targets
from ingest.task_rows import read_task_rows
from ingest.wrapping import unwrap
from ingest.zones import Appendix, split_zones

READER_VERSION = "1"
"""Raised whenever reading the same text may give other clauses, so that published indexes are renewed."""

PAGE_FURNITURE = "dòng do trang đăng tải thêm vào"
ONLY_MARKS = "dòng chỉ có dấu định dạng"


@dataclass
class _Sheet:
    """What has been read so far of one plan."""

    drafts: list[Draft] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    oddities: list[Oddity] = field(default_factory=list)


def read_plan(plan: Plan, source: str) -> tuple[PlanReading, ReadingReport]:
    """Read one plan. `source` is the published text; the report accounts for every non-blank line."""
    printed = read_lines(source)
    whole, rejoined = rejoin_letters(unwrap(printed))
    lines = join_piped_rows(whole)
    zones = split_zones(tuple(line for line in lines if not _is_marks(line)))
    sheet = _Sheet(oddities=rejoined)
    sheet.dropped.extend(_dropped(line, ONLY_MARKS) for line in lines if _is_marks(line))
    head, dropped = mend_seams([piece(line) for line in zones.frame])
    sheet.dropped.extend(dropped)
    sheet.drafts.extend(head_drafts(head))
    _read_lines_into(sheet, zones.body, Outline())
    sheet.drafts.extend(tail_drafts(zones))
    for appendix in zones.appendices:
        _read_appendix(sheet, appendix)
    sheet.drafts.extend(footnote_drafts(zones))
    sheet.dropped.extend(_dropped(line, PAGE_FURNITURE) for line in zones.trailer)

    clauses = settle(plan.plan_id, sheet.drafts)
    agencies = load_agencies()
    references = find_references(clauses)
    tasks = read_task_rows(clauses, agencies)
    reading = PlanReading(
        plan=plan,
        clauses=clauses,
        tasks=(*tasks, *assign(clauses, references, agencies)),
        targets=read_targets(plan, clauses, agencies),
        references=references,
    )
    return reading, ReadingReport(plan, len(printed), clauses, tuple(sheet.dropped), tuple(sheet.oddities))


def _is_marks(line: Line) -> bool:
    """Whether a line holds nothing but cell borders and rules."""
    return not line.text.strip("|-_= ") and line.text != "-"


def _dropped(line: Line, reason: str) -> Dropped:
    return Dropped(line.number, line.span, line.text, reason)


def _read_appendix(sheet: _Sheet, appendix: Appendix) -> None:
    """An appendix: its title lines are one clause, then come its tables or its outline."""
    size = next(
        (n for n, line in enumerate(appendix.lines) if n and _opens_content(line)), len(appendix.lines)
    )
    title = appendix.lines[:size]
    name = ". ".join(line.text.rstrip(" :.") for line in title if not line.text.startswith("("))
    segments = (f"PL{appendix.number}",)
    text = "\n".join(line.text for line in title)
    sheet.drafts.append(Draft(segments, ClauseKind.HEADING, text, tuple(line.span for line in title)))
    _read_lines_into(sheet, appendix.lines[size:], Outline(segments, (name,)))


def _opens_content(line: Line) -> bool:
    return is_tabbed(line) or opens_stacked(line) or find_marker(line.text)[0] is not None


def _read_lines_into(sheet: _Sheet, lines: list[Line], outline: Outline) -> None:
    """Outline and tables of one zone, in the order of the text."""
    position = 0
    while position < len(lines):
        size = _table_size(lines, position)
        if size:
            _take_outline(sheet, outline)
            _read_table(sheet, lines[position : position + size], outline)
            position += size
            continue
        end = next((n for n in range(position, len(lines)) if _table_size(lines, n)), len(lines))
        pieces, dropped = mend_seams([piece(line) for line in lines[position:end]])
        sheet.dropped.extend(dropped)
        for one in pieces:
            outline.add(one)
        position = end
    _take_outline(sheet, outline)


def _take_outline(sheet: _Sheet, outline: Outline) -> None:
    drafts, oddities = outline.take()
    sheet.drafts.extend(drafts)
    sheet.oddities.extend(oddities)


def _table_size(lines: list[Line], start: int) -> int:
    """How many lines the table that opens at `start` has; 0 when none does."""
    first = lines[start]
    if is_tabbed(first) and is_header(first):
        return next(
            (n - start for n in range(start, len(lines)) if not is_tabbed(lines[n])), len(lines) - start
        )
    if opens_stacked(first):
        return next(
            (n - start for n in range(start, len(lines)) if _opens_heading(lines[n])), len(lines) - start
        )
    return 0


def _opens_heading(line: Line) -> bool:
    """Whether a line goes on with the outline after a flattened table: a Mục or khoản with its title."""
    marker, _ = find_marker(line.text)
    return marker is not None and marker.rank in (Rank.SECTION, Rank.ITEM)


def _read_table(sheet: _Sheet, lines: list[Line], outline: Outline) -> None:
    if is_tabbed(lines[0]):
        table = read_tabbed(lines)
        grid = table.grid
        sheet.dropped.extend(table.dropped)
    else:
        grid = read_stacked(lines)
    drafts, oddities = row_drafts(grid, outline.segments, outline.heading)
    header = tuple(line.span for line in grid.header)
    sheet.drafts[-1] = sheet.drafts[-1].followed_by(" | ".join(grid.columns), header)
    sheet.drafts.extend(drafts)
    sheet.oddities.extend(oddities)
