"""The words of an attachment were not looked at, because it could not be read.

That says nothing against the file: most are scans. But what nobody looked at must not pass for being in order.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.attachments import Attachment
from checks.rule import Rule

RULE = Rule(
    judges=Attachment,
    severity=Severity.NOTICE,
    title="附件未能解析",
    why="附件里的文字没有检查，有没有错别字、不当表述不得而知；损坏、设有密码的，公众也看不到内容。",
    fix="人工查看附件；损坏、设有密码的重新上传；扫描件宜换成可以检索文字的版本。",
    basis=("advice.attachment",),
)


def check(attachment: Attachment, context: Context) -> Iterator[Finding]:
    if attachment.unread is None:
        return
    where = f"（{attachment.detail}）" if attachment.detail else ""
    yield Finding(
        subject=attachment.subject,
        url=attachment.url,
        places=attachment.places,
        message=f"附件未能解析{where}：{attachment.unread.label}，其中的文字没有检查。",
        suggestion=RULE.fix,
        row=RULE.basis[0],
        needs_review=True,
    )
