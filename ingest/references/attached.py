"""What a plan has attached to it: "Danh mục kèm theo", "các nhiệm vụ trọng tâm kèm theo Kế hoạch này".

Guarantees: any text is read; an appendix is meant only where its title alone has the words, or the words say
"Phụ lục", "Danh mục", "Biểu" and there is no other.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.records import Clause
from corpus.registers import Unresolved
from corpus.vietnamese.syllables import syllables
from ingest.references.resolving import Resolved

_ATTACHED = re.compile(r"(?<!\w)(?:kèm theo|đính kèm)(?!\w)", re.IGNORECASE)
_SAID_OF_IT = re.compile(r"[^.;:,()\n]*$")
_ISSUED = re.compile(r"(?<!\w)(?:được\s+)?(?:ban hành|gửi)\s*$", re.IGNORECASE)
_REACH = 200
"""So far before the sign may stand what is attached."""
_KIND = re.compile(r"(?<!\w)(?:phụ lục|danh mục|biểu|bảng|mẫu)(?!\w)[^.;:,()\n]*$", re.IGNORECASE)
_NUMBERED = re.compile(r"(?<!\w)(?i:phụ lục|biểu|mẫu)(?:\s+(?i:số|biểu))*\s*:?\s+[\dIVX]")
_FEWEST = 3
"""A title of an appendix is told by at least so many of its words in a row."""


@dataclass(frozen=True)
class Attachment:
    """Words [start, end) that mean something attached: `what` is said of it, `kind` whether by its kind."""

    what: str
    kind: bool
    start: int
    end: int


def attachments_in(text: str) -> Iterator[Attachment]:
    """Every place where a text says that something is attached, without a number."""
    for sign in _ATTACHED.finditer(text):
        before = text[max(0, sign.start() - _REACH) : sign.start()]
        said = _SAID_OF_IT.search(_ISSUED.sub("", before))
        if said is None or not said[0].strip() or _NUMBERED.search(said[0]):
            continue
        kind = _KIND.search(said[0])
        what = kind[0] if kind else said[0]
        start = sign.start() - len(before) + said.start() + (kind.start() if kind else 0)
        yield Attachment(what.strip(), kind is not None, start, sign.end())


class Attached:
    """The appendices of one plan, by the words of their titles."""

    def __init__(self, appendices: Sequence[Clause]) -> None:
        self._titles = [(clause.address, _spaced(syllables(clause.text))) for clause in appendices]

    def resolve(self, said: Attachment) -> tuple[Resolved, int] | None:
        """The appendix meant, and how many of the words say so; None where none is spoken of."""
        words = syllables(said.what)
        if said.kind:
            return self._by_kind(words), len(words)
        for size in range(len(words), _FEWEST - 1, -1):
            fitting = self._entitled(words[-size:])
            if fitting:
                return (Resolved((fitting[0],)), size) if len(fitting) == 1 else None
        return None

    def _by_kind(self, words: list[str]) -> Resolved:
        """The appendix that has all the words in its title, else the kind ("danh mục"), else the only one."""
        for said in (words, words[:2]):
            fitting = self._entitled(said)
            if len(fitting) == 1:
                return Resolved((fitting[0],))
        if len(self._titles) == 1:
            return Resolved((self._titles[0][0],))
        return Resolved(why=Unresolved.SEVERAL if self._titles else Unresolved.NOTHING)

    def _entitled(self, words: Sequence[str]) -> list[str]:
        phrase = _spaced(words)
        return [address for address, title in self._titles if phrase in title]


def _spaced(words: Sequence[str]) -> str:
    return f" {' '.join(words)} "
