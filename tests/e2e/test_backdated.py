"""An article that was put in with a day on which it was not there is found by the run after, and by no other."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.website.website import Website, html, online

TODAY = datetime.now(ZoneInfo("Asia/Shanghai")).date()
MENU = '<div class="nav"><a href="/">首页</a> <a href="/tzgg/">通知公告</a></div>'
TEXT = "为进一步做好这一项工作，现将有关事项通知如下，请各有关单位结合实际认真组织实施，并按时报送情况。"
USUAL = {1: 5, 2: 20, 3: 100, 4: 200, 5: 300}
"""Days ago by the article's number."""


class Notices(Website):
    """A column of articles, its list from new to old."""

    def __init__(self, ages=USUAL, **more):
        super().__init__({"/": html(f"{MENU}<h1>示例县公共服务局</h1><p>{TEXT}</p>")})
        self.publish(ages, **more)

    def publish(self, ages, folder="/tzgg/", undated=()):
        """undated: numbers of articles that do not say their day."""
        days = {number: TODAY - timedelta(days=age) for number, age in ages.items()}
        rows = "".join(
            f'<li><a href="{folder}content_{100 + number}.html">关于开展第{number}项工作的通知</a><span>{day}</span>'
            for number, day in sorted(days.items(), key=lambda told: told[1], reverse=True)
        )
        self.answers["/tzgg/"] = html(f'{MENU}<h2>通知公告</h2><ul class="list">{rows}</ul>', "通知公告")
        for number, day in days.items():
            head = "" if number in undated else f"<p>发布时间：{day}</p>"
            body = f'{MENU}<h1>关于开展第{number}项工作的通知</h1>{head}<div class="TRS_Editor"><p>{TEXT * 3}</p></div>'
            self.answers[f"{folder}content_{100 + number}.html"] = html(body, f"关于开展第{number}项工作的通知")


def told(zicha, rule="backdated_article"):
    """The state of each entry of a rule, by the page's name."""
    return {entry["url"].rpartition("/")[2]: entry["state"] for entry in zicha.entries() if entry["rule"] == rule}


def test_what_is_new_what_was_there_all_the_time_and_what_only_moved_are_innocent(zicha):
    site = Notices()
    with online(site) as server:
        zicha("run", server.url)
        assert told(zicha) == {}, "the first run knows nothing"
        site.publish(USUAL | {6: 0, 7: 25, 8: 400}, "/tzgg/new/")
        zicha("run", server.url)
    assert told(zicha) == {}, "8 is older than anything that the list had shown"


def test_after_a_run_that_did_not_see_everything_nothing_is_said(zicha):
    site = Notices()
    with online(site) as server:
        assert zicha("run", server.url, "--set", "max_pages=4").code == 3
        zicha("run", server.url)
    assert told(zicha) == {}


@pytest.fixture(scope="module")
def history(tmp_path_factory):
    """The states after each of four runs: before, put in, as it was, corrected."""
    from tests.website.command import Zicha

    zicha, site, states = Zicha(tmp_path_factory.mktemp("backdated")), Notices(), []
    with online(site) as server:
        for ages in (USUAL, USUAL | {6: 90}, USUAL | {6: 90}, USUAL | {6: 0}):
            site.publish(ages)
            ended = zicha("run", server.url)
            states.append((told(zicha), ended.code))
    return zicha, states


def test_it_is_told_of_by_every_run_until_it_is_corrected(history):
    _, states = history
    entry = "content_106.html"
    assert [state for state, _ in states] == [{}, {entry: "新增"}, {entry: "新增"}, {entry: "已销号"}]


def test_it_is_doubtful_and_says_what_was_seen_when(history):
    zicha, states = history
    assert {code for _, code in states} == {0}, "what a person must decide alarms nobody"
    (entry,) = [entry for entry in zicha.entries() if entry["rule"] == "backdated_article"]
    assert f"{TODAY - timedelta(days=90)}" in entry["message"]
    shown = zicha.listed("ledger", "show", entry["number"]).json
    assert shown["history"][-1]["why"] == "发布日期已改正"


def test_judged_again_a_run_says_the_same(history):
    zicha, _ = history
    second = sorted((zicha.workspace / "runs").glob("*/*"))[1]
    before = (second / "findings.jsonl").read_text("utf-8")
    assert "backdated_article" in before
    zicha("check", "--run", second.name)
    assert (second / "findings.jsonl").read_text("utf-8") == before


def test_many_at_once_are_an_import_and_that_is_said(zicha):
    site = Notices()
    with online(site) as server:
        zicha("run", server.url)
        site.publish(USUAL | {number: 100 + number for number in range(10, 35)})
        ended = zicha("run", server.url)
    assert told(zicha) == {}
    assert "栏目“通知公告”一次新出现25篇标注日期较早的稿件" in ended.out


def test_a_column_whose_articles_say_no_day(zicha):
    site = Notices(undated={2, 3})
    with online(site) as server:
        zicha("run", server.url)
        assert told(zicha, "undated_article") == {"": "新增"}
        (entry,) = [entry for entry in zicha.entries() if entry["rule"] == "undated_article"]
        assert entry["occurrences"] == 2
        count_what_was_published(zicha)
        site.publish(USUAL)
        zicha("run", server.url)
    assert told(zicha, "undated_article") == {"": "已销号"}


def count_what_was_published(zicha):
    """Articles 2 and 3 have no day."""
    found = zicha("stats", "--json").json
    assert (found["total"]["items"], found["total"]["undated"]) == (3, 2)
    assert [(line["name"], line["items"], line["undated"]) for line in found["columns"]] == [("通知公告", 3, 2)]
    since = (TODAY - timedelta(days=250)).isoformat()
    assert zicha("stats", "--json", "--from", since).json["total"]["items"] == 2
    assert zicha("stats", "--json", "--to", since).json["total"]["items"] == 1
    assert zicha("stats", "--from", "昨天").code == 2
