"""What a mail says to who opens it."""

from email.message import EmailMessage


def text(mail: EmailMessage, kind: str = "plain") -> str:
    return mail.get_body((kind,)).get_content()


def both(mail: EmailMessage) -> str:
    return text(mail) + text(mail, "html")


def attached(mail: EmailMessage) -> list[EmailMessage]:
    return list(mail.iter_attachments())


def workbook(mail: EmailMessage) -> bytes:
    (only,) = attached(mail)
    return only.get_content()


def workbook_name(mail: EmailMessage) -> str:
    (only,) = attached(mail)
    return only.get_filename()
