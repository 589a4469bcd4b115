from pathlib import Path

import pytest

from corpus.errors import EvaluationError, SettingsError
from evals.gate.floors import FLOORS, read_ceiling, read_floor, read_floors
from evals.gate.limits import KEPT_LOW, Ceiling, Floor, Limit
from evals.metrics.metric import Metric, Quantile
from evals.question_set import DEV_QUESTIONS

FLOOR_CASES = [
    ("right=0.85", Floor(Metric.RIGHT, 0.85)),
    (" recall@5 = 1 ", Floor(Metric.RECALL_5, 1.0)),
    ("mrr@10=0", Floor(Metric.MRR, 0.0)),
]


@pytest.mark.parametrize(("text", "floor"), FLOOR_CASES)
def test_a_floor_of_the_command_line(text: str, floor: Floor):
    assert read_floor(text) == floor


CEILING_CASES = [
    ("errors=0", Ceiling(Metric.ERRORS, 0.0)),
    ("latency_p95=2000", Ceiling(Quantile.P95, 2000.0)),
]


@pytest.mark.parametrize(("text", "ceiling"), CEILING_CASES)
def test_a_ceiling_of_the_command_line(text: str, ceiling: Ceiling):
    assert read_ceiling(text) == ceiling


WRONG_FLOORS = [
    # text, what is wrong, what mends it
    ("right", "not of the form", "right"),
    ("", "not of the form", "right"),
    ("rigth=0.85", "“rigth”", "citation_precision"),
    ("=0.85", "“”", "citation_precision"),
    ("errors=0", "errors goes the other way", "--max"),
    ("latency_p95=2000", "latency_p95 goes the other way", "--max"),
    ("right=", "“” can't be", "between 0 and 1"),
    ("right=0,85", "“0,85” can't be", "0.85"),
    ("right=85%", "“85%” can't be", "0.85"),
    ("right=85", "“85” can't be", "between 0 and 1"),
    ("right=-0.1", "“-0.1” can't be", "between 0 and 1"),
    ("right=nan", "“nan” can't be", "between 0 and 1"),
    ("right=inf", "“inf” can't be", "between 0 and 1"),
    ("right=0.8=5", "“0.8=5” can't be", "between 0 and 1"),
]


@pytest.mark.parametrize(("text", "what", "mend"), WRONG_FLOORS)
def test_a_floor_that_is_none_is_named(text: str, what: str, mend: str):
    with pytest.raises(SettingsError) as raised:
        read_floor(text)
    assert f"--min {text}" in raised.value.what
    assert what in raised.value.what
    assert mend in raised.value.mend


WRONG_CEILINGS = [
    ("right=0.85", "right goes the other way", "--min"),
    ("speed=1", "“speed”", "latency_p95"),
    ("latency_p95=-1", "“-1” can't be", "milliseconds"),
    ("errors=2", "“2” can't be", "between 0 and 1"),
]


@pytest.mark.parametrize(("text", "what", "mend"), WRONG_CEILINGS)
def test_a_ceiling_that_is_none_is_named(text: str, what: str, mend: str):
    with pytest.raises(SettingsError) as raised:
        read_ceiling(text)
    assert what in raised.value.what
    assert mend in raised.value.mend


@pytest.mark.parametrize("metric", Metric)
def test_every_metric_has_one_way_to_be_given(metric: Metric):
    reading, other = (read_ceiling, read_floor) if metric in KEPT_LOW else (read_floor, read_ceiling)
    assert reading(f"{metric}=0.5").bound == 0.5
    with pytest.raises(SettingsError):
        other(f"{metric}=0.5")


def floors_of(folder: Path, text: str) -> dict[str, tuple[Limit, ...]]:
    path = folder / "floors.toml"
    path.write_text(text, encoding="utf-8")
    return dict(read_floors(path))


def test_floors_of_a_file(tmp_path: Path):
    text = '[dev]\nright = 0.98\nerrors = 0\n["bộ tỉnh"]\n"recall@5" = 1\nlatency_p99 = 5000\n'
    assert floors_of(tmp_path, text) == {
        "dev": (Floor(Metric.RIGHT, 0.98), Ceiling(Metric.ERRORS, 0.0)),
        "bộ tỉnh": (Floor(Metric.RECALL_5, 1.0), Ceiling(Quantile.P99, 5000.0)),
    }


WRONG_FILES = [
    ("", "no floor"),
    ("# only a remark", "no floor"),
    ("[dev", "not TOML"),
    ("[dev]\nright = 0.9\nright = 0.8", "not TOML"),
    ("right = 0.98", "[right]: not a table"),
    ("[dev]", "[dev]: not a table"),
    ("[[dev]]\nright = 0.98", "[dev]: not a table"),
    ("[dev]\nright = 0.98\n[second]\nrigth = 0.98", "[second], rigth: no such figure"),
    ("[dev]\nrecall@5 = 0.9", "not TOML"),
    ("[dev]\nright = 98", "[dev], right: 98 can't be"),
    ('[dev]\nright = "0.98"', "[dev], right: '0.98' can't be"),
    ("[dev]\nright = true", "[dev], right: True can't be"),
    ("[dev]\nright = nan", "[dev], right: nan can't be"),
    ("[dev]\nright.least = 0.9", "[dev], right: {'least': 0.9} can't be"),
    ("[dev]\nlatency_p95 = -5", "[dev], latency_p95: -5 can't be"),
]


@pytest.mark.parametrize(("text", "what"), WRONG_FILES)
def test_a_file_at_fault_is_named_with_table_and_key(tmp_path: Path, text: str, what: str):
    with pytest.raises(EvaluationError) as raised:
        floors_of(tmp_path, text)
    assert what in raised.value.what
    assert "floors.toml" in raised.value.what


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path):
    with pytest.raises(EvaluationError, match="missing"):
        read_floors(tmp_path / "missing.toml")
    (tmp_path / "latin.toml").write_bytes(b"# \xe0\n[dev]\nright = 0.9\n")
    with pytest.raises(EvaluationError, match="latin"):
        read_floors(tmp_path / "latin.toml")


def test_the_shipped_floors_are_of_question_sets_that_are_shipped():
    shipped = {path.stem for path in DEV_QUESTIONS.parent.glob("*.jsonl")}
    assert set(read_floors(FLOORS)) <= shipped
