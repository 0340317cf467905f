"""The site gives a code that cannot be one, or gives several.

A code has ten letters or digits; words in its place were left by the template. Codes that differ are certain to be
wrong somewhere, but a page of another site under the same address may have its own, so a person decides.
"""

import re
from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.sitecodes import SOURCES, SiteCode, Told
from checks.rule import Rule

RULE = Rule(
    judges=SiteCode,
    severity=Severity.MINOR,
    title="网站标识码填写有误",
    why="监测和找错平台按标识码认网站，填错了就对不上。",
    fix="核对主管单位编发的本网站标识码，改正填错的地方，各处保持一致。",
    basis=("guide.meta",),
)
_CODE = re.compile(r"[0-9A-Za-z]{10}")


def check(site: SiteCode, context: Context) -> Iterator[Finding]:
    misshapen = [told for told in site.told if not _CODE.fullmatch(told.code)]
    different = {told.code.lower() for told in site.told} - {told.code.lower() for told in misshapen}
    if not misshapen and len(different) < 2:
        return
    said = "；".join(map(_said, site.told[:6]))
    fault = "不是10位字母或数字" if misshapen else "前后不一致"
    yield Finding(
        subject=site.subject,
        url=site.url,
        places=site.places,
        message=f"网站标识码{fault}：{said}。",
        suggestion=RULE.fix,
        evidence=said,
        row=RULE.basis[0],
        needs_review=not any(re.search(r"[\u4e00-\u9fff]", told.code) for told in misshapen),
    )


def _said(told: Told) -> str:
    return f"{SOURCES[told.source]}为“{told.code}”（{told.pages}个页面）"
