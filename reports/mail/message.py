"""A mail of the outbox as RFC 5322 wants it."""

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from markupsafe import escape

from reports.formats.parts.inert import inert
from reports.mail.letter import REMARK
from reports.mail.mail import Mail

_SHEET = ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")
_LONGEST = 200


def message(
    mail: Mail, sender: str, now: datetime, attachment: tuple[str, bytes] | None = None, remark: str = ""
) -> EmailMessage:
    """The same message id in every attempt.

    sender: an address. now: aware. attachment: name and content of a workbook. remark: a sentence on the attachment.
    Texts are base64: they are Chinese, and no server folds or cuts a line of it.
    """
    made = EmailMessage(policy=SMTP)
    made["Message-ID"] = mail.message_id
    made["Date"] = now
    made["From"] = Address("自查", addr_spec=sender)
    made["To"] = tuple(Address(addr_spec=address) for address in mail.to)
    made["Subject"] = inert(mail.subject, _LONGEST)
    made["Auto-Submitted"] = "auto-generated"
    made["X-Auto-Response-Suppress"] = "All"
    made.set_content(mail.text + (f"\n{remark}\n" if remark else ""), cte="base64")
    if mail.html:
        told = f'<p style="margin:16px 0 0">{escape(remark)}</p>' if remark else ""
        made.add_alternative(mail.html.replace(REMARK, told, 1), subtype="html", cte="base64")
    if attachment:
        name, content = attachment
        made.add_attachment(content, *_SHEET, filename=inert(name, _LONGEST))
    return made
