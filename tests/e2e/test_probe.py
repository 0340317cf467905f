"""zicha probe: visits are logged, the week is told, and a run books what the log says."""

from datetime import datetime, timedelta

import pytest

from checks.visit import Access, Network, Visit
from crawler.demo.server import Reply
from crawler.job import SHANGHAI
from crawler.probing.log import VisitLog
from crawler.workspace import Workspace, site_name
from tests.website.website import Website, closed_port, html, online

PAGE = html("<h1>工作动态</h1><p>这一页内容完整，可以打开。</p>")


@pytest.fixture
def site():
    return Website({"/": PAGE})


def _week(zicha, url, failed):
    """A visit an hour in the seven days before today."""
    midnight = datetime.now(SHANGHAI).replace(hour=0, minute=0, second=0, microsecond=0)
    told = [
        Visit(midnight - timedelta(hours=hour), url, "IPv4", *ended)
        for hour in range(24 * 7, 0, -1)
        for ended in [(Access.FAILED, Network.FINE) if hour <= failed else (Access.OPEN, Network.FINE)]
    ]
    path = Workspace(zicha.workspace).probes(site_name(url))
    path.unlink(missing_ok=True)
    VisitLog(path).append(told)


def _booked(zicha):
    return {entry["state"] for entry in zicha.entries() if entry["rule"] == "unreachable_site"}


def test_visits_are_logged_one_line_each(zicha, site):
    with online(site) as server:
        first, second = (zicha("probe", server.url, "--json") for _ in range(2))
        (path,) = (zicha.workspace / "probes").glob("*.csv")
    assert (first.code, second.code) == (0, 0), first.err
    assert [row["access"] for row in first.json] == ["正常", "未测"]
    assert [visit.access for visit in VisitLog(path).visits()].count(Access.OPEN) == 2
    assert site.paths == ["/", "/"]


def test_a_failure_is_a_line_of_the_log_and_no_failure_of_the_command(zicha):
    ended = zicha("probe", f"http://127.0.0.1:{closed_port()}/")
    assert ended.code == 0, ended.err
    assert "打不开" in ended.out
    assert "拒绝连接" in ended.out


def test_all_sites_need_profiles(zicha, site):
    ended = zicha("probe", "--all")
    assert ended.code == 2
    assert "还没有任何站点配置" in ended.err
    with online(site) as server:
        (zicha.workspace / "sites").mkdir(parents=True)
        (zicha.workspace / "sites" / "ju.toml").write_text(f'start = "{server.url}"\n', "utf-8")
        assert zicha("probe", "--all").code == 0
    assert (zicha.workspace / "probes" / "ju.csv").is_file()


def test_the_week_is_told(zicha, site):
    with online(site) as server:
        (nothing,) = zicha("probe", server.url, "--report", "--json").json
        _week(zicha, server.url, failed=12)
        (week,) = zicha("probe", server.url, "--report", "--json").json
        assert site.asked == []
    assert nothing["visits"] == 0
    assert (week["visits"], week["failed"], week["lacking_days"]) == (168, 12, 0)
    assert week["verdict"] == "达到单项否决的界限"
    assert "7.1%" in zicha("probe", server.url, "--report").out


def test_a_run_books_the_week_and_closes_it_when_a_better_one_has_passed(zicha, site):
    with online(site) as server:
        _week(zicha, server.url, failed=12)
        assert zicha("run", server.url).code == 1
        (entry,) = [entry for entry in zicha.entries() if entry["rule"] == "unreachable_site"]
        assert (entry["severity"], entry["state"], entry["needs_review"]) == ("VETO", "新增", False)
        _week(zicha, server.url, failed=0)
        assert zicha("check").code == 0  # judged again, an earlier run knows what it knew
        assert "unreachable_site" in max(zicha.workspace.glob("runs/*/*/findings.jsonl")).read_text("utf-8")
        zicha("run", server.url)
    assert _booked(zicha) == {"已销号"}


def test_too_few_visits_are_said_aloud_and_close_nothing(zicha, site):
    with online(site) as server:
        _week(zicha, server.url, failed=12)
        zicha("run", server.url)
        (path,) = (zicha.workspace / "probes").glob("*.csv")
        path.write_text("", "utf-8")
        zicha("probe", server.url)
        path.write_text(path.read_text("utf-8"), "utf-8")
        lines = path.read_text("utf-8").splitlines()
        yesterday = (datetime.now(SHANGHAI) - timedelta(days=1)).strftime("%Y-%m-%d 10:00:00")
        path.write_text("\n".join([lines[0], yesterday + lines[1][19:]]), "utf-8")
        ended = zicha("run", server.url)
    assert "有7天访问首页不足20次" in ended.out, ended.out + ended.err
    assert _booked(zicha) == {"新增"}


@pytest.mark.parametrize("robots", [404, 500])
def test_a_site_that_is_down_for_good_is_booked_although_the_run_is_invalid(zicha, site, robots):
    site.answers |= {"/": Reply(500), "/robots.txt": Reply(robots)}
    with online(site) as server:
        _week(zicha, server.url, failed=100)
        ended = zicha("run", server.url, "--set", "retries=0")
    assert zicha("status", "--json").json["status"] == "invalid", ended.out + ended.err
    assert _booked(zicha) == {"新增"}
