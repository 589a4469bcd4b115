"""Small makers for tests of registers: clauses by address and text, without reading a plan."""

from corpus.addresses import ancestors, label
from corpus.agencies import load_agencies
from corpus.records import Clause, ClauseKind
from ingest.registers.reading import Registers, read_registers
from tests.ingest.reading_factories import PLAN

HEADING, POINT, BULLET, PARAGRAPH, ROW, FOOTNOTE, FRAME = (
    ClauseKind.HEADING, ClauseKind.POINT, ClauseKind.BULLET, ClauseKind.PARAGRAPH, ClauseKind.ROW,
    ClauseKind.FOOTNOTE, ClauseKind.FRAME,
)  # fmt: skip


def clauses(*given: tuple[str, ClauseKind, str]) -> tuple[Clause, ...]:
    """Clauses of (address, kind, text), each under the headings above it."""
    texts = {address: text.partition("\n")[0] for address, kind, text in given if kind is HEADING}
    return tuple(
        Clause(
            plan_id=PLAN.plan_id,
            address=address,
            label=label(address, row=kind is ROW),
            heading=tuple(texts[above] for above in ancestors(address) if above in texts),
            text=text,
            source=((0, 1),),
            kind=kind,
        )
        for address, kind, text in given
    )


def row(address: str, heading: tuple[str, ...] = (), /, **cells: str) -> Clause:
    """A table row; a column is named by its key, a `_` in it being a blank."""
    pairs = tuple((name.replace("_", " "), value) for name, value in cells.items())
    text = " ".join(f"{name}: {value}." for name, value in pairs)
    return Clause(PLAN.plan_id, address, address, heading, text, ((0, 1),), ROW, pairs)


def registers(*given: tuple[str, ClauseKind, str]) -> Registers:
    """The registers of clauses of (address, kind, text)."""
    return read_registers(PLAN, clauses(*given), load_agencies())


def registers_of(*given: Clause) -> Registers:
    return read_registers(PLAN, given, load_agencies())
