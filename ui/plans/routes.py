"""The list of the plans and the map of a plan's references, as pages."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from assistant.api.clauses import known_plan
from assistant.api.conditional import PublishedRoute
from assistant.api.filtering import plan_fits
from assistant.api.narrowing import chosen_plans, placed_rows
from assistant.api.opening import Opened
from assistant.api.reference_maps import end_url
from assistant.plans import PlanOrder, in_order, plan_summaries, plan_summary
from assistant.reference_map import BesideKind, reference_map
from ui.plans.drawing import beside_id, link_id, picture
from ui.plans.links import plan_links
from ui.plans.picture import WIDTH
from ui.site import page

router = APIRouter(include_in_schema=False, route_class=PublishedRoute)


@router.get("/plans")
def plan_list(
    request: Request,
    assistant: Opened,
    province: Annotated[str, Query(max_length=100)] = "",
    q: Annotated[str, Query(max_length=400)] = "",
    sort: PlanOrder = PlanOrder.PROVINCE,
) -> HTMLResponse:
    """Every plan with what is known of it, narrowed by province and words."""
    root, store = request.scope["root_path"], assistant.index.store
    wanted = placed_rows(chosen_plans(assistant.plans, (), province or None), q, None)
    kept = in_order((one for one in plan_summaries(store) if plan_fits(one.plan, wanted)), sort)
    return page(
        request,
        "plans/plans.html",
        here="plans",
        plans=[(one, store.headings(one.plan.plan_id), plan_links(one, root)) for one in kept],
        provinces=sorted({plan.province for plan in assistant.plans}),
        asked={"province": province, "q": q, "sort": sort.value},
        orders=[order.value for order in PlanOrder],
        narrowed=bool(province or q),
    )


@router.get("/references/{plan_id}")
def plan_map(request: Request, plan_id: str, assistant: Opened) -> HTMLResponse:
    """What refers to what in a plan: a picture, and the same as a list."""
    root, store = request.scope["root_path"], assistant.index.store
    plan = known_plan(store, plan_id, root)
    found = reference_map(store, plan)
    beside = [(beside_id(at), one) for at, one in enumerate(found.beside)]
    return page(
        request,
        "plans/map.html",
        here="plans",
        plan=plan,
        links=plan_links(plan_summary(store, plan), root),
        sections={section.address: section for section in found.sections},
        between=[(link_id(at), one) for at, one in enumerate(found.links)],
        beside={kind: [each for each in beside if each[1].kind is kind] for kind in BesideKind},
        picture=picture(found, root),
        width=WIDTH,
        end_url=lambda end: end_url(end, root),
    )
