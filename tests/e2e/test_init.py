"""`zicha init` drafts a profile that `zicha run` takes, whatever the site calls its columns."""

import tomllib

from tests.website.website import Website, html, online

_NAME = '政策"\\文件'


def _list(name):
    rows = "".join(
        f'<li><a href="/zcwj/{day}.html">关于做好第{day}项工作的通知</a><span>2026-11-{day}</span></li>'
        for day in (20, 18, 15)
    )
    return html(f'<div class="list"><h2>{name}</h2><ul>{rows}</ul></div>', name)


def _site():
    home = html(
        f'<h1>示例县某局</h1><p>这里是首页。</p><div class="nav"><a href="/zcwj/">{_NAME}</a></div>', "示例县某局"
    )
    article = html("<h1>通知</h1><p>发布时间：2026-11-20</p><p>请各单位认真做好有关工作。</p>")
    pages = {f"/zcwj/{day}.html": article for day in (20, 18, 15)}
    return Website({"/": home, "/zcwj/": _list(_NAME), **pages})


def test_a_drafted_profile_runs(zicha):
    with online(_site()) as server:
        drafted = zicha("init", server.url, "--name", "shili")
        assert drafted.code == 0, drafted.err
        text = (zicha.workspace / "sites/shili.toml").read_text("utf-8")
        profile = tomllib.loads(text)
        assert (profile["start"], profile["title"]) == (server.url, "示例县某局")
        assert [column["name"] for column in profile["column"]] == [_NAME]
        assert not (zicha.workspace / "runs").exists()

        assert zicha("run", "shili").code in (0, 1)
        assert zicha.run_file()["site"] == "shili"
        assert [row["name"] for row in zicha.listed("columns").json] == [_NAME]

        again = zicha("init", server.url, "--name", "shili")
        assert (again.code, "已经存在" in again.err) == (2, True)
        assert (zicha.workspace / "sites/shili.toml").read_text("utf-8") == text


def test_nothing_is_drafted_for_a_site_that_cannot_be_seen(zicha):
    with online(Website({"/": html("<p>维护</p>", status=503)})) as server:
        ended = zicha("init", server.url, "--set", "retries=0")
    assert ended.code == 3, ended.err
    assert "没有生成站点配置" in ended.err
    assert not list(zicha.workspace.glob("sites/*"))
