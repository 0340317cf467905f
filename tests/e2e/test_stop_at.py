"""A crawl that its hour stops is an incomplete run; the next one goes on where it stopped."""

import pytest

from crawler.profile.profile import Profile
from crawler.profile.source import load_target
from crawler.run import run
from crawler.workspace import Workspace
from tests.website.folder import Folder, online_folder, write_site


@pytest.fixture
def site(tmp_path):
    folder = Folder(tmp_path / "site")
    folder.root.mkdir()
    write_site(folder, {"tzgg": "通知公告", "gzdt": "工作动态"}, "2026-11-20")
    page = folder.root / "gzdt/9.html"
    page.write_text(page.read_text("utf-8").replace("认真组织", "认真布署"), "utf-8")
    with online_folder(folder):
        yield folder


def test_the_second_night_goes_on_where_the_first_stopped(zicha, site, monkeypatch):
    place = Workspace(zicha.workspace)
    target = load_target(site.url, place, ["delay=0.5", "stop_at=06:00"])
    monkeypatch.setattr(Profile, "seconds_left", lambda *_: 6.0)  # it strikes six
    first = run(place, target, lambda counts: None)
    assert first.run.status == "partial"
    assert first.code == 3
    assert "到了停止时间" in "".join(first.run.notes)
    seen = {path for _, path, _ in site.asked if path.endswith(".html") and "zicha" not in path}
    assert 0 < len(seen) < 20
    site.asked.clear()

    monkeypatch.undo()
    second = run(place, load_target(site.url, place, ["delay=0.5", "stop_at=06:00"]), lambda counts: None)
    assert second.run.status == "ok"
    assert second.run.base == first.run.run
    again = {path for _, path, status in site.asked if status == 200} & seen
    assert len(again) <= 2, "what was under way when it struck"
    assert second.run.coverage["pages"] == 23
    assert [entry["rule"] for entry in zicha.entries()] == ["misspelled_word"]

    third = run(place, load_target(site.url, place, ["stop_at=06:00"]), lambda counts: None)
    assert (third.run.status, third.run.base) == ("ok", "")


def test_collecting_alone_goes_on_there_too(zicha, site, monkeypatch):
    place, sets = Workspace(zicha.workspace), ["delay=0.3", "stop_at=06:00"]
    monkeypatch.setattr(Profile, "seconds_left", lambda *_: 4.0)
    assert run(place, load_target(site.url, place, sets), lambda counts: None).code == 3
    seen = {path for _, path, status in site.asked if status == 200 and path.endswith(".html")}
    site.asked.clear()
    assert zicha("crawl", site.url, "--set", sets[0], "--set", sets[1]).code == 0
    again = {path for _, path, status in site.asked if status == 200} & seen
    assert len(again) <= 2, "what was under way when it struck"
    for verb in ("check", "record"):
        assert zicha(verb).code in (0, 1)
    assert [entry["rule"] for entry in zicha.entries()] == ["misspelled_word"]
