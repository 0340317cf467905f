"""A page that is a policy document with its number, or the interpretation of one; only where it says so itself."""

import re
from dataclasses import dataclass
from datetime import date

from checks.artifacts import Page
from checks.reading.article import Article, article
from checks.reading.header import document_number
from checks.reading.kind import is_article
from checks.reading.naming import core, named
from checks.reading.navigation import crumbs
from checks.reading.published import published
from checks.reading.sample import sample
from checks.reading.titles import titles

_INTERPRETS = re.compile(
    r"解读(?:材料|稿|说明|方案|$|[》】:：|丨｜(（]|[一二三四五六七八九十\d]+$)|^(?:政策|文字|图文|图片|视频|专家)?解读《"
    r"|(?:的|》)(?:政策|文字|图文|图片|视频|专家)*解读|^.{0,6}(?:图解|一图读懂|一图看懂|一文读懂)|图解$|政策问答"
)
_ABOUT_INTERPRETING = re.compile(
    r"解读(?:工作|机制|制度|率|会|活动|培训|专栏|数量|比例)|解读[^《》【】:：]{0,12}(?:通知|办法|细则|规程|制度|名单|统计表?)$"
)
_RELATED = re.compile(
    r"(?:相关|关联|配套)(?:的)?(?:文件|政策|解读|文档)|政策原文|原文(?:链接|下载|阅读)|(?:解读|文件)链接|查看(?:原文|解读)"
)
_ELEMENTS = {
    "背景依据": r"背景|依据|必要性|起草(?:过程|情况)|制定过程",
    "目标任务": r"目的|目标|任务|意义|总体要求",
    "主要内容": r"主要内容|主要(?:措施|举措|规定)|重点内容|核心内容|具体内容",
    "适用范围": r"适用(?:范围|对象)|涉及范围|实施范围|(?:支持|补贴|保障|申报|受益)对象",
    "执行标准": r"标准|额度|比例|条件",
    "注意事项": r"注意事项|需要注意|特别提醒|办理流程|申报流程|申请程序",
    "关键词诠释": r"关键词|名词解释|术语|是指|什么是",
    "惠民利民举措": r"惠民|利民|便民|惠企|优惠|减免|补贴|奖励|保障措施",
    "新旧政策差异": r"新旧|差异|变化|修订|调整内容|与原|创新点|亮点|特点",
}
_PLAIN = 300
_HINT = re.compile("解读|图解|读懂|看懂|问答")
_NUMBERED = ("文号", "发文字号", "文件编号")


@dataclass(frozen=True, slots=True)
class Policy:
    """What the page says of itself.

    role: document or interpretation. number: the document's 文号. names: cores (see `naming`) of what it is, or of
    what it interprets. day: of publication. form: text, picture or video. titled: its title says what it is.
    related: it has a place for related documents. lapsed: it is marked as no longer in force. elements: what an
    interpretation speaks of, out of nine. sample: of its words (see `sample`).
    """

    role: str
    title: str
    names: tuple[str, ...]
    number: str
    day: date | None
    form: str
    titled: bool
    related: bool
    lapsed: bool
    elements: tuple[str, ...]
    sample: tuple[int, ...]


def policy(page: Page) -> Policy | None:
    """None for every other page."""
    if not (any(label in page.html for label in _NUMBERED) or _hinted(page)):
        return None
    found = article(page)
    if found is None:
        return None
    number = document_number(found.header.get("number", ""))
    interprets = _interprets(page, found, number)
    names = named(found.title) if interprets else (core(found.header.get("name") or found.title),)
    if not names or not (interprets or number):
        return None
    form = _form(found)
    return Policy(
        role="interpretation" if interprets else "document",
        title=found.title,
        names=names,
        number="" if interprets else number,
        day=published(page),
        form=form,
        titled=_titled(found.title),
        related=_RELATED.search(page.html) is not None,
        lapsed=re.search("失效|废止|无效", found.header.get("validity", "")) is not None,
        elements=_elements(found.text) if interprets and form == "text" else (),
        sample=sample(found.text) if form == "text" else (),
    )


def elements() -> tuple[str, ...]:
    """The nine things that local rules ask of an interpretation."""
    return tuple(_ELEMENTS)


def _hinted(page: Page) -> bool:
    """Nearly every page has 政策解读 in its menu, so only what may be its title or its column is looked at."""
    told = (*titles(page), page.metas.get("columnname", ""), page.metas.get("columntype", ""))
    if any(_HINT.search(text) for text in told):
        return True
    return any("《" in text for text in told) and is_article(page) and "政策解读" in page.html


def _interprets(page: Page, found: Article, number: str) -> bool:
    """By its title; by its column alone when it bears no number of its own and names a document in 《》."""
    title = "".join(found.title[:_PLAIN].split())
    if _ABOUT_INTERPRETING.search(title):
        return False
    if _titled(title):
        return True
    trail = crumbs(page)
    column = found.column or (trail[-1] if trail else "")
    told = "政策解读" in (column, page.metas.get("columntype", "")) or column.endswith("政策解读")
    return told and not number and "《" in title


def _titled(title: str) -> bool:
    return _INTERPRETS.search("".join(title[:_PLAIN].split())) is not None


def _form(found: Article) -> str:
    if found.node is not None and found.node.css_first("video, embed, object"):
        return "video"
    return "text" if len(found.text) >= _PLAIN else "picture"


def _elements(text: str) -> tuple[str, ...]:
    return tuple(name for name, words in _ELEMENTS.items() if re.search(words, text))
