"""A report of the website that counts fewer letters than it shows is for a person, until it is mended."""

from datetime import date

from tests.website.website import Website, html, online

YEAR = date.today().year - 1
TITLE = f"{YEAR}年政府网站工作年度报表"
REPORT, LETTERS = f"/nb/t{YEAR + 1}0120_100001.html", "/xzxx/"


def _report(server_host: str, received: int):
    said = f"<table><tr><td>首页网址</td><td>http://{server_host}/</td></tr>"
    said += f"<tr><td>收到留言数量（单位：条）</td><td>{received}</td></tr></table>"
    return html(f"<h1>{TITLE}</h1><div class=TRS_Editor>{said}</div><p>发布时间：{YEAR + 1}-01-20</p>", TITLE)


def _letters():
    head = "<tr><th>编号</th><th>信件标题</th><th>来信时间</th><th>答复时间</th></tr>"
    rows = "".join(
        f'<tr><td>{n}</td><td><a href="/xzxx/{n}.html">信{n}</a></td><td>{YEAR}-0{n}-02</td><td>{YEAR}-0{n}-05</td>'
        for n in (3, 4)
    )
    return html(f"<h1>县长信箱</h1><table>{head}{rows}</table>", "县长信箱")


def test_found_and_closed(zicha):
    home = html(f'<a href="{REPORT}">{TITLE}</a><a href="{LETTERS}">县长信箱</a>', "桃县人民政府")
    site = Website({"/": home, LETTERS: _letters()})
    with online(site) as server:
        where = server.url.removeprefix("http://").strip("/")
        site.answers[REPORT] = _report(where, 1)
        zicha("run", server.url)
        assert _accounts(zicha) == [("新增", True)]
        site.answers[REPORT] = _report(where, 2)
        zicha("run", server.url)
    assert [state for state, _ in _accounts(zicha)] == ["已销号"]


def _accounts(zicha):
    return [
        (entry["state"], entry["needs_review"]) for entry in zicha.entries() if entry["rule"] == "contradicted_account"
    ]
