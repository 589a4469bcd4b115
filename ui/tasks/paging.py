"""A long list in pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode


@dataclass(frozen=True)
class Pages:
    """The pages of `total` rows at `path`; `query`: what else the address asks. Past the last is the last."""

    path: str
    query: Mapping[str, str]
    total: int
    asked: int
    size: int = 50

    @property
    def count(self) -> int:
        """How many pages there are; one where there is nothing."""
        return max(1, -(-self.total // self.size))

    @property
    def number(self) -> int:
        """Which page is shown, counted from 1."""
        return min(self.asked, self.count)

    @property
    def first(self) -> int:
        """The number of the first row shown, counted from 1."""
        return (self.number - 1) * self.size + 1

    @property
    def last(self) -> int:
        """The number of the last row shown."""
        return min(self.total, self.number * self.size)

    def of(self, rows: Sequence[Any]) -> Sequence[Any]:
        """The rows of the page that is shown."""
        return rows[self.first - 1 : self.last]

    def address(self, number: int) -> str:
        """Where another page is."""
        asked = {**self.query, **({"page": str(number)} if number > 1 else {})}
        return addressed(self.path, asked)


def addressed(path: str, query: Mapping[str, str]) -> str:
    """The address of a path with what it is asked; empty values are left out."""
    asked = urlencode({name: value for name, value in query.items() if value})
    return f"{path}?{asked}" if asked else path
