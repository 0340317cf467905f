"""The seven items that the footer of a government site must show, and what counts as evidence of each."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

ELEMENTS = {
    "emblem": "党政机关网站标识",
    "code": "网站标识码",
    "icp": "ICP备案编号",
    "police": "公安机关备案标识",
    "host": "网站主办单位",
    "contact": "联系方式",
    "report": "“我为政府网站找错”入口",
}


class Grade(StrEnum):
    """How well an item is shown. outdated: by an address that was replaced. weak: a trace that is not enough."""

    FOUND = "found"
    OUTDATED = "outdated"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Shown:
    """One item in one document: how well, and the words or address that show it (at most 100 characters)."""

    grade: Grade
    text: str


@dataclass(frozen=True, slots=True)
class Sight:
    """What a document offers as evidence; texts are `checks.reading.footer.normal`.

    addresses: addresses, handlers, ids of widgets and titles of pictures, one a line. site_code: the meta's content.
    """

    addresses: str
    site_code: str
    footer: str
    text: str


_PROVINCE = "[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕秦甘陇青宁新港澳台]"
_CODE = re.compile(r"[0-9A-Za-z]{2}\d{8}")
_CODE_TEXT = re.compile(r"标识码:?[0-9A-Za-z]{2}\d{8}(?!\d)")
_ICP = re.compile(r"ICP备案?号?:?\d{5,}号?(?:-\d+)?", re.IGNORECASE)
_ICP_PROVINCE = re.compile(rf"\(?{_PROVINCE}\)?$")
_ICP_SITE = re.compile(r"//beian\.miit\.gov\.cn", re.IGNORECASE)
_OLD_ICP_SITE = re.compile(r"miitbeian\.gov\.cn", re.IGNORECASE)
_POLICE = re.compile(rf"{_PROVINCE}?公网安备案?(?:编?号)?:?\d{{8,14}}号?")
_POLICE_RECORD = re.compile(r"//(?:www\.)?beian\.(?:mps\.)?gov\.cn/\S*code=\d+", re.IGNORECASE)
_POLICE_SITE = re.compile(r"//(?:www\.)?beian\.(?:mps\.)?gov\.cn", re.IGNORECASE)
_EMBLEM = re.compile(r"//(?:[\w-]+\.)*conac\.cn/(?:sitename|js/|\S*\bid=)", re.IGNORECASE)
_EMBLEM_TRACE = re.compile(r"conac|党政机关|事业单位标识", re.IGNORECASE)
_LABEL = r"(?:承办|协办|主管|技术|地址|电话|联系|版权|备案|网站|邮编|传真|ICP|标识码|运维|维护)"
_HOST = re.compile(rf"主办[^:]{{0,8}}:(?!{_LABEL})[^:,;|©。\n]{{3,40}}|主办(?:单位|方|机关)(?!{_LABEL})[一-龥]{{4,30}}")
_HOST_BEHIND = re.compile(r"[一-龥]{2,20}(?:政府|办公室|局|厅|委|委员会|中心|部|院)主办(?!单位|:)")
_OWNER = re.compile(r"版权所有[^一-龥]{0,12}[一-龥]{4,30}|(?:copyright|©)[^一-龥]{0,40}[一-龥]{4,30}", re.IGNORECASE)
_CONTACTS = (
    re.compile(r"(?:电话|热线|传真|手机|tel)[^\d]{0,10}[\d(+][\d()+\-—－~/转、]{5,}", re.IGNORECASE),
    re.compile(r"[A-Za-z0-9]@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"),
    re.compile(r"(?:地址|邮箱):[^:]{4,30}"),
    re.compile(r"联系(?:我们|方式)"),
)
_REPORT = re.compile(r"/exposure/\S*jiucuo|jiucuo\.(?:js|html?)|//zfwzgl\.www\.gov\.cn", re.IGNORECASE)
_OLD_REPORT = re.compile(r"//(?:pucha\.kaipuyun\.cn|121\.43\.68\.40)", re.IGNORECASE)
_REPORT_NAME = re.compile(r"_jiucuo_|(?:我为)?政府网站(?:找错|纠错)")
_REPORT_TRACE = re.compile(r"jiucuo|找错|网站纠错", re.IGNORECASE)


def shown(sight: Sight) -> dict[str, Shown]:
    """The items that a document shows, by element; what it does not show is left out."""
    return {element: found for element, finder in _FINDERS.items() if (found := finder(sight))}


def _emblem(sight: Sight) -> Shown | None:
    return _graded(sight.addresses, ("conac", "党政机关", "事业单位标识"), found=_EMBLEM, weak=_EMBLEM_TRACE)


def _code(sight: Sight) -> Shown | None:
    if match := _CODE_TEXT.search(sight.text):
        return _shown(Grade.FOUND, match[0])
    known = _CODE.fullmatch(sight.site_code)
    return _shown(Grade.FOUND, f"页面头部 SiteIDCode：{known[0]}") if known else None


def _icp(sight: Sight) -> Shown | None:
    number = _icp_number(sight.text)
    link = _line(_ICP_SITE, sight.addresses)
    old = "" if link else _line(_OLD_ICP_SITE, sight.addresses)
    if not number:
        return _shown(Grade.WEAK, link or old)
    return _shown(Grade.OUTDATED, f"{number}，链接为旧网址{old}") if old else _shown(Grade.FOUND, number)


def _icp_number(text: str) -> str:
    first = text.find("备")
    match = _ICP.search(text, max(0, first - 3)) if first >= 0 else None
    if match is None:
        return ""
    province = _ICP_PROVINCE.search(text, max(0, match.start() - 3), match.start())
    return (province[0] if province else "") + match[0]


def _police(sight: Sight) -> Shown | None:
    if "公网安备" in sight.text and (match := _POLICE.search(sight.text)):
        return _shown(Grade.FOUND, match[0])
    return _graded(sight.addresses, ("gov.cn",), found=_POLICE_RECORD, weak=_POLICE_SITE)


def _host(sight: Sight) -> Shown | None:
    named = "主办" in sight.footer and (_HOST.search(sight.footer) or _HOST_BEHIND.search(sight.footer))
    if named:
        return _shown(Grade.FOUND, re.split(_LABEL, named[0])[0])
    owner = _OWNER.search(sight.footer)
    return _shown(Grade.WEAK, owner[0]) if owner else None


def _contact(sight: Sight) -> Shown | None:
    matches = (pattern.search(sight.footer) for pattern in _CONTACTS)
    match = next(filter(None, matches), None)
    return _shown(Grade.FOUND, match[0]) if match else None


def _report(sight: Sight) -> Shown | None:
    entry = _graded(sight.addresses, ("cuo", "zfwzgl", "错"), found=_REPORT, weak=_REPORT_TRACE)
    if entry is None or entry.grade is Grade.WEAK:
        called = _named(sight.text) or _named(sight.addresses)
        return _shown(Grade.FOUND, called[0]) if called else entry
    return _shown(Grade.OUTDATED, entry.text) if _OLD_REPORT.search(entry.text) else entry


def _named(text: str) -> re.Match[str] | None:
    return _REPORT_NAME.search(text) if "错" in text or "_jiucuo_" in text else None


def _graded(addresses: str, words: tuple[str, ...], found: re.Pattern[str], weak: re.Pattern[str]) -> Shown | None:
    """words: one of them stands in whatever is found; asking for them first spares a page without any the search."""
    lowered = addresses.lower()
    if not any(word in lowered for word in words):
        return None
    return _shown(Grade.FOUND, _line(found, addresses)) or _shown(Grade.WEAK, _line(weak, addresses))


def _line(pattern: re.Pattern[str], addresses: str) -> str:
    """The first line that the pattern finds, whole."""
    match = pattern.search(addresses)
    if match is None:
        return ""
    start = addresses.rfind("\n", 0, match.start()) + 1
    return addresses[start:].partition("\n")[0]


def _shown(grade: Grade, text: str) -> Shown | None:
    return Shown(grade, text[:100]) if text else None


_FINDERS: Mapping[str, Callable[[Sight], Shown | None]] = {
    "emblem": _emblem,
    "code": _code,
    "icp": _icp,
    "police": _police,
    "host": _host,
    "contact": _contact,
    "report": _report,
}
