"""What a template is made of, in the order in which it stands."""

from dataclasses import dataclass

TITLE, TO, BODY, FIRST, SECOND = "标题", "主送", "正文", "一级", "二级"
END, SIGNED, ANNEX, CAPTION = "结尾", "落款", "附件", "表题"
"""Styles of paragraphs: a title, an addressee, the text with two ranks of headings, its last paragraph and the list of
annexes (which stay on one page with the signature), the signature, the annexes."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph."""

    style: str
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """rows: what the loop goes over, as the template says it. columns: (heading, cell, width in mm)."""

    rows: str
    columns: tuple[tuple[str, str, float], ...]


Part = Line | Table


NUMBER = ("编号", "{{ 行.编号 }}", 22)


def problem(width: float) -> tuple[str, str, float]:
    """What is wrong, and the words that are."""
    return "问题", "{{ 行.标题 }}：{{ 行.描述 }}{% if 行.原文 %}\n原文：{{ 行.原文 }}{% endif %}", width


def page(width: float) -> tuple[str, str, float]:
    """Where it stands and, where that is something else, what it is about."""
    more = "{% if 行.页面数 > 1 %}\n（共{{ 行.页面数 }}个页面）{% endif %}"
    return "所在页面", f"{{{{ 行.页面 }}}}{more}{{% if 行.对象 %}}\n对象：{{{{ 行.对象 }}}}{{% endif %}}", width


def when(condition: str, *parts: Part) -> tuple[Part, ...]:
    """These parts only if it holds."""
    return Line(BODY, f"{{%p if {condition} %}}"), *parts, Line(BODY, "{%p endif %}")


def each(name: str, among: str, *parts: Part) -> tuple[Part, ...]:
    """These parts for each."""
    return Line(BODY, f"{{%p for {name} in {among} %}}"), *parts, Line(BODY, "{%p endfor %}")


def signed(*annexes: Part) -> tuple[Part, ...]:
    """The list of annexes, then who signs and when."""
    return (
        *annexes,
        Line(SIGNED, ""),
        Line(SIGNED, "【待填：单位名称】"),
        Line(SIGNED, "{{ 成文日期 }}"),
    )
