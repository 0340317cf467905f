"""Pages that answer 200 and say that there is no such page.

How the host itself answers an impossible address comes first; word lists come second and only convict short
pages that talk to the visitor about the page asked for. An article about missing pages is no missing page.
"""

import hashlib
import re
from urllib.parse import unquote

from checks.artifacts import Page
from checks.reading.urls import path
from checks.reading.visible import publishes, squeezed

_LONGEST, _LEAST = 600, 60
_THING = r"(?:页面|网页|文件|信息|文章|内容|栏目|资源|地址|链接|网址|信件|附件|站点|数据)"
_GONE = (
    r"(?:不存在|未找到|找不到|没有找到|无法找到|无法访问|无法显示|走丢|去哪|迷路|丢失|不见了"
    r"|(?:可能)?(?:已经|已|被)+(?:管理员)?(?:删除|移除|移动|撤销|撤下|下架|下线|清除|转移|过期|失效))"
)
_VISIT = r"(?:访问|请求|查看|浏览|查找|打开|输入|点击|寻找|要找|想找)"
_ADDRESSED = re.compile(
    rf"(?<![“\"「『‘])(?:您|你)(?:所|要|想|正在|当前)*{_VISIT}的{_THING}[^。！？“”]{{0,8}}{_GONE}"
    rf"|(?:找不到|无法找到|未找到|没有找到)(?:了)?(?:您|你)(?:所|要|想|正在)*(?:访问|请求|查看|浏览|打开|输入)的(?:页面|网页|文件)"
)
_STATED = re.compile(
    rf"(?:(?:很|非常)?(?:抱歉|对不起)|温馨提示|提示|出错了|404)*[,，:：!！。\s]*(?:该|此|本|当前|所请求的?|请求的|访问的)?{_THING}"
    rf"(?:可能)?{_GONE}[^，。]{{0,16}}[。!！.]*"
    r"|(?:http/?(?:1\.1)?)?(?:error|错误)?[:：]?404[-:：,，]?(?:notfound|error|filenotfound|pagenotfound|错误|页面不存在)[.!。！]*"
    r"|(?:sorry,?)?(?:the|this)?(?:requested)?(?:page|file|url|resource|object|document)\S{0,80}?"
    r"(?:not|cannotbe|couldnotbe)found(?:onthisserver)?[.!]*",
    re.IGNORECASE,
)
_TITLE = re.compile(
    rf"(?:http)?(?:error)?404(?:[-:：]?(?:notfound|error|错误|出错|页面?|提示|未找到))*|(?:page|file)?notfound|error(?:page)?"
    rf"|(?:错误|出错)(?:提示|页面?|信息|了|啦)*[!！]*|(?:您访问的|该|此)?{_THING}{_GONE}[!！。]*|(?:找不到|无法找到)(?:该|此)?(?:网页|页面|页|文件)",
    re.IGNORECASE,
)
_ERROR_ADDRESS = re.compile(r"^/(?:(?:errors?|err|public|common|static)/)?(?:404|not-?found)(?:\.\w+)?$", re.IGNORECASE)
_SEARCH = re.compile(r"search|query|sousuo|[?&](?:q|wd|kw|keywords?|searchword)=", re.IGNORECASE)
_ALERT = re.compile(r"alert\s*\(\s*[\"']([^\"'\n]+)[\"']")
_PARTS = re.compile(r"[-_|—–·]+")
_IDENTIFIER = re.compile(r"\d+|[0-9a-f]{8,}", re.IGNORECASE)


def announces(page: Page, text: str) -> bool:
    """The page itself says that what was asked for is missing. text: its visible text."""
    seen = squeezed(text)
    if len(seen) > _LONGEST or _SEARCH.search(page.url) or publishes(page, text):
        return False
    if _ERROR_ADDRESS.match(path(page.url)) or (page.refresh and _ERROR_ADDRESS.match(path(page.refresh))):
        return True
    if any(_TITLE.fullmatch(part) for part in _title_parts(page)):
        return True
    lines = [squeezed(line) for line in text.split("\n")]
    if len(seen) < _LEAST:
        lines += [squeezed(said) for said in _ALERT.findall(page.html)]
    return _ADDRESSED.search(seen) is not None or any(_STATED.fullmatch(line) for line in lines)


def signature(page: Page, text: str) -> str:
    """What identifies the answer to an impossible address; "" when too little is shown to tell pages apart.

    Numbers, identifiers and echoes of the address do not enter. A page that scripts fill would give the same
    text for every address, so a short text counts only if it says that something is missing.
    """
    if len(squeezed(text)) < _LEAST and not announces(page, text):
        return ""
    return f"{_title_digest(page)}:{_digest(text, page.url)}"


def matches(page: Page, text: str, known: str) -> bool:
    """The page shows what `known`, a signature, was taken of."""
    title, _, shown = known.partition(":")
    return title == _title_digest(page) and shown == _digest(text, page.url)


def _title_parts(page: Page) -> list[str]:
    title = squeezed(page.title)
    return [title, *_PARTS.split(title)]


def _title_digest(page: Page) -> str:
    return _digest(page.title, page.url)[:8]


def _digest(text: str, url: str) -> str:
    where = path(url)
    for echo in (url, unquote(url), where, unquote(where), where.rpartition("/")[2]):
        if len(echo) > 1:
            text = text.replace(echo, "")
    return hashlib.sha256(squeezed(_IDENTIFIER.sub("", text)).encode("utf-8", "replace")).hexdigest()[:16]
