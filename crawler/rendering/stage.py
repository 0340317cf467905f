"""Rendering, seen from the parent: a child that may hang, die or find nothing to do, and never costs the run."""

import json
import multiprocessing
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from crawler.crawling import Interruption, unheard
from crawler.job import Job
from crawler.rendering.plan import RenderPlan
from crawler.spiders.plan import SUMMARY
from crawler.workspace import SHANGHAI, write_whole

RESULT = "rendering.json"
_BEAT, _GRACE, _SILENCE = 0.2, 10.0, 120.0
"""Seconds: between looks, left to end when asked to, without a word before the child counts as hung."""
_PATIENCE = 10.0
"""Seconds for one thing a page asks for."""


def render(job: Job, program: str, interruption: Interruption, progress: Callable[[Mapping[str, int]], None]) -> None:
    """Open in a browser what shows its lists only there, and note how far that got.

    program: the browser. Nothing is done twice for one run. Whatever goes wrong is told by `untold`, never raised.
    """
    if (job.folder / RESULT).exists() or interruption.signals:
        return
    spawn = multiprocessing.get_context("spawn")
    here, there = spawn.Pipe()
    child = spawn.Process(target=_render_site, args=(_plan(job, program), there))
    with unheard():
        child.start()
    there.close()
    counts, heard, patience = {"wanted": 0, "tried": 0, "rendered": 0, "unable": 0}, time.monotonic(), None
    while child.is_alive():
        if here.poll(_BEAT) and (told := _told(here)):
            counts, heard = told, time.monotonic()
            progress(counts)
        if interruption.signals and patience is None:
            patience = time.monotonic() + _GRACE
            with suppress(OSError):  # it ended just now
                here.send("stop")
        hung = time.monotonic() - heard > _SILENCE
        if hung or len(interruption.signals) > 1 or (patience and time.monotonic() > patience):
            child.kill()
    child.join()
    while here.poll() and (told := _told(here)):
        counts = told
    ended = counts | {"stopped": bool(interruption.signals), "died": bool(child.exitcode)}
    write_whole(job.folder / RESULT, json.dumps(ended))


def _render_site(plan: RenderPlan, parent: Any) -> None:
    from crawler.rendering.process import render_site  # a browser is loaded where it works

    render_site(plan, parent)


def _plan(job: Job, program: str) -> RenderPlan:
    summary = job.folder / SUMMARY
    crawl = json.loads(summary.read_text("utf-8")) if summary.exists() else {}
    return RenderPlan(
        crawl=replace(job.plan, retries=0, total_timeout=min(job.plan.total_timeout, _PATIENCE)),
        hosts=job.plan.hosts | frozenset(crawl.get("hosts", ())),
        first=frozenset(column.url for column in job.profile.column),
        today=datetime.fromisoformat(job.run.started).astimezone(SHANGHAI).date(),
        program=program,
    )


def _told(here: Any) -> dict[str, int]:
    try:
        return here.recv()
    except (EOFError, OSError):
        return {}
