"""Capital letters, and whether words are set in them, as titles, letterheads and offices are."""

CAPITAL = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
"""The capitals of the Vietnamese alphabet, for use between square brackets."""

SHARE = 0.8
"""Of the letters; a title may hold a name such as IoT or a unit in small letters."""


def in_capitals(text: str) -> bool:
    """Whether nearly all letters are capitals; a text without letters isn't set in capitals.

    >>> in_capitals("PHÁT TRIỂN 5G, IoT TRONG KHU CÔNG NGHIỆP")
    True
    """
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and sum(map(str.isupper, letters)) >= SHARE * len(letters)
