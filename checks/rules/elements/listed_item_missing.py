"""Something that the office's own catalogue lists is named nowhere on the site.

A name can be worded in many ways, so it is always for a person to look at.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.catalogue import CatalogueItem
from checks.rule import Rule

RULE = Rule(
    judges=CatalogueItem,
    severity=Severity.MINOR,
    title="公开目录中的事项在网站上没有找到",
    why="公众按目录找不到应当公开的内容，目录与网站脱节。",
    fix="在网站上公开这一事项，或者按实际更正目录中的名称和地址。",
    basis=("office.catalogue",),
)


def check(told: CatalogueItem, context: Context) -> Iterator[Finding]:
    if told.state != "missing":
        return
    item = told.item
    group = f"{item.group}：" if item.group else ""
    seen = f"目录写明的地址 {item.address} 打不开" if told.dead else "栏目名称、链接文字和页面标题中都没有见到"
    yield Finding(
        subject=told.subject,
        url=told.url,
        places=told.places,
        message=f"公开目录第{item.row}行“{group}{item.name}”，{seen}。",
        suggestion=RULE.fix,
        row="office.catalogue",
        needs_review=True,
        unit=item.unit,
    )
