"""Letters of the public as a page shows them: a list with a row each, or one letter with its answer."""

import re
from dataclasses import dataclass
from datetime import date

_DAY = re.compile(r"(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})")
_ANSWERED = re.compile(
    "已(?:回复|答复|办结|处理|反馈|解决|办理|回)|^(?:办结|回复|答复|是|已)$|(?:回复|答复|办理)完[毕成]"
)
_WAITING = re.compile("(?:未|待|没有|暂无|尚无|等待|尚未|暂未)(?:回复|答复|处理|反馈|办理|办结|回)")
_WORKING = re.compile(
    "(?:办理|处理|受理|审核|转办|交办|承办)中|已(?:受理|转办|交办|接收|转)|待(?:受理|办|审核|转)|正在"
)


@dataclass(frozen=True, slots=True)
class Letter:
    """url: its own page, or "" when the list leads nowhere. asked, answered: the days shown, or None.
    state: answered, waiting (said to be without an answer), working (somebody is at it), blank (the place where its
    day would stand is empty) or "" (nothing tells).
    """

    url: str
    title: str
    asked: date | None
    answered: date | None
    state: str
    office: str = ""


def state(said: str, answered: date | None) -> str:
    """What the words of a status tell; a day of the answer goes before them."""
    plain = "".join(said.split())
    if answered is not None:
        return "answered"
    for name, words in (("waiting", _WAITING), ("answered", _ANSWERED), ("working", _WORKING)):
        if words.search(plain):
            return name
    return ""


def day(text: str) -> date | None:
    """The first full date in a text."""
    for year, month, number in _DAY.findall(text):
        try:
            return date(int(year), int(month), int(number))
        except ValueError:
            continue
    return None
