"""What a request is for."""

from enum import StrEnum


class Errand(StrEnum):
    """Decides how an address is asked for and what becomes of the answer."""

    PAGE = "page"
    """Fetch whole, store, follow its links."""
    FRAGMENT = "fragment"
    """Fetch whole and store: a piece of the site that a script puts into its pages."""
    STYLE = "style"
    """Fetch whole and follow what it loads: a style sheet of ours."""
    ATTACHMENT = "attachment"
    """Fetch whole, up to a size, and store: a file of ours whose text is read."""
    FORM = "form"
    """Ask whether the program behind a form is there; without what the form asks for, its errors say nothing."""
    PROBE = "probe"
    """Ask whether it is there; no body is wanted."""
