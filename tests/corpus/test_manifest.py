"""The manifest and the published files: what disagrees is named, with its mend."""

import hashlib
from pathlib import Path

import pytest

from corpus.errors import ManifestError, PlanFileError
from corpus.manifest import read_file, read_manifest
from corpus.records import Plan
from corpus.settings import CorpusSettings

ENTRY = """[[plan]]
plan_id = "{plan_id}"
province = "Tỉnh Thử"
issuer = "UBND tỉnh Thử"
title = "Chuyển đổi số"
file = "plan.txt"
sha256 = "{sha256}"
"""


def manifest(folder: Path, *entries: str) -> Path:
    path = folder / "plans.toml"
    path.write_text("\n".join(entries), encoding="utf-8")
    return path


def entry(content: bytes = b"", plan_id: str = "tinh-thu-1-2025") -> str:
    return ENTRY.format(plan_id=plan_id, sha256=hashlib.sha256(content).hexdigest())


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        (["not toml"], "is not TOML"),
        ([""], "names no plan"),
        (["[[plan]]\nplan_id = 'x'"], "lacks province, issuer, title, file, sha256"),
        ([entry() + "issued = '2025'"], "issued is not a date"),
        ([entry(), entry()], "tinh-thu-1-2025 stands there twice"),
    ],
)
def test_a_manifest_that_cannot_be_used(tmp_path, entries, words):
    with pytest.raises(ManifestError, match=words):
        read_manifest(manifest(tmp_path, *entries))


def test_a_missing_manifest(tmp_path):
    with pytest.raises(ManifestError, match="cannot be read"):
        read_manifest(tmp_path / "none.toml")


@pytest.mark.parametrize("content", [b"", b" \n\t\n"])
def test_an_empty_plan_file(tmp_path, content):
    (plan,) = read_manifest(manifest(tmp_path, entry(content)))
    (tmp_path / "plan.txt").write_bytes(content)
    with pytest.raises(PlanFileError, match=r"plan\.txt: is empty"):
        read_file(plan, tmp_path)


def test_a_missing_plan_file(tmp_path):
    (plan,) = read_manifest(manifest(tmp_path, entry()))
    with pytest.raises(PlanFileError, match=r"plan\.txt: cannot be read"):
        read_file(plan, tmp_path)


def test_a_file_that_is_not_the_one_described(tmp_path):
    (plan,) = read_manifest(manifest(tmp_path, entry(b"one")))
    (tmp_path / "plan.txt").write_bytes(b"other")
    with pytest.raises(PlanFileError, match="is not the file of the manifest"):
        read_file(plan, tmp_path)


def test_the_five_plans_are_the_published_bytes():
    path = CorpusSettings().manifest
    plans = read_manifest(path)
    assert [plan.plan_id for plan in plans] == [
        "khanh-hoa-867-2024",
        "khanh-hoa-2044-2025",
        "binh-thuan-4181-2022",
        "hai-duong-5046-2023",
        "nam-dinh-2021-2025",
    ]
    assert all(read_file(plan, path.parent) for plan in plans)


@pytest.mark.parametrize(
    ("position", "citation"),
    [
        (1, "Kế hoạch số 2044/KH-UBND ngày 20/02/2025 của UBND tỉnh Khánh Hòa"),
        (
            4,
            "Kế hoạch của UBND tỉnh Nam Định: Chuyển đổi số tỉnh Nam Định giai đoạn 2021 - 2025, định hướng đến năm 2030",
        ),
    ],
)
def test_how_a_plan_is_cited(position, citation):
    assert read_manifest(CorpusSettings().manifest)[position].citation == citation


def test_a_decision_is_cited_as_one():
    decision = Plan("x", "Thử", "UBND tỉnh Thử", "Kế hoạch", "x.txt", "", number="12/QĐ-UBND")
    assert decision.citation == "Quyết định số 12/QĐ-UBND của UBND tỉnh Thử"
