"""Sentences that say what a term means: "Kinh tế số là …", or a list of terms with meanings in brackets.

"X là …" counts where `freely` is said (footnotes, sections on terms), else only with a defining form
("là việc …", "được hiểu là …") at the head of the text.
"""

import re
from collections.abc import Iterator

_SENTENCE = re.compile(r"[^\s][^\n]*?(?:\.(?=\s|[A-ZĐ])|(?=\n)|$)")
_IS = r"(?:được hiểu là|được định nghĩa là|là)\s+"
_BY_TRAITS = r"(?=được đặc trưng bởi\s)"
_FREELY = re.compile(rf"(?P<term>[^\n,;:.]{{2,70}}?)\s+(?:{_IS}|{_BY_TRAITS})(?P<meaning>\S.*)", re.DOTALL)
_DEFINING = re.compile(
    r"(?P<term>[^\n,;:.]{2,70}?)\s+(?:được hiểu là|được định nghĩa là"
    r"|là(?=\s+(?:việc|hoạt động|quá trình|tập hợp|tổng thể|hình thức|loại hình"
    r"|khái niệm)\s))\s*(?P<meaning>\S.*)",
    re.DOTALL,
)
_NO_TERM = re.compile(r"(?<!\w)(?:đây|này|phải|đó|nhằm|cần|được|để|sẽ|trong)(?!\w)", re.IGNORECASE)
_GOES_ON = re.compile(r"\s*(?:Bao gồm|Gồm)\s*:?\s")
_BRACKET = re.compile(r"\s*\((?P<meaning>[^()]{20,400})\)\s*(?P<joint>;|,|và|\.|$)")
_WORDS_OF_MEANING = 5
_REACH = 90
_EDGES = ' \t\n;,:“”"'


def terms_explained(text: str, *, freely: bool) -> Iterator[tuple[str, str]]:
    """(term, meaning) of each sentence that explains one; one of them at most unless `freely`."""
    found: list[tuple[str, str]] = []
    for number, sentence in enumerate(_SENTENCE.finditer(text)):
        if found and _GOES_ON.match(sentence[0]):
            term, meaning = found.pop()
            found.append((term, f"{meaning} {sentence[0].strip()}"))
            continue
        match = (_FREELY if freely else _DEFINING).match(sentence[0])
        if match and (freely or number == 0) and not _NO_TERM.search(match["term"]):
            found.append((match["term"].strip(_EDGES), match["meaning"].strip()))
    yield from found
    yield from _listed(text)


def _listed(text: str) -> Iterator[tuple[str, str]]:
    """Terms of one family ("kinh tế số nền tảng", "kinh tế số ngành"), each explained in brackets.

    One bracket alone, or brackets behind things that have no word in common, are asides and examples.
    """
    run: list[tuple[str, str]] = []
    joined = False
    for match in _BRACKET.finditer(text):
        term = _term_before(text[max(0, match.start() - _REACH) : match.start()], follows=joined)
        if not term or len(match["meaning"].split()) < _WORDS_OF_MEANING:
            yield from _family(run)
            run, joined = [], False
            continue
        run.append((term, match["meaning"].strip()))
        joined = match["joint"] in {";", ",", "và"}
        if not joined:
            yield from _family(run)
            run = []
    yield from _family(run)


def _family(run: list[tuple[str, str]]) -> list[tuple[str, str]]:
    shared = set.intersection(*(set(term.lower().split()) for term, _ in run)) if len(run) > 1 else None
    return run if shared else []


def _term_before(before: str, *, follows: bool) -> str | None:
    """The term that a bracket follows: the words since the last mark, from a capital where a list opens."""
    words = re.split(r"[;:.(),\n]|\svà\s", before)[-1].split()
    capitals = [at for at, word in enumerate(words) if word[:1].isupper() and not word.isupper()]
    if not follows and capitals:
        words = words[capitals[-1] :]
    return " ".join(words) if 1 < len(words) <= 6 else None
