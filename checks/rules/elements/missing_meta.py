"""Pages lack labels in their head that every page of their level must have: SiteIDCode, ColumnName, PubDate …

One fault a label, with all the pages that lack it, for it is the template that lacks it. Where only some pages do,
a person looks at whether these are pages of that level at all.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.metas import LEVELS, MetaLabel
from checks.rule import Rule

RULE = Rule(
    judges=MetaLabel,
    severity=Severity.NOTICE,
    title="网页标签缺失",
    why="搜索、监测等程序认不出页面是哪个网站、哪个栏目、何时发布的；检查中列为“页面标签”一项。",
    fix="在页面模板的头部补上缺少的标签，内容不得为空。",
    basis=("guide.meta",),
)


def check(label: MetaLabel, context: Context) -> Iterator[Finding]:
    if not label.lacking:
        return
    pages, names = LEVELS[label.level]
    count = len(label.lacking)
    extent = "全部" if count == label.pages else "其中"
    yield Finding(
        subject=label.subject,
        url=label.places[0].page,
        places=label.places,
        message=f"{pages}标签“{names[label.name]}”（{label.name}）缺失或为空：共{label.pages}个页面，{extent}{count}个没有。",
        suggestion=f'在页面头部加上 <meta name="{label.name}" content="{names[label.name]}的内容">，内容不得为空。',
        evidence=f"页面头部没有名为 {label.name} 且内容不为空的标签",
        row=RULE.basis[0],
        needs_review=count < label.pages,
    )
