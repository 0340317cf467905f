from datetime import date

import pytest

from checks.reading.listing import listing, next_pages

TODAY = date(2026, 11, 23)
NAV = '<div class="nav"><ul>' + "".join(f'<li><a href="/c{n}/">栏目{n}</a></li>' for n in range(8)) + "</ul></div>"
CRUMB = '<div class="wz">当前位置：<a href="/">首页</a> &gt; <a href="../">工作动态</a> &gt; 通知公告</div>'
FOOT = '<div class="footer"><ul><li><a href="/a.html">关于我们</a> 2026-11-20</li></ul><p>主办：某某局</p></div>'


def rows(
    count: int,
    day: str = "2026-11-{:02d}",
    form: str = '<li><a href="./t{0}.html">关于第{0}项工作的通知</a><span>{1}</span></li>',
):
    return "".join(form.format(number, day.format(20 - number)) for number in range(count))


def read(page, body, **more):
    return listing(page(body, **more), TODAY)


# what is no entry


def test_menus_footers_and_friendly_links_are_no_entries(page):
    friends = '<div class="friend"><ul>' + rows(5, "2026-11-{:02d}") + "</ul></div>"
    assert (
        read(page, NAV + friends + FOOT + "<p>局主要职责是贯彻执行有关法律法规，拟订有关规划并组织实施。</p>").items
        == ()
    )


def test_a_menu_entry_with_a_date_is_no_entry(page):
    menu = (
        '<div class="menu"><ul><li><a href="/zt/">专题（2018-06-22）</a></li><li><a href="/b/">概况</a></li></ul></div>'
    )
    assert read(page, menu).items == ()


def test_the_breadcrumb_is_no_entry(page):
    assert read(page, CRUMB + "<div>正文</div>").items == ()


def test_turning_the_page_is_no_entry(page):
    turns = "".join(f'<li><a href="index_1.html">{text}</a></li>' for text in ("1", "2", "下一页"))
    pager = f'<ul class="list-page">{turns}</ul>'
    assert len(read(page, f'<ul class="list">{rows(6)}</ul>{pager}').items) == 6


def test_short_names_without_dates_are_a_menu(page):
    assert read(page, "<ul>" + "".join(f'<li><a href="/{n}/">办事{n}</a></li>' for n in range(9)) + "</ul>").items == ()


def test_a_side_list_is_not_the_list(page):
    side = '<div class="hot"><ul>' + rows(3, "2026-11-{:02d}") + "</ul></div>"
    found = read(page, side + f"<div><ul>{rows(10, '2020-03-{:02d}')}</ul></div>")
    assert max(item.date for item in found.items) == date(2020, 3, 20)


def test_the_list_above_the_pager_is_the_list(page):
    side = f"<div><ul>{rows(12)}</ul></div>"
    pager = '<div class="page"><a href="index_1.html">下一页</a></div>'
    body = f'<div class="right"><ul>{rows(2, "2020-03-{:02d}")}</ul>{pager}</div>'
    assert [item.date for item in read(page, side + body).items] == [date(2020, 3, 20), date(2020, 3, 19)]


# shapes of lists

SHAPES = {
    "日期在后": '<li><a href="t{0}.html">关于第{0}项工作的通知</a><span>{1}</span></li>',
    "日期在前": '<li><span>{1}</span><a href="t{0}.html">关于第{0}项工作的通知</a></li>',
    "日期在链接里": '<li><a href="t{0}.html"><b>关于第{0}项工作的通知</b><i>{1}</i></a></li>',
    "日期在标题末尾": '<li><a href="t{0}.html">关于第{0}项工作的通知 [{1}]</a></li>',
    "裸文字日期": '<li><a href="t{0}.html">关于第{0}项工作的通知</a>{1}</li>',
    "块": '<div class="item"><a href="t{0}.html">关于第{0}项工作的通知</a><em>{1}</em></div>',
    "段": '<p><a href="t{0}.html">关于第{0}项工作的通知</a> {1}</p>',
    "有类别": '<li><a href="/lb/">[公告]</a><a href="t{0}.html">关于第{0}项工作的通知</a><span>{1}</span></li>',
    "有摘要": '<li><a href="t{0}.html">关于第{0}项工作的通知</a><p>自2011年1月1日起施行。</p><span>{1}</span></li>',
    "链接包着块": '<a href="t{0}.html"><div>关于第{0}项工作的通知</div><label>{1}</label></a>',
}


@pytest.mark.parametrize("form", SHAPES.values(), ids=SHAPES.keys())
def test_shapes_of_rows(page, form):
    found = read(page, NAV + CRUMB + f'<div class="main">{rows(5, form=form)}</div>' + FOOT)
    assert [(item.title[:9], item.date) for item in found.items] == [
        (f"关于第{n}项工作的通知"[:9], date(2026, 11, 20 - n)) for n in range(5)
    ]
    assert found.items[0].url == "http://www.a.gov.cn/gzdt/tzgg/t0.html"
    assert found.items[0].title == "关于第0项工作的通知" or form == SHAPES["日期在标题末尾"]


def test_table_rows(page):
    row = "<tr><td>{0}</td><td><a href='t{0}.html'>关于第{0}项工作的通知</a></td><td>{1}</td></tr>"
    head = "<tr><th>序号</th><th>标题</th><th>日期</th></tr>"
    assert len(read(page, f"<table>{head}{rows(5, form=row)}</table>").items) == 5


def test_a_list_cut_into_pieces_is_one(page):
    body = "<div class=main>" + "".join(f"<ul>{rows(3, '2026-10-{:02d}')}</ul>" for _ in range(3)) + "</div>"
    assert len(read(page, body).items) == 9


def test_a_title_that_was_cut_is_read_from_its_attribute(page):
    row = '<li><a href="t{0}.html" title="关于认真做好第{0}项工作的通知">关于认真做好...</a><span>{1}</span></li>'
    assert read(page, f"<ul>{rows(3, form=row)}</ul>").items[0].title == "关于认真做好第0项工作的通知"


def test_an_entry_that_leads_nowhere_is_an_entry(page):
    row = '<li><a href="javascript:;">关于第{0}项工作的通知</a><span>{1}</span></li>'
    found = read(page, f"<ul>{rows(3, form=row)}</ul>").items
    assert [item.url for item in found] == ["", "", ""]
    assert found[0].date == date(2026, 11, 20)


def test_a_single_entry_in_a_list(page):
    assert len(read(page, f'<div class="NewsList"><h1>通知公告</h1><ul>{rows(1)}</ul></div>').items) == 1


def test_pinned_entries_keep_their_place(page):
    pinned = '<li><a href="t9.html">长期有效的举报奖励办法</a><span>2024-09-20</span></li>'
    found = read(page, f"<ul>{pinned}{rows(4)}</ul>").items
    assert found[0].date == date(2024, 9, 20)
    assert max(item.date for item in found) == date(2026, 11, 20)


def test_teasers_of_several_children_all_count(page):
    boxes = "".join(
        f"<div class=box><h3>栏目{n}</h3><ul>{rows(4, f'2026-0{n}-{{:02d}}')}</ul></div>" for n in (3, 5, 4)
    )
    assert len(read(page, boxes).items) == 12


def test_each_box_infers_its_years_by_itself(page):
    first = f"<div class=box><ul>{rows(3, '03-{:02d}')}</ul></div>"
    second = f"<div class=box><ul>{rows(3, '11-{:02d}')}</ul></div>"
    found = read(page, first + second).items
    assert {item.date.year for item in found} == {2026}
    assert all(item.inferred for item in found)


def test_a_list_without_dates_has_entries_without_dates(page):
    row = '<li><a href="t{0}.html">关于认真做好第{0}项工作的通知</a></li>'
    found = read(page, NAV + f"<ul>{rows(5, form=row)}</ul>").items
    assert len(found) == 5
    assert {item.date for item in found} == {None}


# its name


def test_the_heading_above_the_list_is_its_name(page):
    found = read(page, CRUMB + f"<h2>工作动态</h2><div><div class=l><h1>通知公告</h1><ul>{rows(3)}</ul></div></div>")
    assert (found.name, found.trail) == ("通知公告", ("工作动态", "通知公告"))


def test_a_heading_that_nothing_confirms_gives_way(page):
    assert read(page, CRUMB + f"<div><h2>快速通道</h2><ul>{rows(3)}</ul></div>").name == "通知公告"


def test_the_meta_names_the_column(page):
    assert read(page, f"<ul>{rows(3)}</ul>", head='<meta name="ColumnName" content="政策文件">').name == "政策文件"


# a list that waits for a script


@pytest.mark.parametrize(
    "body",
    [
        '<ul id="list"></ul><script>$.getJSON("/api/list?page=1", show)</script>',
        '<div id="app"><ul><li v-for="item in items">{{item.title}}</li></ul></div>',
        '<ul><li ng-repeat="x in rows"><a ng-href="{{x.url}}">{{x.title}}</a></li></ul>',
        '<div url="/api-gateway/jpaas-publish-server/front/page/build/unit" querydata="{}"></div>',
        '<iframe id="main" src="javascript:;"></iframe><script>set()</script>',
    ],
)
def test_a_shell_needs_rendering_and_is_not_empty(page, body):
    found = read(page, NAV + CRUMB + body + FOOT)
    assert found.needs_render
    assert found.items == ()
    assert found.blank is None


def test_a_shell_is_not_filled_with_somebody_elses_list(page):
    side = f'<div class="hot"><ul>{rows(5)}</ul></div>'
    assert read(
        page, side + '<ul id="list"></ul><script>$.getJSON("/searchData/list.json", show)</script>'
    ).needs_render


def test_counting_visits_does_not_fill_a_list(page):
    found = read(page, f'<ul class="list">{rows(5)}</ul><script>$.get("/visit/count.jsp?id=1")</script>')
    assert not found.needs_render
    assert len(found.items) == 5


def test_a_page_without_anything(page):
    found = read(page, "")
    assert (found.items, found.needs_render, found.blank, found.pages) == ((), False, None, None)
    assert next_pages(page("")) == ()
