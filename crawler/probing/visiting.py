"""One visit of a home page: what a person with a stopwatch would note."""

import socket
import threading
import time
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

import requests

from checks.artifacts import Outcome
from checks.reading.responses import Answer, meaning
from checks.reading.urls import hostname, is_web, resolve
from checks.visit import Access, Network, Visit
from crawler.fetching.guard import AddressGuard, RefusedAddress
from crawler.fetching.reach import allowed
from crawler.job import user_agent
from crawler.probing.adapter import DialAdapter
from crawler.probing.dial import Dial
from crawler.probing.ways import Approach, Way
from crawler.profile.profile import Profile

LONGEST = 15.0
"""Seconds after which the evaluator gives up."""
_MOST = 5_000_000
"""Bytes of a home page after which it has certainly opened."""
_CHUNK = 65_536
_HIDDEN = frozenset({Outcome.BLOCKED, Outcome.RATE_LIMITED, Outcome.AUTH_REQUIRED})
_OF_PROXIES = frozenset({502, 503, 504})


@dataclass(frozen=True)
class _Ended:
    """How asking ended. proven: the site itself was heard, so our own network is in order."""

    access: Access
    reason: str = ""
    status: int | None = None
    proven: bool = False


class _Refused(Exception):
    """A redirect leads into a private network."""


def visit(site: Profile, approach: Approach, at: datetime, longest: float = LONGEST) -> Visit:
    """Ask for the home page once. longest: seconds for everything, redirects and the whole body included."""
    way = approach.way
    if approach.untried:
        return Visit(at, site.start, way.value, Access.UNTRIED, Network.UNKNOWN, reason=approach.untried)
    began = time.monotonic()
    guard = AddressGuard(allowed(site))
    dial = Dial(guard, way.family, longest)
    ended: list[_Ended] = []
    asking = threading.Thread(target=lambda: ended.append(_ask(site, approach, dial, guard)), daemon=True)
    asking.start()
    asking.join(max(began + longest - time.monotonic(), 0))
    seconds = time.monotonic() - began
    heard = bool(dial.address) and way is not Way.PROXY
    over = _Ended(Access.FAILED, f"{longest:g}秒内没有打开", proven=heard)
    found = ended[0] if ended else over
    dial.hang_up()
    network = Network.FINE if found.proven else Network.UNKNOWN
    if approach.offline and not found.proven:
        found, network = _Ended(Access.UNCLEAR, "本机网络不通"), Network.DOWN
    status = found.status
    return Visit(at, site.start, way.value, found.access, network, dial.address, seconds, status, found.reason)


def _ask(site: Profile, approach: Approach, dial: Dial, guard: AddressGuard) -> _Ended:
    """Never raises."""
    if approach.unknown:
        return _Ended(Access.FAILED, "域名无法解析")
    proxied = approach.way is Way.PROXY
    try:
        with requests.Session() as session:
            session.trust_env = False
            session.verify = False
            session.proxies = {"http": site.proxy, "https": site.proxy} if proxied else {}
            for scheme in ("http://", "https://"):
                session.mount(scheme, DialAdapter(dial))
            answer = _followed(session, site, guard)
    except _Refused:
        return _Ended(Access.UNCLEAR, "跳转到内网地址，没有访问", proven=True)
    except requests.TooManyRedirects:
        return _Ended(Access.FAILED, "循环跳转", proven=True)
    except requests.exceptions.SSLError:
        return _Ended(Access.UNCLEAR, "加密连接无法建立", proven=True)
    except (requests.RequestException, OSError, ValueError):
        return _failure(dial, proxied)
    return _meant(answer, proxied)


def _followed(session: requests.Session, site: Profile, guard: AddressGuard) -> Answer:
    url = site.start
    for _ in range(site.max_redirects + 1):
        _refuse_private(guard, url)
        with session.get(
            url, headers={"User-Agent": user_agent(site)}, stream=True, allow_redirects=False, timeout=LONGEST
        ) as response:
            body = _read(response)
            headers = {name.lower(): value for name, value in response.headers.items()}
        leads = resolve(url, headers.get("location", "")) if 300 <= response.status_code < 400 else ""
        if not headers.get("location") or not is_web(leads):
            return Answer(url, response.status_code, headers, body, whole=len(body) < _MOST)
        url = leads
    raise requests.TooManyRedirects


def _read(response: requests.Response) -> bytes:
    body = bytearray()
    for chunk in response.iter_content(_CHUNK):
        body += chunk
        if len(body) >= _MOST:
            break
    return bytes(body)


def _refuse_private(guard: AddressGuard, url: str) -> None:
    """Behind a proxy the connected address is the proxy's, so a literal is checked by what it says."""
    parts = urlsplit(url)
    try:
        permitted = guard.permits(hostname(url).strip("[]"), parts.port or (443 if parts.scheme == "https" else 80))
    except ValueError:
        return  # a name: whoever connects checks it
    if not permitted:
        raise _Refused(url)


def _failure(dial: Dial, proxied: bool) -> _Ended:
    trouble = dial.trouble
    heard = bool(dial.address) and not proxied
    if isinstance(trouble, RefusedAddress):
        return _Ended(Access.UNCLEAR, "解析到内网地址，没有访问", proven=heard)
    if isinstance(trouble, socket.gaierror):
        temporary = trouble.errno == socket.EAI_AGAIN
        return _Ended(Access.UNCLEAR if temporary else Access.FAILED, "域名无法解析", proven=heard)
    if proxied and trouble is not None:
        return _Ended(Access.UNCLEAR, "代理连接不上")
    if isinstance(trouble, ConnectionRefusedError):
        return _Ended(Access.FAILED, "拒绝连接", proven=True)
    return _Ended(Access.FAILED, "连接不上" if trouble else "连接中断", proven=heard)


def _meant(answer: Answer, proxied: bool) -> _Ended:
    status = answer.status
    if meaning(answer).outcome in _HIDDEN:
        return _Ended(Access.UNCLEAR, f"被拦截或限制访问（返回{status}）", status, proven=True)
    if status >= 500:
        return _Ended(Access.FAILED, f"服务器出错（返回{status}）", status, not (proxied and status in _OF_PROXIES))
    if status >= 400:
        return _Ended(Access.UNCLEAR, f"首页返回{status}", status, proven=True)
    return _Ended(Access.OPEN, "", status, proven=True)
