"""The layers that every request passes on its way in, and every reply on its way out."""

from fastapi import FastAPI

from assistant.api.compression import Compressed
from assistant.api.cross_origin import CrossOrigin
from assistant.api.guard import Guard
from assistant.api.guard.proxies import behind_proxies
from assistant.api.head_requests import HeadAsGet
from assistant.api.headers import HeaderPolicy, SafeHeaders
from assistant.api.inline_hashes import StrictDocumentation
from assistant.api.opening import Opening, Working
from assistant.api.sub_path import SubPath
from assistant.api.versions import VersionedPath
from assistant.monitoring.metrics import Metrics
from assistant.monitoring.watching import Watched
from assistant.settings import AssistantSettings


def add_layers(
    app: FastAPI, settings: AssistantSettings, guard: Guard, opening: Opening, metrics: Metrics
) -> None:
    """Put the layers around `app`, whose `state.root` is the sub-path; the innermost comes first."""
    root = app.state.root
    app.add_middleware(Working, opening=opening)
    app.add_middleware(StrictDocumentation)
    app.add_middleware(Compressed)
    app.add_middleware(HeadAsGet)
    app.add_middleware(guard.before)
    if settings.allowed_origins:
        # Outside of the guard, so that pages of other sites can read why they are refused.
        app.add_middleware(CrossOrigin, origins=settings.allowed_origins, root=root)
    app.add_middleware(VersionedPath, root=root)
    if root:
        app.add_middleware(SubPath, root=root)
    app.state.header_policy = HeaderPolicy(settings)
    app.add_middleware(SafeHeaders, policy=app.state.header_policy)
    app.add_middleware(Watched, metrics=metrics, root=root)
    # Before anything looks at who asks.
    app.add_middleware(behind_proxies, networks=settings.trusted_proxies)
