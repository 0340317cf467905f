"""How this office sends, with its secrets; made before anything starts, so that a mistake in it stops the command."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from crawler.credential import credential
from crawler.mailing.webhook import require_webhooks
from crawler.profile.mail import MailSettings, load_mail_settings
from crawler.profile.mistakes import ConfigurationMistake
from crawler.workspace import Workspace
from reports.mail.changes import Changes
from reports.mail.digest import digests
from reports.mail.draft import Draft
from reports.mail.recipients import Recipients
from reports.mail.server import MailServer, Security

_PORTS = {Security.SSL: 465, Security.STARTTLS: 587, Security.NONE: 25}


@dataclass(frozen=True, slots=True)
class Post:
    """server: None where only chat groups are told. webhooks: address by name of the service, secret."""

    settings: MailSettings
    recipients: Recipients
    server: MailServer | None
    webhooks: Mapping[str, str] = field(default_factory=dict, repr=False)

    def announce(self, changed: Changes) -> Iterable[Draft]:
        """What is to be said of a run."""
        return digests(changed, self.recipients)


def load_post(workspace: Workspace) -> Post | None:
    """None where the office has no mail.toml. Raises ConfigurationMistake."""
    settings = load_mail_settings(workspace.mail_settings)
    if settings is None:
        return None
    recipients = Recipients(settings.to, settings.sites, settings.units, settings.webhooks, _domain(settings))
    webhooks = {name: _required(f"WEBHOOK_{name.upper()}", workspace) for name in settings.webhooks}
    require_webhooks(webhooks)
    return Post(settings, recipients, _server(settings, workspace) if settings.host else None, webhooks)


def _domain(settings: MailSettings) -> str:
    return settings.sender.partition("@")[2] or "zicha.invalid"


def _server(settings: MailSettings, workspace: Workspace) -> MailServer:
    security = Security(settings.security)
    return MailServer(
        host=settings.host,
        port=settings.port or _PORTS[security],
        security=security,
        sender=settings.sender,
        user=settings.user,
        password=_required("SMTP_PASSWORD", workspace) if settings.user else "",
        ca_bundle=settings.ca_bundle,
        timeout=settings.timeout,
    )


def _required(name: str, workspace: Workspace) -> str:
    found = credential(name, workspace)
    if not found:
        raise ConfigurationMistake(
            f"{workspace.mail_settings}：缺少密码或令牌。请写入环境变量 ZICHA_{name}，"
            f"或者只有本人可读的文件 {workspace.secrets / name.lower()}（chmod 600）。"
        )
    return found
