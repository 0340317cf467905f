"""Columns counted together, from pages to counts."""

import pytest

from checks.gathering import home, tallies

_OLD = "".join(
    f'<li><a href="t202001{day:02}_{day:07}.html">关于开展某项工作的信息第{day}号</a><span>2020-01-{day:02}</span>'
    for day in range(10, 20)
)
_NEW = _OLD.replace("2020", "2026").replace("-01-", "-11-")


@pytest.fixture
def counted(context, surveyed):
    def build(columns: dict[str, tuple[str, str]], front: str = ""):
        start = "http://a.gov.cn/"
        menu = "".join(f'<li><a href="/{path}/">{name}</a></li>' for path, (name, _) in columns.items())
        pages = {start: f"<div class=nav><ul>{menu}</ul></div>{front}"}
        for path, (name, items) in columns.items():
            crumb = f"<div>当前位置：<a href='/'>首页</a> &gt; <a href='/{path}/'>{name}</a></div>"
            pages[f"{start}{path}/"] = f"<title>{name}</title>{crumb}<ul class=list>{items}</ul>"
        bound = context(start)
        survey = surveyed(start, {url: f"<html><body>{body}".encode() for url, body in pages.items()}, {}, bound)
        return {tally.row: tally for tally in tallies.gather(survey, bound)}, list(home.gather(survey, bound))

    return build


def test_every_count_has_its_own_columns(counted):
    found, _ = counted(
        {"gzdt": ("工作动态", _OLD), "tzgg": ("通知公告", _OLD), "rsxx": ("人事信息", _OLD), "xx": ("要闻", _NEW)}
    )
    assert {column.name for column in found["cn19.count-stale"].certain} == {"工作动态", "通知公告"}
    assert found["cn19.count-neglected"].certain == ()
    assert [column.name for column in found["cn19.count-neglected"].doubtful] == ["人事信息"]
    assert found["cn19.count-empty"].columns == ()
    assert all(tally.conclusive for tally in found.values())


def test_a_home_page_is_as_new_as_its_newest_entry(counted):
    _, (found,) = counted({"gzdt": ("工作动态", _OLD)}, f"<ul>{_NEW}</ul>")
    assert (found.latest.isoformat(), found.below.name) == ("2026-11-19", "工作动态")


def test_an_entrance_without_entries_has_no_day_of_its_own(counted):
    _, (found,) = counted({"gzdt": ("工作动态", _NEW)})
    assert found.latest is None
    assert found.newest.isoformat() == "2026-11-19"
