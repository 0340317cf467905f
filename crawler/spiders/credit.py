"""How many addresses of its own making a script may hand out: as many as its pages earn by showing something new."""

from collections import Counter
from dataclasses import dataclass, field

from checks.artifacts import Page
from checks.reading import traps

_EARNED, _SPARED = 2, 1
_TOKEN_START = 3
_RICH = 20_000
"""Clauses that a script has shown when its pages need no watching any more."""
_MOST = 50_000
"""Addresses of one shape after which even novelty is no excuse."""
_FREE = 10_000
"""Addresses with parameters that another script may list before they are charged too: two may feed each other."""
_MOST_UNREADABLE = 1000


@dataclass
class _Account:
    left: float
    asked: int = 0
    unreadable: int = 0
    seen: set[int] = field(default_factory=set)
    listed: set[int] = field(default_factory=set)
    waiting: dict[str, None] = field(default_factory=dict)


class Credit:
    """One account a shape of addresses. Only addresses found on pages of their own script are charged.

    Lists, articles and everything else that another script lists are free. Each page that says something new, or
    lists what no other page of its script listed, pays for two more; a dead one for one. What cannot be paid for waits.
    """

    def __init__(self, start: int):
        """start: what a script may spend before it has earned anything."""
        self._start = start
        self._accounts: dict[str, _Account] = {}
        self._shapes: Counter[str] = Counter()
        self._free: Counter[str] = Counter()
        self._waiting: set[str] = set()

    def grants(self, url: str, source: str) -> bool:
        """Whether the address may be asked for now; otherwise it waits. source: the page it was found on, or ""."""
        if not source:
            return True
        if not self._charged(url, source):
            return True
        account = self._account(url)
        if account.left < 1 or account.asked >= _MOST:
            account.waiting[url] = None
            self._waiting.add(url)
            return False
        account.left -= 1
        account.asked += 1
        return True

    def waits(self, url: str) -> bool:
        """Nothing has paid for the address yet."""
        return url in self._waiting

    def pardons(self, url: str, source: str) -> bool:
        """Whether a waiting address was found on a page of another script now, so that it is free."""
        if url not in self._waiting or not source or self._charged(url, source):
            return False
        self._waiting.discard(url)
        del self._accounts[traps.shape(url)].waiting[url]
        return True

    def read(self, page: Page) -> None:
        """A page was read, and its links were followed."""
        account = self._accounts.get(traps.shape(page.url))
        if account is None or len(account.seen) > _RICH:
            return
        fresh = traps.clauses(page) - account.seen
        account.seen |= fresh
        if len(account.seen) > _RICH:
            account.left = float("inf")
        elif fresh or (not traps.dated(page.url) and self._lists_more(page, account)):
            account.left += _EARNED
        elif account.unreadable < _MOST_UNREADABLE and traps.unreadable(page):
            account.unreadable += 1
            account.left += _SPARED

    def spare(self, url: str) -> None:
        """Something else than a page came of an address: traps always answer."""
        if account := self._accounts.get(traps.shape(url)):
            account.left += _SPARED

    def released(self) -> list[str]:
        """Addresses that waited and are paid for now."""
        paid: list[str] = []
        for account in self._accounts.values() if self._waiting else ():
            while account.waiting and account.left >= 1 and account.asked < _MOST:
                url = next(iter(account.waiting))
                del account.waiting[url]
                account.left -= 1
                account.asked += 1
                paid.append(url)
        self._waiting.difference_update(paid)
        return paid

    def refused(self) -> list[str]:
        """Everything that still waits when there is nothing else to do; it waits no longer."""
        left = [url for account in self._accounts.values() for url in account.waiting]
        for account in self._accounts.values():
            account.waiting.clear()
        self._waiting.clear()
        return left

    def _charged(self, url: str, source: str) -> bool:
        if _endless(url, source):
            return True
        if "?" not in url:
            return False
        shape = traps.shape(url)
        self._free[shape] += 1
        return self._free[shape] > _FREE

    def _lists_more(self, page: Page, account: _Account) -> bool:
        """A list goes on as long as it lists something else, however well that is known from other pages."""
        more = False
        for link in page.links:
            mark = hash(link.url)
            if link.navigates and mark not in account.listed:
                account.listed.add(mark)
                more = more or not _endless(link.url, page.url)
        return more

    def _account(self, url: str) -> _Account:
        shape = traps.shape(url)
        if shape not in self._accounts:
            first = traps.script(url) not in self._shapes
            self._shapes[traps.script(url)] += 1
            further = max(self._start // 10, 1)
            self._accounts[shape] = _Account(_TOKEN_START if traps.marked(url) else self._start if first else further)
        return self._accounts[shape]


def _endless(url: str, source: str) -> bool:
    """An address that a page can go on making for ever: of its own script, of a visit, of a day, of where it stands."""
    if traps.marked(url) or traps.dated(url):
        return True
    return traps.script(source) == traps.script(url) or traps.echoes(url, source)
