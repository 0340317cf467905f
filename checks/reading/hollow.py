"""Lists that a page offers and leaves without an entry."""

import re
from typing import Any

from checks.reading.navigation import apart
from checks.reading.placeholder import is_placeholder

_LISTS = "ul, ol, dl, table, tbody, div[class*=list], div[class*=List]"
_AWAITING = "ul[id], ol[id], tbody[id], table[id], div[id*=list], div[id*=List]"
_CONTENT = "a, img, iframe, embed, object, video, form, input, script"
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_HOOKS = ("id", "url", "querydata")


def hollow(node: Any) -> Any:
    """The first list element below a node that holds nothing at all, or None.

    An element that scripts could fill (it carries an id, data attributes or a template's) is not known to be empty.
    """
    return next((found for found in node.css(_LISTS) if _empty(found) and not _hooked(found)), None)


def excused(node: Any) -> Any:
    """The first list below a node that shows nothing but a placeholder, or None."""
    return next((found for found in node.css(_LISTS) if _excused(found)), None)


def awaiting(node: Any) -> Any:
    """The first empty element below a node that bears the name by which a script would fill a list, or None."""
    return next((found for found in node.css(_AWAITING) if _empty(found)), None)


def _empty(node: Any) -> bool:
    return node.css_first(_CONTENT) is None and not node.text(deep=True).strip() and not apart(node)


def _excused(node: Any) -> bool:
    if node.css_first(_CONTENT) is not None or _HIDDEN.search(node.attributes.get("style") or ""):
        return False
    return is_placeholder(node.text(deep=True).strip()) and not apart(node)


def _hooked(node: Any) -> bool:
    """The element, or the one around it, carries an attribute by which scripts find or fill it."""
    return any(
        name in _HOOKS or name.startswith(("data-", "v-", "ng-", ":", "@"))
        for name in (*node.attributes, *(name for name in node.parent.attributes if name != "id"))
    )
