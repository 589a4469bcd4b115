"""What has been read so far of one plan, and how the lines of a zone are put on it: outline and tables."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.records import ClauseKind
from ingest.lines import Line
from ingest.outline.building import Outline
from ingest.outline.drafts import Draft
from ingest.pieces import Dropped, Oddity, Piece, Repair, piece
from ingest.repair.seams import Mended, mend_seams
from ingest.tables.finding import read_table, table_size
from ingest.tables.rows import row_drafts


@dataclass
class Sheet:
    """Drafts in the order of the text; what was left out, noticed and repaired."""

    drafts: list[Draft] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    oddities: list[Oddity] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)

    def mended(self, found: Mended) -> list[Piece]:
        """The mended pieces; what was left out and joined is noted."""
        self.dropped.extend(found.dropped)
        self.repairs.extend(found.repairs)
        return found.pieces

    def read(self, lines: Sequence[Line], outline: Outline) -> None:
        """Outline and tables of one zone, in the order of the text."""
        position = 0
        prose: list[Line] = []
        while position < len(lines):
            size = table_size(lines, position)
            if size:
                self._read_prose(prose, outline)
                self._read_table(lines[position : position + size], outline)
                prose = []
            else:
                prose.append(lines[position])
            position += size or 1
        self._read_prose(prose, outline)

    def _read_prose(self, lines: Sequence[Line], outline: Outline) -> None:
        self._take(outline, *self.mended(mend_seams([piece(line) for line in lines])))

    def _take(self, outline: Outline, *pieces: Piece) -> None:
        for one in pieces:
            outline.add(one)
        drafts, oddities = outline.take()
        self.drafts.extend(drafts)
        self.oddities.extend(oddities)

    def _read_table(self, lines: Sequence[Line], outline: Outline) -> None:
        """A table's header goes with the heading right before it, else it is a paragraph of its own."""
        table = read_table(lines)
        drafts, oddities = row_drafts(table.grid, outline.segments, outline.heading)
        columns, header = " | ".join(table.grid.columns), table.grid.header
        if self.drafts and self.drafts[-1].kind is ClauseKind.HEADING:
            spans = tuple(line.span for line in header)
            self.drafts[-1] = self.drafts[-1].followed_by(columns, spans)
        else:
            self._take(outline, Piece(None, columns, columns, header))
        self.drafts.extend(drafts)
        self.dropped.extend(table.dropped)
        self.oddities.extend(oddities)
