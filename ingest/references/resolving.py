"""A place → the one clause of a plan that it is, or why there is none.

Guarantees: a target is a clause of the plan, and the only one that the words can mean; a number printed
twice is several. What a place doesn't say is filled in only where numbers tell it ("5.2" stands inside "5"),
a point stands inside a khoản, a row in its appendix. The time is the same however long the plan is.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.addresses import SEPARATOR
from corpus.records import Clause
from corpus.registers import Unresolved
from ingest.references.places import Place
from ingest.references.terms import EVERY_APPENDIX, THE_ONLY_APPENDIX

_Path = tuple[str, ...]
_AGAIN = re.compile(r"~\d+$")
_COUNTED = re.compile(r"(?P<head>PL|MB|DIEU|)0*(?P<number>\d+[A-Za-z]?|\d+(?:\.\d+)+)")
_APPENDIX = re.compile(rf"PL[^{SEPARATOR}]*")
_IN_APPENDIX = ("PL", "MB")


@dataclass(frozen=True)
class Resolved:
    """The clauses meant (one, or all appendices), or why there are none."""

    addresses: tuple[str, ...] = ()
    why: Unresolved | None = None


_NOTHING = Resolved(why=Unresolved.NOTHING)
_SEVERAL = Resolved(why=Unresolved.SEVERAL)


class PlanAddresses:
    """The addresses of one plan, by what the words of a place say of them."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self._exact: dict[_Path, list[str]] = defaultdict(list)
        self._ending: dict[tuple[str, str], list[_Path]] = defaultdict(list)
        self._last: dict[str, list[_Path]] = defaultdict(list)
        for clause in clauses:
            path = path_of(clause.address)
            if path not in self._exact:
                self._ending[path[0], path[-1]].append(path)
                self._last[path[-1]].append(path)
            self._exact[path].append(clause.address)
        self.appendices = tuple(clause for clause in clauses if _APPENDIX.fullmatch(clause.address))

    def resolve(self, place: Place, origin: str) -> Resolved:
        """The clause that a place named in the clause at `origin` means."""
        steps = tuple(map(_plain, place.steps))
        if steps[0] in (EVERY_APPENDIX, THE_ONLY_APPENDIX):
            return self._appendix(steps, origin)
        if place.rooted:
            return self._rooted(steps, path_of(origin))
        return self._near(steps, path_of(origin))

    def _appendix(self, steps: _Path, origin: str) -> Resolved:
        """The appendix named without a number: the only one, or every one."""
        every = tuple(clause.address for clause in self.appendices)
        if not every:
            return _NOTHING
        if steps[0] == EVERY_APPENDIX:
            return Resolved(every)
        if len(every) > 1:
            return _SEVERAL
        return self._rooted((path_of(every[0])[0], *steps[1:]), path_of(origin))

    def _rooted(self, steps: _Path, origin: _Path) -> Resolved:
        """From the top of the plan; from inside an appendix, its own parts are as near."""
        found = self._under((), steps)
        if origin[0].startswith(_IN_APPENDIX) and not steps[0].startswith((*_IN_APPENDIX, "DIEU")):
            inside = self._under(origin[:1], steps)
            found = _either(found, inside)
        return found

    def _near(self, steps: _Path, origin: _Path) -> Resolved:
        """In what encloses the origin, the innermost first; 5.2 tells its place by itself."""
        for size in range(len(origin) - 1, -1, -1):
            found = self._exactly(origin[:size], steps)
            if found is not _NOTHING:
                return found
        if "." in steps[0]:
            return self._only(path for path in self._last[steps[-1]] if _fits(path, steps))
        return _NOTHING

    def _under(self, above: _Path, steps: _Path) -> Resolved:
        exact = self._exactly(above, steps)
        if exact is not _NOTHING or (len(above) == 0 and len(steps) == 1):
            return exact
        whole = (*above, *steps)
        return self._only(path for path in self._ending[whole[0], whole[-1]] if _fits(path, whole))

    def _exactly(self, above: _Path, steps: _Path) -> Resolved:
        for path in {(*above, *steps): None, (*above, *_with_parents(steps)): None}:
            if path in self._exact:
                return self._only(iter((path,)))
        return _NOTHING

    def _only(self, paths: Iterator[_Path]) -> Resolved:
        path = next(paths, None)
        if path is None:
            return _NOTHING
        addresses = self._exact[path]
        return _SEVERAL if len(addresses) > 1 or next(paths, None) else Resolved((addresses[0],))


def path_of(address: str) -> _Path:
    """The segments of an address as words name them: "PL01/3~2" is PL1, 3."""
    return tuple(_plain(_AGAIN.sub("", segment)) for segment in address.split(SEPARATOR))


def _plain(segment: str) -> str:
    """A number without the zeros before it."""
    match = _COUNTED.fullmatch(segment)
    return match["head"] + match["number"] if match else segment


def _with_parents(steps: _Path) -> _Path:
    """The steps with the numbers that a dotted one prints: 1.4.2 stands inside 1.4 inside 1."""
    whole: list[str] = []
    for step in steps:
        if re.fullmatch(r"\d+(?:\.\d+)+", step):
            parts = step.split(".")
            parents = (".".join(parts[:size]) for size in range(1, len(parts)))
            whole.extend(parent for parent in parents if parent not in whole)
        whole.append(step)
    return tuple(whole)


def _fits(path: _Path, steps: _Path) -> bool:
    """Whether a path goes through the steps in their order and leaves out only what they needn't say."""
    if path[-1] != steps[-1]:
        return False
    position = 0
    skipped = False
    for segment in path:
        if position < len(steps) and segment == steps[position]:
            if skipped and not _may_stand_alone(segment, path[0]):
                return False
            position, skipped = position + 1, False
        else:
            skipped = True
    return position == len(steps)


def _may_stand_alone(segment: str, first: str) -> bool:
    """A point, a dotted number, a row of an appendix: named without all that encloses it."""
    return "." in segment or segment.islower() or first.startswith(_IN_APPENDIX)


def _either(one: Resolved, other: Resolved) -> Resolved:
    if one.addresses and other.addresses:
        return one if one == other else _SEVERAL
    return one if one.addresses or other is _NOTHING else other
