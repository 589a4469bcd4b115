"""The pages of the plans: a whole plan to read, where a citation's link opens its clause, without scripts."""

from functools import cache
from importlib.resources import files

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from assistant.api.conditional import PublishedRoute
from assistant.api.headers import POLICY
from assistant.api.inline_hashes import strict_policy
from assistant.api.opening import Opened
from assistant.api.plan_layout import blocks, facts, outline
from assistant.api.problems import Problem, ProblemReply
from assistant.api.published_lines import published_lines
from assistant.api.texts import table

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
    plan = store.plan(plan_id)
    if plan is None:
        raise Problem("plan_not_found", status=404, plan_id=plan_id[:80], plans=f"{root}/api/plans")
    clauses = store.clauses(plan_id)
    return _page(
        "plan.html",
        request,
        title=plan.citation,
        plan=plan,
        facts=facts(plan),
        outline=outline(clauses),
        blocks=blocks(
            clauses,
            store.references(plan_id),
            store.plans(),
            root,
            published_lines(plan, assistant.settings.manifest.parent),
        ),
    )


def problem_page(request: Request, problem: Problem) -> HTMLResponse:
    """A page that says what is wrong, for those who followed a link."""
    title = table("page")["missing_title" if problem.status in {404, 405} else "unavailable_title"]
    page = _page("problem.html", request, status=problem.status, title=title, message=problem.message)
    page.headers.update(problem.headers)
    return page


def _page(name: str, request: Request, *, status: int = 200, **values: object) -> HTMLResponse:
    template = _environment().get_template(name)
    root = request.scope["root_path"]
    content = template.render(root=root, site=table("site"), words=table("page"), style=_style(), **values)
    page = HTMLResponse(content, status_code=status)
    page.headers[POLICY] = strict_policy(bytes(page.body))
    return page


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("assistant.api"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )


@cache
def _style() -> Markup:
    return Markup(files(__package__).joinpath("templates/page.css").read_text(encoding="utf-8"))
