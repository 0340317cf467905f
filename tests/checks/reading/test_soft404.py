import pytest

from checks.reading.page import read_page
from checks.reading.soft404 import announces, matches, signature
from checks.reading.visible import visible

LONG = "<p>" + "为进一步做好政府网站管理工作，现将有关事项通知如下，请认真贯彻执行。" * 20 + "</p>"


def judge(body: str, title: str, url: str = "http://www.a.gov.cn/gk/t1.html") -> bool:
    page = read_page(url, f"<head><meta charset=utf-8><title>{title}</title></head><body>{body}".encode())
    return announces(page, visible(page.tree))


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("通知公告", "<ul></ul>"),
        ("通知公告", "<p>暂无信息</p>"),
        ("规划计划", "<p>栏目正在建设中</p>"),
        ("信件查询", "<p>没有查询到相关信件</p>"),
        ("跳转提示", "<p>您访问的链接即将离开本网站，是否继续？</p>"),
        ("关于网站404页面设置的通知", "<p>各单位要设置404页面。</p>"),
        ("关于规范错误页面的通知", "<p>请各单位按要求设置错误提示页面。</p>"),
        ("页面不存在", LONG),
        ("404", LONG + "您访问的页面不存在"),
        ("网民留言", "<p>您反映的网页找不到问题，经核实，该页面已修复。</p>"),
        ("网民留言", "<p>发布时间：2026-01-05</p><p>您访问的页面不存在系地址变更所致。</p>"),
        ("常见问题", "<p>打开链接时提示“您访问的页面不存在”怎么办？请清除缓存后重试。</p>"),
        ("某局", "<p>经查，该文件已废止，相关信息已删除。</p>"),
        ("拆除通知", "<p>该地址已于去年拆除，原有设施已转移。</p>"),
        ("Annual report", "<p>The page was found in the archive.</p>"),
        ("第404号提案答复", "<p>关于第404号提案的答复</p>"),
        ("某县政府", "<script>function f(){ alert('请输入关键词') }</script>"),
    ],
)
def test_pages_about_something_are_not_missing(title, body):
    assert not judge(body, title)


@pytest.mark.parametrize(
    ("title", "body", "url"),
    [
        ("站内搜索", "<p>抱歉，没有找到您要查找的信息</p>", "http://www.a.gov.cn/search?q=x"),
        ("搜索结果", "<p>您查找的内容不存在</p>", "http://www.a.gov.cn/s.jsp?keyword=x"),
        ("公告", "<p>第404期</p>", "http://www.a.gov.cn/info/1002/404.htm"),
        ("公告", "<p>第404期</p>", "http://www.a.gov.cn/content/404.html"),
    ],
)
def test_addresses_that_excuse(title, body, url):
    assert not judge(body, title, url)


@pytest.mark.parametrize("name", ["ArticleTitle", "PubDate", "ContentSource"])
def test_an_article_says_it_of_something_else(name):
    html = f"<meta charset=utf-8><meta name='{name}' content='某某'><p>您访问的页面不存在</p>"
    page = read_page("http://www.a.gov.cn/t1.html", html.encode())
    assert not announces(page, visible(page.tree))


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("温馨提示", "<div>温馨提示：您访问的页面不存在或已删除！<a href='/'>返回首页</a></div>"),
        ("404错误提示页", "<p>3秒后自动返回首页</p>"),
        ("某市人民政府-404", "<img src='404.png'>"),
        ("404 Not Found", "<h1>404 Not Found</h1>"),
        ("页面不存在_某县政府", ""),
        ("找不到网页", "<p>返回</p>"),
        ("出错了！", "<p>请联系管理员</p>"),
        ("某县政府", "<p>很抱歉，您要访问的<b>页面</b>不存在</p>"),
        ("某县政府", "<p>对不起，您所请求的文件已被删除</p>"),
        ("某县政府", "<p>找不到您访问的页面</p>"),
        ("某县政府", "<p>该信息不存在或已被删除！</p>"),
        ("某县政府", "<h2>该栏目已下线。</h2>"),
        ("某县政府", "<p>404</p><p>页面走丢了</p>"),
        ("某县政府", "<p>Sorry, the page you are looking for could not be found.</p>"),
        ("某县政府", "<p>The requested URL /gk/t1.html was not found on this server.</p>"),
        ("", "<script>alert('文件不存在！');history.back();</script>"),
        ("", "<script>location.href='/404.html'</script>"),
    ],
)
def test_pages_that_say_they_are_missing(title, body):
    assert judge(body, title)


@pytest.mark.parametrize("url", ["http://www.a.gov.cn/404.htm", "http://www.a.gov.cn/error/404.html"])
def test_error_pages_by_address(url):
    assert judge("<img src='x.png'>", "某县政府", url)


# ---- calibration by an impossible address

WORDS = (
    "很遗憾，没有您要的东西。您可以返回网站首页，也可以使用站内搜索，或者查看网站地图，"
    "感谢您对我们工作的关注和支持，欢迎继续浏览其他栏目。"
)


def page_of(url: str, body: str, title: str = "某县政府"):
    return read_page(url, f"<meta charset=utf-8><title>{title}</title><body>{body}".encode())


def known(page) -> str:
    return signature(page, visible(page.tree))


ONE = page_of("http://www.a.gov.cn/zicha-3f9a1c2b.html", f"<p>/zicha-3f9a1c2b.html：{WORDS}</p><i>编号 77812</i>")


@pytest.mark.parametrize(
    "other",
    [
        page_of("http://www.a.gov.cn/gk/t2.html", f"<p>/gk/t2.html：{WORDS}</p><i>编号 90</i>"),
        page_of("http://www.a.gov.cn/通知.html", f"<p>/通知.html：{WORDS}</p><i>编号 </i>"),
        page_of(
            "http://www.a.gov.cn/gk/t2.html", f"<p>http://www.a.gov.cn/gk/t2.html：{WORDS}</p><i>编号 5</i>", "某县政府"
        ),
    ],
)
def test_the_same_answer_is_known_whatever_it_echoes(other):
    assert matches(other, visible(other.tree), known(ONE))


@pytest.mark.parametrize(
    "other",
    [
        page_of("http://www.a.gov.cn/gk/t2.html", f"<p>{WORDS}</p><p>甲</p>"),
        page_of("http://www.a.gov.cn/gk/t2.html", f"<p>/gk/t2.html：{WORDS}</p><i>编号 90</i>", "某县教育局"),
        page_of("http://www.a.gov.cn/gk/t2.html", ""),
    ],
)
def test_another_answer_is_another(other):
    assert not matches(other, visible(other.tree), known(ONE))


@pytest.mark.parametrize(
    "body", ["", "<div id=app></div>", "<div id=app>正在加载…</div>", "<noscript>请启用脚本" + WORDS]
)
def test_a_shell_that_scripts_fill_has_no_signature(body):
    shell = page_of("http://www.a.gov.cn/x", body)
    assert known(shell) == ""
    assert not matches(shell, visible(shell.tree), "")


def test_a_short_answer_that_says_so_has_a_signature():
    assert known(page_of("http://www.a.gov.cn/x", "<p>您访问的页面不存在</p>"))
