"""The agencies that plans name, each under one canonical name; read from `agencies.toml`."""

import re
import tomllib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from corpus.agency_lookalikes import of_another_body, only_sounds_alike
from corpus.agency_names import english_names, names_by_rule
from corpus.lexicon import Found, Lexicon, Syllable, syllables_of
from corpus.places import load_places
from corpus.records import Agency
from corpus.vietnamese.syllables import fold, nfc

_FILE = Path(__file__).with_name("agencies.toml")
_SEPARATOR = re.compile(r"[;\n]|<br\s*/?>")
_COMMA_OR_AND = re.compile(r"\s*,\s*(?:và\s+)?|\s+và\s+")
_OPENS_AGENCY = re.compile(
    r"(?:so|bo|bao(?! (?:cao|gom|dam|ve|quan))|dai(?! (?:hoc|dien|bieu))|cuc|chi cuc|kho bac|cong an"
    r"|van phong|vp|ubnd|hdnd|uy ban|hoi dong|ngan hang|thanh tra"
    r"|bao hiem|tieu ban|ban (?:chi dao|quan ly)|lien minh|hiep hoi|vien kiem sat|toa an|tinh (?:uy|doan)"
    r"|trung tam|cong thong tin|thanh uy|don vi (?:khac|lien quan|co lien quan)|(?:cac|nhung) (?:so|ban"
    r"|bo|dia phuong|doanh nghiep|truong|vien|co quan|co so|don vi"
    r"|hiep hoi|hoi|to chuc|huyen|tap doan))\b"
)
_OPENING = 40
_REACH = 300
_OF_ALL = re.compile(r"(?:^|[;,])\s*[Cc]ác\s(?:(?!UBND|[ỦU][ỷy] ban|(?:Sở|Bộ)\s[A-ZĐ])[^;])*$")
"""Behind "các" a list of kinds goes on: "Các sở, ban, ngành, địa phương và doanh nghiệp" is one."""
_MORE_OF_A_KIND = re.compile(r"đơn vị\s", re.IGNORECASE)
_OPENS_NAME = re.compile(r"(?:Viện|Hội|Trường|Liên hiệp|Liên đoàn|Đoàn|Ban|Tổ)\s+[A-ZĐ]")
_OF_SEVERAL = re.compile(r"(?<!\w)(?:các|những|cấp huyện|cấp xã)(?!\w)", re.IGNORECASE)
_LOWER_LEVEL = re.compile(r" (?:các |cac )?(?:xã|phường|huyện|xa|phuong|huyen)(?!\w)", re.IGNORECASE)
_TRAILING = " \t.,:;-–"
_BEFORE_A_PROVINCE = frozenset({"", "tinh", "thanh pho", "tp"})


@dataclass(frozen=True)
class AgencyMention:
    """An agency named at [start, end) of the composed text."""

    agency: Agency
    start: int
    end: int


class AgencyBook:
    """Every known agency, found by any of its names; unknown ones are left as they are."""

    def __init__(
        self,
        agencies: Iterable[Agency],
        collectives: Collection[str] = (),
        spoken: Iterable[tuple[str, str]] = (),
    ) -> None:
        """`collectives`: names among them that mean all agencies of a kind, not one.

        `spoken`: (name, canonical name) pairs that mean the agency only when people talk about it.
        """
        known = tuple(agencies)
        self._given = (known, collectives, tuple(spoken))
        self._agencies = {agency.name: agency for agency in known}
        self._collectives = frozenset(collectives)
        self._names = Lexicon((name, one.name) for one in known for name in (one.name, *one.aliases))
        self._english = Lexicon((name, one.name) for one in known for name in english_names(one))
        self._spoken = Lexicon(self._given[2])
        self._printed = Lexicon(())

    def with_printed(self, agencies: Iterable[Agency]) -> "AgencyBook":
        """A book that knows these agencies of some plans too; what this one calls by a name, it still does.

        They are found only by a whole name: in "Trung tâm Dữ liệu Miền Nam" there is no "Trung tâm Dữ liệu".
        """
        further = [one for one in agencies if one.name not in self._agencies]
        book = AgencyBook(*self._given)
        book._agencies |= {agency.name: agency for agency in further}
        book._printed = Lexicon((name, one.name) for one in further for name in (one.name, *one.aliases))
        return book

    @property
    def agencies(self) -> tuple[Agency, ...]:
        """Every agency of the book."""
        return tuple(self._agencies.values())

    def canonical(self, name: str) -> str:
        """The one name for an agency: "Sở TT&TT" and "STTTT" are "Sở Thông tin và Truyền thông".

        A province behind the name and a remark in brackets are left off. A name that isn't known comes back
        as given, without superfluous spaces and closing punctuation, its first letter large.
        """
        cleaned = " ".join(nfc(name).split()).strip(_TRAILING)
        bare = re.sub(r"\s*\([^)]*\)$", "", cleaned)
        words = syllables_of(bare)
        found = self._known(words, bare)
        if len(found) == 1 and found[0].first == 0 and _only_a_province(words[found[0].last + 1 :]):
            return found[0].key
        return cleaned[:1].upper() + cleaned[1:]

    def found(self, text: str, *, spoken: bool = False) -> tuple[AgencyMention, ...]:
        """The agencies named in a text, in its order, every time that they are.

        Accents may be missing, names may be short or English. Collectives ("các sở, ngành") are not agencies.
        `spoken`: take names that people use in speech too ("công an" for the provincial police).
        """
        words = syllables_of(text)
        met = [*self._known(words, text), *self._english.find_in(words)]
        if spoken:
            met += [one for one in self._spoken_in(words) if not _inside((one.start, one.end), tuple(met))]
        met.sort(key=lambda one: one.start)
        return tuple(self._mention(one) for one in met if one.key not in self._collectives)

    def named(self, text: str) -> tuple[AgencyMention, ...]:
        """The agencies that a plan's text names, as `found` gives them, collectives too; no English names."""
        return tuple(self._mention(one) for one in self._known(syllables_of(text), text))

    def is_collective(self, name: str) -> bool:
        """Whether a canonical name means several agencies: "Các sở, ban, ngành", "UBND các huyện, …"."""
        return name in self._collectives or bool(_OF_SEVERAL.search(name))

    def mentions(self, text: str) -> tuple[Agency, ...]:
        """The agencies named in a text, each once, in the order of first mention."""
        return tuple({mention.agency.name: mention.agency for mention in self.found(text)}.values())

    def split(self, cell: str) -> tuple[str, ...]:
        """The agencies of a table cell by canonical name, in its order, each once; an empty cell has none.

        Semicolons and line breaks separate. A comma or "và" separates only before something that is an agency
        by itself, so "Sở Văn hóa, Thể thao và Du lịch" and "Các sở, ban, ngành" stay whole.
        """
        pieces = (piece for part in _SEPARATOR.split(_unwrapped(nfc(cell))) for piece in self._pieces(part))
        names = (self.canonical(piece) for piece in pieces)
        return tuple(dict.fromkeys(name for name in names if any(letter.isalpha() for letter in name)))

    def _mention(self, found: Found) -> AgencyMention:
        return AgencyMention(self._agencies[found.key], found.start, found.end)

    def _known(self, words: list[Syllable], text: str) -> tuple[Found, ...]:
        """By the names of the book, and by those of plans where these are longer."""
        known = tuple(found for found in self._names.find_in(words) if not only_sounds_alike(words, found))
        printed = tuple(
            found
            for found in self._printed.find_in(words)
            if not (_goes_on(nfc(text)[found.end :]) or only_sounds_alike(words, found))
            and all(found.end - found.start > one.end - one.start for one in known if _overlap(one, found))
        )
        known = tuple(one for one in known if not any(_overlap(one, found) for found in printed))
        return tuple(sorted((*known, *printed), key=lambda one: one.start))

    def _spoken_in(self, words: list[Syllable]) -> list[Found]:
        """Names of speech, unless the next or last word makes them those of another body ("công an xã")."""
        return [found for found in self._spoken.find_in(words) if not of_another_body(words, found)]

    def _pieces(self, text: str) -> list[str]:
        spans = self._known(syllables_of(text), text)
        cuts = [match.span() for match in _COMMA_OR_AND.finditer(text) if not _inside(match.span(), spans)]
        cuts = [cut for cut in cuts if self._begins_agency(text, cut[1], spans)]
        cuts += [
            (left.end, right.start) for left, right in pairwise(spans) if _run_together(text, left, right)
        ]
        pieces, start = [], 0
        for end, following in sorted(cuts):
            pieces.append(text[start:end])
            start = following
        return [*pieces, text[start:]]

    @staticmethod
    def _begins_agency(text: str, at: int, spans: tuple[Found, ...]) -> bool:
        goes_on = _OF_ALL.search(text[max(0, at - _REACH) : at]) is not None
        if opens_agency(text[at:]) or _OPENS_NAME.match(text, at):
            return not (goes_on and _MORE_OF_A_KIND.match(text, at))
        whole = next((found for found in spans if found.start == at), None)
        if whole is None or (goes_on and text.startswith("và", at - 3)):
            return False
        return whole.end == len(text.rstrip()) or text[whole.end] in ",;"


def opens_agency(text: str) -> bool:
    """Whether a text begins with a word that opens the name of an agency: Sở, UBND, Ban quản lý, Các …"""
    return _OPENS_AGENCY.match(fold(text[:_OPENING])) is not None


@cache
def load_agencies() -> AgencyBook:
    """The book of the agencies that ship with the corpus, read once; aliases that follow by rule included."""
    entries = tomllib.loads(_FILE.read_text(encoding="utf-8"))["agency"]
    listed = {one["name"]: list(one.get("aliases", ())) for one in entries}
    taken = {alias for aliases in listed.values() for alias in aliases}
    for alias, name in names_by_rule(tuple(listed)):
        if alias not in taken:
            listed[name].append(alias)
    agencies = [Agency(one["name"], tuple(listed[one["name"]]), one.get("english")) for one in entries]
    spoken = [(name, one["name"]) for one in entries for name in one.get("spoken", ())]
    return AgencyBook(agencies, {one["name"] for one in entries if one.get("collective", False)}, spoken)


def _inside(cut: tuple[int, int], spans: tuple[Found, ...]) -> bool:
    return any(found.start < cut[1] and cut[0] < found.end for found in spans)


def _overlap(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


def _goes_on(rest: str) -> bool:
    """Whether a name goes on behind the one found: by a lower level ("Hội Nông dân xã"), or in capitals that
    are neither another agency nor a province."""
    behind = rest[1:]
    if _LOWER_LEVEL.match(rest):
        return True
    if not (rest[:1] == " " and behind[:1].isupper() and not behind[:2].isupper()):
        return False
    place = next(iter(load_places().mentions(behind)), None)
    of_a_province = place is not None and place.start == 0
    if place and of_a_province:
        of_a_province = _bare(behind[: place.end]) == _bare(place.province)
    return not (of_a_province or opens_agency(behind))


def _run_together(text: str, left: Found, right: Found) -> bool:
    """Two agencies on lines of their own, without a mark between: "Sở Y tế Sở Nội vụ"."""
    return not text[left.end : right.start].strip() and text[right.start].isupper()


def _unwrapped(cell: str) -> str:
    """A cell's lines are mere line ends, unless each begins with a dash of its own."""
    lines = [line.strip() for line in cell.strip().splitlines() if line.strip()]
    if len(lines) > 1 and all(re.match(r"[-+•]\s*\w", line) for line in lines):
        return "\n".join(re.sub(r"^[-+•]\s*", "", line) for line in lines)
    return " ".join(lines)


def _only_a_province(words: list[Syllable]) -> bool:
    """Nothing, or a province as in "Sở Y tế tỉnh Hải Dương"."""
    rest = " ".join(word.printed for word in words)
    named = load_places().mentions(rest)
    if not named:
        return fold(rest) in {"", "tinh", "cua tinh"}
    start, end = named[0].start, named[0].end
    # A city of a province stands for it in questions, but its committee is another one.
    by_its_name = _bare(rest[start:end]) == _bare(named[0].province)
    return by_its_name and fold(rest[:start]).strip() in _BEFORE_A_PROVINCE and not rest[end:].strip()


def _bare(name: str) -> list[str]:
    return [word.bare for word in syllables_of(name)]
