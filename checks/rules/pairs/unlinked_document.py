"""A policy document does not lead to the interpretation of it that this site publishes.

One of several interpretations is enough, and so is a link on one of several pages that publish the document. A document
that is no longer in force is left alone.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.pairs.document import Document
from checks.rule import Rule

RULE = Rule(
    judges=Document,
    severity=Severity.MINOR,
    title="文件没有链接到对它的解读",
    why="公众读了文件，不知道已有解读；检查中抽查解读稿与文件是否相互关联。",
    fix="在文件页面加上解读的链接，同时在解读页面加上文件原文的链接。",
    basis=("interpretation.linked", "interpretation.guide"),
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    if document.linked or document.lapsed or not document.interpretations:
        return
    first = document.interpretations[0]
    doubt = "页面上有“相关解读”一类位置，可能由脚本填入，请人工核对。" if document.related else ""
    yield Finding(
        subject=document.subject,
        url=document.url,
        places=document.places,
        message=f"“{document.title}”（{document.number}）没有链接到本网站的解读“{first.title}”。{doubt}",
        suggestion=RULE.fix,
        evidence="解读页面：" + "；".join(each.url for each in document.interpretations),
        row=RULE.basis[0],
        needs_review=document.related or document.borrowed,
    )
