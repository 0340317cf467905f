"""A column that was overdue closes when it is updated, and not a run earlier."""

from datetime import date, timedelta

from tests.website.website import Website, html, online


def _column(*days: date):
    items = "".join(
        f'<li><a href="/tzgg/{day:%Y%m}/t{day:%Y%m%d}_{number}.html">关于开展第{number}次检查的通知</a>'
        f"<span>{day:%Y-%m-%d}</span></li>"
        for number, day in enumerate(days, 1)
    )
    pager = '<script>createPageHTML(1, 0, "index", "html")</script>'
    return html(f"<h1>通知公告</h1><ul>{items}</ul>{pager}", "通知公告")


def test_an_update_closes_it(zicha):
    old = [date(2020, 1, day) for day in range(1, 7)]
    article = html("<h1>关于开展检查的通知</h1><p>请各单位认真组织，抓好落实。</p>")
    home = html('<div class="nav"><ul><li><a href="/tzgg/">通知公告</a></li></ul></div><p>欢迎访问本网站。</p>')
    site = Website({"/": home, "/tzgg/": _column(*old)})
    today = date.today() - timedelta(days=1)
    for number, day in enumerate([*old, today], 1):
        site.answers[f"/tzgg/{day:%Y%m}/t{day:%Y%m%d}_{number}.html"] = article
    site.answers[f"/tzgg/{today:%Y%m}/t{today:%Y%m%d}_1.html"] = article
    with online(site) as server:
        zicha("run", server.url)
        assert _stale(zicha) == {"新增": True}
        zicha("run", server.url)
        assert _stale(zicha) == {"新增": True}
        site.answers["/tzgg/"] = _column(today, *old)
        zicha("run", server.url)
    assert _stale(zicha) == {"已销号": True}


def _stale(zicha) -> dict[str, bool]:
    return {entry["state"]: entry["rechecked"] for entry in zicha.entries() if entry["rule"] == "stale_column"}
