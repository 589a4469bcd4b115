"""A sample of hostile questions to the application over the loopback, by a model that needs no weights."""

import sys

import pytest
import typer
from rich.console import Console

from assistant.api import create_app
from assistant.chain import open_assistant
from corpus.errors import EvaluationError
from evals.hostile import __main__ as command
from evals.hostile.asking import Met, ask_all
from evals.hostile.making import KINDS, hostile
from evals.hostile.requests import question
from evals.hostile.tables import by_kind, faulty, slowest
from tests.assistant.api.serving import serving
from tests.evals.small_index import publish_small

# A hundred turns of 4,000 characters take longer than a test may.
SAMPLE = [one for one in hostile(4 * len(KINDS), 3) if one.kind != "long talk" or len(one.body) < 100_000]


@pytest.fixture(scope="module")
def url(tmp_path_factory):
    assistant = open_assistant(publish_small(tmp_path_factory.mktemp("hostile")))
    with serving(create_app(assistant, assistant.settings)) as address:
        yield address
    assistant.close()


def test_a_sample_brings_nothing_down_and_keeps_the_contract(url):
    met = list(ask_all(url, SAMPLE))
    assert [one.request for one in met] == SAMPLE
    assert {one.request.kind for one in met} == set(KINDS)
    wrong = {one.request.shown[:200]: one.faults for one in met if one.faults}
    assert not wrong


def test_a_server_that_is_not_there_is_a_fault_of_each():
    [met] = ask_all("http://127.0.0.1:1", [question("SQL", "x")])
    assert met.outcome == "no reply"
    assert met.faults == ("no reply: ConnectError",)


def test_the_tables_tell_kinds_slowest_and_faults_in_printable_letters():
    asked = [question("SQL", "[bold]x"), question("markup", "\x1b[31m\u202eđỏ")]
    met = [Met(asked[0], "answered", 5.0, ()), Met(asked[1], "503", 70.0, ("replied 503",))]
    console = Console(width=200, record=True, file=sys.stderr)
    console.print(by_kind(met), slowest(met), faulty(met))
    said = console.export_text()
    assert "[bold]x" in said
    assert "\\x1b[31m\\u202e" in said
    assert "\x1b" not in said
    assert said.count("replied 503") == 1


def test_an_unknown_kind_is_named():
    with pytest.raises(typer.BadParameter, match="nonsense"):
        command.main(kind=["nonsense"])


def test_a_program_that_cannot_serve_is_told(monkeypatch, capsys):
    def failing():
        raise EvaluationError("no index.", "Ingest.")

    monkeypatch.setattr(command, "serving", failing)
    with pytest.raises(typer.Exit) as caught:
        command.main(count=1)
    assert caught.value.exit_code != 0
    assert "no index" in capsys.readouterr().err
