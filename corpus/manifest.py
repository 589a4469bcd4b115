"""The manifest `plans.toml`: which plans the corpus has, and which bytes each of them is."""

import hashlib
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from corpus.errors import FileFault, ManifestError, PlanFileError
from corpus.records import Plan

REQUIRED = ("plan_id", "province", "issuer", "title", "file", "sha256")


def read_manifest(path: Path) -> tuple[Plan, ...]:
    """Every plan of the manifest, in its order. Raises ManifestError naming the file and the entry."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise ManifestError(
            f"{path}: cannot be read ({error.strerror}).", "Give the path of plans.toml."
        ) from error
    except UnicodeDecodeError as error:
        raise ManifestError(f"{path}: is not TOML ({error}).", "Save it as UTF-8.") from error
    return plans_of(text, path)


def plans_of(text: str, path: Path) -> tuple[Plan, ...]:
    """Every plan that the text of a manifest names; `path` is what errors call it. Raises ManifestError."""
    try:
        entries = tomllib.loads(text).get("plan", [])
    except tomllib.TOMLDecodeError as error:
        raise ManifestError(f"{path}: is not TOML ({error}).", "Correct that line.") from error
    plans = tuple(_plan(path, position, entry) for position, entry in enumerate(entries, start=1))
    if not plans:
        raise ManifestError(f"{path}: names no plan.", "Add a [[plan]] entry.")
    twice = [plan_id for plan_id, times in Counter(p.plan_id for p in plans).items() if times > 1]
    if twice:
        raise ManifestError(f"{path}: {twice[0]} stands there twice.", "Keep one entry for each plan.")
    return plans


def _plan(path: Path, position: int, entry: dict[str, Any]) -> Plan:
    missing = [field for field in REQUIRED if not isinstance(entry.get(field), str)]
    if missing:
        raise ManifestError(f"{path}: entry {position} lacks {', '.join(missing)}.", "Add what is missing.")
    issued = entry.get("issued")
    if issued is not None and not isinstance(issued, date):
        raise ManifestError(f"{path}: entry {position}: issued is not a date.", "Write it as 2025-02-20.")
    return Plan(
        plan_id=entry["plan_id"],
        province=entry["province"],
        issuer=entry["issuer"],
        title=entry["title"],
        source_file=entry["file"],
        sha256=entry["sha256"],
        number=entry.get("number"),
        issued=issued,
        signer=entry.get("signer"),
    )


def read_file(plan: Plan, folder: Path) -> bytes:
    """The published file of a plan: the very bytes that the manifest describes.

    Raises PlanFileError, naming the file, when it is missing, empty or another file.
    """
    path = folder / plan.source_file
    content = read_bytes(path)
    found = hashlib.sha256(content).hexdigest()
    if found != plan.sha256:
        raise PlanFileError(
            f"{path}: is not the file of the manifest (SHA-256 {found[:12]}…, not {plan.sha256[:12]}…).",
            "Restore the published file, or correct sha256 in the manifest if a new version was published.",
            FileFault.CHANGED,
        )
    return content


def read_bytes(path: Path) -> bytes:
    """The bytes of a published file. Raises PlanFileError, naming the file, when it is missing or empty."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise PlanFileError(
            f"{path}: cannot be read ({error.strerror}).", "Put the published file there.", FileFault.MISSING
        ) from error
    if not content.strip():
        raise PlanFileError(f"{path}: is empty.", "Put the published file there.", FileFault.EMPTY)
    return content
