"""The six sections of a yearly report, 国办公开办函〔2021〕30号, as headings of its text."""

import re
import unicodedata
from dataclasses import dataclass

SECTIONS = {
    "一、总体情况": "总体情况|总体工作情况",
    "二、主动公开政府信息情况": "主动公开政府信息的?情况|政府信息主动公开的?情况|主动公开情况",
    "三、收到和处理政府信息公开申请情况": "处理.{0,8}申请的?情况|申请的?(?:办理|处理)情况"
    "|依申请公开(?:政府信息)?(?:工作)?的?情况",
    "四、政府信息公开行政复议、行政诉讼情况": "复议.{0,8}诉讼.{0,4}情况",
    "五、存在的主要问题及改进情况": "问题.{0,6}改进|不足.{0,6}改进|问题.{0,4}(?:整改|措施)",
    "六、其他需要报告的事项": "其[他它].{0,8}(?:事项|情况)",
}
_TRACES = {
    "二、主动公开政府信息情况": "制发件数",
    "三、收到和处理政府信息公开申请情况": "新收政府信息公开申请",
    "四、政府信息公开行政复议、行政诉讼情况": "结果维持",
    "五、存在的主要问题及改进情况": "主要问题|存在.{0,6}(?:问题|不足)|不足之处",
    "六、其他需要报告的事项": "信息处理费",
}
"""What shows that a section may be there although its heading is not."""
_NUMBERED = re.compile(r"^[一二三四五六七八](?:[、.,:]|$)")
_PART = re.compile(r"^(?:\(?[一二三四五六七八九十\d]+\)|\d+[.、,])")
_REACH = 45
_LONGEST = 36
_LISTED = 3
"""A line with the names of so many sections tells how the report is built; it is no heading."""


@dataclass(frozen=True, slots=True)
class Sections:
    """By their names in the format: there (as headings), named (in the running text only), missing (nowhere)."""

    there: tuple[str, ...]
    named: tuple[str, ...]
    missing: tuple[str, ...]


def sections(text: str) -> Sections:
    """text: each text node on a line of its own; a heading may be broken into several."""
    lines = ["".join(unicodedata.normalize("NFKC", line).split()) for line in text.splitlines()]
    lines = [line for line in lines if line]
    headings = list(_headings(lines))
    said = [line for line in lines if _names(line) < _LISTED]
    there, named, missing = [], [], []
    for name, pattern in SECTIONS.items():
        if any(re.search(pattern, heading) for heading in headings):
            there.append(name)
        elif any(re.search(f"{pattern}|{_TRACES.get(name, pattern)}", line) for line in said):
            named.append(name)
        else:
            missing.append(name)
    return Sections(tuple(there), tuple(named), tuple(missing))


def _headings(lines: list[str]) -> list[str]:
    found = []
    for place, line in enumerate(lines):
        if _NUMBERED.match(line):
            found.append(_cut("".join(lines[place : place + 4])))
        elif len(line) <= _LONGEST and not _PART.match(line) and not re.search("[。；;]", line):
            found.append(line)
    return found


def _cut(text: str) -> str:
    """Up to where the next heading or the first sentence ends."""
    return re.split(r"(?<=.)[一二三四五六七八]、|\([一二三四五六]\)|[。；;]", text[:_REACH])[0]


def _names(line: str) -> int:
    return sum(1 for pattern in SECTIONS.values() if re.search(pattern, line))
