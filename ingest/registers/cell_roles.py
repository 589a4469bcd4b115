"""A cell that names the role of each agency itself: "Chủ trì: Sở Y tế; Phối hợp: …", "Sở Y tế (chủ trì)"."""

import re
from collections.abc import Iterable

_HEADED = re.compile(
    r"(?:^|(?<=[;.,\n])|(?<=\s)(?=-))\s*-?\s*(?:(?:các\s+)?(?:cơ quan|đơn vị|sở)\s+)?"
    r"(?P<role>chủ trì|phối hợp)"
    r"(?:\s+(?:thực hiện|với))?\s*:\s*",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    r"\s*\(\s*(?:cơ quan\s+|đơn vị\s+)?(?P<role>chủ trì|phối hợp)[^)]*\)\s*[,;]?", re.IGNORECASE
)
_SPOKEN = re.compile(
    r"\s*(?P<lead>[^;:]{3,300}?)\s+chủ trì\s*[,;]?\s*phối hợp\s+(?:với\s+|cùng\s+)?(?P<others>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_ROLES = {"chủ trì": "lead", "phối hợp": "coordinate"}


def roles_in_cell(cell: str) -> dict[str, str] | None:
    """The words for `lead` and `coordinate` where the cell itself tells them apart, else None."""
    headed = list(_HEADED.finditer(cell))
    if headed:
        ends = [*(match.start() for match in headed[1:]), len(cell)]
        return _joined(
            (match["role"], cell[match.end() : end]) for match, end in zip(headed, ends, strict=True)
        )
    bracketed = list(_BRACKETED.finditer(cell))
    if bracketed:
        starts = [0, *(match.end() for match in bracketed)]
        parts = [
            (match["role"], cell[start : match.start()])
            for start, match in zip(starts, bracketed, strict=False)
        ]
        rest = cell[starts[-1] :].strip(" ,;.\n")
        return _joined([*parts, *([("phối hợp", rest)] if rest else [])])
    spoken = _SPOKEN.fullmatch(cell)
    return {"lead": spoken["lead"], "coordinate": spoken["others"]} if spoken else None


def _joined(parts: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for role, words in parts:
        found.setdefault(_ROLES[role.lower()], []).append(words.strip(" ,;.-\n"))
    return {role: "; ".join(words) for role, words in found.items()}
