"""One site as this machine sees it: name, way, certificate, robots.txt, and the server's clock against ours."""

import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import requests

from checks.reading.responses import Answer
from checks.reading.urls import hostname, resolve
from checks.visit import Access
from crawler.doctor.sign import Sign, State
from crawler.fetching import tls
from crawler.fetching.guard import AddressGuard
from crawler.fetching.reach import allowed
from crawler.fetching.robots import Robots
from crawler.job import user_agent
from crawler.probing.asking import LONGEST, LedAstray, ask
from crawler.probing.dial import Dial
from crawler.probing.visiting import visit
from crawler.probing.ways import Approach, Way, approaches
from crawler.profile.profile import Profile
from crawler.workspace import SHANGHAI

_APART = 300
"""Seconds by which clocks may differ."""
_CERTIFICATE = {
    "tls_expired": "证书已过期",
    "tls_not_yet_valid": "证书尚未生效",
    "tls_self_signed": "证书是自行签发的",
    "tls_unknown_issuer": "证书的签发机构无法确认",
    "tls_wrong_host": "证书与域名不符",
    "tls_legacy": "加密协议或密钥过时",
}


def examine(site: Profile) -> Iterator[Sign]:
    """Asks for the home page and for robots.txt, once each way."""
    ways = list(approaches(site))
    yield _name(site, ways)
    for approach in ways:
        yield _home(site, approach)
    yield _certificate(site)
    guard = AddressGuard(allowed(site))
    robots = _asked(site, resolve(site.start, "/robots.txt"), guard)
    yield _robots(site, robots)
    yield _clock(robots)


def _name(site: Profile, ways: list[Approach]) -> Sign:
    if site.proxy:
        return Sign("域名解析", State.UNUSED, "经代理访问，由代理解析")
    if any(approach.unknown for approach in ways):
        told = f"{hostname(site.start)} 解析不到地址，请核对网址；网址无误的，请检查本机的 DNS 设置。"
        return Sign("域名解析", State.TROUBLE, told)
    reached = [approach.way.value for approach in ways if not approach.untried]
    return Sign("域名解析", State.FINE, f"{hostname(site.start)} 可以用 {'、'.join(reached)} 访问")


def _home(site: Profile, approach: Approach) -> Sign:
    found = visit(site, approach, datetime.now(SHANGHAI))
    about = f"首页（{approach.way.value}）"
    if found.access is Access.UNTRIED:
        return Sign(about, State.UNUSED, found.reason)
    if found.access is Access.OPEN:
        return Sign(about, State.FINE, f"打得开，用时{found.seconds or 0:.1f}秒")
    where = f"代理 {_plain(site.proxy)}、" if site.proxy else ""
    return Sign(about, State.TROUBLE, f"{found.reason}。请用浏览器打开核对，并检查{where}网址和防火墙。")


def _certificate(site: Profile) -> Sign:
    parts = urlsplit(site.start)
    if parts.scheme != "https" or site.proxy:
        return Sign("证书", State.UNUSED, "没有用 https" if not site.proxy else "经代理访问，不单独查")
    name, guard = hostname(site.start).strip("[]"), AddressGuard(allowed(site))
    dial = Dial(guard, socket.AF_UNSPEC, LONGEST)
    try:
        with dial.connect(name, parts.port or 443) as plain, _strict(site).wrap_socket(plain, server_hostname=name):
            return Sign("证书", State.FINE, "有效，与域名相符")
    except ssl.SSLError as error:
        trouble = _CERTIFICATE.get(tls.trouble(error), "加密连接无法建立")
        return Sign("证书", State.TROUBLE, f"{trouble}。请会同网站运维单位更换；单位自签的，用 ca_bundle 写明根证书。")
    except OSError:
        return Sign("证书", State.TROUBLE, "连接不上，没有查到证书。")


def _strict(site: Profile) -> ssl.SSLContext:
    return tls.strict(site.ca_bundle)


def _asked(site: Profile, url: str, guard: AddressGuard) -> Answer | None:
    dial = Dial(guard, Way.PROXY.family, LONGEST)
    try:
        return ask(site, url, dial, guard)
    except (LedAstray, requests.RequestException, OSError, ValueError):
        return None


def _robots(site: Profile, answer: Answer | None) -> Sign:
    if not site.obey_robots:
        return Sign("robots.txt", State.UNUSED, "配置为不遵守（obey_robots = false），只限本单位的网站")
    robots = Robots.from_answer(answer, user_agent(site))
    if not robots.available:
        why = f"返回{answer.status}" if answer else "没有回应"
        told = f"读不到（{why}），按规定不能检查。请会同运维单位恢复；没有这个文件的，服务器应返回404。"
        return Sign("robots.txt", State.TROUBLE, told)
    if not robots.allows(site.start):
        told = "不允许访问首页，检查会无效。请改 robots.txt；检查本单位的网站，可以在站点配置中写 obey_robots = false。"
        return Sign("robots.txt", State.TROUBLE, told)
    return Sign("robots.txt", State.FINE, f"允许访问，间隔{robots.delay:g}秒" if robots.delay else "允许访问")


def _clock(answer: Answer | None) -> Sign:
    try:
        theirs = parsedate_to_datetime(answer.headers["date"] if answer else "")
    except (KeyError, ValueError, TypeError):
        return Sign("本机时间", State.UNUSED, "服务器没有给出时间，无法核对")
    theirs = theirs if theirs.tzinfo else theirs.replace(tzinfo=UTC)
    apart = (datetime.now(UTC) - theirs).total_seconds()
    if abs(apart) > _APART:
        told = f"本机比网站服务器{'快' if apart > 0 else '慢'}{abs(apart) / 60:.0f}分钟，请核对本机时间，开启自动对时。"
        return Sign("本机时间", State.TROUBLE, told)
    return Sign("本机时间", State.FINE, "与网站服务器相符")


def _plain(proxy: str) -> str:
    """Without the password."""
    return proxy.rpartition("@")[2].rpartition("//")[2]
