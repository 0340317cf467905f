"""The home page does not show one of the seven items that tell whose site it is.

Judged on the home page together with the footer files that its scripts load; where one of these could not be read,
nothing is said. Each item is one fault. All are MINOR: the indicator deducts for every item alike and makes none of
them a veto. A trace that is not enough (a copyright line instead of 主办单位, a picture without its link) is for a
person to decide.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.identity import SiteElement
from checks.rule import Rule

RULE = Rule(
    judges=SiteElement,
    severity=Severity.MINOR,
    title="网站标识不完整",
    why="公众无法核实网站是哪个单位主办、是否为真；检查中“网站标识”按项扣分。",
    fix="在全站页面底部功能区补齐缺少的标识。",
    basis=("cn19.identity", "guide.footer"),
)
_ADVICE = {
    "emblem": "在全站页面底部放置党政机关（事业单位）网站标识图案，"
    "并链接到 https://bszs.conac.cn 上本网站的标识核验页。",
    "code": "在全站页面底部写明“网站标识码：”和本网站的10位标识码，同时在页面头部填写 SiteIDCode 标签。",
    "icp": "在全站页面底部写明本网站的ICP备案编号（如“×ICP备××××××××号-1”），并链接到 https://beian.miit.gov.cn 。",
    "police": "在全站页面底部放置公安备案图标，写明“×公网安备”和本网站的备案编号，并链接到 https://beian.mps.gov.cn 。",
    "host": "在全站页面底部写明“主办单位：”和主办单位的规范全称。",
    "contact": "在全站页面底部写明办公时间有人接听的联系电话，或设“联系我们”链接。",
    "report": "在全站页面底部放置“我为政府网站找错”图标，"
    "链接到 https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=本网站标识码 。",
}


def check(element: SiteElement, context: Context) -> Iterator[Finding]:
    if element.state != "missing":
        return
    yield Finding(
        subject=element.subject,
        url=element.url,
        places=element.places,
        message=_message(element),
        suggestion=_ADVICE[element.element],
        evidence="已查看：" + "；".join(element.looked),
        row=RULE.basis[0],
        needs_review=bool(element.evidence),
    )


def _message(element: SiteElement) -> str:
    files = len(element.looked) - 1
    looked = f"首页及其引用的{files}个页脚文件" if files else "首页"
    said = f"{looked}未见{element.label}"
    if element.evidence:
        said += f"，只见“{element.evidence}”，请人工确认"
    if element.elsewhere * 2 > element.pages:
        said += f"；其他{element.pages}个页面中有{element.elsewhere}个有此项，首页没有"
    return said + "。"
