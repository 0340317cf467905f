"""Nothing on the whole site lets the public ask or advise.

Said only where everything was read and the home page's menu needs no script, and even then a person must look: a
channel may lie behind a picture, in an app, or in the portal above.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.columns import consulted
from checks.interaction.channel import Channel
from checks.rule import Rule

RULE = Rule(
    judges=Channel,
    severity=Severity.VETO,
    title="没有网上咨询建言的渠道",
    why="公众有问题无处问；没有有效渠道的，整个网站判定为不合格。",
    fix="开设咨询、留言、信箱一类栏目，或者在首页链接到上级网站的统一渠道。",
    basis=("interaction.channel",),
    consults=consulted,
)


def check(channel: Channel, context: Context) -> Iterator[Finding]:
    if channel.state != "missing":
        return
    yield Finding(
        subject=channel.subject,
        url=channel.url,
        places=channel.places,
        message=f"查看了全站{channel.pages}个页面，未见咨询、信箱、留言一类栏目或链接，请人工核对。",
        suggestion=RULE.fix,
        row=RULE.basis[0],
        needs_review=True,
    )
