"""A page by which the public is asked for its opinion of a draft, or told what became of it."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from checks.artifacts import Page
from checks.reading.addresses import is_attachment
from checks.reading.article import Article, article
from checks.reading.naming import core
from checks.reading.period import Period, period
from checks.reading.published import published
from checks.reading.titles import titles

_TAIL = r"(?:的|稿|建议|活动)*(?:公告|通告|公示|通知|启事|函|公告书)?(?:\(.{1,12}\))?$"
_SOUGHT = r"(?:(?:意见|民意|建议)征[集求]|征求意见|征集意见)"
_ABOUT = re.compile(rf"(?:征求|征集|听取).{{0,60}}(?:意见|建议){_TAIL}|{_SOUGHT}")
# A call begins or ends with the words; in the middle they are news: 县发改局征求意见编制规划.
_CALLS = re.compile(
    rf"(?:征求|征集|听取).{{0,60}}(?:意见|建议){_TAIL}|{_SOUGHT}{_TAIL}"
    rf"|^\W{{0,2}}(?:关于|公开|广泛|网上|再次|(?:面?向)?社会)*{_SOUGHT}"
)
_RESULT = re.compile(r"结果|反馈|采纳|情况|汇总|答复|回复|吸收|处理")
_OTHER = re.compile(
    r"座谈|召开|会议|开展|完成|调研|走访|部署|推进|圆满|结束|环评|环境影响|采购|招标|候选|表彰|拟(?:表彰|推荐|任)|先进|人选|标准"
    r"|企业|商标|线索|问卷|主题教育|巡[视察]|督[查导]|民主生活会|对照检查|述职|提案|作风|信息公开年报"
)
_ASKS = re.compile(r"(?:提出|反馈|征求|征集|听取|提供|欢迎|发表).{0,40}(?:意见|建议)")
_NAME = re.compile(r"《(.+)》")
_PLAIN_NAME = re.compile(
    r"^(?:.{0,30}?关于)?(?:再次|向社会|面向社会|公开|广泛)*(?:征求|征集|听取)(?:社会公众|公众|社会各界|各界)?(?:对)?(?:关于)?(?P<name>.{6,}?)(?:的)?(?:修改|宝贵)?(?:意见|建议).*$"
    r"|^(?:关于)?(?P<other>.{6,}?)(?:公开|向社会)*(?:征求|征集)(?:社会)?(?:公众)?意见.*$"
)
_DRAFT = re.compile(
    r"\((?:公开|第.次)?(?:征求|送审|讨论|修订|修改|草案|初)[^()]{0,14}\)|(?:修订|修正)?草案(?:征求意见稿)?$|征求意见稿$"
)
_MAIL = re.compile(r"[A-Za-z0-9_.+-]{1,64}\s?(?:@|#|\(at\)|\[at\])\s?[A-Za-z0-9-]{1,64}\.[A-Za-z]|邮箱", re.I)
_PHONE = re.compile(r"电话|传真|(?<!\d)0\d{2,3}[-—－ ]?\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)")
_POST = re.compile(r"地址|信函|来信|邮寄|邮编|邮政编码|寄[至到往送]|书面形式.{0,20}[至到]|送[至到交]")
_ONLINE = re.compile(
    r"留言|在线|网上(?:提交|反馈|征集)|我要(?:提|发表|留言)|征集系统|平台|扫码|扫描|二维码|问卷|微信|QQ|登录|点击", re.I
)
_REASON = re.compile(
    r"紧急|急需|情况特殊|特殊情况|简化程序|缩短|时间紧|应急|抓紧|尽快(?:出台|印发)|已(?:于|经).{0,20}征求"
)
_EXPLAINED = re.compile(
    r"(?:起草|编制|制定|修订|草案|有关|情况)(?:的)?(?:情况)?说明|必要性|起草背景|制定背景|起草过程|修订背景|说明"
)
_FED_BACK = re.compile(
    r"(?:共|未|没有)(?:收集|收到|征集)(?:到)?.{0,20}(?:意见|建议)|采纳情况|(?:意见|征集|征求意见)(?:的)?(?:结果|反馈)(?:情况|公示|公告|如下|:)"
)
_WEIGHTY = re.compile(r"(?<!不属于)(?<!不是)(?<!非)重大行政决策|规章制定程序条例|政府规章(?:草案|\(草案)")
_TIMED = re.compile(r"截止|截至|期限|日内|日前|之日|即日|起至|工作日|天内|公示期|期间|月\d|\d日|时间")
_RULING = re.compile(r"办法|规定|细则|规则|条例|实施意见|若干(?:意见|措施|政策)|措施|规划|方案|决定|通知")
_ENOUGH, _LONGEST = 80, 300
_MARKERS = ("征求", "征集", "听取")


@dataclass(frozen=True, slots=True)
class Announcement:
    """What the page says of the consultation.

    role: call (the public is asked) or result. name: the draft's core without 征求意见稿, or "". period: None when it
    cannot be told. timed: something is said about the time, be it understood or not. channels: how an opinion can
    be sent. drafted, explained: the draft and an explanation are there. reason: it says why the period is short.
    weighty: it names itself 重大行政决策 or 规章. ruling: a rule or a plan. fed_back: the page itself tells the
    result. hidden: files or pictures may hold what its text does not say. form: opinions may be sent by the page.
    """

    role: str
    title: str
    name: str
    day: date | None = None
    period: Period | None = None
    channels: tuple[str, ...] = ()
    drafted: bool = False
    explained: bool = False
    reason: bool = False
    weighty: bool = False
    ruling: bool = False
    fed_back: bool = False
    hidden: bool = False
    form: bool = False
    timed: bool = False


def announcement(page: Page) -> Announcement | None:
    """None for every other page, and for an announcement whose words cannot be read."""
    if not any(marker in title for title in titles(page) for marker in _MARKERS):
        return None
    found = article(page)
    if found is None:
        return None
    title = "".join(unicodedata.normalize("NFKC", found.title[:_LONGEST]).split())
    outside = _NAME.sub("", title)
    if not _ABOUT.search(outside) and not _ABOUT.search(title):
        return None
    if _RESULT.search(outside):
        return Announcement("result", found.title, _name(title))
    if _OTHER.search(outside) or not (_CALLS.search(outside) or _CALLS.search(title)):
        return None
    return _call(page, found, title)


def _call(page: Page, found: Article, title: str) -> Announcement | None:
    text = unicodedata.normalize("NFKC", found.text)
    words = "".join(text.split())
    announced = re.split("第一[条章]", text, maxsplit=1)[0]
    if len(words) < _ENOUGH or not _ASKS.search(words):
        return None
    day, name = published(page), _name(title)
    files = [link.text for link in page.links if is_attachment(link.url)]
    pictured = found.node is not None and found.node.css_first("img, iframe, embed, object") is not None
    form = any(node.css_first("textarea") is not None for node in page.tree.css("form")) or "textarea" in page.html
    sought = {"邮箱": _MAIL, "电话": _PHONE, "地址": _POST, "网上": _ONLINE}
    channels = [channel for channel, pattern in sought.items() if pattern.search(announced) or pattern.search(words)]
    return Announcement(
        role="call",
        title=found.title,
        name=name,
        day=day,
        period=period(announced, day),
        channels=tuple(channels),
        drafted=bool(files) or pictured or "第一条" in words or len(words) > _ENOUGH * 10,
        explained=_EXPLAINED.search(words) is not None or any("说明" in text for text in files),
        reason=_REASON.search(words) is not None,
        weighty=_WEIGHTY.search(title + "".join(announced.split())) is not None,
        ruling=_RULING.search(name or title) is not None,
        fed_back=_FED_BACK.search(words) is not None,
        hidden=bool(files) or pictured,
        form=form,
        timed=_TIMED.search("".join(announced.split())) is not None,
    )


def _name(title: str) -> str:
    """The core of what opinions are asked of, without the marks of a draft."""
    match = _NAME.search(title)
    if match is None:
        match = _PLAIN_NAME.search(title)
        if match is None:
            return ""
        return core(_DRAFT.sub("", match["name"] or match["other"] or ""))
    return core(_DRAFT.sub("", match[1]))
