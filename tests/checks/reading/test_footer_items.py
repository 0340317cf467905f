"""What counts as evidence of each of the seven items, seen in whole documents."""

import pytest

from checks.reading.footer_items import ELEMENTS
from checks.reading.identity import identity
from checks.reading.page import read_page

URL = "http://www.a.gov.cn/"
CONTENT = "<div>" + "<p>我县召开全县重点工作调度会议，研究部署下一阶段工作。</p>" * 60 + "</div>"
FULL = """<div class="footer"><a href="http://bszs.conac.cn/sitename?method=show&amp;id=04E0"></a>
<a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=5203250001"></a>
<p>主办单位：某某县人民政府办公室&nbsp;&nbsp;技术支持：某公司&nbsp;电话：0851-25821234</p>
<p><a href="https://beian.miit.gov.cn">黔ICP备05001922号-1</a> 网站标识码：5203250001</p>
<a href="https://beian.mps.gov.cn/#/query/webSearch?code=52032502000001">贵公网安备 52032502000001号</a></div>"""


def items(body: str, url: str = URL) -> dict[str, str]:
    page = read_page(url, f"<meta charset=utf-8><body>{CONTENT}{body}".encode())
    return {element: shown.grade.value for element, shown in identity(page).items.items()}


def found(body: str, element: str) -> str:
    return items(body).get(element, "")


def test_a_complete_footer_shows_all_seven():
    assert items(FULL) == dict.fromkeys(ELEMENTS, "found")


def test_the_order_is_the_one_of_the_indicator():
    assert list(ELEMENTS) == ["emblem", "code", "icp", "police", "host", "contact", "report"]


@pytest.mark.parametrize(
    "hide", ["<!--{}-->", "<script>/* {} */</script>", "<textarea>{}</textarea>", "<noscript>{}</noscript>"]
)
def test_what_nobody_sees_is_no_evidence(hide):
    assert items(hide.format(FULL.replace("\n", " "))) == {}


@pytest.mark.parametrize(
    ("element", "body"),
    [
        ("emblem", "<script>document.write(unescape(\"%3Cspan id='_ideConac'%3E%3Cscript src='http://dcs.conac.cn/js/24/CA1.js'%3E\"))</script>"),
        ("emblem", "<script src='https://dcs.conac.cn/js/24/CA1.js'></script>"),
        ("emblem", "<a class='bg' href='https://bszs.conac.cn/sitename?method=show&id=1'></a>"),
        ("code", "<p>政府网站标识码：5203250001</p>"),
        ("code", "<p>网站标识码 bm55000001 京ICP备19014889号</p>"),
        ("code", "<meta name='SiteIDCode' content='5203250001\n'>"),
        ("code", "<script>document.write(unescape('%u6807%u8bc6%u7801%uff1a5203250001'))</script>"),
        ("icp", "<p>备案号：黔ICP备05001922号</p>"),
        ("icp", "<p>京 ICP 备 19014889 号-2</p>"),
        ("icp", "<p>（粤）ＩＣＰ备１９０１４８８９号</p>"),
        ("icp", "<script>document.writeln('<p>\\u9ed4ICP\\u590705001922\\u53f7</p>')</script>"),
        ("police", "<p>贵公网安备 52032502000001号</p>"),
        ("police", "<p>冀公网安备号 13010402001786</p>"),
        ("police", "<a href='http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=52032502000001'></a>"),
        ("host", "<p>主办：某某县人力资源和社会保障局</p>"),
        ("host", "<p>主办单位 某某县人民政府</p>"),
        ("host", "<p>主办、承办单位：某某县人民政府办公室</p>"),
        ("host", "<p>某某市人民政府主办 某某公司承办</p>"),
        ("contact", "<p>联系电话：0851-25821234</p>"),
        ("contact", "<p>值班电话 (0851)25821234</p>"),
        ("contact", "<p>邮箱：dzx@a.gov.cn</p>"),
        ("contact", "<p>地址：某某县玉溪镇某路8号</p>"),
        ("contact", "<p><a href='/lxwm/'>联系我们</a></p>"),
        ("report", "<script id='_jiucuo_' sitecode='5203250001' src='https://zfwzgl.www.gov.cn/exposure/jiucuo.js'></script>"),
        ("report", "<a href='/x' title='我为政府网站找错'></a>"),
        ("report", "<a onclick=\"Link('5203250001')\"><img alt='政府网站找错' src='/jc.png'></a>"),
    ],
)  # fmt: skip
def test_evidence_is_found(element, body):
    assert found(body, element) == "found"


@pytest.mark.parametrize(
    ("element", "body"),
    [
        ("icp", "<a href='http://www.miitbeian.gov.cn'>黔ICP备05001922号</a>"),
        ("report", "<script src='http://pucha.kaipuyun.cn/exposure/jiucuo.js' id='_jiucuo_'></script>"),
        ("report", "<a href='http://121.43.68.40/exposure/jiucuo.html?site_code=1'></a>"),
    ],
)
def test_evidence_is_outdated(element, body):
    assert found(body, element) == "outdated"


@pytest.mark.parametrize(
    ("element", "body"),
    [
        ("emblem", "<img src='/images/x.png' alt='党政机关'>"),
        ("icp", "<a href='https://beian.miit.gov.cn'></a>"),
        ("police", "<a href='http://www.beian.gov.cn/'></a>"),
        ("host", "<p>版权所有：某某县人民政府</p>"),
        ("host", "<p>Copyright © 2021 某某县人民政府 All Rights Reserved</p>"),
        ("report", "<a href='/jc/'>网站纠错</a><img alt='网站纠错'>"),
    ],
)
def test_a_trace_is_not_enough(element, body):
    assert found(body, element) == "weak"


@pytest.mark.parametrize(
    ("element", "body"),
    [
        ("emblem", "<a href='http://www.b.gov.cn/sitename?id=1'></a>"),
        ("code", "<p>网站标识码：</p>"),
        ("code", "<meta name='SiteIDCode' content='政府网站标识码'>"),
        ("icp", "<p>ICP备案管理办法</p>"),
        ("police", "<p>公网安备案工作通知</p>"),
        ("host", "<p>主办单位：承办单位：技术支持：某公司</p>"),
        ("host", "<p>技术支持：某某科技有限公司</p>"),
        ("contact", "<p>建议使用1024×768分辨率</p>"),
        ("report", "<p>差错率评查通报</p>"),
    ],
)
def test_what_is_no_evidence(element, body):
    assert found(f"<div class='footer'>{body}</div>", element) == ""


def test_hosts_and_telephones_of_the_news_are_not_those_of_the_site():
    news = "<p>活动主办单位：某某县教育局，联系电话：0851-25820000</p>"
    page = read_page(URL, f"<meta charset=utf-8><body>{news}{CONTENT}<div class='footer'>网站地图</div>".encode())
    assert identity(page).items == {}
