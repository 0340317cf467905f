"""Whether mail can be sent: the settings, the password, the server; nothing is sent."""

from crawler.doctor.sign import Sign, State
from crawler.mailing.post import load_post
from crawler.profile.mistakes import ConfigurationMistake
from crawler.workspace import Workspace
from reports.mail.delivery import Fate
from reports.mail.sending import greet


def mail(workspace: Workspace) -> Sign:
    """Logs in to the mail server and out again."""
    try:
        post = load_post(workspace)
    except ConfigurationMistake as error:
        return Sign("邮件", State.TROUBLE, str(error))
    if post is None:
        return Sign("邮件", State.UNUSED, f"没有设置（{workspace.mail_settings.name}）")
    if post.server is None:
        return Sign("邮件", State.UNUSED, "只用群通知")
    found = greet(post.server)
    if found.fate is not Fate.DELIVERED:
        return Sign("邮件", State.TROUBLE, f"{found.told}。请核对 mail.toml、密码和网络。")
    return Sign("邮件", State.FINE, f"可以登录 {post.server.host}:{post.server.port}")
