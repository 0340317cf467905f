"""The faulty website: every case of tests/website/cases on hosts of its own, and what one run made of them."""

import re
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from crawler.archive.archive import Archive
from tests.website.cases import ABSENT, Case, Host
from tests.website.command import Zicha
from tests.website.oddities import answers, whole
from tests.website.rude import Answer, Bytes, RudeServer, http
from tests.website.website import Blackhole, Listener, closed_port, html

_NAMED = re.compile(r"@(\w+)@")
_HOME = "home"


class FaultySite:
    """hosts: the servers by name. listener: somebody else's program, at @listener@.

    At @closed@ nobody listens, and at @blackhole@ nobody even refuses.
    """

    def __init__(
        self, hosts: Mapping[str, Host], cases: list[Case], contexts: Mapping[str, Callable[[], ssl.SSLContext]]
    ):
        self._hosts = {_HOME: Host()} | hosts
        self._cases = cases
        self.hosts = {
            name: RudeServer(contexts[manner.tls]() if manner.tls else None) for name, manner in self._hosts.items()
        }
        self.listener = Listener()
        self._ports = {name: server.port for name, server in self.hosts.items()}
        self._blackhole = Blackhole()
        self._ports |= {"listener": self.listener.port, "blackhole": self._blackhole.port, "closed": closed_port()}
        self._dress()

    @property
    def settings(self) -> Iterator[str]:
        """What the command line must be told of the hosts."""
        own = [name for name, manner in self._hosts.items() if manner.own and name != _HOME]
        others = [name for name, manner in self._hosts.items() if not manner.own]
        yield "scope=" + ",".join(self.named(f"@{name}@") for name in own)
        yield "allow_private=" + ",".join(self.named(f"@{name}@") for name in [*others, "closed", "blackhole"])

    @property
    def start(self) -> str:
        return self.hosts[_HOME].url

    def named(self, text: str) -> str:
        """The text with hosts in place of their names."""
        return _NAMED.sub(lambda found: f"127.0.0.1:{self._ports[found[1]]}", text)

    def address(self, case: Case, at: str) -> str:
        """The address as the listing shows it."""
        return self.named(f"{self.hosts[case.host].url[:-1]}{at}" if at.startswith("/") else at)

    def _dress(self) -> None:
        odd = answers()
        shown: dict[str, list[str]] = {}
        for name, manner in self._hosts.items():
            server = self.hosts[name]
            server.otherwise = odd[manner.habit] if manner.habit else server.otherwise
            if manner.robots:
                server.answers["/robots.txt"] = Bytes(http(manner.robots.encode(), Content_Type="text/plain"))
        for case in self._cases:
            server = self.hosts[case.host]
            server.answers |= {path: Bytes(http(whole(text, "另一页"))) for path, text in case.serves.items()}
            if case.at.startswith("/") and (case.answer or case.text or not self._hosts[case.host].habit):
                server.answers.setdefault(self.named(case.at), self._answer(case, odd))
            shown.setdefault(case.group, []).append(self._shown(case))
        for group, markup in shown.items():
            body = html(f"<h1>{group}</h1><p>这一页列出一组有毛病的链接。</p>{''.join(markup)}", group).body
            self.hosts[_HOME].answers[f"/{group}.html"] = Bytes(http(body))
        listed = "".join(f'<p><a href="/{group}.html">{group}</a></p>' for group in shown)
        self.hosts[_HOME].answers["/"] = Bytes(http(whole(listed, "首页")))

    def _shown(self, case: Case) -> str:
        """The link as it stands on the page of its group; or the link to the page that carries it."""
        if not case.page:
            written = self.address(case, case.at) if case.href is None else case.href
            return self.named(case.link.replace("{}", written))
        carrier = f"/{case.group}/{case.id}/"
        body = self.named(case.page).encode(case.charset, "xmlcharrefreplace")
        self.hosts[case.host].answers[carrier] = Bytes(http(body))
        return f'<p><a href="{self.hosts[case.host].url[:-1]}{carrier}">另页</a></p>'

    def _answer(self, case: Case, odd: Mapping[str, Answer]) -> Answer:
        if case.answer:
            return odd[case.answer]
        text = case.body or whole(case.text, case.title or case.id).decode()
        body = self.named(text).encode(case.charset)
        headers = {name.replace("-", "_"): self.named(value) for name, value in case.headers.items()}
        told = Bytes(http(body, f"{case.status} Status", **headers))
        refused = Bytes(http(b"", f"{case.head} Status"))
        return (lambda request: refused if request.method == "HEAD" else told) if case.head else told


@contextmanager
def online(site: FaultySite) -> Iterator[FaultySite]:
    """All hosts answer while the block runs."""
    for server in site.hosts.values():
        threading.Thread(target=server.serve, daemon=True).start()
    try:
        yield site
    finally:
        for server in (*site.hosts.values(), site.listener):
            server.close()


class Verdicts:
    """What the listings say after a run, case by case."""

    def __init__(self, site: FaultySite, zicha: Zicha):
        self._site = site
        self.rows: dict[str, dict[str, Any]] = {row["url"]: row for row in zicha.listed("links").json_lines}
        self.entries = zicha.entries()
        self.accused = {entry["url"]: entry["rule"] for entry in self.entries if entry["rule"].startswith("broken_")}
        self.asked = {
            server.url.rstrip("/") + request.target for server in site.hosts.values() for request in server.asked
        }
        self._archive = Archive(next(zicha.workspace.glob("runs/*/*/run.json")).parent)

    def outcome(self, url: str) -> str:
        if url in self.rows:
            return self.rows[url]["outcome"]
        return "asked" if url in self.asked else ABSENT

    def reason(self, url: str) -> str:
        fetch = self._archive.index.fetch(url)
        return fetch.reason if fetch else ""

    def below(self, prefix: str) -> int:
        """How many different addresses that begin so were asked for."""
        return sum(url.startswith(prefix) for url in self.asked)

    def close(self) -> None:
        self._archive.close()
