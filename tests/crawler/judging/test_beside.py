"""Judges that share what a crawl has left: each page is judged, whoever does it."""

from datetime import date
from pathlib import Path

import pytest

from crawler.archive.archive import Archive
from crawler.archive.judgements import Judgements
from crawler.declared import load_declared
from crawler.judging import beside
from crawler.judging.ruleset import ruleset
from crawler.profile.profile import Profile
from crawler.workspace import Workspace
from tests.website.command import Zicha
from tests.website.website import Website, html, links, online

_PAGES = 80


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a run that was crawled and not judged."""
    paths = [f"/{number}.html" for number in range(_PAGES)]
    site = Website({"/": links(*paths), **{path: html(f"<p>{path}，截止目前一切正常。</p>") for path in paths}})
    zicha = Zicha(tmp_path_factory.mktemp("collected"))
    with online(site) as server:
        zicha("crawl", server.url, "--set", "concurrency=8")
    return next(zicha.workspace.glob("runs/*/*/run.json")).parent


@pytest.mark.parametrize(("first", "after", "patience"), [(1, 1, 2), (1, 3, 0), (2, 2, 0)])
def test_nothing_is_left_out(collected, tmp_path, monkeypatch, first, after, patience):
    context = load_declared(Workspace(tmp_path)).context(Profile(start="http://a.gov.cn/"), date(2026, 11, 23))
    monkeypatch.setattr(beside, "_PATIENCE", patience)
    for path in collected.glob("judged*"):
        path.unlink()
    with beside.Judges(collected, context, first, after):
        pass
    archive, judged = Archive(collected), Judgements(collected, ruleset(context))
    try:
        stored = list(archive.index.stored())
        assert len(stored) > _PAGES
        assert [place.url for place in stored if place not in judged] == []
        found = [place.url for place in stored if judged.said(place).findings]
        assert len(found) == _PAGES
    finally:
        judged.close()
        archive.close()
    assert len(list(collected.glob("judged-*.jsonl"))) == after
