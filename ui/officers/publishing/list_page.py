"""The plans that are served, the drafts that are being prepared, and the way to both."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from assistant.chain import Assistant
from corpus.collection.drafts import KEPT_FOR
from corpus.collection.overview import overview
from corpus.collection.records import PublicationState
from corpus.collection.settling import last_publication
from corpus.index import published_generation
from ui.officers.pages import page
from ui.officers.publishing.desk import Desked
from ui.officers.publishing.telling import change_told, draft_told
from ui.officers.signed_in import Publisher
from ui.texts import say

router = APIRouter(prefix="/plans")

_NOTICES = {"discarded"}


@router.get("")
def plan_list(request: Request, officer: Publisher, desk: Desked, notice: str = "") -> Response:
    """The plans with what is known of their publication; from here a first one can be added, too."""
    served: Assistant | None = request.app.state.site.opening.current
    identity = served.index.identity if served else None
    publication = last_publication(desk.settings)
    running = publication is not None and publication.state is PublicationState.RUNNING
    return page(
        request,
        "plans.html",
        officer=officer,
        overview=overview(desk.settings, served.plans if served else ()),
        identity=identity,
        newer=identity is not None and published_generation(desk.settings) != identity.generation,
        running=change_told(publication.change) if publication and running else "",
        days=KEPT_FOR.days,
        drafts=[(draft, draft_told(draft)) for draft in desk.drafts.all()],
        unwritable=desk.unwritable,
        notice=say(f"publishing.{notice}") if notice in _NOTICES else "",
    )
