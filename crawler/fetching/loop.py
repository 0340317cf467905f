"""The event loop: uvloop where it exists. The one place that imports it, since Windows has none."""

import asyncio

try:
    from uvloop import new_event_loop as new_loop
except ImportError:
    new_loop = asyncio.new_event_loop

__all__ = ["new_loop"]
