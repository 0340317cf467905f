"""The address of an article was made long after the day on which it says it was published.

Publishing systems write the day into the address. A site that moved gave its old articles new addresses, all on a
few days; so did whoever put in old articles. Neither is a sign of anything, and a hint is all that remains.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.articles import Article
from checks.rule import Rule


@dataclass(frozen=True, slots=True)
class Options:
    """days: by which the address must be later. most: of one column with one day in their addresses, more of which
    are taken for an import."""

    days: int = 30
    most: int = 5


def _corrected(article: Article) -> bool:
    return article.day is not None and article.made is not None and article.day >= article.made


RULE = Rule(
    judges=Article,
    severity=Severity.NOTICE,
    title="稿件地址中的日期晚于标注的发布日期",
    why="地址通常在发布时生成，两者相差较大的，可能被认作伪造发稿日期。",
    fix="核对发布记录：日期有误的改正；补录以前稿件的，以实际发布之日为发布日期，原来的日期在正文中说明。",
    basis=("cn19.serious",),
    options=Options,
    settles=_corrected,
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    day, made = article.day, article.made
    if day is None or made is None or not day < made <= context.today:
        return
    if (made - day).days <= context.option.days or article.imported > context.option.most:
        return
    yield Finding(
        subject=article.subject,
        url=article.url,
        places=article.places,
        message=f"“{article.title}”标注的发布日期为{day.isoformat()}，"
        f"地址中的日期为{made.isoformat()}，晚{(made - day).days}天。",
        suggestion=RULE.fix,
        evidence=article.url,
        row=RULE.basis[0],
        needs_review=True,
    )
