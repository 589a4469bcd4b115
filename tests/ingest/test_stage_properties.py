"""What each stage of reading guarantees, held against arbitrary lines."""

from collections import Counter

from hypothesis import given, settings

from ingest.lines import read_lines
from ingest.outline.building import Outline
from ingest.outline.zones import split_zones
from ingest.pieces import piece
from ingest.repair.furniture import drop_furniture
from ingest.repair.letters import rejoin_letters
from ingest.repair.seams import mend_seams
from ingest.repair.wrapping import unwrap
from ingest.tables.finding import read_table, table_size
from ingest.tables.markdown import join_markdown_rows
from ingest.tables.piped import join_piped_rows
from ingest.tables.rows import row_drafts
from tests.ingest.strategies import texts

CASES = settings(max_examples=150, deadline=None)


def squeezed(text: str) -> str:
    return "".join(text.split())


@CASES
@given(texts)
def test_page_furniture_stands_at_the_edge_of_a_page(text):
    lines = read_lines(text)
    kept, dropped = drop_furniture(lines)
    assert sorted([line.number for line in kept] + [one.line for one in dropped]) == [
        line.number for line in lines
    ]
    if "\f" not in text:
        assert kept == lines
    edges = {
        n for n, line in enumerate(lines) if line.opens_page or n + 1 == len(lines) or lines[n + 1].opens_page
    }
    assert {one.line for one in dropped} <= {lines[n].number for n in edges}


@CASES
@given(texts)
def test_rejoining_letters_changes_blanks_alone_and_reports_each_place(text):
    lines = read_lines(text)
    mended, repairs = rejoin_letters(lines)
    assert [squeezed(line.text) for line in mended] == [squeezed(line.text) for line in lines]
    changed = {line.number for line, after in zip(lines, mended, strict=True) if line.text != after.text}
    assert changed == {repair.line for repair in repairs}
    assert all(squeezed(repair.before) == squeezed(repair.after) for repair in repairs)


@CASES
@given(texts)
def test_joining_lines_keeps_their_words_in_order(text):
    lines = read_lines(text)
    for joined in (unwrap(lines)[0], join_piped_rows(lines), join_markdown_rows(lines)):
        assert squeezed("".join(line.text for line in joined)).replace("|", "") == squeezed(
            "".join(line.text for line in lines)
        ).replace("|", "")
        spans = [line.span for line in joined]
        assert spans == sorted(spans)


@CASES
@given(texts)
def test_a_seam_is_mended_without_losing_or_making_a_word(text):
    pieces = [piece(line) for line in read_lines(text)]
    mended = mend_seams(pieces)
    placed = Counter(line.number for one in mended.pieces for line in one.lines)
    dropped = {one.line for one in mended.dropped}
    assert set(placed) | dropped == {one.lines[0].number for one in pieces}
    assert set(placed.values()) <= {1}
    printed = "".join(squeezed(one.text) for one in pieces)
    assert len("".join(squeezed(one.text) for one in mended.pieces)) <= len(printed)
    assert all(squeezed(one.text) in printed for one in mended.dropped)


@CASES
@given(texts)
def test_every_line_is_in_one_zone_in_order(text):
    lines = read_lines(text)
    zones = split_zones(lines)
    parts = [line for zone in zones.parts for line in zone.lines]
    assert parts == sorted(parts, key=lambda line: line.number)
    everything = [*parts, *(line for _, line in zones.footnotes), *zones.trailer]
    assert sorted(everything, key=lambda line: line.number) == list(lines)


@CASES
@given(texts)
def test_every_piece_is_in_one_draft_as_printed(text):
    outline = Outline()
    lines = read_lines(text)
    for line in lines:
        outline.add(piece(line))
    drafts, _ = outline.take()
    assert sorted(span for draft in drafts for span in draft.spans) == [line.span for line in lines]
    assert squeezed("".join(draft.text for draft in drafts)) == squeezed("".join(line.text for line in lines))


@CASES
@given(texts)
def test_every_line_of_a_table_is_header_row_or_dropped(text):
    lines = read_lines(text)
    for start in range(len(lines)):
        size = table_size(lines, start)
        if not size:
            continue
        table = read_table(lines[start : start + size])
        rows = [line.number for row in table.grid.rows for line in row.lines]
        header = [line.number for line in table.grid.header]
        assert sorted(rows + header + [one.line for one in table.dropped]) == [
            line.number for line in lines[start : start + size]
        ]
        assert all(len(row.cells) == max(1, len(table.grid.columns)) for row in table.grid.rows)
        drafts, oddities = row_drafts(table.grid, ("PL",), ())
        assert len(drafts) == len(table.grid.rows)
        misfits = {row.lines[0].number for row in table.grid.rows if not row.fits}
        assert misfits <= {oddity.line for oddity in oddities}
