"""The pages of the plans: a whole plan to read, where a citation's link opens its clause, without scripts.

They stand alone, or in the frame of the site that they are part of.
"""

from functools import cache
from importlib.resources import files

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from assistant.api.clause_links import Surroundings
from assistant.api.clauses import known_plan
from assistant.api.conditional import PublishedRoute
from assistant.api.frame import frame_of
from assistant.api.headers import POLICY
from assistant.api.inline_hashes import strict_policy
from assistant.api.opening import Opened
from assistant.api.plan_layout import blocks, facts, outline
from assistant.api.problems import Problem, ProblemReply
from assistant.api.published_lines import published_lines
from assistant.api.texts import table
from assistant.plans import plan_summary
from corpus.collection.place import manifest_in_use

PAGES = "/plans/"

router = APIRouter(tags=["pages"], route_class=PublishedRoute)


@router.get(
    "/plans/{plan_id}",
    response_class=HTMLResponse,
    responses={404: {"model": ProblemReply, "description": "No such plan"}},
    summary="A plan to read; #address opens a clause",
)
def plan_page(request: Request, plan_id: str, assistant: Opened) -> HTMLResponse:
    """The whole plan as a page; each clause is an element whose id is its address."""
    root, store = request.scope["root_path"], assistant.index.store
    plan = known_plan(store, plan_id, root)
    clauses, summary, frame = store.clauses(plan_id), plan_summary(store, plan), frame_of(request)
    around = Surroundings(
        plan,
        references=store.references(),
        plans=store.plans(),
        root=root,
        published=published_lines(plan, manifest_in_use(assistant.settings).parent),
    )
    return _page(
        "plan.html",
        request,
        title=plan.citation,
        plan=plan,
        facts=facts(summary),
        outline=outline(clauses),
        blocks=blocks(clauses, around),
        links_of_plan=frame.links(summary) if frame else (),
        script=_part("reading.js"),
    )


def problem_page(request: Request, problem: Problem) -> HTMLResponse:
    """A page that says what is wrong, for those who followed a link."""
    title = table("page")["missing_title" if problem.status in {404, 405} else "unavailable_title"]
    message = problem.told_to_people
    page = _page("problem.html", request, status=problem.status, title=title, message=message)
    page.headers.update(problem.headers)
    return page


def _page(name: str, request: Request, *, status: int = 200, **values: object) -> HTMLResponse:
    template, frame = _environment().get_template(name), frame_of(request)
    style = _part("page.css") if frame else _part("plain.css") + _part("page.css")
    content = template.render(
        root=request.scope["root_path"],
        site=table("site"),
        words=table("page"),
        style=style,
        frame=frame,
        **values,
    )
    page = HTMLResponse(content, status_code=status)
    page.headers[POLICY] = strict_policy(bytes(page.body))
    return page


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("assistant.api"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )


@cache
def _part(name: str) -> Markup:
    """A style or a script that stands within a page."""
    return Markup(files(__package__).joinpath(f"templates/{name}").read_text(encoding="utf-8"))
