"""What belongs together is looked for over the whole site, and closes only where it was made good."""

from datetime import date, timedelta

from tests.website.website import Website, html, online

DOC, SAID, LIST, LETTER = "/zfwj/t20240102_100001.html", "/zcjd/t20240103_100002.html", "/xzxx/", "/xzxx/1.html"
TEXT = "<p>" + "县人民政府决定制定停车管理办法，自公布之日起施行，请遵照执行。" * 20 + "</p>"
HEAD = "<table><tr><td>索引号：</td><td>000/2024-1</td><td>文号：</td><td>桃府发〔2024〕5号</td></tr></table>"
ASKED = date.today() - timedelta(days=120)


def _document(more=""):
    title = "桃县人民政府关于印发桃县停车管理办法的通知"
    return html(f'<h1>{title}</h1>{HEAD}<div class="TRS_Editor">{TEXT}{more}</div>', title)


def _interpretation(more=""):
    title = "《桃县停车管理办法》政策解读"
    return html(f'<h1>{title}</h1><div class="TRS_Editor">{TEXT}{more}</div>', title)


def _letters(state):
    head = "<tr><th>标题</th><th>来信时间</th><th>办理状态</th></tr>"
    row = f'<tr><td><a href="{LETTER}">校车几点来</a></td><td>{ASKED}</td><td>{state}</td></tr>'
    return html(f"<h1>县长信箱</h1><table>{head}{row if state else ''}</table>", "县长信箱")


def _entries(zicha):
    return {entry["rule"]: entry["state"] for entry in zicha.entries() if entry["family"] in ("pairs", "interaction")}


def test_a_missing_link_and_a_letter_without_answer(zicha):
    links = "".join(f'<li><a href="{path}">第{n}条内容</a></li>' for n, path in enumerate((DOC, SAID, LIST, LETTER)))
    letter = html("<h1>校车几点来</h1><p>请问校车几点经过东门？</p>", "校车几点来")
    site = Website({"/": html(f"<ul>{links}</ul>", "桃县"), LETTER: letter})
    site.answers |= {DOC: _document(), SAID: _interpretation(), LIST: _letters("未回复")}
    with online(site) as server:
        zicha("run", server.url)
        found = _entries(zicha)
        assert found["unlinked_interpretation"] == found["unlinked_document"] == found["unanswered_letter"] == "新增"

        site.answers |= {DOC: _document(f'<a href="{SAID}">解读</a>'), LIST: _letters("")}
        zicha("run", server.url)
        found = _entries(zicha)
        assert found["unlinked_document"] == "已销号"
        assert found["unlinked_interpretation"] == "新增"
        assert found["unanswered_letter"] == "新增"  # a letter that is no longer shown was not answered

        site.answers |= {SAID: _interpretation(f'<a href="{DOC}">原文</a>'), LIST: _letters("已回复")}
        zicha("run", server.url)
    assert _entries(zicha)["unlinked_interpretation"] == _entries(zicha)["unanswered_letter"] == "已销号"
