"""The HTTP API: a thin FastAPI layer over the assistant and the store."""

from assistant.api.app import create_app

__all__ = ["create_app"]
