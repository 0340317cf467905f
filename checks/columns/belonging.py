"""Which column an article belongs to: one whose list shows it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checks.columns.stem import folder, stem
from checks.findings import Place
from checks.reading.kind import is_article_address
from checks.reading.urls import key


class Belonging:
    """Built once a run from the columns of a site: (address, name) of each."""

    def __init__(self, columns: Iterable[tuple[str, str]]) -> None:
        self._names: dict[str, str] = {}
        self._lists: dict[str, str] = {}
        self._folders: dict[str, str] = {}
        for url, name in columns:
            self._names[url] = "".join(name.split())
            self._lists[stem(url)] = url
            if folder(url).endswith("/"):
                self._folders.setdefault(stem(url), url)

    def columns(
        self, links: Iterable[tuple[str, Sequence[Place]]], said: Mapping[str, Sequence[str]]
    ) -> dict[str, str]:
        """The address of its column for each article that one shows.

        said: by the canonical address of an article the names of columns that it gives itself, the nearest first.
        """
        found: dict[str, dict[str, None]] = {}
        for url, places in links:
            if (article := key(url)) in said:
                found.setdefault(article, {}).update(dict.fromkeys(self._showing(places)))
        return {
            article: column
            for article, shown in found.items()
            if (column := self._chosen(article, shown, said[article]))
        }

    def _showing(self, places: Iterable[Place]) -> Iterator[str]:
        """The columns on whose pages a link stands; the further pages of a list lie beside its first."""
        for place in places:
            page = place.page
            if (column := self._lists.get(stem(page))) is not None:
                yield column
            elif not is_article_address(page):
                column = self._folders.get(key(page).partition("?")[0].rpartition("/")[0])
                if column is not None:
                    yield column

    def _chosen(self, article: str, shown: Iterable[str], names: Sequence[str]) -> str:
        """The one that the article names itself, else the innermost in whose folder it lies, else the only one."""
        columns = list(shown)
        for name in names:
            for column in columns:
                if self._names[column] == "".join(name.split()):
                    return column
        above = [column for column in columns if article.startswith(f"{stem(column)}/")]
        if above:
            return max(above, key=lambda column: len(stem(column)))
        return columns[0] if len(columns) == 1 else ""
