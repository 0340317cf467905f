"""People's words on the ledger, through the command line."""

import pytest

from tests.website.website import Website, html, links, online

_WRONG = "<h1>关于开展检查的通知</h1><p>县里统一布署，各单位抓好落实。</p>"


@pytest.fixture(scope="module")
def site():
    return Website(
        {
            "/": links("/zwgk/1.html", "/gzdt/2.html", "/meiyou.html"),
            "/zwgk/1.html": html(_WRONG),
            "/gzdt/2.html": html(_WRONG.replace("县里", "市里")),
        }
    )


def test_a_problem_s_life(site, zicha):
    with online(site) as server:
        sites = zicha.workspace / "sites"
        sites.mkdir(parents=True)
        (sites / "xian.toml").write_text(
            f'start = "{server.url}"\nrectify_within = 5\n[[duty]]\nunit = "法规科"\npaths = ["/zwgk/"]\n', "utf-8"
        )
        assert zicha("run", "xian").code == 1
        numbers = {entry["page"].removeprefix(server.url): entry for entry in zicha.entries()}
        law, news = numbers["zwgk/1.html"], numbers["gzdt/2.html"]
        assert (law["unit"], news["unit"]) == ("法规科", "")
        assert law["deadline"] > law["first_seen"]
        mine, other = law["number"], news["number"]

        assert zicha("ledger", "accept", mine, "--why", "引文如此", "--who", "张三").code == 0
        assert (
            zicha("ledger", "assign", other, "--unit", "办公室", "--deadline", "2099-12-31", "--who", "张三").code == 0
        )
        assert zicha("ledger", "baseline", "--until", "2099-01-01", "--why", "接手时已有").code == 0
        assert zicha("ledger", "repaired", other).code == 0
        assert zicha("run", "xian").code == 0
        now = {entry["number"]: entry for entry in zicha.entries()}
        assert now[mine]["state"] == "误报"
        assert (now[other]["state"], now[other]["unit"], now[other]["deadline"]) == ("待整改", "办公室", "2099-12-31")
        assert {entry["legacy"] for entry in now.values()} == {True}

        assert zicha("ledger", "reopen", mine, "--who", "李四").code == 0
        site.answers["/zwgk/1.html"] = html(_WRONG.replace("布署", "部署"))
        assert zicha("recheck", mine).code == 0
        last = zicha.listed("ledger", "show", mine).json
        assert last["state"] == "已销号"
        assert [move["who"] for move in last["history"]][1] == "张三"
        told = [move["why"] for move in zicha.listed("ledger", "show", other).json["history"]]
        assert "责任单位：无 → 办公室，整改期限：2099-12-31" in told
        assert "复核未通过：问题仍然存在" in told

        wrong = zicha("ledger", "accept", mine, "2026-9999", "--why", "x")
        assert (wrong.code, "没有编号 2026-9999" in wrong.err) == (2, True)
        wrong = zicha("ledger", "accept", mine, "--why", "x", "--as", "销号")
        assert (wrong.code, "误报或暂不整改" in wrong.err) == (2, True)
        wrong = zicha("ledger", "accept", mine, "--why", "x", "--as", "暂不整改", "--until", "明天")
        assert (wrong.code, "应为日期" in wrong.err) == (2, True)
