"""Crawled and typed text as every database takes it."""

from typing import Any


def storable(value: Any) -> Any:
    """`value`, made of what JSON is made of, without NUL and halves of surrogate pairs: no database stores them."""
    if isinstance(value, str):
        return value.replace("\0", "\ufffd").encode(errors="replace").decode()
    if isinstance(value, dict):
        return {storable(name): storable(part) for name, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [storable(part) for part in value]
    return value
