"""What rendered documents say of columns, laid over what the raw pages say."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from checks.columns.rendered import rendered
from checks.reading.page import read_page
from crawler.rendering.conversions import conversions

_COLUMNS = "columns"


class RenderedFacts:
    """The facts of one run's conversions, read once.

    Only columns: a fault in words that scripts load would have to be closed by a run without a browser, which does not
    see them, and what is not seen is not repaired.
    """

    def __init__(self, folder: Path, today: date):
        self._sheets: dict[str, Any] = {}
        for made in conversions(folder):
            found = rendered(read_page(made.url, made.body, made.content_type), today, made.whole)
            if found is not None:
                self._sheets[made.url] = found.facts()

    def over(self, gatherer: str, told: Iterator[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
        """(page url, facts) of one gatherer, those of rendered pages in place of the raw ones."""
        for url, facts in told:
            yield url, self._sheets.get(url, facts) if gatherer == _COLUMNS else facts
