"""What may be the title of a page's article, found without reading the article."""

from collections.abc import Iterator

from checks.artifacts import Page


def titles(page: Page) -> Iterator[str]:
    """The metas', the page's own, and every h1's."""
    yield page.metas.get("articletitle", "")
    yield page.title
    for node in page.tree.css("h1"):
        yield node.text()
