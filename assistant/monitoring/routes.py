"""The route that served a request, as it is counted and logged: its template, never the address asked for."""

from starlette.types import Scope

UNKNOWN = "unknown"
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def template_of(scope: Scope, root: str) -> str:
    """The template of the route that a served request found, without the service's sub-path `root`."""
    path = getattr(scope.get("route"), "path", None)
    if not path:
        return UNKNOWN
    # What is mounted has its own routes; the mount's address has been added to the root path.
    return str(scope.get("root_path", "")).removeprefix(root) + str(path)


def method_of(scope: Scope) -> str:
    """The method of a request; "other" for one that nobody serves."""
    method = str(scope["method"])
    return method if method in _METHODS else "other"
