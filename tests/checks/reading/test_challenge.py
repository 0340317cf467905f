import pytest

from checks.reading.challenge import challenge, is_maintenance
from checks.reading.visible import visible

ARTICLE = "<p>" + "为进一步规范全县网络安全工作，现将有关事项通知如下，请各单位遵照执行。" * 14 + "</p>"
MENU = "".join(f"<a href='/c{number}/'>栏目</a>" for number in range(12))


@pytest.fixture
def stands(page):
    """What stands in the way of the page with this body."""

    def judge(body: str, head: str = "") -> str | None:
        built = page(body, head=head)
        return challenge(built, visible(built.tree))

    return judge


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<p>规划计划</p><p>栏目正在建设中……</p>",
        "<ul id='list'></ul><script>$.getJSON('/searchList/' + id)</script>",
        "<form>查询码<input name='code'>验证码<input name='captcha'><button>查询</button></form>",
        "<script>window['$_ts']={}</script>" + ARTICLE,
        "<script src='/wzws-waf-cgi/x.js'></script>" + ARTICLE,
        "<p>某县开展消防安全检查</p>",
        "<p>您访问的链接即将离开某市人民政府门户网站，是否继续？</p>",
        ARTICLE + "<p>您的访问被阻断</p>",
        MENU + "<p>某局拦截一批疑似攻击</p>",
        "<p>发布时间：2026-01-05</p><p>关于访问频次过高被拦截问题的答复：您的访问过于频繁时会被拦截。</p>",
    ],
)
def test_pages_that_were_let_through(stands, body):
    assert stands(body) is None


def test_an_article_of_a_guarded_site_was_let_through(stands):
    head = "<meta name='ArticleTitle' content='关于印发的通知'>"
    assert stands("<script>$_ts=window['$_ts']</script><p>短文</p>", head) is None


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<script>document.cookie=('_')+('_');location.href=location.pathname</script>", "challenge_jsl"),
        ('<script>;go({"bts":["1"],"tn":"__jsl_clearance_s"})</script>', "challenge_jsl"),
        ("<script>$_ts=window['$_ts'];$_ts.cd='a'</script>", "challenge_ruishu"),
        ("<script>var arg1='6C';document.cookie='acw_sc__v2='+x</script>", "challenge_aliyun"),
        ("<form action='/aq_wzws_confirm.html'><input name='wzws_sessionid'></form>", "challenge_wzws"),
        ("<script>self.location='/?security_verify_data=1'</script>", "challenge_yunsuo"),
        ("<title>Just a moment...</title><script>window._cf_chl_opt={}</script>", "challenge_cloudflare"),
        ("<p>当前访问疑似黑客攻击，已被创宇盾拦截。</p>", "waf"),
        ("<p>您的访问请求可能对网站造成安全威胁，已被阻断。</p>", "waf"),
        ("<p>网站防火墙</p><p>您的请求带有不合法参数，已被网站管理员设置拦截！</p>", "waf"),
        ("<p>The requested URL was rejected. Please consult with your administrator.</p>", "waf"),
        ("<p>请完成安全验证后继续访问</p><div id='captcha'></div>", "captcha"),
        ("<p>您的访问过于频繁，请稍后再试</p>", "captcha"),
    ],
)
def test_pages_that_stand_in_the_way(stands, body, reason):
    assert stands(body) == reason


@pytest.mark.parametrize(
    "body",
    [
        "<p>栏目正在建设中</p>",
        "<p>县政务服务平台运行维护中心</p>",
        "<p>关于网站系统升级维护期间暂停服务的公告</p>" + ARTICLE,
        MENU + "<p>系统维护中</p>",
    ],
)
def test_pages_that_are_no_maintenance_notice(page, body):
    built = page(body)
    assert not is_maintenance(built, visible(built.tree))


@pytest.mark.parametrize("body", ["<p>系统正在维护中，请稍后访问。</p>", "<h1>网站升级期间暂停服务</h1>"])
def test_maintenance_notices(page, body):
    built = page(body)
    assert is_maintenance(built, visible(built.tree))
