"""A report on a run → one HTML document.

Guarantees: the same report gives the same page, byte for byte; the page loads nothing; whatever comes from
questions, answers and plans is escaped, and the page's policy lets no script run but its own; without scripts
everything can still be read.
"""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from evals.report.page.agreeing import agreement_told
from evals.report.page.comparing import compared
from evals.report.page.grouped import group_tables
from evals.report.page.head import head_of
from evals.report.page.headline import headline_of
from evals.report.page.question_views import choices_of, question_views
from evals.report.plots import plots
from evals.report.records import RunReport
from evals.report.texts import say

_CONTROLS = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"}
"""Control characters can't stand in a page; their pictures can."""

_SCRIPTS = ("filters.js", "sorting.js")


def page(report: RunReport) -> str:
    """The page of a run."""
    script = _script()
    return (
        _environment()
        .get_template("page.html")
        .render(
            script=Markup(script),
            script_hash=b64encode(sha256(script.encode()).digest()).decode(),
            head=head_of(report),
            headline=headline_of(report),
            agreement=report.agreement,
            agreement_told=agreement_told(report.agreement),
            comparison=compared(report),
            plots=plots(report),
            groups=group_tables(report),
            questions=question_views(report),
            choices=choices_of(report),
        )
    )


@cache
def _script() -> str:
    """The page's own script, the only one that its policy lets run."""
    folder = files(__package__).joinpath("templates")
    return "\n".join(folder.joinpath(name).read_text(encoding="utf-8") for name in _SCRIPTS)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("evals.report.page"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["say"] = say
    environment.filters["fragment"] = quote
    environment.filters["query"] = urlencode
    return environment


def _printable(value: object) -> object:
    """What stands on the page for a value; markup was made printable where it was made."""
    return value.translate(_CONTROLS) if isinstance(value, str) else value
