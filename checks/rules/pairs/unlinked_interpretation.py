"""An interpretation does not lead to the document it interprets, though this site publishes it.

Only a document whose name stands in the interpretation's title counts; one that this site does not publish may lie
elsewhere. What the State or a province issued was mostly interpreted elsewhere, a place for related documents may be
filled by a script, and an interpretation may be one by its column alone: these are for a person to decide.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.pairs.interpretation import Interpretation
from checks.rule import Rule

RULE = Rule(
    judges=Interpretation,
    severity=Severity.MINOR,
    title="解读没有链接到所解读的文件",
    why="公众读了解读，找不到文件原文；检查中抽查解读稿与文件是否相互关联。",
    fix="在解读页面加上文件原文的链接，同时在文件页面加上解读的链接。",
    basis=("interpretation.linked", "interpretation.guide"),
)


def check(interpretation: Interpretation, context: Context) -> Iterator[Finding]:
    document = interpretation.document
    if document is None or interpretation.linked:
        return
    doubt = "页面上有“相关文件”一类位置，可能由脚本填入，请人工核对。" if interpretation.related else ""
    yield Finding(
        subject=interpretation.subject,
        url=interpretation.url,
        places=interpretation.places,
        message=f"“{interpretation.title}”没有链接到本网站公布的“{document.title}”（{document.number}）。{doubt}",
        suggestion=RULE.fix,
        evidence=f"文件页面：{document.url}",
        row=RULE.basis[0],
        needs_review=interpretation.related or document.borrowed or not interpretation.titled,
    )
