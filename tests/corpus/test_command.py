"""The command line: subcommands from every part, one clear line for an error, the right exit code."""

import json
import subprocess
import sys

import pytest

LINE = "import sys; from corpus.command import main; sys.argv = ['hoikehoach', *{arguments!r}]; main()"


def run(tmp_path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {
        "PATH": "/usr/bin:/bin",
        "HOME": str(tmp_path),
        "HOIKEHOACH_DATA_DIR": str(tmp_path / "data"),
        "HOIKEHOACH_MODEL": "hashed",
        **settings,
    }
    return subprocess.run(
        [sys.executable, "-c", LINE.format(arguments=arguments)],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_help_names_every_subcommand(tmp_path):
    shown = run(tmp_path, "--help").stdout
    assert all(name in shown for name in ("ingest", "ask", "serve", "eval"))


@pytest.mark.parametrize(
    ("arguments", "settings", "code", "words"),
    [
        (["ingest"], {"HOIKEHOACH_THREADS": "none"}, 2, "HOIKEHOACH_THREADS"),
        (["ingest"], {"HOIKEHOACH_MANIFEST": "/nowhere/plans.toml"}, 3, "/nowhere/plans.toml"),
        (["ingest"], {"HOIKEHOACH_DATA_DIR": "/proc/none"}, 4, "/proc/none"),
        (["ask", "Ai chủ trì?"], {}, 5, "hoikehoach ingest"),
        (["ingest"], {"HOIKEHOACH_MODEL": "no/such-model"}, 7, "HOIKEHOACH_MODEL"),
    ],
)
def test_an_error_is_one_line_with_its_mend(tmp_path, arguments, settings, code, words):
    ended = run(tmp_path, *arguments, **settings)
    assert ended.returncode == code, ended.stderr
    assert words in ended.stderr
    assert "Traceback" not in ended.stderr


def test_an_error_is_an_object_for_programs(tmp_path):
    (tmp_path / "a.doc").write_bytes(b"\xd0\xcf\x11\xe0 old Word")
    ended = run(tmp_path, "add", "a.doc", "--describe", HOIKEHOACH_ERRORS_AS_JSON="1")
    told = json.loads(ended.stderr)
    assert (ended.returncode, told["error"], told["fault"]) == (3, "PlanFileError", "old_word")
    assert "DOCX" in told["mend"]


def test_the_path_from_plans_to_an_answer(tmp_path):
    first = run(tmp_path, "ingest")
    assert "5 kế hoạch" in first.stdout, first.stderr
    assert "không có gì phải làm" in run(tmp_path, "ingest").stdout
    answer = run(tmp_path, "ask", "Cơ quan nào chủ trì xây dựng Cổng dữ liệu mở ở Bình Thuận?").stdout
    assert "Sở Thông tin và Truyền thông" in answer
    assert "Phụ lục 02, phần I, dòng 4.2" in answer


def test_the_report_accounts_for_every_line(tmp_path):
    ended = run(tmp_path, "ingest", "--report")
    assert ended.returncode == 0
    assert ended.stdout.count("không có") == 5
    assert "lặp lại ở chỗ sang trang" in ended.stdout
    pages = {page.name for page in (tmp_path / "data").rglob("*") if page.is_file()}
    assert {"index.html", "binh-thuan-4181-2022.html"} < pages
    assert all(name.endswith(".html") for name in pages)
