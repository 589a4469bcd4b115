"""The counts of lists as Word and browsers print them: 3, c, C, iii, III."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def formatted(count: int, shape: str) -> str:
    """A count as Word and browsers print it in a number shape ("lowerLetter", …); decimal by default."""
    match shape:
        case "lowerLetter" | "upperLetter":
            letters = _LETTERS[(count - 1) % 26] * ((count - 1) // 26 + 1)
            return letters if shape == "lowerLetter" else letters.upper()
        case "lowerRoman" | "upperRoman":
            roman = _roman(count)
            return roman if shape == "lowerRoman" else roman.upper()
        case "decimalZero":
            return f"{count:02d}"
        case "none":
            return ""
    return str(count)


def _roman(count: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (count // value)
        count %= value
    return written
