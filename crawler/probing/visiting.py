"""One visit of a home page: what a person with a stopwatch would note."""

import socket
import threading
import time
from dataclasses import dataclass
from datetime import datetime

import requests

from checks.artifacts import Outcome
from checks.reading.responses import Answer, meaning
from checks.visit import Access, Network, Visit
from crawler.fetching.guard import AddressGuard, RefusedAddress
from crawler.fetching.reach import allowed
from crawler.probing.asking import LONGEST, LedAstray, ask
from crawler.probing.dial import Dial
from crawler.probing.ways import Approach, Way
from crawler.profile.profile import Profile

_HIDDEN = frozenset({Outcome.BLOCKED, Outcome.RATE_LIMITED, Outcome.AUTH_REQUIRED})
_OF_PROXIES = frozenset({502, 503, 504})


@dataclass(frozen=True)
class _Ended:
    """How asking ended. proven: the site itself was heard, so our own network is in order."""

    access: Access
    reason: str = ""
    status: int | None = None
    proven: bool = False


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
        answer = ask(site, site.start, dial, guard)
    except LedAstray:
        return _Ended(Access.UNCLEAR, "跳转到内网地址，没有访问", proven=True)
    except requests.TooManyRedirects:
        return _Ended(Access.FAILED, "循环跳转", proven=True)
    except requests.exceptions.SSLError:
        return _Ended(Access.UNCLEAR, "加密连接无法建立", proven=True)
    except (requests.RequestException, OSError, ValueError):
        return _failure(dial, proxied)
    return _meant(answer, proxied)


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
