"""Who may do what: API keys with scopes, and the sessions of browsers that have shown one."""

from assistant.access.access import Access, open_access
from assistant.access.keys import Keys
from assistant.access.records import IssuedKey, Key, Scope
from assistant.access.sessions import Sessions

__all__ = ["Access", "IssuedKey", "Key", "Keys", "Scope", "Sessions", "open_access"]
