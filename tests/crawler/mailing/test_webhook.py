"""Chat groups: three services at their own hosts, and no other address whatever the configuration says."""

from datetime import UTC, datetime

import pytest

from crawler.mailing.webhook import notify, require_webhooks
from crawler.profile.mistakes import ConfigurationMistake
from crawler.redaction import redacted
from reports.mail.delivery import Fate
from reports.mail.draft import Channel
from reports.mail.mail import Mail, MailState

requests = pytest.importorskip("requests")
pytest.importorskip("apprise")
ADDRESSES = {
    "wecombot": "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc-123-def",
    "dingtalk": "https://oapi.dingtalk.com/robot/send?access_token=tokentoken SECsecret",
    "feishu": "https://open.feishu.cn/open-apis/bot/v2/hook/hook-hook-hook",
}


@pytest.fixture
def asked(monkeypatch):
    """What would leave the machine: nothing does."""
    made = []

    def send(session, request, **manner):
        made.append((request.url, manner, request.body))
        answer = requests.Response()
        answer.status_code = 500 if "feishu" in request.url else 200
        answer._content = b'{"errcode": 0}'
        answer.request, answer.url = request, request.url
        return answer

    monkeypatch.setattr(requests.Session, "send", send)
    return made


def _mail(*to):
    now = datetime.now(UTC)
    about = {"key": "k", "site": "", "run": "", "unit": "", "message_id": "", "subject": "", "html": ""}
    plain = {"text": "【自查】某某局：新增1", "state": MailState.QUEUED, "created": now, "due": now}
    return Mail(id=1, channel=Channel.WEBHOOK, to=to, waiting=to, **about, **plain)


def test_each_goes_to_its_own_host_and_nowhere_from_there(asked):
    require_webhooks(ADDRESSES)
    assert asked == []
    found = notify(_mail("wecombot", "dingtalk"), ADDRESSES)
    assert found.fate is Fate.DELIVERED
    assert [url.partition("?")[0] for url, _, _ in asked] == [
        "https://qyapi.weixin.qq.com/cgi-bin/webhook/send",
        "https://oapi.dingtalk.com/robot/send",
    ]
    assert all(manner["allow_redirects"] is False and manner["verify"] for _, manner, _ in asked)
    assert "sign=" in asked[1][0]


def test_one_that_did_not_take_it_is_tried_again_alone(asked):
    found = notify(_mail("wecombot", "feishu"), ADDRESSES)
    assert (found.fate, set(found.later)) == (Fate.DELIVERED, {"feishu"})
    assert notify(_mail("feishu"), ADDRESSES).fate is Fate.LATER


def test_tokens_are_not_said(asked):
    require_webhooks(ADDRESSES)
    assert redacted("tokentoken SECsecret hook-hook-hook") == "*** *** ***"


@pytest.mark.parametrize(
    ("service", "address"),
    [
        ("dingtalk", "http://oapi.dingtalk.com/robot/send?access_token=tokentoken"),
        ("dingtalk", "https://oapi.dingtalk.com.evil.example/robot/send?access_token=tokentoken"),
        ("dingtalk", "https://oapi.dingtalk.com@127.0.0.1/robot/send?access_token=tokentoken"),
        ("dingtalk", "https://127.0.0.1/robot/send?access_token=tokentoken"),
        ("dingtalk", ADDRESSES["feishu"]),
        ("dingtalk", "json://127.0.0.1/"),
        ("feishu", "https://open.feishu.cn/open-apis/bot/v2/hook/../../x"),
        ("feishu", ADDRESSES["feishu"] + "?redirect=yes"),
        ("wecombot", ADDRESSES["wecombot"] + "&key=x@127.0.0.1"),
        ("wecombot", ""),
    ],
)
def test_every_other_address_is_refused_and_not_repeated(asked, service, address):
    with pytest.raises(ConfigurationMistake) as error:
        require_webhooks({service: address})
    assert asked == []
    assert not address or address not in str(error.value)
