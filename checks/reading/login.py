"""Pages that ask who one is before they show anything."""

import re

from checks.artifacts import Page
from checks.reading.urls import host, path

_PATH = re.compile(
    r"/(?:to|user|do|admin|member|unify|unified)?[-_]?(?:log-?in|sign-?in|sso|cas|oauth2?|passport|uaa|idp)(?=[/._-]|$)",
    re.IGNORECASE,
)
_HOST = re.compile(r"^(?:login|sso|cas|passport|oauth|auth|uaa|idp|tyrz|sfrz)\d*\.", re.IGNORECASE)
_RETURN = re.compile(
    r"[?&](?:service|redirect\w*|return\w*|back_?url|goto|target|callback|from_?url|continue|spappurl)=", re.IGNORECASE
)


def is_login(page: Page) -> bool:
    """The address is one of a login and the page has a password field or knows where to send the visitor back.

    Forms at other addresses belong to pages that show something themselves.
    """
    if not _PATH.search(path(page.url)) and not _HOST.match(host(page.url)):
        return False
    return page.tree.css_first("input[type=password]") is not None or _RETURN.search(page.url) is not None
