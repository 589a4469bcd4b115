"""`hoikehoach backup` and `hoikehoach restore`."""

from pathlib import Path
from typing import Annotated

import typer

from assistant.answer.texts import say
from assistant.settings import AssistantSettings
from corpus.collection.place import manifest_in_use
from corpus.settings import load_settings


def backup(
    file: Annotated[Path, typer.Argument(help="tệp sao lưu mới, đuôi .tar.zst hoặc .tar.gz")],
) -> None:
    """Sao lưu chỉ mục, dữ liệu vận hành và các kế hoạch vào một tệp; không cần dừng dịch vụ."""
    # Importing it loads the index, which `--help` should not wait for.
    from assistant.backup.taking import take_backup

    settings = load_settings(AssistantSettings)
    contents = take_backup(settings, file)
    typer.echo(
        say("backup.taken", file=file, count=len(contents.files), generation=contents.generation or "-")
    )
    if contents.manifest is None:
        typer.echo(say("backup.without_plans", manifest=manifest_in_use(settings)), err=True)
    if settings.database_url is not None:
        typer.echo(say("backup.without_database"), err=True)


def restore(
    file: Annotated[Path, typer.Argument(help="tệp do `hoikehoach backup` tạo")],
    force: Annotated[bool, typer.Option("--force", help="chuyển dữ liệu đang có sang một bên")] = False,
) -> None:
    """Khôi phục một bản sao lưu vào thư mục dữ liệu; hãy dừng dịch vụ trước."""
    from assistant.backup.restoring import restore_backup

    settings = load_settings(AssistantSettings)
    contents, before = restore_backup(settings, file, force=force)
    typer.echo(say("backup.restored", folder=settings.data_dir, made_at=contents.made_at))
    if before is not None:
        typer.echo(say("backup.moved_aside", folder=before))
    if contents.manifest is not None:
        manifest = settings.data_dir / contents.manifest
        if manifest.resolve() != manifest_in_use(settings).resolve():
            typer.echo(say("backup.manifest", manifest=manifest))
