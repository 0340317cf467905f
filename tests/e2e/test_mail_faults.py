"""A hundred mails of one run against servers that fail in each way there is, sent by the command line hour after hour.

None is lost. None comes twice but where the server hung up between the last byte and its answer. What is refused for
good is said, and stays to be seen. All servers fail at the same time, each with an outbox of its own.
"""

import shutil
import sqlite3
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, nullcontext
from dataclasses import dataclass, field
from typing import Any

import pytest
import trustme

from tests.website.command import Ended, Zicha
from tests.website.encrypted import with_certificate
from tests.website.postoffice import LOOPBACK, PostOffice, open_for_mail
from tests.website.website import Website, closed_port, links, online

pytestmark = pytest.mark.timeout(300)
PASSWORD = "Mima-7391-geheim"
_NUMBERS = tuple(f"{number:03}" for number in range(100))
EVERYBODY = tuple(f"u{number}@example.gov.cn" for number in _NUMBERS)
NEVER = frozenset(EVERYBODY[::2])
_ROUNDS = 4
"""Times that it is tried, an hour and more apart; the first `_VAIN` in vain where the server gets well."""
_VAIN = 2


@dataclass
class Mode:
    """One way to fail. healed: whether it is over after the third round. more: lines of mail.toml.

    encrypted: from the first byte, with a password. asked: whether a person asks for it in the last round. rounds: how
    each ended. mails: the outbox after the last.
    """

    name: str
    post: PostOffice
    healed: bool = False
    more: tuple[str, ...] = ()
    encrypted: bool = False
    down: bool = False
    asked: bool = False
    zicha: Zicha = field(init=False)
    rounds: list[Ended] = field(default_factory=list)
    mails: list[dict[str, Any]] = field(default_factory=list)

    @property
    def env(self) -> dict[str, str]:
        return {"ZICHA_SMTP_PASSWORD": PASSWORD} if self.encrypted else {}


MODES = [
    Mode("greylist", PostOffice("greylist")),
    Mode("refuses", PostOffice(never=NEVER)),
    Mode("middle", PostOffice("middle")),
    Mode("dot once", PostOffice("dot", times=1)),
    Mode("dot always", PostOffice("dot", times=99)),
    Mode("slow", PostOffice(slow=0.03)),
    Mode("silent", PostOffice("silent", times=99), healed=True, more=("timeout = 0.5",)),
    Mode("closing", PostOffice("closing", times=99), healed=True),
    Mode("down", PostOffice(), healed=True, down=True),
    Mode("password", PostOffice(user="zicha", password="another"), healed=True, encrypted=True, asked=True),
    Mode("no STARTTLS", PostOffice(), more=('security = "starttls"',)),
]


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> Zicha:
    """The outbox after a run that found something for a hundred units while the mail server was down."""
    zicha = Zicha(tmp_path_factory.mktemp("written"))
    pages = {f"/{number}/1.html": links(f"/{number}/meiyou.html") for number in _NUMBERS}
    with online(Website({"/": links(*pages)} | pages)) as server:
        sites = zicha.workspace / "sites"
        sites.mkdir(parents=True)
        duties = "".join(f'[[duty]]\nunit = "科{number}"\npaths = ["/{number}/"]\n' for number in _NUMBERS)
        (sites / "xian.toml").write_text(f'start = "{server.url}"\ntitle = "某某局"\n{duties}', "utf-8")
        _settings(zicha, closed_port())
        ended = zicha("run", "xian")
    assert ended.code == 1, ended.err
    assert "未发出的邮件和群通知100封。" in ended.out
    return zicha


def _settings(zicha: Zicha, port: int, *more: str) -> None:
    lines = [
        'host = "127.0.0.1"', f"port = {port}", 'sender = "zicha@example.gov.cn"', "attachment_size = 0",
        *(() if any(line.startswith("security") for line in more) else ('security = "none"',)), *more, "[units]",
        *(f'"科{number}" = ["{address}"]' for number, address in zip(_NUMBERS, EVERYBODY, strict=True)),
    ]  # fmt: skip
    (zicha.workspace / "mail.toml").write_text("\n".join(lines), "utf-8")


def _an_hour_passes(zicha: Zicha) -> None:
    """For the outbox: a false clock for so many commands costs more than all they do."""
    with closing(sqlite3.connect(zicha.workspace / "zicha.db")) as file, file:
        for moment in ("created", "due"):
            file.execute(f"UPDATE ledger_mail SET {moment} = datetime({moment}, '-66 minutes')")


@pytest.fixture(scope="module")
def modes(written, tmp_path_factory) -> dict[str, Mode]:
    """Every mode after its last round."""
    ca = trustme.CA(key_type=trustme.KeyType.RSA)
    bundle = tmp_path_factory.mktemp("ca") / "issuer.pem"
    ca.cert_pem.write_to_path(str(bundle))
    tls = with_certificate(ca.issue_cert(LOOPBACK))

    def play(mode: Mode) -> None:
        mode.zicha = Zicha(tmp_path_factory.mktemp("mode"))
        shutil.copytree(written.workspace, mode.zicha.workspace)
        more = mode.more
        if mode.encrypted:
            more = ('security = "ssl"', 'user = "zicha"', f'ca_bundle = "{bundle}"')
        mode.post.port = closed_port()
        _settings(mode.zicha, mode.post.port, *more)
        for number in range(1, _ROUNDS + 1):
            _an_hour_passes(mode.zicha)
            if mode.healed and number > _VAIN:
                mode.post.mode, mode.post.password = "", PASSWORD
            here = open_for_mail(mode.post, tls if mode.encrypted else None)
            asked = ("--now",) if mode.asked and number == _ROUNDS else ()
            with nullcontext() if mode.down and number <= _VAIN else here:
                mode.rounds.append(mode.zicha("mail", "flush", *asked, env=mode.env))
            if "未发出的" not in mode.rounds[-1].out:
                break

    with ThreadPoolExecutor(len(MODES)) as at_once:
        for played in [at_once.submit(play, mode) for mode in MODES]:
            played.result()
    for mode in MODES:
        mode.mails = mode.zicha.listed("mail", "list").json
    return {mode.name: mode for mode in MODES}


def _copies(mode: Mode) -> Counter[str]:
    for mail in mode.post.taken:
        assert mail["X-Envelope-To"] == mail["To"]
    messages = {mail["Message-ID"] for mail in mode.post.taken}
    assert len(messages) == len({mail["To"] for mail in mode.post.taken})
    return Counter(mail["To"] for mail in mode.post.taken)


def _states(mode: Mode) -> Counter[str]:
    return Counter(mail["state"] for mail in mode.mails)


def _told(mode: Mode) -> str:
    return "\n".join(ended.out + ended.err for ended in mode.rounds)


@pytest.mark.parametrize("name", ["greylist", "middle", "slow", "silent", "closing", "down", "password"])
def test_nothing_is_lost_and_nothing_comes_twice(modes, name):
    mode = modes[name]
    assert _copies(mode) == dict.fromkeys(EVERYBODY, 1)
    assert _states(mode) == {"已发": 100}
    assert "已发出100封" in mode.rounds[-1].out
    assert "Traceback" not in _told(mode)


@pytest.mark.parametrize("name", ["greylist", "middle"])
def test_who_does_not_take_this_one_is_asked_for_the_next_and_each_again(modes, name):
    assert set(modes[name].post.tried.values()) == {4}
    assert [ended.code for ended in modes[name].rounds] == [0, 0, 0, 0], "nobody has to do anything"


@pytest.mark.parametrize("name", ["silent", "closing"])
def test_who_takes_nobody_now_is_left_alone_until_the_next_hour(modes, name):
    assert max(modes[name].post.tried.values()) == 1 + _VAIN
    assert sum(modes[name].post.tried.values()) == 100 + _VAIN


def test_refused_for_good_it_is_said_once_and_stays_to_be_seen(modes):
    mode = modes["refuses"]
    assert _copies(mode) == dict.fromkeys(EVERYBODY[1::2], 1)
    assert _states(mode) == {"已发": 50, "未发出": 50}
    assert [ended.code for ended in mode.rounds] == [3]
    said = mode.rounds[0].out
    assert [address for address in NEVER if address not in said] == []
    assert said.count("550") == 50
    assert "\x1b" not in said
    shown = mode.zicha("mail", "list", "--open").out
    assert [address for address in NEVER if address not in shown] == []
    assert shown.count("550") == 50
    asked = mode.zicha("mail", "flush", "--now")
    assert (asked.code, set(mode.post.tried.values())) == (0, {1}), "who refuses is not asked again"


def test_hung_up_after_the_dot_it_comes_once_more(modes):
    mode = modes["dot once"]
    assert _copies(mode) == dict.fromkeys(EVERYBODY, 2)
    assert _states(mode) == {"已发": 100}


def test_hung_up_after_the_dot_every_time_it_is_not_tried_a_third_time(modes):
    mode = modes["dot always"]
    assert _copies(mode) == dict.fromkeys(EVERYBODY, 2)
    assert _states(mode) == {"未确认": 100}
    assert "100封送出后没有得到答复，可能已经收到" in mode.rounds[-1].out
    assert len(mode.zicha.listed("mail", "list", "--open").json) == 100


def test_a_wrong_password_is_said_once_and_then_a_person_is_waited_for(modes):
    mode = modes["password"]
    assert mode.post.logins == [PASSWORD] * 101
    assert [ended.code for ended in mode.rounds] == [3, 0, 0, 0]
    assert all("已停止自动发送" in ended.out for ended in mode.rounds[:-1])
    assert PASSWORD not in _told(mode)
    assert [name for name, content in mode.zicha.files().items() if PASSWORD.encode() in content] == []


def test_without_the_encryption_asked_for_nothing_leaves(modes):
    mode = modes["no STARTTLS"]
    assert (mode.post.taken, mode.post.spoken) == ([], [])
    assert _states(mode) == {"需处理": 1, "待发": 99}
    assert all("不支持 STARTTLS" in ended.out for ended in mode.rounds)
    said = mode.zicha("status").out
    assert "未发出的邮件和群通知100封。" in said
    assert "不支持 STARTTLS" in said
