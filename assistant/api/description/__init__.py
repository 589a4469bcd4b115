"""The OpenAPI document: derived from the code by FastAPI, completed with Vietnamese words and examples."""

from assistant.api.description.document import describe, operation_id

__all__ = ["describe", "operation_id"]
