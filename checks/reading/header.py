"""The head of an official document: 索引号, 文号, 有效性 and what else stands in the table above it.

国办公开办函〔2019〕61号 asks for it; the labels are those seen on real sites.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from checks.artifacts import Page
from checks.reading.dates import mention
from checks.reading.visible import visible

_LABELS = {
    "index": ("索引号", "信息索引", "索引", "信息索引号"),
    "category": ("主题分类", "信息分类", "分类", "组配分类", "所属分类", "体裁分类", "公开分类"),
    "issuer": (
        "发布机构",
        "发文机关",
        "发文机构",
        "发布单位",
        "发文单位",
        "公开机构",
        "信息来源机构",
        "制发机关",
        "发布机关",
    ),
    "written": ("成文日期", "生成日期", "发文日期", "印发日期", "制发日期"),
    "released": ("发布日期", "发布时间", "公开日期", "公开时间"),
    "number": ("文号", "发文字号", "公文文号", "文件编号", "发布文号"),
    "name": ("名称", "标题", "信息名称", "文件名称"),
    "validity": ("有效性", "时效性", "效力状态", "是否有效", "有效状态", "文件状态", "效力"),
    "keywords": ("关键词", "主题词"),
    "abstract": ("内容概述", "内容概要", "概述"),
    "effective": ("生效日期", "施行日期", "实施日期"),
    "expires": ("失效日期", "废止日期", "终止日期"),
}
_FIELD = {label: field for field, labels in _LABELS.items() for label in labels}
_CELLS = "th, td, li, dt, dd, p, span, div, label, b, strong, em"
_ENDS = re.compile(r"[：:\s]+$")
_PAIR = re.compile(r"^(.{2,6}?)\s*[：:]\s*(.*)$", re.DOTALL)
_MORE = re.compile("(?:" + "|".join(sorted(_FIELD, key=len, reverse=True)) + r")\s*[：:]")
_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,12}\s*[〔\[（(]\s*(?:19|20)\d{2}\s*[〕\]）)]\s*(?:第)?\d{1,4}\s*号")
_LONGEST = 200
_SIGNS = ("索引", "文号", "有效性", "成文", "生成日期", "发文")
_NOTHING: Mapping[str, str] = MappingProxyType({})
_TELLING = frozenset({"index", "number", "validity", "written", "category"})
"""A head has at least two of these with a value; a search form has them without."""


def header(page: Page) -> Mapping[str, str]:
    """The fields found, by their English name (the keys of `_LABELS`); "" where the label stands without a value.

    Empty when the page shows no such head.
    """
    text = visible(page.tree)  # a tenth of the markup
    if not any(label in text for label in _SIGNS):
        return _NOTHING
    return _fields(page.tree)


def head_day(head: Mapping[str, str], field: str) -> date | None:
    """The whole date that a field of a head holds, or None."""
    said = mention((head[field],)) if head.get(field) else None
    return date(said.year, said.month, said.day) if said and said.year and said.day else None


def document_number(text: str) -> str:
    """The first 文号 in a text, squeezed, or ""."""
    match = _NUMBER.search(text)
    return "".join(match[0].split()) if match else ""


@lru_cache(maxsize=2)  # several rules ask for the head of the same page in a row
def _fields(tree: Any) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for label, value in _pairs(tree):
        field = _FIELD.get(label)
        if field is not None and (field not in found or (value and not found[field])):
            found[field] = value
    told = sum(1 for field in _TELLING if found.get(field))
    return MappingProxyType(found if told > 1 else {})


def _pairs(tree: Any) -> Iterator[tuple[str, str]]:
    """(label, value): two cells side by side, or one text of the form label: value."""
    for node in tree.css(_CELLS):
        text = _text(node)
        if not text or len(text) > _LONGEST:
            continue
        label = _squeezed(_ENDS.sub("", text))
        if label in _FIELD:
            yield label, _beside(node)
        elif (match := _PAIR.match(text)) and not _MORE.search(match[2]):
            yield _squeezed(match[1]), match[2].strip()


def _beside(node: Any) -> str:
    """The value after a label that has an element of its own: the next element, or the text up to it."""
    follower = node.next
    while follower is not None and follower.tag == "-text" and not follower.text_content.strip(" \n\t\r：:\u3000\xa0"):
        follower = follower.next
    if follower is None or follower.tag == "-comment":
        return ""
    value = follower.text_content if follower.tag == "-text" else _text(follower)
    value = value.strip(" \n\t\r：:\u3000\xa0")
    return "" if len(value) > _LONGEST or _squeezed(_ENDS.sub("", value)) in _FIELD else value


def _text(node: Any) -> str:
    return " ".join(unicodedata.normalize("NFKC", node.text(deep=True)).split())


def _squeezed(text: str) -> str:
    return "".join(text.split()).strip("【】[]()（）")
