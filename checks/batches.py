"""Old articles that appeared many at once: no accusation is made of them, and that is said aloud."""

from collections.abc import Iterable, Iterator

from checks.context import Context
from checks.gathering.articles import Article
from checks.rules.columns.backdated_article import Options


def batches(articles: Iterable[Article], context: Context) -> Iterator[str]:
    """A sentence for each column that was given many old articles since the run before."""
    option = context.options.get("backdated_article") or Options()
    found = {
        article.column.url: article
        for article in articles
        if article.column and article.sighting.seen == context.today and article.together > option.most
    }
    for article in found.values():
        yield (
            f"栏目“{article.where}”一次新出现{article.together}篇标注日期较早的稿件，"
            "可能是补录或者迁移，没有逐篇列为问题，请核对发布日期是否属实。"
        )
