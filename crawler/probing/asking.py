"""Asking for one address outside of a crawl: guarded on every hop, through the office's proxy where there is one."""

import time
from urllib.parse import urlsplit

import requests

from checks.reading.responses import Answer
from checks.reading.urls import hostname, is_web, resolve
from crawler.fetching.guard import AddressGuard
from crawler.job import user_agent
from crawler.probing.adapter import DialAdapter
from crawler.probing.dial import Dial
from crawler.profile.profile import Profile

LONGEST = 15.0
"""Seconds after which the evaluator gives up."""
MOST = 5_000_000
"""Bytes of a home page after which it has certainly opened."""
_CHUNK = 65_536


class LedAstray(Exception):
    """A redirect leads into a private network."""


def ask(site: Profile, url: str, dial: Dial, guard: AddressGuard) -> Answer:
    """The answer that an address leads to. Raises LedAstray, requests.RequestException, OSError or ValueError."""
    deadline = time.monotonic() + LONGEST
    with requests.Session() as session:
        session.trust_env = False
        session.verify = False
        session.proxies = {"http": site.proxy, "https": site.proxy} if site.proxy else {}
        for scheme in ("http://", "https://"):
            session.mount(scheme, DialAdapter(dial))
        for _ in range(site.max_redirects + 1):
            _refuse_private(guard, url)
            answer = _once(session, site, url, deadline)
            target = answer.headers.get("location", "")
            leads = resolve(url, target) if target and 300 <= answer.status < 400 else ""
            if not is_web(leads):
                return answer
            url = leads
    raise requests.TooManyRedirects


def _once(session: requests.Session, site: Profile, url: str, deadline: float) -> Answer:
    agent = {"User-Agent": user_agent(site)}
    with session.get(url, headers=agent, stream=True, allow_redirects=False, timeout=LONGEST) as response:
        body = bytearray()
        for chunk in response.iter_content(_CHUNK):
            body += chunk
            if len(body) >= MOST:
                break
            if time.monotonic() > deadline:
                raise requests.ReadTimeout(url)
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Answer(url, response.status_code, headers, bytes(body), whole=len(body) < MOST)


def _refuse_private(guard: AddressGuard, url: str) -> None:
    """Behind a proxy the connected address is the proxy's, so a literal is checked by what it says."""
    parts = urlsplit(url)
    try:
        permitted = guard.permits(hostname(url).strip("[]"), parts.port or (443 if parts.scheme == "https" else 80))
    except ValueError:
        return  # a name: whoever connects checks it
    if not permitted:
        raise LedAstray(url)
