"""`hoikehoach add`: what it reads is confirmed, the file copied, the entry written; or nothing changes."""

import hashlib
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from corpus.collection.place import manifest_in_use
from corpus.collection.publications import Publications
from corpus.command import build
from corpus.errors import HoiKeHoachError, IndexBusyError, ManifestError, PlanFileError, SettingsError
from corpus.manifest import read_file, read_manifest
from corpus.settings import OWN_MANIFEST, CorpusSettings
from ingest.read_plans import read_all
from tests.ingest.adding.test_describing import BODY, LETTERHEAD
from tests.ingest.containers.little_plan import CONTAINERS

PLAN = f"{LETTERHEAD}KẾ HOẠCH\nCHUYỂN ĐỔI SỐ NĂM 2025\n{BODY}".encode()
HEADER = "# Danh mục này do Sở lập.\n\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a plan file in it, and an empty one for the corpus."""
    (tmp_path / "tai-ve.TXT").write_bytes(PLAN)
    (tmp_path / "corpus").mkdir()
    return tmp_path


def run(folder: Path, *options: str, file: str = "tai-ve.TXT", typed: str | None = None):
    manifest = folder / "corpus" / "plans.toml"
    result = CliRunner().invoke(
        build(), ["add", str(folder / file), "--manifest", str(manifest), *options], input=typed
    )
    if isinstance(result.exception, HoiKeHoachError):
        raise result.exception
    return result


def entries(folder: Path):
    return read_manifest(folder / "corpus" / "plans.toml")


def test_what_is_read_is_written(folder):
    result = run(folder, "--yes")
    (plan,) = entries(folder)
    assert (plan.plan_id, plan.number, str(plan.issued)) == ("khanh-hoa-12-2025", "12/KH-UBND", "2025-03-05")
    assert (plan.province, plan.issuer) == ("Khánh Hòa", "UBND tỉnh Khánh Hòa")
    assert (plan.title, plan.signer) == ("Chuyển đổi số năm 2025", "Nguyễn Thị Bích Ngọc")
    assert plan.source_file == "khanh-hoa-12-2025.txt"
    assert read_file(plan, folder / "corpus") == PLAN
    assert result.exit_code == 0
    assert "Số, ký hiệu: 12/KH-UBND (Số ký hiệu)" in result.output
    assert "Ngày ban hành: 05/03/2025" in result.output
    assert "hoikehoach ingest --report" in result.output


def test_what_is_read_is_told_to_programs_and_nothing_is_added(folder):
    told = json.loads(run(folder, "--describe").output)
    assert (told["kind"], told["plan_id"]) == ("text", "khanh-hoa-12-2025")
    assert told["facts"]["number"] == {
        "value": "12/KH-UBND",
        "where": "Số ký hiệu",
        "words": "Số: 12 /KH-UBND",
    }
    assert told["facts"]["issued"]["value"] == "2025-03-05"
    assert list((folder / "corpus").iterdir()) == []


def test_without_a_list_of_its_own_the_plan_joins_a_copy_of_the_programs_list(folder, monkeypatch):
    before = OWN_MANIFEST.read_bytes()
    monkeypatch.setenv("HOIKEHOACH_DATA_DIR", str(folder / "data"))
    arguments = ["add", str(folder / "tai-ve.TXT"), "--yes"]
    assert CliRunner().invoke(build(), arguments).exit_code == 0
    changed = read_manifest(manifest_in_use(CorpusSettings(data_dir=folder / "data")))
    assert changed[:-1] == read_manifest(OWN_MANIFEST)
    assert changed[-1].plan_id == "khanh-hoa-12-2025"
    assert OWN_MANIFEST.read_bytes() == before
    with Publications(CorpusSettings(data_dir=folder / "data")).turn.held():
        refused = CliRunner().invoke(build(), [*arguments, "--plan-id", "moi"])
    assert isinstance(refused.exception, IndexBusyError)


@pytest.mark.parametrize("name", ["plan.docx", "plan.html", "plan.pdf"])
def test_other_containers_are_copied_byte_for_byte(folder, name):
    (folder / name).write_bytes(CONTAINERS[name])
    run(folder, "--yes", file=name)
    (plan,) = entries(folder)
    assert plan.source_file == f"khanh-hoa-12-2025.{name[5:]}"
    assert plan.sha256 == hashlib.sha256(CONTAINERS[name]).hexdigest()
    assert read_file(plan, folder / "corpus") == CONTAINERS[name]
    (read,) = read_all(folder / "corpus" / "plans.toml")
    assert "II/I/1" in [clause.address for clause in read.reading.clauses]


def test_the_rest_of_the_manifest_stays(folder):
    run(folder, "--yes", "--plan-id", "mot")
    manifest = folder / "corpus" / "plans.toml"
    before = HEADER + manifest.read_text("utf-8") + "# hết\n"
    manifest.write_text(before, "utf-8")
    (folder / "hai.md").write_bytes(PLAN + b"1. Hai\n")
    run(folder, "--yes", "--plan-id", "hai", file="hai.md")
    assert manifest.read_text("utf-8").startswith(before + "\n[[plan]]\n")
    assert [plan.plan_id for plan in entries(folder)] == ["mot", "hai"]
    assert sorted(path.name for path in manifest.parent.iterdir()) == ["hai.md", "mot.txt", "plans.toml"]


def test_options_go_before_what_is_read(folder):
    run(
        folder, "--yes", "--number", "13/KH-UBND", "--issued", "6/3/2024", "--province", "hue", "--title", "Kế hoạch  A",
        "--signer", "Trần B",
    )  # fmt: skip
    (plan,) = entries(folder)
    assert plan.plan_id == "hue-13-2024"
    assert (plan.province, plan.issuer, plan.title) == ("Huế", "UBND thành phố Huế", "Kế hoạch A")
    assert (plan.number, str(plan.issued), plan.signer) == ("13/KH-UBND", "2024-03-06", "Trần B")


def test_each_value_is_confirmed_or_corrected(folder):
    typed = ["", "31/2/2025", "07/03/2025", "Nơi khác", "Huế", "", "-", "Tên mới", "-", ""]
    result = run(folder, typed="\n".join(typed) + "\n")
    (plan,) = entries(folder)
    assert (plan.number, str(plan.issued), plan.province) == ("12/KH-UBND", "2025-03-07", "Huế")
    assert (plan.issuer, plan.title, plan.signer) == ("UBND thành phố Huế", "Tên mới", None)
    assert plan.plan_id == "hue-12-2025"
    assert "«31/2/2025» không phải là ngày" in result.output
    assert "Tên kế hoạch không được bỏ trống" in result.output


def test_an_answer_that_is_missing_changes_nothing(folder):
    assert run(folder, typed="\n").exit_code == 1
    assert list((folder / "corpus").iterdir()) == []


@pytest.mark.parametrize(
    ("content", "options", "error", "words"),
    [
        (b"I. M\xe1\xbb\xa4C TI\xc3\x8aU\n", [], PlanFileError, "tỉnh, thành phố.*--province"),
        (
            b"I. M\xe1\xbb\xa4C TI\xc3\x8aU\n",
            ["--province", "Huế"],
            PlanFileError,
            "cơ quan ban hành.*--issuer",
        ),
        (b"I. M\n", ["--province", "Huế", "--issuer", "UBND"], PlanFileError, "tên kế hoạch.*--title"),
        (b" \n", [], PlanFileError, "is empty"),
        (b"%PDF-1.4", [], PlanFileError, "breaks off"),
        (PLAN, ["--issued", "hôm nay"], SettingsError, "--issued: «hôm nay»"),
        (PLAN, ["--province", "Atlantis"], SettingsError, "--province: .*«Atlantis»"),
        (PLAN, ["--plan-id", "Khánh Hòa"], SettingsError, "--plan-id: «Khánh Hòa»"),
        (PLAN, ["--title", " "], SettingsError, "--title: trống"),
    ],
)
def test_what_cannot_be_added(folder, content, options, error, words):
    (folder / "plan").write_bytes(content)
    with pytest.raises(error, match=words):
        run(folder, "--yes", *options, file="plan")
    assert list((folder / "corpus").iterdir()) == []


def test_a_file_that_is_not_there(folder):
    with pytest.raises(PlanFileError, match=r"none\.txt: cannot be read"):
        run(folder, "--yes", file="none.txt")


def test_what_is_there_already(folder):
    run(folder, "--yes")
    before = (folder / "corpus" / "plans.toml").read_bytes()
    with pytest.raises(ManifestError, match="has a plan khanh-hoa-12-2025 already"):
        run(folder, "--yes")
    with pytest.raises(ManifestError, match="has this file already, as khanh-hoa-12-2025"):
        run(folder, "--yes", "--plan-id", "khac")
    assert (folder / "corpus" / "plans.toml").read_bytes() == before


def test_a_name_that_another_file_has_is_left_to_it(folder):
    (folder / "corpus" / "moi.txt").write_bytes(b"x")
    run(folder, "--yes", "--plan-id", "moi")
    (plan,) = entries(folder)
    assert plan.source_file == f"moi.{plan.sha256[:12]}.txt"
    assert read_file(plan, folder / "corpus") == PLAN
    assert (folder / "corpus" / "moi.txt").read_bytes() == b"x"


def test_a_broken_manifest_stays_as_it_is(folder):
    (folder / "corpus" / "plans.toml").write_text("[[plan]", "utf-8")
    with pytest.raises(ManifestError, match="is not TOML"):
        run(folder, "--yes")
    assert [path.name for path in (folder / "corpus").iterdir()] == ["plans.toml"]


def test_a_folder_that_is_not_there(folder):
    (folder / "corpus").rmdir()
    with pytest.raises(ManifestError, match="cannot be written there"):
        run(folder, "--yes")
