"""The columns of an export, from the record that its rows are: their names and their types."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_origin

from pydantic import BaseModel

_NAMES = {str: "string", bool: "boolean", int: "integer", float: "number", date: "date"}


def columns(row: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """Name and type of each column in the order of the fields; those of a record inside are `field.inner`.

    A type is one of string, boolean, integer, number and date, `[]` after it for a list; an enumeration is
    its values; `|` stands between alternatives. What may be missing isn't told apart.
    """
    for name, field in row.model_fields.items():
        kinds = [kind for kind in _alternatives(field.annotation) if kind is not NoneType]
        inner = next((kind for kind in kinds if _is_record(kind)), None)
        if inner is None:
            yield name, " | ".join(map(_named, kinds))
        else:
            yield from ((f"{name}.{part}", type_) for part, type_ in columns(inner))


def _alternatives(annotation: Any) -> tuple[Any, ...]:
    return (annotation,) if isinstance(annotation, type) or _is_list(annotation) else get_args(annotation)


def _is_record(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _is_list(kind: Any) -> bool:
    return get_origin(kind) in {list, tuple}


def _named(kind: Any) -> str:
    if _is_list(kind):
        return f"{_named(get_args(kind)[0])}[]"
    if issubclass(kind, Enum):
        return " | ".join(f'"{one.value}"' for one in kind)
    return _NAMES[kind]
