"""Keys in requests: `Authorization: Bearer <secret>`."""

from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from assistant.access import Access, Key, Scope
from assistant.api.problems import Problem

_BEARER = HTTPBearer(auto_error=False, scheme_name="key", description="khóa do người quản trị cấp")
Given = Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]
_CHALLENGE = {"WWW-Authenticate": "Bearer"}


def key_for(scope: Scope) -> Callable[[Request, Given], Key]:
    """What finds the key of a request, for `Depends`: one that opens what `scope` guards.

    It raises Problem: 401 without a key that holds, 403 for one that doesn't open this.
    """

    def key_of_request(request: Request, given: Given) -> Key:
        if given is None:
            raise Problem("key_missing", status=401, headers=_CHALLENGE)
        access: Access = request.app.state.access
        key = access.keys.known(given.credentials)
        if key is None:
            raise Problem("key_refused", status=401, headers=_CHALLENGE)
        if not key.may(scope):
            raise Problem("key_scope", status=403, scope=scope.value)
        return key

    return key_of_request
