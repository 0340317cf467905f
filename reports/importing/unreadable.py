"""A file that cannot be taken in at all."""


class Unreadable(ValueError):
    """The message, in Chinese, says why and what to do."""
