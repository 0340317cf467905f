"""zicha mail: what was sent and what was not, a trial, sending again, and the weekly heartbeat."""

from dataclasses import replace
from datetime import UTC, datetime
from email.utils import make_msgid
from typing import Annotated, Any

import typer

from crawler import console, selection
from crawler.errors import CommandEnded, Exit
from crawler.logbook import keep_log
from crawler.mailing.flush import flush
from crawler.mailing.post import Post, load_post
from crawler.mailing.pulse import pulse
from crawler.mailing.telling import tell, unsent
from crawler.mailing.webhook import notify
from crawler.profile.mail import WEBHOOKS, is_address
from crawler.workspace import SHANGHAI, Workspace
from reports.mail.delivery import Delivery, Fate
from reports.mail.draft import Channel
from reports.mail.mail import Mail, MailState
from reports.mail.message import message
from reports.mail.sending import send
from reports.store.store import Store

HELP = "查看发件箱，试发和补发邮件、群通知。"
_HEADINGS = {
    "id": "序号",
    "created": "时间",
    "channel": "方式",
    "to": "收件人",
    "subject": "主题",
    "state": "状态",
    "attempts": "次数",
    "trouble": "说明",
}
Numbers = Annotated[list[int], typer.Argument(help="发件箱中的序号，可写多个。", metavar="序号")]
ToOption = Annotated[str, typer.Option(help="发给谁；默认为 mail.toml 中的 to。", metavar="邮箱")]
NowOption = Annotated[bool, typer.Option("--now", help="不等，连需处理、未确认的一起再发。", metavar=" ")]
OpenOption = Annotated[bool, typer.Option("--open", help="只看还没有发出的。", metavar=" ")]


def try_out(to: ToOption = "", workspace: selection.WorkspaceOption = selection.HERE) -> None:
    """发一封试验邮件（和群通知），看设置是否正确。"""
    place, post = _office(workspace)
    if to and not is_address(to):
        raise CommandEnded(Exit.USAGE, f"--to 应为邮箱地址，实际为“{to}”。")
    wanted = (to,) if to else post.settings.to or ((post.settings.sender,) if post.settings.sender else ())
    outcomes = {}
    if post.server and wanted:
        mail = _trial(Channel.MAIL, wanted)
        made = message(mail, post.server.sender, mail.created)
        outcomes["、".join(wanted)] = send(post.server, made, wanted)
    if not to:
        outcomes |= {WEBHOOKS[name]: notify(_trial(Channel.WEBHOOK, (name,)), post.webhooks) for name in post.webhooks}
    for whom, outcome in outcomes.items():
        console.say(f"{whom}：{_told(outcome)}")
    if any(outcome.fate is not Fate.DELIVERED or outcome.refused or outcome.later for outcome in outcomes.values()):
        raise typer.Exit(Exit.INCOMPLETE)
    if left := unsent(place):
        console.say(f"发件箱里还有{len(left)}封没有发出，可用 zicha mail flush --now 发送。")


def send_again(now: NowOption = False, workspace: selection.WorkspaceOption = selection.HERE) -> None:
    """发送发件箱里到时间的邮件和群通知。"""
    place, post = _office(workspace)
    flushed = flush(place, post, everything=now)
    tell(flushed)
    if not flushed.sent and not flushed.left:
        console.say("没有要发送的。")
    raise typer.Exit(Exit.INCOMPLETE if flushed.troubled else Exit.NOTHING_NEW)


def show_all(
    workspace: selection.WorkspaceOption = selection.HERE,
    only: OpenOption = False,
    as_json: selection.JsonOption = False,
) -> None:
    """列出发件箱，最早的在前。"""
    wanted = (MailState.QUEUED, MailState.HELD, MailState.UNSURE, MailState.FAILED) if only else ()
    with Store(selection.existing(workspace).database) as store:
        found = store.outbox().mails(*wanted)
    rows = [_row(mail) for mail in found]
    console.listing(rows if as_json else [row | {"to": "、".join(row["to"])} for row in rows], _HEADINGS, as_json)


def drop(numbers: Numbers, workspace: selection.WorkspaceOption = selection.HERE) -> None:
    """把发件箱里的几封标为不再发。"""
    with Store(selection.existing(workspace).database) as store:
        box = store.outbox()
        waiting = {mail.id: mail for mail in box.mails(MailState.QUEUED, MailState.HELD, MailState.UNSURE)}
        if unknown := [str(number) for number in numbers if number not in waiting]:
            raise CommandEnded(Exit.USAGE, f"没有等待发送的：{'、'.join(unknown)}。用 zicha mail list --open 查看。")
        for number in dict.fromkeys(numbers):
            box.save(replace(waiting[number], state=MailState.DROPPED, under_way=False))
    console.say(f"已标为不再发：{len(set(numbers))}封。")


def heartbeat(workspace: selection.WorkspaceOption = selection.HERE) -> None:
    """发送每周简报：哪些站点按时检查了，哪些没有。"""
    place, post = _office(workspace)
    drafts = pulse(place, post)
    if not drafts:
        raise CommandEnded(Exit.USAGE, "没有站点，或者 mail.toml 中没有写每周简报的收件人（to 或 sites）。")
    with Store(place.database) as store:
        fresh = store.outbox().put(drafts)
    console.say(f"每周简报{fresh}封。" if fresh else "今天的每周简报已经写过。")
    tell(flush(place, post))


def _office(root) -> tuple[Workspace, Post]:
    place = selection.existing(root)
    keep_log(place.logs)
    post = load_post(place)
    if post is None:
        raise CommandEnded(Exit.USAGE, f"还没有设置邮件。请先写好 {place.mail_settings}，见使用手册“邮件和群通知”。")
    return place, post


def _trial(channel: Channel, to: tuple[str, ...]) -> Mail:
    now = datetime.now(UTC)
    text = "这是自查工具发出的试验邮件。收到说明设置正确，不必回复。\n"
    about = {"key": "", "site": "", "run": "", "unit": "", "html": "", "subject": "【自查】试验邮件", "text": text}
    return Mail(
        id=0, channel=channel, message_id=make_msgid(domain="zicha.invalid"), created=now, due=now, to=to, waiting=to,
        state=MailState.QUEUED, **about,
    )  # fmt: skip


def _told(outcome: Delivery) -> str:
    if outcome.fate is Fate.DELIVERED:
        singled = "；".join(f"{address}：{why}" for address, why in (*outcome.refused.items(), *outcome.later.items()))
        return f"已发出，但有人没有收到：{singled}" if singled else "已发出，请到收件处核对是否收到。"
    return f"没有发出：{outcome.told}"


def _row(mail: Mail) -> dict[str, Any]:
    plain = {name: getattr(mail, name) for name in ("id", "site", "run", "unit", "subject", "attempts", "trouble")}
    moments = {"created": mail.created, "due": mail.due, "sent": mail.sent}
    return plain | {
        "channel": mail.channel.value,
        "state": mail.state.value,
        "to": list(mail.to),
        "waiting": list(mail.waiting),
        "refused": mail.refused,
        "message_id": mail.message_id,
        **{name: at.astimezone(SHANGHAI).isoformat(timespec="seconds") if at else None for name, at in moments.items()},
    }


ACTIONS = {"test": try_out, "flush": send_again, "list": show_all, "drop": drop, "heartbeat": heartbeat}
