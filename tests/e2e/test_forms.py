"""The program behind a form: asked whether it is there, never sent anything, not blamed for missing input."""

from crawler.demo.server import Reply
from tests.website.website import Website, html, online


def _form(action, method="get"):
    return f'<form action="{action}" method="{method}"><input name="q"><input type="submit"></form>'


def test_only_a_program_that_is_not_there_is_a_dead_link(zicha):
    missing = html("<h1>提示</h1><p>您查找的内容不存在</p>")
    forms = [_form("/sousuo"), _form("/kong"), _form("/wu"), _form("/liuyan", "post"), _form("/chucuo"), _form("/shao")]
    site = Website(
        {
            "/": html("<h1>示例页面</h1><p>这一页有几个查询表单，此外没有别的内容。</p>" + "".join(forms)),
            "/sousuo": html("<h1>检索</h1><p>请输入检索的词语。</p>"),
            "/kong": missing,
            "/liuyan": html("<p>提交成功</p>"),
            "/chucuo": Reply(500),
            "/shao": Reply(400),
        }
    )
    with online(site) as server:
        zicha("run", server.url, "--set", "retries=0")
    dead = [entry["url"] for entry in zicha.entries() if entry["rule"] == "broken_link"]
    assert dead == [f"{server.url}wu"]
    assert "/liuyan" not in site.paths
    outcomes = zicha.outcomes()
    assert {path: outcomes[f"{server.url}{path}"] for path in ("sousuo", "kong", "chucuo", "shao")} == {
        "sousuo": "ok",
        "kong": "ok",
        "chucuo": "excluded",
        "shao": "excluded",
    }
