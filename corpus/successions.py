"""What has become of agencies and provinces since the plans were issued, and by which act."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("successions.toml")


@dataclass(frozen=True)
class Succession:
    """One change: `name` is now `now`, since the day `since`, by `act`.

    `joined`: provinces merged with it. `divided`: the duties went to several agencies, `now` is the main one.
    """

    name: str
    now: str
    since: date
    act: str
    joined: tuple[str, ...] = ()
    divided: bool = False


@dataclass(frozen=True)
class Successions:
    """Every known change. `districts_ended`: the day on which districts ceased to be a level."""

    agencies: tuple[Succession, ...]
    provinces: tuple[Succession, ...]
    districts_ended: date

    def of_agency(self, name: str) -> Succession | None:
        """The change of the agency with this canonical name, if any is known."""
        return next((one for one in self.agencies if one.name == name), None)

    def of_province(self, name: str) -> Succession | None:
        """The change of the province with this name, if any is known."""
        return next((one for one in self.provinces if one.name == name), None)


@cache
def load_successions() -> Successions:
    """The changes that ship with the corpus."""
    content = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    acts = content["acts"]
    return Successions(
        agencies=tuple(_succession(entry, acts) for entry in content["agency"]),
        provinces=tuple(_succession(entry, acts) for entry in content["province"]),
        districts_ended=content["levels"]["district"]["since"],
    )


def _succession(entry: dict[str, Any], acts: dict[str, Any]) -> Succession:
    act = acts[entry["act"]]
    return Succession(
        name=entry["name"],
        now=entry["now"],
        since=act["since"],
        act=act["title"],
        joined=tuple(entry.get("joined", ())),
        divided=entry.get("divided", False),
    )
