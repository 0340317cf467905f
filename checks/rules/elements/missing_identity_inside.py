"""Pages within the site do not show an item of the footer that other pages show.

The home page is judged by `missing_identity`; what no page shows is its fault and said there. A page counts only where
it shows several of the items itself, so that its footer was read; what scripts write there (the emblem, the button to
report errors) is for a person to decide.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.footers import FooterItem
from checks.rule import Rule

RULE = Rule(
    judges=FooterItem,
    severity=Severity.NOTICE,
    title="部分页面底部缺少网站标识",
    why="公众从搜索结果直接进入内页，看不出网站是哪个单位主办、是否为真；要求是各页面一致。",
    fix="全站使用同一个页面底部模板，补齐缺少的标识。",
    basis=("guide.footer",),
)
_WRITTEN = frozenset({"emblem", "report"})


def check(item: FooterItem, context: Context) -> Iterator[Finding]:
    if not item.lacking:
        return
    yield Finding(
        subject=item.subject,
        url=item.lacking[0],
        places=item.places,
        message=f"有{len(item.lacking)}个页面底部未见{item.label}，其他页面有（共查看{item.pages}个页面）。",
        suggestion=RULE.fix,
        evidence="已查看：" + "；".join(item.lacking[:10]),
        row=RULE.basis[0],
        needs_review=item.element in _WRITTEN,
    )
