"""How the answers of one host have been of late: whether it seems to turn us away, and whom that casts doubt on."""

from collections import deque

from checks.artifacts import Fetch, Outcome, OutcomeClass

REFUSED = frozenset({Outcome.BLOCKED, Outcome.RATE_LIMITED})
"""Outcomes that say nothing about the address and much about how the host thinks of us."""
HOST_BLOCKED = "host_blocked"
"""The reason of what was not asked, or is not believed, because its host turned us away."""
_WINDOW, _FEW = 20, 5
_REMEMBERED = 200


class Refusals:
    """The last answers of one host, in order.

    doubtful: the newest answers that were not alive; if the host turns us away, they prove nothing.
    good: the newest page that was alive, "" before the first one.
    """

    def __init__(self) -> None:
        self.doubtful: deque[Fetch] = deque(maxlen=_REMEMBERED)
        self.good = ""
        self._recent: deque[bool] = deque(maxlen=_WINDOW)
        self._enough = _FEW
        self._walls: set[str] = set()

    def saw(self, fetch: Fetch) -> bool:
        """Take note of an answer. True when five of the last 20 were refusals, so that proof is wanted."""
        refused = fetch.outcome in REFUSED or fetch.location in self._walls
        if fetch.outcome in REFUSED:
            self._walls.add(fetch.url)  # many firewalls send everybody to one page of theirs
        if fetch.outcome.kind is not OutcomeClass.ALIVE:
            self.doubtful.append(fetch)
        elif fetch.page:
            self.good = fetch.url
        self._recent.append(refused)
        return refused and sum(self._recent) >= self._enough

    def acquit(self) -> None:
        """It still shows its pages: it refuses certain addresses, not us. Suspect it later the next time."""
        self._recent.clear()
        self._enough = min(self._enough * 2, _WINDOW)
