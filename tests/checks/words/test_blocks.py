"""From HTML to lines of text, and where they stand."""

import pytest

from checks.reading.page import read_page
from checks.words.blocks import blocks
from checks.words.text import Part


def page(html):
    return read_page("http://www.example.gov.cn/a.html", f"<meta charset=utf-8>{html}".encode())


def texts(html, part=None):
    return [block.text for block in blocks(page(html)) if part in (None, block.part)]


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>中华<b>人民</b><span><font>共</font>和国</span></p>", ["中华人民共和国"]),
        ("<p>中华<o:p>人民</o:p>共和国</p>", ["中华人民共和国"]),
        ("<p>领导<a href=/x>小组</a>会议</p>", ["领导小组会议"]),
        ("<p>关于<br>开展</p>", ["关于", "开展"]),
        ("<div>一<p>二</p>三</div>", ["一", "二", "三"]),
        ("<table><tr><td>姓名<td>职务</table>", ["姓名", "职务"]),
        ("<ul><li><a href=/1>甲</a><i>2024-01-01</i><li>乙</ul>", ["甲2024-01-01", "乙"]),
        ("<a href=/1>科技攻</a><a href=/2>府办动态</a>", ["科技攻", "府办动态"]),
        ("<a href=/1>科技攻</a>\n <a href=/2>府办动态</a>", ["科技攻", "府办动态"]),
        ("<p>政<!-- 攻 -->府</p>", ["政府"]),
        ("<p>政<?php echo $a ?>府</p>", ["政府"]),
        ("政<script>var a='攻府'</script>府<style>x</style>", ["政府"]),
        ("正文<noscript>请启用</noscript><template>模板</template><textarea>填写</textarea>", ["正文"]),
        ("<select><option>友情链接<option>网站</select>正文", ["正文"]),
        ("<p>一\n   二\t三</p>", ["一 二 三"]),
        ("<p> \n </p><p></p>", []),
        ("<p>&lt;b&gt;&amp;</p>", ["<b>&"]),
        ("<div style='display:none'>页签二</div>", ["页签二"]),
        ("", []),
    ],
)
def test_what_runs_on_and_what_begins_anew(html, lines):
    assert texts(html) == lines


def test_the_title_comes_first_without_the_name_of_the_site():
    html = "<title>关于开展检查的通知_某某县人民政府 - 政务公开</title><p>正文"
    assert texts(html, Part.TITLE) == ["关于开展检查的通知", "某某县人民政府", "政务公开"]


def test_headings_are_titles_and_entries_of_a_list_are_text():
    html = "<h1>标题</h1><h3><a href=/>小标题</a></h3><ul><li><a href=/>列表标题</a></ul>"
    assert texts(html, Part.TITLE) == ["标题", "小标题"]
    assert texts(html, Part.BODY) == ["列表标题"]


@pytest.mark.parametrize(
    "frame",
    [
        "<nav>{}</nav>",
        "<footer>{}</footer>",
        "<div class='foot_bj'>{}</div>",
        "<div id=nav><ul><li>{}</ul></div>",
        "<div class='top main-nav'><h3>{}</h3></div>",
        "<div role=navigation>{}</div>",
        "<div class=breadcrumb>{}</div>",
    ],
)
def test_menus_and_footers_are_the_frame(frame):
    html = f"<p>前文</p>{frame.format('政务公开')}<p>后文</p>"
    assert texts(html, Part.FRAME) == ["政务公开"]
    assert texts(html, Part.BODY) == ["前文", "后文"]


@pytest.mark.parametrize(
    "html",
    [
        "<div class=content_navigate>正文</div>",
        "<div class=footprint>正文</div>",
        "<div class=nav><article>正文</article></div>",
        f"<div class=menu><p>{'某某县召开会议研究部署今年的各项重点工作，' * 4}会议强调要抓好落实。</p></div>",
    ],
)
def test_content_is_not_the_frame(html):
    assert len(texts(html, Part.BODY)) == 1


def test_without_a_footer_element_its_words_cut_it_off():
    article = "<p>某某县召开会议，研究部署今年的各项重点工作。</p>" * 20
    footer = "<div>主办：某某县人民政府 ICP备12345678号</div><div>技术支持：某某公司</div>"
    assert texts(article + footer, Part.FRAME) == ["ICP备12345678号", "技术支持：某某公司"]
    assert texts(article + footer, Part.BODY)[-1] == "主办：某某县人民政府"


def test_the_same_words_at_the_top_or_far_from_the_end_cut_nothing_off():
    article = "<p>某某县召开会议，研究部署今年的各项重点工作。</p>" * 40
    assert texts(f"<div>网站地图</div>{article}", Part.FRAME) == []
    assert texts(f"{article}<p>网站标识码</p>{article}", Part.FRAME) == []


def test_the_shared_tree_is_left_as_it_was():
    read = page("<title>甲_乙</title><div class=nav>一<a>二</a><a>三</a></div><p>四<br>五<!-- 六 --></p>")
    before = read.tree.html
    blocks(read)
    assert read.tree.html == before


def test_a_page_nested_without_end_is_read():
    assert texts("<font><div>" * 3000 + "正文") == ["正文"]


def test_a_frameset_has_its_title_only():
    assert texts("<html><head><title>某某网站</title></head><frameset><frame src=/a></frameset></html>") == ["某某网站"]
