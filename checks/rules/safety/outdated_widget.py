"""A fixture of the footer leads to an address that was given up, or bears another site's code.

One finding an address for the whole site, for it stands on every page. The domain of the old ICP register is
certainly gone; the old 找错 hosts may still forward, and a subsite may rightly bear the code of its portal.
"""

import re
from collections.abc import Iterator

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Finding, Place, Severity
from checks.outside import Retired, outside
from checks.reading.widgets import named, names_host, report_codes
from checks.rule import Rule
from checks.subjects import LinkSubject

RULE = Rule(
    judges=Page,
    severity=Severity.MINOR,
    title="备案、找错链接过时或编号不符",
    why="公众核实不了备案，找错留言到不了本单位；检查中可能视为没有标识。",
    fix="换成现在的地址和本网站的标识码。",
    basis=("cn19.identity", "icp.link"),
    consults=lambda context: outside(context).digest,
)
_CODE = re.compile(r"[0-9A-Z]{2}\d{8}")
_ENTRY = "http://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code="


def check(page: Page, context: Context) -> Iterator[Finding]:
    suspects = [gone for gone in outside(context).retired if gone.host in page.html]
    if suspects:
        addresses = list(named(page))
        for gone in suspects:
            if any(names_host(address, gone.host) for address in addresses):
                yield _outdated(page, gone)
    own = page.metas.get("siteidcode", "").strip().upper()
    for code in dict.fromkeys(report_codes(page)):
        if _CODE.fullmatch(own) and code != own:
            yield _mistaken(page, own, code)


def _outdated(page: Page, gone: Retired) -> Finding:
    return Finding(
        subject=LinkSubject(f"http://{gone.host}/"),
        url=page.url,
        places=(Place(page.url),),
        message=f"页面使用{gone.name}（{gone.host}）{'' if gone.sure else '，请核实是否还能使用'}。",
        suggestion=f"改为 {gone.instead} 。",
        evidence=f"页面中有指向 {gone.host} 的地址",
        row=gone.row,
        needs_review=not gone.sure,
    )


def _mistaken(page: Page, own: str, code: str) -> Finding:
    return Finding(
        subject=LinkSubject(f"{_ENTRY}{code}"),
        url=page.url,
        places=(Place(page.url),),
        message=f"“我为政府网站找错”入口的网站标识码是{code}，页面头部 SiteIDCode 是{own}，两者不一致，请人工核对。",
        suggestion="把找错入口和页面头部都改为本网站的标识码；按规定使用上级网站标识码的，判为误报即可。",
        evidence=f"找错入口 {code}；SiteIDCode {own}",
        row=RULE.basis[0],
        needs_review=True,
    )
