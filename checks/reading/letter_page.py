"""One letter on a page of its own, with its answer."""

import re
from dataclasses import dataclass
from datetime import date

from checks.artifacts import Page
from checks.reading.letter import Letter, day, state
from checks.reading.visible import visible

_ANSWERS = ("回复", "答复", "办结", "反馈")
_TOLD = re.compile(r"(?:来信|留言|提交|咨询|写信|提问|诉求|信件|受理|回复|答复|办结|反馈)(?:时间|日期)")
_GAP = r"[\s:：\]】]{0,6}"
_WHEN = r"(20\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2})"
_ASKED = re.compile(rf"(?:来信|留言|提交|咨询|写信|提问|诉求|信件|受理)(?:时间|日期){_GAP}{_WHEN}")
_ANSWERED = re.compile(rf"(?:回复|答复|办结|反馈)(?:时间|日期){_GAP}{_WHEN}")
_STATE = re.compile(rf"(?:办理|处理|回复|答复|信件|受理|当前)?状态{_GAP}(\S{{2,8}})")
_OFFICE = re.compile(rf"(?:回复|答复|办理|处理|承办|受理)(?:单位|部门|机构){_GAP}(?P<office>[\u4e00-\u9fff]{{3,30}})")
_LETTER = re.compile(r"(?:来信|留言|咨询|信件|问题|诉求|写信)(?:内容|描述|正文)")
_ANSWER = re.compile(
    rf"(?:(?:回复|答复|反馈)(?:内容|意见|结果|情况|信息)|(?:办理|处理)(?:结果|意见)|官方回复|回复|答复)\s*[:：\]】\n]{_GAP}(?P<answer>[^\n]+)"
)
_NO_ANSWER = re.compile(r"^(?:暂无|尚未|暂未|未|等待|待|没有)(?:官方)?(?:回复|答复|处理|反馈|办理|内容)")
_LABEL = re.compile(r"^.{0,8}(?:时间|日期|单位|部门|状态|满意度|人)\s*[:：]|^(?:满意|打印|关闭|返回)")
_FEWEST = 4


@dataclass(frozen=True, slots=True)
class LetterPage:
    """letter: the one letter of the page, or None when it shows several or none. newest: the newest day of an answer
    on the page. missing: what an answer should show and this one does not.
    """

    letter: Letter | None
    newest: date | None
    missing: tuple[str, ...] = ()


def letter_page(page: Page) -> LetterPage | None:
    """None for a page without a letter or an answer's day."""
    if not any(said in page.html for said in _ANSWERS) or not _TOLD.search(page.html):
        return None
    text = visible(page.tree)
    answers = [found for said in _ANSWERED.findall(text) if (found := day(said))]
    asked = _ASKED.findall(text)
    letter, missing = _letter(page, text, answers) if len(asked) == 1 and len(answers) < 2 else (None, ())
    if letter is None and not answers:
        return None
    return LetterPage(letter, max(answers, default=None), missing)


def _letter(page: Page, text: str, answers: list[date]) -> tuple[Letter | None, tuple[str, ...]]:
    answered = answers[0] if answers else None
    match = _ANSWER.search(text)
    answer = match["answer"].strip() if match else ""
    words = "" if _NO_ANSWER.match(answer) or _LABEL.match(answer) else answer
    shown = _STATE.search(text)
    said = state(answer if _NO_ANSWER.match(answer) else shown[1] if shown else "", answered)
    if not said and len(words) >= _FEWEST and _LETTER.search(text):
        said = "answered"
    if not (said or _LETTER.search(text)):
        return None, ()
    office = _OFFICE.search(text)
    there = {"答复单位": office, "答复时间": answers, "答复内容": words}
    missing = tuple(label for label, found in there.items() if not found) if said == "answered" else ()
    asked = day(_ASKED.findall(text)[0])
    return Letter(page.url, page.title[:120], asked, answered, said, office["office"] if office else ""), missing
