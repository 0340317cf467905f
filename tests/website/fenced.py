"""A website behind a firewall that loses its patience after a number of requests."""

from crawler.demo.server import Answering, Reply

CHALLENGE = Reply(
    412,
    {"Content-Type": "text/html; charset=utf-8"},
    b"<html><head><script>$_ts=window['$_ts'];</script></head><body></body></html>",
)
REFUSAL = Reply(
    403, {"Content-Type": "text/html; charset=utf-8"}, "<html><body>您的访问被防护系统拦截。</body></html>".encode()
)


class Fenced:
    """Another site that answers `patience` requests; every later one gets `wall`, after a few that get `grumble`.

    turned_away: how many got the wall.
    """

    def __init__(self, site: Answering, patience: int, wall: Reply, grumble: Reply | None = None):
        self._site, self._patience, self._wall, self._grumble = site, patience, wall, grumble
        self._answered = self.turned_away = 0

    def reply(self, method: str, target: str) -> Reply:
        self._answered += 1
        if self._answered <= self._patience:
            return self._site.reply(method, target)
        if self._grumble and self._answered <= self._patience + 6:
            return self._grumble
        self.turned_away += 1
        return self._wall
