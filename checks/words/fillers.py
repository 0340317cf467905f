"""What stands for something that was to be written later."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Filler:
    """name: what the ledger knows it by. says: what it is. most: with more of them a script fills them in."""

    name: str
    says: str
    pattern: re.Pattern[str]
    doubtful: bool = True
    most: int = 10**6


_UNITS = "年|月|日|省|市|县|区|镇|乡|村|街道|社区|[局厅委办科处]|单位|部门|公司|学校|[个条件项人元万次余号户家]"
FILLERS = (
    Filler(
        "filler",
        "模板里的填充文字",
        re.compile(
            "(?i:lorem ipsum|dolor sit amet)|(?:标题){3,}|(?:内容){3,}|(?:正文){3,}|(?:文字){3,}|(?:测试){3,}"
            "|^请?(?:[点单双]击|此处|[点单双]击此处|在此处?)(?:添加|输入|编辑)[您你]?的?[主副]?(?:标题|文字|文本|正文|内容)$"
            "|^(?:无标题文档|无标题页|(?i:untitled document|untitled page))$"
        ),
        doubtful=False,
    ),
    Filler(
        "value",
        "程序没有取到值",
        re.compile(
            r"\[object Object\]|^(?:undefined|null|NaN)$|(?<![A-Za-z0-9_.\"'])(?:undefined|NaN)(?=[年月日次人条个元%])"
            r"|(?<=[\u4e00-\u9fff][：:])\s?(?:undefined|null|NaN)(?=$|[\u4e00-\u9fff，。；、）])"
        ),
        doubtful=False,
    ),
    Filler(
        "braces",
        "没有替换的模板变量",
        re.compile(r"\{\{\s*[\w.$|\u4e00-\u9fff() -]{1,40}\}\}|\$\{\s*[\w.]{1,40}\}|<%=?[^%<>]{1,60}%>"),
        most=2,
    ),
    Filler(
        "crosses",
        "用字母X代替的内容",
        re.compile(
            rf"(?<![A-Za-z0-9./:_@-])20[xX×]{{2}}(?=[年〕\])]|-)"
            rf"|(?<![A-Za-z0-9./:_@-])(?:[xX]{{2,8}}(?=\s?(?:{_UNITS}))|(?<=[率达为])[xX]{{2,5}}(?=[，。；%]))"
        ),
    ),
    Filler(
        "trial",
        "测试用的内容",
        re.compile(
            r"^(?:这是)?[一本]?[篇条个页]?(?:测试(?:测试|文章|新闻|稿件|标题|栏目|内容|信息|数据|页面|一下|专用|用)?"
            r"|test(?:ing)?|asdf\w*|a{4,})[\d一二三]*$",
            re.IGNORECASE,
        ),
    ),
    Filler(
        "unwritten",
        "没有填写的内容",
        re.compile(
            "^(?:暂无标题|未命名|标题待定|请?(?:在此|此处)填写(?:标题|内容|正文)?)$|【(?:此处)?(?:填写|插入)[^】]{0,12}】"
        ),
    ),
)
# Literals only, so that the search skips to their first characters.
FIRST_LOOK = re.compile(
    "lorem|Lorem|LOREM|dolor sit|ntitled|undefined|null|NaN|object Obj|test|Test|TEST|asdf|aaaa"
    "|标题标|标题待|内容内|正文正|文字文|测试|此处添|此处输|此处编|此处填|击添加|击输入|击编辑"
    "|在此添|在此输|在此编|在此填|无标题|暂无标|未命名|【填|【插|{{|\\${|<%|xx|XX|xX|Xx|××"
)
"""What a block with a filler holds, and few others."""
