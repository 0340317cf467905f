"""Documents in the 规范性文件 columns offer no file to download.

One finding for the site. Always for a person: a script may make the file, and not every place demands one.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.normatives import DocumentFiles
from checks.rule import Rule

RULE = Rule(
    judges=DocumentFiles,
    severity=Severity.NOTICE,
    title="行政规范性文件没有可以下载的文件",
    why="公众只能看网页，不便保存、引用；有的地方评估时要求提供 Word 和 PDF 两种文件。",
    fix="在行政规范性文件的页面提供 Word 或者 PDF 文件供下载。",
    basis=("advice.document-files",),
)


def check(files: DocumentFiles, context: Context) -> Iterator[Finding]:
    if not files.lacking:
        return
    yield Finding(
        subject=files.subject,
        url=files.lacking[0],
        places=files.places,
        message=f"行政规范性文件共{files.pages}个页面，其中{len(files.lacking)}个没有可以下载的文件。",
        suggestion=RULE.fix,
        evidence="；".join(files.lacking[:10]),
        row=RULE.basis[0],
        needs_review=True,
    )
