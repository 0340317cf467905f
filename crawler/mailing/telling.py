"""Sends what is due and says what became of it; whatever goes wrong with mail costs nobody a run or a report."""

from collections import Counter

from crawler.console import say
from crawler.logbook import keep_log, log
from crawler.mailing.flush import Flushed, flush
from crawler.mailing.post import load_post
from crawler.profile.mistakes import ConfigurationMistake
from crawler.workspace import Workspace
from reports.mail.mail import Mail, MailState
from reports.store.errors import StoreError
from reports.store.store import Store


def send_and_tell(workspace: Workspace) -> None:
    """Before a run what was left over, after it what it brought. A mistaken mail.toml is the run's own to tell."""
    try:
        post = load_post(workspace)
        if post is None:
            return
        keep_log(workspace.logs)
        tell(flush(workspace, post))
    except ConfigurationMistake as error:
        log.warning("%s", error)
    except Exception:
        log.exception("邮件没有处理完")
        say("邮件没有处理完，详细情况见 logs/zicha.log；检查和报告不受影响，下次运行时再发。")


def tell(flushed: Flushed) -> None:
    """What went out now, what did not, and what a person must do about it."""
    if flushed.sent:
        say(f"邮件和群通知：已发出{flushed.sent}封。")
    for mail in flushed.troubled:
        say(f"{mail.channel.value}{mail.state.value}{_partly(mail)}：{mail.subject}。{mail.trouble}")
    for sentence in outstanding(flushed.left):
        say(sentence)


def _partly(mail: Mail) -> str:
    return "，但有人收不到" if mail.refused and mail.state in (MailState.SENT, MailState.QUEUED) else ""


def outstanding(left: tuple[Mail, ...]) -> list[str]:
    """Sentences on what has not gone out."""
    if not left:
        return []
    counts = Counter(mail.state for mail in left)
    told = [f"未发出的邮件和群通知{len(left)}封。"]
    if counts[MailState.HELD]:
        why = next(mail.trouble for mail in left if mail.state is MailState.HELD)
        told.append(
            f"邮件服务器不接受，已停止自动发送：{why}。请改正 mail.toml 或密码，"
            "用 zicha mail test 试过以后，运行 zicha mail flush --now。"
        )
    if counts[MailState.UNSURE]:
        told.append(
            f"{counts[MailState.UNSURE]}封送出后没有得到答复，可能已经收到；核对后可用 zicha mail flush --now 再发。"
        )
    if counts[MailState.QUEUED]:
        why = next((mail.trouble for mail in left if mail.state is MailState.QUEUED and mail.trouble), "")
        told.append(f"{counts[MailState.QUEUED]}封稍后自动再发" + (f"（{why}）。" if why else "。"))
    return told


def unsent(workspace: Workspace) -> tuple[Mail, ...]:
    """What has not gone out, without trying; none where the ledger cannot be read, which others have to tell."""
    try:
        with Store(workspace.database) as store:
            if not store.exists():
                return ()
            return tuple(store.outbox().mails(MailState.QUEUED, MailState.HELD, MailState.UNSURE))
    except StoreError:
        log.exception("发件箱无法读取")
        return ()
