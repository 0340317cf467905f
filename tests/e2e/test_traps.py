"""Endless addresses cost little and are told once; thousands of honest ones are crawled whole."""

from crawler.demo.server import Reply
from tests.website.website import html, online


class _Site:
    """Answers by the whole target."""

    def __init__(self, page):
        self._page, self.asked = page, []

    def reply(self, method: str, target: str) -> Reply:
        self.asked.append(target)
        if target == "/robots.txt":
            return Reply(404)
        found = self._page(target)
        return found if found is not None else html("没有这一页", "404", 404)


def _linked(text, *targets):
    return html(f"<p>{text}</p>" + "".join(f'<a href="{target}">{target}</a> ' for target in targets))


def _honest(target):
    path, _, number = target.partition("?id=")
    if target == "/":
        return _linked("示例县公共服务局的首页", "/list?id=1")
    if path == "/list" and int(number) <= 30:
        first = int(number) * 10
        return _linked(
            f"第{number}页", *(f"/show?id={n}" for n in range(first, first + 10)), f"/list?id={int(number) + 1}"
        )
    return html(f"<h1>第{number}号通知</h1><p>内容{number}</p>") if path == "/show" else None


def _calendar(target):
    if target == "/":
        return _linked("示例县公共服务局的首页", "/rili?y=2026&m=1", "/gongzuo.html")
    if target.startswith("/rili"):
        year, month = (int(part[2:]) for part in target.partition("?")[2].split("&"))
        ahead, back = divmod(year * 12 + month, 12), divmod(year * 12 + month - 2, 12)
        return _linked(f"{year}年{month}月的日历", *(f"/rili?y={y}&m={m + 1}" for y, m in (ahead, back)))
    return html("<h1>工作动态</h1><p>这一页内容完整。</p>") if target == "/gongzuo.html" else None


def test_hundreds_of_articles_and_lists_under_one_shape_are_all_read(zicha):
    site = _Site(_honest)
    with online(site) as server:
        zicha("run", server.url)
    assert {f"/show?id={number}" for number in range(10, 310)} <= set(site.asked)
    assert zicha.run_file()["status"] == "ok"
    assert not [entry for entry in zicha.entries() if entry["rule"] == "crawler_trap"]


def test_a_calendar_costs_its_budget_is_told_once_and_stays_one_entry(zicha):
    site = _Site(_calendar)
    with online(site) as server:
        zicha("run", server.url)
        first = [entry for entry in zicha.entries() if entry["rule"] == "crawler_trap"]
        assert len({target for target in site.asked if target.startswith("/rili")}) <= 120
        zicha("run", server.url)
    (entry,) = [entry for entry in zicha.entries() if entry["rule"] == "crawler_trap"]
    assert [entry["number"]] == [one["number"] for one in first]
    assert (entry["state"], entry["needs_review"], entry["url"]) == ("新增", True, f"{server.url}rili?m&y")
    assert zicha.run_file()["status"] == "ok"


def test_a_site_that_numbers_its_visits_is_read_once_and_its_dead_link_is_one_entry(zicha):
    numbers = iter(range(10_000))

    def numbered(target):
        path = target.partition(";")[0]
        visit = f";jsessionid=B{next(numbers)}"
        if path == "/gone.jsp":
            return None
        return _linked(
            f"示例县公共服务局的页面，地址是{path}", *(f"/{page}.jsp{visit}" for page in ("a", "b", "c", "gone"))
        )

    site = _Site(numbered)
    with online(site) as server:
        zicha("run", server.url)
        zicha("run", server.url)
    asked = [target.partition(";")[0] for target in site.asked]
    assert [asked.count(f"/{page}.jsp") for page in "abc"] == [2, 2, 2]
    (entry,) = [entry for entry in zicha.entries() if entry["rule"] == "broken_link"]
    assert entry["state"] == "新增"
