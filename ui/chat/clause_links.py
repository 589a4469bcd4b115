"""Links to clauses: they open the panel beside the chat, or, without scripts, the page of the plan."""

from html import escape
from typing import Protocol
from urllib.parse import quote


class Placed(Protocol):
    """What has a place in a plan: a clause, or a citation of it."""

    @property
    def plan_id(self) -> str:
        """The plan."""
        ...

    @property
    def address(self) -> str:
        """The address in it."""
        ...


def clause_link(place: Placed, root: str, inside: str, attributes: str = "") -> str:
    """A link to the clause around the HTML `inside`; the site is under the sub-path `root`."""
    href = escape(f"{root}/plans/{place.plan_id}#{quote(place.address, safe='/~+*')}")
    key = escape(f"{place.plan_id}#{place.address}")
    return f'<a {attributes} data-clause="{key}" href="{href}" target="_blank" rel="noopener">{inside}</a>'
