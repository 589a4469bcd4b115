"""POST /api/guidance: what leads on from an answer; GET /api/examples: questions to begin with."""

from fastapi import APIRouter, Request

from assistant.api.asking import BODY, Asked
from assistant.api.conditional import PublishedRoute
from assistant.api.guidance_replies import ExamplesReply, GuidanceReply, examples_reply, guidance_reply
from assistant.api.opening import Opened
from assistant.guidance import examples as examples_of
from assistant.guidance import guidance as guidance_for

router = APIRouter(prefix="/api", tags=["ask"])
_published = APIRouter(route_class=PublishedRoute)


@router.post("/guidance", openapi_extra=BODY, summary="Help where a question isn't answered")
def guidance(request: Request, asked: Asked, assistant: Opened) -> GuidanceReply:
    """Choices where the answer asks which plan is meant; where nothing was found, what comes near, which
    other plans do answer, and whom the plan names to turn to. All empty for any other question.
    """
    answer = assistant.ask_by_rules(asked.question, asked.history, asked.plans)
    found = guidance_for(assistant, answer, asked.question, asked.history, asked.plans)
    return guidance_reply(found, request.scope["root_path"])


@_published.get("/examples", summary="Questions to begin with")
def examples(assistant: Opened) -> ExamplesReply:
    """Questions for citizens and officers, made from the plans' registers; every one is answered."""
    return examples_reply(examples_of(assistant))


router.include_router(_published)
