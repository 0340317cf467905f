"""An article bears a day on which it was not there yet.

A complete run had read the list of its column further back than that day and did not find it; a later run did. It
may as well be an old article that was put in afterwards, so a person decides. Many at once are an import.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.articles import Article
from checks.rule import Rule


@dataclass(frozen=True, slots=True)
class Options:
    """days: by which the day must lie before the run that did not find it. most: of one column at once, more of which
    are taken for an import."""

    days: int = 30
    most: int = 20


def _corrected(article: Article) -> bool:
    """Only a day on which nobody can say that it was not there; that it is no longer told of proves nothing."""
    absent = article.sighting.absent
    return article.day is not None and absent is not None and article.day >= absent


RULE = Rule(
    judges=Article,
    severity=Severity.MAJOR,
    title="稿件标注的发布日期早于实际出现的日期",
    why="伪造发稿日期属于弄虚作假，单项否决；补录以前的稿件而不说明，也容易被认作伪造。",
    fix="核对发布记录：日期有误的改正；补录以前稿件的，以实际发布之日为发布日期，原来的日期在正文中说明。",
    basis=("cn19.serious",),
    options=Options,
    settles=_corrected,
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    absent, day = article.sighting.absent, article.day
    if absent is None or day is None or (absent - day).days <= context.option.days:
        return
    if article.together > context.option.most:
        return
    where = f"栏目“{article.where}”"
    yield Finding(
        subject=article.subject,
        url=article.url,
        places=article.places,
        message=f"“{article.title}”标注的发布日期为{day.isoformat()}，而{absent.isoformat()}检查{where}时还没有这篇稿件，"
        f"{article.sighting.seen.isoformat()}检查时首次出现。",
        suggestion=RULE.fix,
        evidence=f"{absent.isoformat()}的检查完整，{where}的列表已读到{day.isoformat()}以前。",
        row=RULE.basis[0],
        needs_review=True,
    )
