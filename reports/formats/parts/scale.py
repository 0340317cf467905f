"""Round numbers for the scale of a drawing."""

_STEPS = (1, 2, 5)
_LINES = 5


def step(most: int) -> int:
    """A round number that divides the scale up to `most` into five parts at most."""
    size = 1
    while True:
        for each in _STEPS:
            if each * size * _LINES >= most:
                return each * size
        size *= 10
