"""Python's garbage collector, told how these processes live: much is kept to the end, little of it in circles."""

import gc

_THRESHOLDS = (100_000, 20, 20)


def calm() -> None:
    """Look for garbage rarely, and not among what is there already. For processes that end with their work."""
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)
