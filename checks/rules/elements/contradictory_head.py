"""The head of an official document contradicts its title or itself.

Certain where a document whose own title says that it was abolished stands there as valid. A day of signing after the
day of release is for a person: sites put different days under these names.
"""

import re
from collections.abc import Iterator

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Finding, Place, Severity
from checks.reading.article import article
from checks.reading.header import head_day, header
from checks.reading.kind import is_article
from checks.rule import Rule
from checks.subjects import PageElementSubject

RULE = Rule(
    judges=Page,
    severity=Severity.MINOR,
    title="公文信息要素自相矛盾",
    why="公众按标注的有效性和日期办事，标错了会误用已经废止的文件。",
    fix="核对原文，改正文件上方的信息要素。",
    basis=("advice.document-head",),
)
_VALID = frozenset({"有效", "现行有效", "继续有效"})
_ABOLISHED = re.compile(
    r"[(（\[【［〔]\s*(?:本|该|此)?(?:文件|文)?(?:现)?(?:已|全文|宣布)*(?:废止|失效)\s*[)）\]】］〕]"
)
"""A title that speaks of itself; 关于废止……的决定 is valid itself."""


def check(page: Page, context: Context) -> Iterator[Finding]:
    head = header(page) if is_article(page) else {}
    valid = "".join(head.get("validity", "").split()) in _VALID
    if valid and _ABOLISHED.search(page.html) and (mark := _ABOLISHED.search(_title(page))):
        yield _finding(page, "validity", f"标题写明“{mark[0]}”，有效性却是“{head['validity']}”", review=False)
    written, released = head_day(head, "written"), head_day(head, "released")
    if written and released and written > released:
        yield _finding(page, "written", f"成文日期{written}晚于发布日期{released}", review=True)


def _finding(page: Page, element: str, said: str, review: bool) -> Finding:
    return Finding(
        subject=PageElementSubject(page.url, f"head.{element}"),
        url=page.url,
        places=(Place(page.url),),
        message=f"文件“{_title(page)}”{said}。",
        suggestion=RULE.fix,
        evidence=said,
        row=RULE.basis[0],
        needs_review=review,
    )


def _title(page: Page) -> str:
    told = article(page)
    return told.title if told else page.title
