"""An address on the page still holds a variable of the template it was made from, or the nothing that was put there.

The visible text is left to `placeholder`. Pages that are filled in the browser are innocent; dollars, curly
and square brackets may be filled by a script we do not know, so a person shall look.
"""

from collections.abc import Iterator

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Finding, Place, Severity
from checks.reading.residue import residues
from checks.rule import Rule
from checks.subjects import LinkSubject

RULE = Rule(
    judges=Page,
    severity=Severity.MINOR,
    title="链接中留有模板变量",
    why="链接、图片没有实际的地址，公众点不开、看不到。",
    fix="检查生成页面的模板，补上缺少的值后重新发布；粘贴进来的内容，改成实际的地址。",
    basis=("advice.template",),
)


def check(page: Page, context: Context) -> Iterator[Finding]:
    for found in residues(page):
        yield Finding(
            subject=LinkSubject(found.address),
            url=page.url,
            places=(Place(page.url, found.address[:120]),),
            message=f"页面上的地址“{found.address[:120]}”中，“{found.gap[:60]}”没有换成实际的内容"
            f"{'' if found.sure else '，也可能由脚本填充，请人工核对'}。",
            suggestion=RULE.fix,
            evidence=f"地址 {found.address[:200]}",
            row=RULE.basis[0],
            needs_review=not found.sure,
        )
