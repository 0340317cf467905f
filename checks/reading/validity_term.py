"""How long a document says of itself that it holds: 本办法自……起施行，有效期5年.

Only a sentence that speaks of the document itself counts; certificates and contracts have terms too.
"""

import re
import unicodedata
from datetime import date

_ITSELF = re.compile(
    r"(?:本|此|该)(?:实施|管理|暂行|试行|工作)?(?:办法|规定|细则|意见|通知|通告|公告|方案|规则|措施|政策|文件|标准|规范|制度|决定|条款)"
)
_OTHERS = re.compile(r"证书|证件|许可证|资格|合同|协议|保函|凭证|票据|标志|检定|居住证|执照")
_DAY = r"(20\d\d)年(\d{1,2})月(\d{1,2})日"
_UNTIL = re.compile(rf"(?:有效期|试行期|执行期)限?(?:[为是:]|从|自|由|起|{_DAY})*(?:截?至|到){_DAY}")
_SINCE = re.compile(rf"[自从]{_DAY}起")
_TODAY = re.compile(r"[自从](?:印发|发布|公布|颁布|下发)之日起")
_YEARS = re.compile(r"(?:有效期|试行期)限?(?:限)?[为是:]?([一二两三四五六七八九十\d]{1,2})(?:周)?年")
_NUMERALS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_LONGEST = 30


def validity_term(text: str, issued: date | None) -> tuple[date, str] | None:
    """(the last day, the sentence that says so), or None where the text says nothing of the kind or says it twice.

    issued: the day from which 自发布之日起 counts; None leaves such sentences unread.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    said = [(end, sentence) for sentence in re.split("[。;]", plain) if (end := _end(sentence, issued))]
    return said[0] if len({end for end, _ in said}) == 1 else None


def _end(sentence: str, issued: date | None) -> date | None:
    if not _ITSELF.search(sentence) or _OTHERS.search(sentence):
        return None
    try:
        if until := _UNTIL.search(sentence):
            return date(*map(int, until.groups()[-3:]))
        years = _YEARS.search(sentence)
        since = _SINCE.search(sentence)
        first = date(*map(int, since.groups())) if since else issued if _TODAY.search(sentence) else None
        return _later(first, _number(years[1])) if years and first else None
    except ValueError:  # 2月30日
        return None


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMERALS.get(text, 0)


def _later(first: date, years: int) -> date | None:
    if not 0 < years <= _LONGEST:
        return None
    return first.replace(year=first.year + years, day=min(first.day, 28))
