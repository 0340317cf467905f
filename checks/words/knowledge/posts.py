"""Finds names beside the titles of posts, and those that are all but right.

A near miss has as many characters as the name and one that differs. Names of two characters are never nearly
missed (李刚 is nobody's 李强), nor is the name of anybody else in the table.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checks.words.knowledge.leader import Leader

_DEPUTY = re.compile(r"(?:副|原|前|代|代理|时任|助理|老)$")
_ANOTHERS = "省市区县州盟旗镇乡村局院校司团会委部厅国"
_HAN = re.compile(r"[\u4e00-\u9fff]")
_GAP = re.compile(r"[ 　：:]?")
# What follows a name that stands after its title.
_GOES_ON = re.compile(
    r"[^\u4e00-\u9fff]|$|同志|在|对|说|主持|出席|强调|指出|作|就|率|带队|到|赴|来|会见|参加|调研|宣布|同|与|和|的|向|致|签署"
    r"|讲|介绍|表示|要求|检查|听取|深入|一行|先后|发表|任|等|也|还|已|将|率领|前往|陪同|批示|讲话|重要"
)
# Words that end like a family name: 学习近期总书记的讲话.
_WORDS = frozenset({"学习", "研习", "练习", "温习", "复习", "自习", "实习", "见习", "补习", "预习", "长江", "沿江"})
_NO_NAME_ENDS_WITH = frozenset("在到说对和与同的向就率作讲也还已将等为是主出强指")


@dataclass(frozen=True, slots=True)
class Beside:
    """`text[start:end]` is the name `found` beside the title of `leader`'s post; exact when it is a name of the table.

    stated: the text says whose post it is, or the title alone does.
    """

    leader: Leader
    found: str
    start: int
    end: int
    exact: bool
    stated: bool


class Posts:
    """The table, asked of a text."""

    def __init__(self, leaders: Iterable[Leader]) -> None:
        self.by_title: dict[str, list[Leader]] = {}
        for leader in leaders:
            self.by_title.setdefault(leader.title, []).append(leader)
        self._names = sorted({row.name for rows in self.by_title.values() for row in rows}, key=len, reverse=True)
        titles = sorted(self.by_title, key=len, reverse=True)
        self._titles = re.compile("|".join(map(re.escape, titles))) if titles else None

    def beside(self, text: str) -> Iterator[Beside]:
        """In order; of one title and one side at most one."""
        for match in self._titles.finditer(text) if self._titles else ():
            if _DEPUTY.search(text, max(0, match.start() - 2), match.start()):
                continue
            rows = [(row, *post) for row in self.by_title[match[0]] if (post := _post(row, text, match.start()))]
            for after in (True, False):
                yield from self._side(text, match.end(), rows, after)

    def _side(self, text: str, end: int, rows: list[tuple[Leader, int, bool]], after: bool) -> Iterator[Beside]:
        nearly = None
        for row, begin, stated in rows:
            at = _GAP.match(text, end).end() if after else begin
            for name in self._names:
                if text.startswith(name, at) if after else text.endswith(name, 0, at):
                    start = at if after else at - len(name)
                    yield Beside(row, name, start, start + len(name), True, stated)
                    return
            start = at if after else at - len(row.name)
            found = text[start : start + len(row.name)] if start >= 0 else ""
            if nearly is None and _near(found, row.name) and _is_a_name(text, start, start + len(found), row, after):
                nearly = Beside(row, found, start, start + len(found), False, stated)
        if nearly is not None:
            yield nearly


def _post(row: Leader, text: str, start: int) -> tuple[int, bool] | None:
    """Where the post begins and whether its unit is stated; None when it is another unit's."""
    if not row.unit:
        return start, True
    shared = row.unit[:-1] if row.unit[-1] == row.title[0] else row.unit  # 示例县委书记
    for unit in (row.unit, shared):
        if text.endswith(unit, 0, start):
            return start - len(unit), True
    return None if start and text[start - 1] in _ANOTHERS else (start, False)


def _near(found: str, name: str) -> bool:
    if len(found) != len(name) or len(name) < 3 or not all(map(_HAN.match, found)):
        return False
    return sum(one != other for one, other in zip(found, name, strict=True)) == 1


def _is_a_name(text: str, start: int, end: int, row: Leader, after: bool) -> bool:
    """Not a piece of the sentence that happens to look alike: 总书记走近平民."""
    if text[end - 1] in _NO_NAME_ENDS_WITH and text[end - 1] != row.name[-1]:
        return False
    if text[max(0, start - 1) : start + 1] in _WORDS:
        return False
    if after:
        return text[start] == row.name[0] and _GOES_ON.match(text, end) is not None
    return text[start] == row.name[0] or start == 0 or _HAN.match(text[start - 1]) is None
