"""The figures as people read them: one table for the terminal and for Markdown, faults below."""

from collections.abc import Iterator, Mapping, Sequence

from rich.table import Table

from evals.metrics import Figures, Outcome, Share, Summary

_COLUMNS = (
    ("Nhóm", "group"),
    ("Số câu", "questions"),
    ("Đúng", "right"),
    ("Nội dung", "answer"),
    ("Trích dẫn", "cited"),
    ("Nhãn", "label"),
    ("Trích dẫn cần", "precision"),
    ("Từ chối đúng", "refusals"),
    ("Từ chối nhầm", "refused_wrongly"),
)
"""Vietnamese heading and name of the field."""


def table(summary: Summary) -> Table:
    """The figures for the terminal: all questions, then by type, then by style."""
    shown = Table(title="Kết quả chấm điểm")
    for position, (heading, field) in enumerate(_COLUMNS):
        shown.add_column(f"{heading}\n{field}", justify="right" if position else "left", no_wrap=True)
    for group in _groups(summary):
        for row in group:
            shown.add_row(*row)
        shown.add_section()
    return shown


def closing_lines(summary: Summary, outcomes: Sequence[Outcome], recall: Mapping[int, float]) -> list[str]:
    """What stands under the table: speed, retrieval, errors with their questions."""
    speed = summary.latency
    lines = [
        f"Độ trễ (latency): p50 {speed.p50:.0f} ms, p95 {speed.p95:.0f} ms, lâu nhất {speed.slowest:.0f} ms"
    ]
    if recall:
        depths = ", ".join(f"@{depth} {share:.2f}" for depth, share in recall.items())
        lines.append(f"Truy hồi (recall): {depths}")
    lines.append(f"Lỗi (errors): {summary.errors}")
    lines += [f"- {outcome.question.id}: {outcome.error}" for outcome in outcomes if outcome.error]
    return lines


def markdown(summary: Summary, outcomes: Sequence[Outcome], recall: Mapping[int, float]) -> str:
    """The whole report as Markdown, with a line for every question that wasn't answered right."""
    headings = [f"{heading} ({field})" for heading, field in _COLUMNS]
    rows = [headings, ["---"] * len(headings), *(row for group in _groups(summary) for row in group)]
    wrong = [_fault(outcome) for outcome in outcomes if not outcome.judgement.right]
    return "\n".join(
        (
            "# Kết quả chấm điểm",
            "",
            *("| " + " | ".join(row) + " |" for row in rows),
            "",
            *closing_lines(summary, outcomes, recall),
            "",
            "## Chưa đúng",
            "",
            *wrong,
            "",
        )
    )


def _groups(summary: Summary) -> Iterator[list[list[str]]]:
    yield [_row("Tất cả", summary.total)]
    yield [_row(name, group) for name, group in summary.by_type.items()]
    yield [_row(name, group) for name, group in summary.by_style.items()]


def _row(name: str, figures: Figures) -> list[str]:
    shares = (getattr(figures, field) for _, field in _COLUMNS[2:])
    return [name, str(figures.questions), *map(_cell, shares)]


def _cell(share: Share) -> str:
    return "–" if share.value is None else f"{share.value:.2f} {share.hits}/{share.of}"


def _fault(outcome: Outcome) -> str:
    """One line; of a group of alternatives only the first, the others stand in `answers.jsonl`."""
    judgement = outcome.judgement
    status = outcome.error or (outcome.payload or {}).get("status")
    parts = [f"- **{outcome.question.id}** ({outcome.question.type}, {outcome.question.style}): {status}"]
    parts += [f"thiếu: {group[0]}" for group in judgement.missing]
    parts += [f"không được có: {text}" for text in judgement.forbidden]
    parts += [f"chưa trích dẫn: {quote}" for quote in judgement.uncited]
    return "; ".join(parts)
