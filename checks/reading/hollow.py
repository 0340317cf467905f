"""Lists that a page offers and leaves without an entry."""

from typing import Any

from checks.reading.navigation import apart

_CONTENT = "a, img, iframe, embed, object, video, form, input, script"
_HOOKS = ("id", "url", "querydata")


def hollow(node: Any) -> Any:
    """The first list element below a node that holds nothing at all, or None.

    An element that scripts could fill (it carries an id, data attributes or a template's) is not known to be empty.
    """
    for found in node.css("ul, ol, dl, tbody"):
        if found.css_first(_CONTENT) is None and not found.text(deep=True).strip() and not hooked(found):
            return None if apart(found) else found
    return None


def hooked(node: Any) -> bool:
    """The element, or the one around it, carries an attribute by which scripts find or fill it."""
    return any(
        name in _HOOKS or name.startswith(("data-", "v-", "ng-", ":", "@"))
        for name in (*node.attributes, *(name for name in node.parent.attributes if name != "id"))
    )
