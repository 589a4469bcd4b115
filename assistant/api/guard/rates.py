"""How often a caller may ask: `30/minute`, or several such limits at once, `30/minute;500/day`."""

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass

from limits import RateLimitItem, WindowStats, parse_many

from assistant.api.guard.counters import Counter
from assistant.api.problems import Problem

Limits = tuple[RateLimitItem, ...]


@dataclass(frozen=True)
class Allowance:
    """What is left of a limit, until it starts anew in `reset` seconds."""

    limit: int
    remaining: int
    reset: int

    @property
    def headers(self) -> dict[str, str]:
        """The allowance as a reply tells it."""
        return {
            "RateLimit-Limit": str(self.limit),
            "RateLimit-Remaining": str(self.remaining),
            "RateLimit-Reset": str(self.reset),
        }


def limits_of(setting: str) -> Limits:
    """The limits of a setting, the one over the shortest time first; none where it is empty."""
    return tuple(sorted(parse_many(setting), key=RateLimitItem.get_expiry)) if setting else ()


async def spend(counter: Counter, limits: Sequence[RateLimitItem], name: str) -> Allowance | None:
    """Count one request under `name`: what is left of the tightest limit, None where there is no limit.

    Raises Problem (429). A request that is refused counts for none of the longer limits.
    """
    left = []
    for limit in limits:
        within, window = await counter.count(limit, name)
        allowance = _allowance(limit, window)
        if not within:
            headers = {**allowance.headers, "Retry-After": str(allowance.reset)}
            raise Problem("too_often", status=429, headers=headers, seconds=allowance.reset)
        left.append(allowance)
    return min(left, key=lambda one: one.remaining, default=None)


def _allowance(limit: RateLimitItem, window: WindowStats) -> Allowance:
    reset = max(1, math.ceil(window.reset_time - time.time()))
    return Allowance(limit.amount, max(0, window.remaining), reset)
