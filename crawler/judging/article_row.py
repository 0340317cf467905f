"""An article as a line of articles.jsonl."""

from typing import Any

from checks.gathering.articles import Article


def article_row(article: Article) -> dict[str, Any]:
    """In JSON's own types. day: as the article states it, made: as its address does; "" when unknown."""
    return {
        "url": article.url,
        "title": article.title,
        "day": article.day.isoformat() if article.day else "",
        "made": article.made.isoformat() if article.made else "",
        "column": article.where,
        "column_url": article.column.url if article.column else "",
        "genre": article.genre,
        "source": article.source,
        "number": article.number,
        "files": article.files,
        "seen": article.sighting.seen.isoformat(),
        "absent": article.sighting.absent.isoformat() if article.sighting.absent else None,
    }
