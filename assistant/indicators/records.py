"""The records of indicators that several plans set."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.answer.values import Value
from corpus.records import Plan
from corpus.registers import Baseline, Comparator, Target


class Theme(StrEnum):
    """What part of the digital transformation an indicator belongs to, as the headings over it say."""

    GOVERNMENT = "government"
    ECONOMY = "economy"
    SOCIETY = "society"
    OTHER = "other"


@dataclass(frozen=True)
class Indicator:
    """The targets that measure the same thing in the same unit, in the order of the plans.

    `id` follows from what is measured alone. `name`: the wording of one of the plans. `plan_ids` and
    `provinces`: who sets it; `years`: for which years, those that are printed.
    """

    id: str
    name: str
    unit: str
    theme: Theme
    targets: tuple[Target, ...]
    plan_ids: tuple[str, ...]
    provinces: tuple[str, ...]
    years: tuple[int, ...]

    @property
    def wordings(self) -> tuple[str, ...]:
        """How the plans word it, each wording once."""
        return tuple(dict.fromkeys(target.indicator for target in self.targets))


@dataclass(frozen=True)
class Setting:
    """What a plan sets for one year, and every row of the register that says so, each in its clause.

    `printed`: with the plan's own words for the bound ("tối thiểu 10%"); `sign`: with the sign for it.
    """

    year: int | None
    comparator: Comparator
    value: Value
    printed: str
    sign: str
    targets: tuple[Target, ...]


@dataclass(frozen=True)
class Near:
    """An indicator that isn't the one compared but comes near it, and what a plan sets for it."""

    indicator: Indicator
    settings: tuple[Setting, ...]


@dataclass(frozen=True)
class PlanSide:
    """One plan's side. No settings: it doesn't set the indicator; `near` is then what it sets instead.

    `wordings`: how the plan words it where it doesn't by the indicator's name. `baselines`: where it stood,
    each once; `monitor`: who watches it.
    """

    plan: Plan
    settings: tuple[Setting, ...] = ()
    wordings: tuple[str, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    monitor: tuple[str, ...] = ()
    near: tuple[Near, ...] = ()

    def of_year(self, year: int | None) -> tuple[Setting, ...]:
        """What the plan sets for the year."""
        return tuple(setting for setting in self.settings if setting.year == year)


@dataclass(frozen=True)
class Comparison:
    """An indicator in every plan asked for, in the order of the plans; `years`: those that have a value.

    None stands for values whose year isn't printed.
    """

    indicator: Indicator
    sides: tuple[PlanSide, ...]
    years: tuple[int | None, ...]

    @property
    def setting(self) -> tuple[PlanSide, ...]:
        """The plans that set it."""
        return tuple(side for side in self.sides if side.settings)

    @property
    def silent(self) -> tuple[PlanSide, ...]:
        """The plans that don't."""
        return tuple(side for side in self.sides if not side.settings)
