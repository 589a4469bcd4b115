"""The addresses of this section."""

from fastapi import APIRouter

router = APIRouter(include_in_schema=False)
