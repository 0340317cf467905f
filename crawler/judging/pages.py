"""Judging page after page, in step with the crawl that collects them or from an archive that is complete."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from checks.context import Context
from checks.judge import dated, judge_attachment, judge_page, page_facts
from checks.reading.attachments.extract import Extract
from checks.reading.page import read_page
from crawler.archive.archive import Archive
from crawler.archive.judgements import Judgements, JudgementWriter
from crawler.archive.rows import Stored
from crawler.archive.texts import Texts
from crawler.judging.ruleset import ruleset
from crawler.sandbox.sandbox import Sandbox

_PAUSE = 0.2


class PageJudge:
    """Judges its share of what is stored and writes what it finds; what was judged before is left out.

    number: which judge this is, from 0. judges: how many share the work, asked before every page.
    """

    def __init__(self, folder: Path, context: Context, number: int = 0, judges: Callable[[], int] = lambda: 1):
        self._number = number
        self._judges = judges
        self._context = context
        self._archive = Archive(folder)
        self._rules = ruleset(context)
        self._known = Judgements(folder, self._rules)
        self._writer = JudgementWriter(folder, f"{number}", self._rules)
        self._texts = Texts(folder, f"{number}")
        self._sandbox = Sandbox()
        self._seen = -1

    def follow(self, ended: Callable[[], bool]) -> None:
        """Judge until the crawl has ended and everything is judged."""
        self._judge_all(self._archive.index.carried_stored())
        while True:
            over = ended()  # asked before looking, so that nothing is missed that came in between
            self._judge_all(self._archive.index.fresh(self._seen))
            if over:
                return
            time.sleep(_PAUSE)

    def close(self) -> None:
        self._sandbox.close()
        self._writer.close()
        self._known.close()
        self._archive.close()

    def _judge_all(self, stored: Iterator[Stored]) -> None:
        for place in list(stored):
            self._seen = self._seen if place.origin else place.offset
            if place.offset % self._judges() == self._number and not self._settled(place):
                self._judge(place)
        self._writer.flush()

    def _settled(self, place: Stored) -> bool:
        """Judged before; what was read against the day of an earlier run is judged anew."""
        if place not in self._known:
            return False
        return not (self._known.from_earlier(place) and dated(self._known.facts(place)))

    def _judge(self, place: Stored) -> None:
        if place.attachment:
            self._writer.add(place, judge_attachment(place.url, self._text(place), self._context))
            return
        answer = self._archive.read(place)
        page = read_page(place.url, answer.body, answer.headers.get("content-type", ""))
        judge = page_facts if place.fragment else judge_page
        self._writer.add(place, judge(page, self._context))

    def _text(self, place: Stored) -> Extract:
        """What the file says, read once in its life."""
        known = self._texts.find(place)
        if known is None:
            known = self._sandbox.read(self._archive.read(place).body)
            self._texts.keep(place, self._archive.identity(place), known)
        return known
