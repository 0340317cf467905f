"""Which of its addresses a column is known by: the one that most pages link to."""

from collections import Counter
from collections.abc import Iterable, Sequence

from checks.columns.stem import stem
from checks.findings import Place
from checks.reading.urls import without_fragment


def most_linked(links: Iterable[tuple[str, Sequence[Place]]], stems: Iterable[str]) -> dict[str, str]:
    """The most linked address of each stem that is linked at all; of equals the shortest. One pass over all links."""
    counts: dict[str, Counter[str]] = {place: Counter() for place in stems}
    for url, places in links:
        if (place := stem(url)) in counts:
            counts[place][without_fragment(url)] += len(places)
    return {place: min(found, key=lambda url: (-found[url], len(url), url)) for place, found in counts.items() if found}
