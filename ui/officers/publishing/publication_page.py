"""The publication under way, or the last one: how far it has come, and what came of it."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from corpus.collection.records import Act, Publication, PublicationState
from corpus.collection.settling import last_publication
from ui.officers.pages import page
from ui.officers.problems import DraftGone
from ui.officers.publishing.desk import Desked
from ui.officers.publishing.telling import change_told, failure_told, stage_told
from ui.officers.signed_in import Publisher
from ui.texts import say

router = APIRouter(prefix="/plans/publication")


@router.get("")
def publication_page(request: Request, officer: Publisher, desk: Desked, notice: str = "") -> Response:
    """How it stands. Raises DraftGone where there has been none."""
    publication = last_publication(desk.settings)
    if publication is None:
        raise DraftGone
    versions = desk.history.versions()[:2]
    return page(
        request,
        "publication.html",
        officer=officer,
        publication=publication,
        running=publication.state is PublicationState.RUNNING,
        done=publication.state is PublicationState.DONE,
        waiting=_is_waiting(request, publication),
        act=change_told(publication.change),
        stage=stage_told(publication.stage),
        failed=failure_told(publication.failure) if publication.failure else "",
        before=versions[1] if len(versions) > 1 else None,
        shown=publication.change.act in {Act.ADD, Act.REPLACE},
        draft=desk.drafts.get(publication.change.draft or ""),
        notice=say("publishing.busy") if notice == "busy" else "",
    )


def _is_waiting(request: Request, publication: Publication) -> bool:
    """Whether this server doesn't serve yet what was published."""
    served = request.app.state.site.opening.assistant.index.identity.generation
    newest = publication.state is PublicationState.DONE and publication.generation is not None
    return newest and str(served) < str(publication.generation)
