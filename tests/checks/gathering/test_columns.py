from dataclasses import dataclass
from datetime import date

from checks.artifacts import Fetch, Outcome
from checks.fingerprint import fingerprint
from checks.subjects import ColumnSubject


@dataclass(frozen=True)
class Declared:
    name: str
    url: str
    kind: str | None = None
    limit_days: int | None = None


def listed(name: str, *days: str) -> str:
    rows = "".join(
        f'<li><a href="t{n}.html">关于第{n}项工作的通知</a><span>{day}</span></li>' for n, day in enumerate(days)
    )
    return f'<div class="list"><h1>{name}</h1><ul>{rows}</ul></div><title>{name}</title>'


def menu(*links: tuple[str, str]) -> str:
    return '<div class="nav">' + "".join(f'<a href="{url}">{text}</a>' for url, text in links) + "</div>"


def moved(url: str) -> str:
    return f'<meta http-equiv="Refresh" content="0;URL={url}">'


PAGER = '<script>createPageHTML(1,0,"index","html")</script>'
EMPTY = f'<div class="r"><div class="list"><h1>规划计划</h1><ul></ul></div>{PAGER}</div>'
FRESH, OLD = ("2026-11-20", "2026-11-10", "2026-10-01"), ("2020-11-20", "2020-11-10", "2020-10-01")


# what is no column


def test_home_articles_searches_and_other_sites_are_no_columns(gathered):
    home = menu(
        ("/", "首页"), ("/so/", "搜索"), ("http://b.gov.cn/", "省政府"), ("/d/t20261101_12345.html", "公示")
    ) + listed("x", *OLD)
    pages = {"/": home, "/so/": listed("站内搜索", *OLD), "/d/t20261101_12345.html": listed("公示", *OLD)}
    assert gathered(pages) == {}


def test_an_article_of_unknown_grammar_with_a_side_list_is_no_column(gathered):
    home = menu(("/dt/", "工作动态"))
    pages = {"/": home, "/dt/": listed("工作动态", *FRESH), "/dt/t0.html": "<p>正文</p>" + listed("相关信息", *OLD)}
    assert list(gathered(pages)) == ["/dt/"]


def test_further_pages_are_no_columns(gathered):
    pager = '<div>共3页 <a href="index_2.html">2</a><a href="index_3.html">3</a><a href="index_2.html">下一页</a></div>'
    pages = {
        "/": menu(("/dt/", "工作动态")),
        "/dt/": listed("工作动态", *FRESH) + pager,
        "/dt/index_2.html": listed("工作动态", *OLD),
        "/dt/index_3.html": listed("工作动态", *OLD),
    }
    assert list(gathered(pages)) == ["/dt/"]


def test_numbered_pages_beside_a_list_are_its_pages(gathered):
    pages = {
        "/": menu(("/tz.html", "通知公告"), ("/tz_2.html", "更早的")),
        "/tz.html": listed("通知公告", *FRESH),
        "/tz_2.html": listed("通知公告", *OLD),
    }
    assert list(gathered(pages)) == ["/tz.html"]


def test_attachments_and_what_answered_as_no_page_are_no_columns(gathered):
    home = menu(("/a.pdf", "公开年报"), ("/api/", "接口"), ("/excluded/", "档案"))
    outcomes = {
        "/api/": Fetch("http://a.gov.cn/api/", Outcome.OK, 200, content_type="application/json"),
        "/excluded/": Fetch("http://a.gov.cn/excluded/", Outcome.EXCLUDED),
    }
    assert gathered({"/": home}, outcomes) == {}


# states


def test_in_time_and_overdue(gathered):
    pages = {
        "/": menu(("/a/", "工作动态"), ("/b/", "通知公告")),
        "/a/": listed("工作动态", *FRESH),
        "/b/": listed("通知公告", *OLD),
    }
    found = gathered(pages)
    assert [(c.name, c.kind, c.limit_days, c.row, c.state, c.latest) for c in found.values()] == [
        ("工作动态", "news", 14, "cn19.columns-news", "ok", date(2026, 11, 20)),
        ("通知公告", "notices", 183, "cn19.columns-notices", "stale", date(2020, 11, 20)),
    ]
    assert all(column.conclusive for column in found.values())


def test_the_last_day_of_the_limit_is_in_time(gathered):
    pages = {"/": "", "/a/": listed("工作动态", "2026-11-09"), "/b/": listed("工作动态", "2026-11-08")}
    assert {path: column.state for path, column in gathered(pages).items()} == {"/a/": "ok", "/b/": "stale"}


def test_a_contact_page_is_never_overdue(gathered):
    pages = {"/": menu(("/a/", "联系方式")), "/a/": listed("联系方式", *OLD)}
    assert (gathered(pages)["/a/"].state, gathered(pages)["/a/"].limit_days) == ("ok", None)


def test_a_list_without_dates_is_unknown(gathered):
    rows = "".join(f'<li><a href="t{n}.html">关于认真做好第{n}项工作的通知</a></li>' for n in range(5))
    column = gathered({"/": menu(("/a/", "工作动态")), "/a/": f"<h1>工作动态</h1><ul>{rows}</ul>"})["/a/"]
    assert (column.state, column.items, column.conclusive) == ("unknown", 5, False)


def test_empty_and_shell(gathered):
    shell = '<ul id="list"></ul><script>$.getJSON("/api/list?page=1", show)</script>'
    found = gathered({"/": menu(("/a/", "规划计划"), ("/b/", "政策文件")), "/a/": EMPTY, "/b/": shell})
    assert {path: column.state for path, column in found.items()} == {"/a/": "empty", "/b/": "needs_render"}
    assert found["/a/"].certain
    assert not found["/b/"].conclusive


def test_what_could_not_be_fetched_is_unverified(gathered):
    home = menu(("/a/", "工作动态"), ("/b/", "通知公告"), ("/c/", "政策文件"))
    outcomes = {
        "/a/": Fetch("http://a.gov.cn/a/", Outcome.BLOCKED, 521),
        "/b/": Fetch("http://a.gov.cn/b/", Outcome.BROKEN, 404),
    }
    found = gathered({"/": home}, outcomes)
    assert [(c.name, c.state, c.reason) for c in found.values()] == [
        ("工作动态", "unverified", "被防护系统拦截"),
        ("通知公告", "unverified", "无法访问"),
        ("政策文件", "unverified", "本次没有访问"),
    ]


# one column, several addresses


def test_a_page_that_moves_on_is_judged_by_where_it_leads(gathered):
    pages = {"/": menu(("/gz/", "工作动态")), "/gz/": moved("yw/"), "/gz/yw/": listed("业务要闻", *FRESH)}
    found = gathered(pages)
    assert [(column.url, column.name, column.state) for column in found.values()] == [
        ("http://a.gov.cn/gz/yw/", "业务要闻", "ok")
    ]


def test_several_addresses_are_one_column_known_by_the_most_linked(gathered):
    pages = {
        "/": menu(("/tz/index.html", "通知公告"), ("/old/", "通知")),
        "/tz/index.html": listed("通知公告", *FRESH),
        "/tz/": menu(("/tz/", "通知公告")) + listed("通知公告", *FRESH),
        "/old/": moved("/tz/"),
        "/x/": menu(("/tz/index.html", "通知公告")) + listed("工作动态", *FRESH),
    }
    pages["/y/"] = menu(("/tz/index.html", "通知公告")) + listed("行业动态", *FRESH)
    assert list(gathered(pages)) == ["/tz/index.html", "/x/", "/y/"]


def test_its_identity_does_not_depend_on_which_form_is_most_linked(gathered):
    ids = set()
    for form in ("/tz/", "/tz/index.html"):
        column = next(iter(gathered({"/": menu((form, "通知公告")), form: listed("通知公告", *OLD)}).values()))
        assert column.url.endswith(form)
        assert column.subject == ColumnSubject("http://a.gov.cn/tz/")
        ids.add(fingerprint("stale_column", column.subject))
    assert len(ids) == 1


def test_a_redirect_leads_to_its_target(gathered):
    moved_on = Fetch(
        "http://a.gov.cn/t", Outcome.REDIRECTED, 301, "http://a.gov.cn/tz/", location="http://a.gov.cn/tz/"
    )
    found = gathered({"/": menu(("/t", "通知公告")), "/tz/": listed("通知公告", *FRESH)}, {"/t": moved_on})
    assert [(column.name, column.state) for column in found.values()] == [("通知公告", "ok")]


def test_moving_on_to_another_site_or_in_a_circle_is_no_column(gathered):
    pages = {
        "/": menu(("/a/", "政务公开"), ("/b/", "政务服务")),
        "/a/": moved("http://b.gov.cn/x/"),
        "/b/": moved("/c/"),
        "/c/": moved("/b/"),
    }
    assert gathered(pages) == {}


def test_moving_on_to_what_is_missing_is_unverified(gathered):
    outcomes = {"/a/b/": Fetch("http://a.gov.cn/a/b/", Outcome.BROKEN, 404)}
    found = gathered({"/": menu(("/a/", "工作动态")), "/a/": moved("b/")}, outcomes)
    assert [(column.url, column.name, column.state) for column in found.values()] == [
        ("http://a.gov.cn/a/b/", "工作动态", "unverified")
    ]


# names


def test_a_column_without_a_name_of_its_own_is_called_what_links_say(gathered):
    rows = listed("", *FRESH).replace("<h1></h1>", "").replace("<title></title>", "")
    pages = {"/": menu(("/a/", "更多>>"), ("/a/", "工作动态")), "/b/": menu(("/a/", "工作动态")) + rows, "/a/": rows}
    assert gathered(pages)["/a/"].name == "工作动态"


def test_nothing_names_it(gathered):
    rows = listed("", *FRESH).replace("<h1></h1>", "").replace("<title></title>", "")
    assert (
        gathered({"/": "<script>document.write('<a href=\"/a/\">'+x+'</a>')</script>", "/a/": rows})["/a/"].name
        == "/a/"
    )


# the profile


def test_a_declared_column_is_one_whatever_its_page(gathered):
    declared = (Declared("党务公开", "http://a.gov.cn/d/t20261101_12345.html"), Declared("预警", "http://a.gov.cn/w/"))
    found = gathered({"/": "", "/d/t20261101_12345.html": "<p>正文</p>"}, declared=declared)
    assert [(column.name, column.state) for column in found.values()] == [
        ("党务公开", "unknown"),
        ("预警", "unverified"),
    ]


def test_the_profile_overrides_name_kind_and_limit(gathered):
    pages = {"/": menu(("/a/", "动态")), "/a/": listed("工作动态", *FRESH), "/b/": listed("通知公告", *FRESH)}
    declared = (
        Declared("局内动态", "http://a.gov.cn/a/index.html", "动态、要闻类", 2),
        Declared("通知公告", "http://a.gov.cn/b/", "fixed"),
    )
    found = gathered(pages, declared=declared)
    assert [(c.name, c.kind, c.limit_days, c.state) for c in found.values()] == [
        ("局内动态", "news", 2, "stale"),
        ("通知公告", "fixed", None, "ok"),
    ]


def test_a_declared_address_that_moves_on_is_the_column_it_leads_to(gathered):
    pages = {"/": "", "/gz/": moved("yw/"), "/gz/yw/": listed("业务要闻", *OLD)}
    found = gathered(pages, declared=(Declared("要闻", "http://a.gov.cn/gz/", None, 9999),))
    assert [(c.name, c.limit_days, c.state) for c in found.values()] == [("要闻", 9999, "ok")]
