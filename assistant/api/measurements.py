"""GET /metrics: the service's figures, for Prometheus on the machine itself or with a key of scope admin."""

from collections.abc import Collection
from ipaddress import IPv4Network, IPv6Network, ip_address

from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse
from prometheus_client import CONTENT_TYPE_LATEST

from assistant.access import Scope
from assistant.api.keys import Given, key_for
from assistant.monitoring.metrics import Metrics

router = APIRouter(tags=["health"])

_admin = key_for(Scope.ADMIN)


@router.get("/metrics", response_class=PlainTextResponse, include_in_schema=False)
def measurements(request: Request, given: Given) -> Response:
    """Requests, answers by status, times of the stages, the index that is served; no word of a question.

    Read straight from the networks of the setting `metrics_networks`, or with a key of scope admin.
    """
    networks = request.app.state.metrics_networks
    if _forwarded(request) or not _within(request.client.host if request.client else "", networks):
        _admin(request, given)
    metrics: Metrics = request.app.state.metrics
    return Response(
        metrics.text(), headers={"Content-Type": CONTENT_TYPE_LATEST, "Cache-Control": "no-store"}
    )


def _forwarded(request: Request) -> bool:
    """Whether a proxy passed it on, whose own address would say nothing of who asks."""
    return "x-forwarded-for" in request.headers or "forwarded" in request.headers


def _within(address: str, networks: Collection[IPv4Network | IPv6Network]) -> bool:
    try:
        known = ip_address(address)
    except ValueError:
        return False
    return any(known in network for network in networks)
