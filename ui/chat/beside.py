"""What the chat shows around an answer besides what the answer itself holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.guidance.records import Guidance


@dataclass(frozen=True)
class Beside:
    """All of it empty where an answer is shown alone, as to the officers who review it.

    `typed`: the question in the asker's own words. `cited`: each source as an officer cites it, by its
    number. `guidance`: what helps on. `provinces`: those that have a plan here. `beneath`: HTML that ends
    the answer.
    """

    typed: str = ""
    cited: Mapping[int, str] = field(default_factory=dict)
    guidance: Guidance = field(default_factory=Guidance)
    provinces: tuple[str, ...] = ()
    beneath: str = ""
