"""Nothing on the whole site lets anybody have something done or learn how: no service, no guide, no form.

Said only where everything was read and the home page's menu needs no script, and even then a person must look: an
office that serves no public is exempt.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.columns import consulted
from checks.gathering.services import ServiceOffer
from checks.rule import Rule

RULE = Rule(
    judges=ServiceOffer,
    severity=Severity.VETO,
    title="没有提供办事服务",
    why="群众办事找不到入口和指南；有对外服务职能而没有提供办事服务的，整个网站判定为不合格。",
    fix="开设办事服务栏目，或者在首页链接到政务服务网上本单位的事项；没有对外服务职能的，列为误报并说明。",
    basis=("cn19.services",),
    consults=consulted,
)


def check(offer: ServiceOffer, context: Context) -> Iterator[Finding]:
    if offer.state != "missing":
        return
    yield Finding(
        subject=offer.subject,
        url=offer.url,
        places=offer.places,
        message=f"查看了全站{offer.pages}个页面，未见办事、服务、指南一类栏目或链接，请人工核对。",
        suggestion=RULE.fix,
        row=RULE.basis[0],
        needs_review=True,
    )
