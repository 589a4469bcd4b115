"""`hoikehoach keys`: issue, list and revoke API keys."""

from datetime import UTC, datetime, timedelta
from typing import Annotated

import typer

from assistant.access.access import opened_access
from assistant.access.records import Key, Scope
from assistant.answer.texts import say
from assistant.settings import AssistantSettings
from corpus.settings import load_settings

keys = typer.Typer(help="Tạo, liệt kê, thu hồi khóa API.", no_args_is_help=True)


@keys.command("add")
def add(
    name: Annotated[str, typer.Option(help="khóa này của ai")],
    scope: Annotated[list[Scope], typer.Option(help="quyền; lặp lại để cho nhiều quyền")],
    days: Annotated[int | None, typer.Option(min=1, max=36500, help="số ngày khóa có hiệu lực")] = None,
) -> None:
    """Tạo một khóa và in ra một lần duy nhất."""
    with opened_access(load_settings(AssistantSettings)) as access:
        expires_at = None if days is None else datetime.now(UTC) + timedelta(days=days)
        issued = access.keys.issue(name, scope, expires_at)
    scopes = _scopes(issued.key)
    typer.echo(say("keys.issued", id=issued.key.id, scopes=scopes, secret=issued.secret))


@keys.command("list")
def list_keys() -> None:
    """Liệt kê các khóa, không hiện bí mật."""
    with opened_access(load_settings(AssistantSettings)) as access:
        found = access.keys.all()
    now = datetime.now(UTC)
    for key in found:
        typer.echo(_row(key, now))
    if not found:
        typer.echo(say("keys.nothing"))


@keys.command("revoke")
def revoke(id: Annotated[str, typer.Argument(help="mã của khóa, xem ở `keys list`")]) -> None:
    """Thu hồi một khóa và đóng các phiên làm việc của nó."""
    with opened_access(load_settings(AssistantSettings)) as access:
        done = access.keys.revoke(id)
    typer.echo(say("keys.gone" if done else "keys.unknown", id=id), err=not done)
    if not done:
        raise typer.Exit(1)


def _row(key: Key, now: datetime) -> str:
    state = "revoked" if key.revoked else "holds" if key.holds_at(now) else "expired"
    until = key.expires_at
    return say(
        "keys.row",
        id=key.id,
        state=say(f"keys.{state}"),
        scopes=_scopes(key),
        since=f"{key.created_at:%d/%m/%Y}",
        until=say("keys.until", until=f"{until:%d/%m/%Y}") if until else say("keys.never"),
        name=key.name,
    )


def _scopes(key: Key) -> str:
    return ", ".join(sorted(key.scopes))
