"""A published text → clauses and registers: the stages of reading, in their order.

Guarantees: every non-blank line of the text is in exactly one clause, or is reported as dropped with the
reason; addresses are unique in the plan, and the same text always gives the same clauses.
"""

from collections import Counter

from corpus.agencies import load_agencies
from corpus.records import Plan, PlanReading
from ingest.duties.assignments import assign
from ingest.lines import Line, is_marks, read_lines
from ingest.outline.appendices import title_draft, title_name, title_size
from ingest.outline.building import Outline
from ingest.outline.drafts import settle
from ingest.outline.frame import footnote_drafts, head_drafts, tail_draft
from ingest.outline.sheet import Sheet
from ingest.outline.zones import Zone, ZoneKind, Zones, split_zones
from ingest.pieces import Dropped, piece
from ingest.references import find_references
from ingest.registers.reading import read_registers
from ingest.repair.furniture import drop_furniture
from ingest.repair.letters import rejoin_letters
from ingest.repair.seams import mend_seams
from ingest.repair.wrapping import unwrap
from ingest.report import ReadingReport
from ingest.tables.markdown import join_markdown_rows
from ingest.tables.piped import join_piped_rows

READER_VERSION = "2"
"""Raised whenever reading the same text may give other clauses, so that published indexes are renewed."""

LONGEST_SAID = 50_000
"""Characters beyond which a clause enters no register; the longest of the five plans has 1,145."""

PAGE_FURNITURE = "dòng do trang đăng tải thêm vào"
ONLY_MARKS = "dòng chỉ có dấu định dạng"


def read_plan(plan: Plan, source: str) -> tuple[PlanReading, ReadingReport]:
    """Read one plan. `source` is the published text; the report accounts for every non-blank line."""
    printed = read_lines(source)
    lines, furniture = drop_furniture(printed)
    lines, joined = unwrap(lines)
    lines, rejoined = rejoin_letters(lines)
    lines = join_piped_rows(join_markdown_rows(lines))
    sheet = Sheet(dropped=furniture, repairs=[*joined, *rejoined])
    sheet.dropped.extend(_dropped(line, ONLY_MARKS) for line in lines if is_marks(line))
    _read_zones(sheet, split_zones(tuple(line for line in lines if not is_marks(line))))

    clauses = settle(plan.plan_id, sheet.drafts)
    agencies = load_agencies()
    # What runs on for so long is no clause of a plan: it is kept and shown, but nothing is taken from it.
    said = tuple(clause for clause in clauses if len(clause.text) <= LONGEST_SAID)
    references = find_references(said)
    registers = read_registers(plan, said, agencies)
    reading = PlanReading(
        plan=plan,
        clauses=clauses,
        tasks=(*registers.tasks, *assign(said, references, agencies)),
        targets=registers.targets,
        references=references,
        reporting_duties=registers.reporting_duties,
        legal_bases=registers.legal_bases,
        definitions=registers.definitions,
        money=registers.money,
        agencies=registers.agencies,
    )
    return reading, ReadingReport(
        reading, len(printed), tuple(sheet.dropped), tuple(sheet.oddities), tuple(sheet.repairs)
    )


def _read_zones(sheet: Sheet, zones: Zones) -> None:
    paragraphs: Counter[str] = Counter()
    for zone in zones.parts:
        match zone.kind:
            case ZoneKind.FRAME:
                head = sheet.mended(mend_seams([piece(line) for line in zone.lines]))
                sheet.drafts.extend(head_drafts(head, paragraphs))
            case ZoneKind.BODY:
                sheet.read(zone.lines, Outline())
            case ZoneKind.APPENDIX:
                _read_appendix(sheet, zone)
            case ZoneKind.RECIPIENTS | ZoneKind.SIGNATURE:
                sheet.drafts.append(tail_draft(zone))
    sheet.drafts.extend(footnote_drafts(zones))
    sheet.dropped.extend(_dropped(line, PAGE_FURNITURE) for line in zones.trailer)


def _read_appendix(sheet: Sheet, zone: Zone) -> None:
    """An appendix: its title lines are one clause, then come its tables or its outline."""
    size = title_size(zone.lines)
    title = title_draft(zone.lines[:size], zone.segment)
    sheet.drafts.append(title)
    sheet.read(zone.lines[size:], Outline(title.segments, (title_name(zone.lines[:size]),)))


def _dropped(line: Line, reason: str) -> Dropped:
    return Dropped(line.number, line.span, line.text, reason)
