"""The names that follow from an agency's full one: initials, shortened names, English ones."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import product

from corpus.lexicon import syllables_of
from corpus.records import Agency

_HEADED = re.compile(r"^(?P<head>Sở|Bộ) (?P<fields>.+)$")
_BETWEEN_FIELDS = re.compile(r"\s*,\s*|\s+-\s+|\s+và\s+")
_LONG_FIELD = 2
"""A field of more syllables is shortened to so many: "Giao thông vận tải" to "Giao thông"."""


def names_by_rule(agencies: Sequence[str]) -> list[tuple[str, str]]:
    """(short name, canonical name) of each of these departments and ministries, for every systematic form.

    Each field in full or by initials, with "và" or without ("Sở KHCN", "Sở KH và CN", "Sở Nông nghiệp và
    PTNT", "SKHCN"); the first fields alone ("Sở Giáo dục", "Sở GD"). What could be several agencies is left
    out, unless all have the same first field: then it is the one that is listed first.
    """
    owners: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for agency in agencies:
        for name in _short_forms(agency):
            owners[tuple(word.bare for word in syllables_of(name))].append((name, agency))
    return [met[0] for met in owners.values() if len({_BETWEEN_FIELDS.split(one)[0] for _, one in met}) == 1]


def english_names(agency: Agency) -> tuple[str, ...]:
    """ "Department of Finance", "Finance Department", "Finance Dept"; British and American spellings.

    Also by the first field alone, without "and" and without "Provincial".
    """
    if agency.english is None:
        return ()
    names = [agency.english, agency.english.removeprefix("Provincial ")]
    head, of, fields = agency.english.partition(" of ")
    if of and head in {"Department", "Ministry"}:
        first = re.split(r",| and ", fields)[0]
        for field in (fields, first):
            names += [f"{head} of {field}", f"{field} {head}"]
    changes = (
        ("Communications", "Communication"), ("Labour", "Labor"), ("Department", "Dept"), (" and ", " "),
    )  # fmt: skip
    for old, new in changes:
        names += [name.replace(old, new) for name in names]
    return tuple(dict.fromkeys(name for name in names if " " in name))


def _short_forms(name: str) -> Iterable[str]:
    match = _HEADED.match(name)
    if match is None:
        return
    head, fields = match["head"], _BETWEEN_FIELDS.split(match["fields"])
    for count in range(1, len(fields) + 1):
        yield from (f"{head} {form}" for form in _forms(fields[:count]))
    yield head[0] + "".join(map(_initials, fields))
    start = fields[0].split()[:_LONG_FIELD]
    if len(fields[0].split()) > _LONG_FIELD:
        yield f"{head} {' '.join(start)}"


def _forms(fields: Sequence[str]) -> Iterable[str]:
    """The fields one after the other, each in full or by its initials, joined in every usual way."""
    for spelt in product(*((field, _initials(field)) for field in fields)):
        for joints in product((" ", " và ", ""), repeat=len(fields) - 1):
            pairs = zip(joints, spelt[:-1], spelt[1:], strict=True)
            if all(joint or (left.isupper() and right.isupper()) for joint, left, right in pairs):
                yield "".join(part for pair in zip(spelt, (*joints, ""), strict=True) for part in pair)


def _initials(field: str) -> str:
    return "".join(syllable[0] for syllable in field.split()).upper()
