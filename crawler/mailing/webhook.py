"""Tells chat groups in short, by Apprise: to the three services named here, at their own hosts, and nowhere else."""

import importlib.util
import re
from collections.abc import Mapping
from typing import Any

from crawler.profile.mail import WEBHOOKS
from crawler.profile.mistakes import ConfigurationMistake
from crawler.redaction import conceal
from reports.mail.delivery import Delivery, Fate
from reports.mail.mail import Mail

_ADDRESSES = {
    "wecombot": re.compile(r"https://qyapi\.weixin\.qq\.com/cgi-bin/webhook/send\?key=(?P<key>[\w-]+)", re.ASCII),
    "dingtalk": re.compile(
        r"https://oapi\.dingtalk\.com/robot/send\?access_token=(?P<token>\w+)(?:\s+(?P<secret>\w+))?", re.ASCII
    ),
    "feishu": re.compile(r"https://open\.feishu\.cn/open-apis/bot/v2/hook/(?P<token>[\w-]+)", re.ASCII),
}
"""As the services give them out. Only the tokens are taken from them: the host is Apprise's constant."""


def require_webhooks(addresses: Mapping[str, str]) -> None:
    """Raises ConfigurationMistake where Apprise is missing or an address is not one of its service."""
    if addresses and importlib.util.find_spec("apprise") is None:
        raise ConfigurationMistake(
            'mail.toml，项“webhooks”：需要附加组件，请先在程序所在的文件夹安装：.venv/bin/pip install ".[webhook]"。'
        )
    for service, address in addresses.items():
        _group(service, address)


def notify(mail: Mail, addresses: Mapping[str, str]) -> Delivery:
    """One attempt for each group that waits for it. That a service took a request is all that Apprise tells."""
    later = {}
    for service in mail.waiting:
        if service not in addresses:
            later[service] = "mail.toml 中已没有这一项"
        elif not _group(service, addresses[service]).send(mail.text, title=""):
            later[service] = "没有发出"
    if len(later) == len(mail.waiting):
        return Delivery(Fate.LATER, "；".join(f"{WEBHOOKS.get(name, name)}：{why}" for name, why in later.items()))
    return Delivery(Fate.DELIVERED, later=later)


def _group(service: str, address: str) -> Any:
    """Apprise's own, which follows no redirect and verifies certificates."""
    found = _ADDRESSES[service].fullmatch(address)
    if not found:
        raise ConfigurationMistake(
            f"ZICHA_WEBHOOK_{service.upper()}：应为{WEBHOOKS[service]}群机器人给出的地址（https://…），见使用手册。"
        )
    from apprise import Apprise, AppriseAsset  # an extra

    tokens = {name: token for name, token in found.groupdict().items() if token}
    for token in tokens.values():
        conceal(token)
    asset = AppriseAsset(http_redirects=False, plugin_paths=())
    return Apprise.instantiate({"schema": service, **tokens}, asset=asset, suppress_exceptions=False)
