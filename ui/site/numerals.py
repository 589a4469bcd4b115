"""Numbers and days as Vietnamese writes them."""

from datetime import date


def number(count: int) -> str:
    """A whole number: 1.234."""
    return f"{count:,}".replace(",", ".")


def decimal(value: float) -> str:
    """A number as precise as it is given, without trailing zeros: 1.234,5; 20."""
    whole, _, part = f"{value:,.6f}".rstrip("0").rstrip(".").partition(".")
    return whole.replace(",", ".") + (f",{part}" if part else "")


def day(one: date) -> str:
    """A day: 20/02/2025."""
    return f"{one:%d/%m/%Y}"
