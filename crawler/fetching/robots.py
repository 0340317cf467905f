"""robots.txt by RFC 9309: 4xx allows everything, 5xx and no answer forbid everything."""

from protego import Protego

from checks.reading.decode import decode
from checks.reading.responses import Answer

_LARGEST = 512 * 1024
_LONGEST_DELAY = 10.0


class Robots:
    """The rules of one host for one user agent."""

    def __init__(self, rules: Protego | None, agent: str, available: bool = True, silent: bool = False):
        self._rules = rules
        self._agent = agent
        self.available = available
        self.silent = silent

    @classmethod
    def everything(cls, agent: str) -> "Robots":
        """A host that forbids nothing, or whose rules are not to be obeyed."""
        return cls(None, agent)

    @classmethod
    def from_answer(cls, answer: Answer | None, agent: str) -> "Robots":
        """answer: what robots.txt answered, None when the host was silent."""
        if answer is None or answer.status >= 500:
            return cls(None, agent, available=False, silent=answer is None)
        if answer.status >= 300:
            return cls(None, agent)
        return cls(Protego.parse(decode(answer.body[:_LARGEST]).text.lstrip("\ufeff")), agent)

    @property
    def delay(self) -> float:
        """Seconds that shall lie between two requests (Crawl-delay), ten at most; 0.0 when nothing is said."""
        wished = self._rules.crawl_delay(self._agent) if self._rules else None
        return min(max(wished or 0.0, 0.0), _LONGEST_DELAY)

    def allows(self, url: str) -> bool:
        if not self.available:
            return False
        return self._rules is None or self._rules.can_fetch(url, self._agent)
