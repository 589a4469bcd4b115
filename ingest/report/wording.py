"""How numbers, dates, agencies and documents are written on the pages."""

from datetime import date

from corpus.registers import Baseline, Comparator, Document, Target

SIGNS = {
    Comparator.EQUAL: "",
    Comparator.AT_LEAST: "≥ ",
    Comparator.MORE: "> ",
    Comparator.AT_MOST: "≤ ",
    Comparator.LESS: "< ",
    Comparator.RANGE: "",
}


def number(value: float) -> str:
    """The Vietnamese way: a comma before decimals, points between thousands.

    >>> number(1234.5)
    '1.234,5'
    """
    whole, _, decimals = f"{value:,.6f}".rstrip("0").rstrip(".").partition(".")
    return whole.replace(",", ".") + (f",{decimals}" if decimals else "")


def amount(target: Target) -> str:
    """The value of a target with its comparator and unit."""
    value = target.value
    shown = f"{number(value[0])} – {number(value[1])}" if isinstance(value, tuple) else number(value)
    return f"{SIGNS[target.comparator]}{shown} {target.unit}".strip()


def day(value: date | None) -> str:
    """A date as plans print it; nothing for None."""
    return f"{value:%d/%m/%Y}" if value else ""


def names(agencies: tuple[str, ...]) -> str:
    """Agencies in a row; their names hold commas."""
    return "; ".join(agencies)


def document(named: Document) -> str:
    """A document as far as it is known."""
    parts = [named.kind, named.number, day(named.issued), named.issuer, named.title]
    return " · ".join(part for part in parts if part)


def baseline(known: Baseline | None) -> str:
    """Where an indicator stood: value, year and source, as far as printed."""
    if known is None:
        return ""
    return " · ".join(str(part) for part in (known.value, known.year, known.source) if part)
