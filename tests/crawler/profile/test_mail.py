"""mail.toml, right and wrong."""

import pytest

from crawler.profile.mail import load_mail_settings
from crawler.profile.mistakes import ConfigurationMistake

_GOOD = 'host = "mail.example.gov.cn"\nsender = "z@example.gov.cn"\n'


@pytest.fixture
def load(tmp_path):
    def parsed(text):
        path = tmp_path / "mail.toml"
        path.write_text(text, "utf-8")
        return load_mail_settings(path)

    return parsed


def test_none_is_none(tmp_path):
    assert load_mail_settings(tmp_path / "mail.toml") is None


def test_a_whole_one(load):
    made = load(
        _GOOD + 'to = ["a@b.cn", "a@b.cn"]\n[units]\n"法规科" = ["f@b.cn"]\n[sites]\n"xian" = "g@b.cn, h@b.cn"\n'
    )
    assert (made.to, made.security, made.port) == (("a@b.cn",), "ssl", 0)
    assert made.units == {"法规科": ("f@b.cn",)}
    assert made.sites == {"xian": ("g@b.cn", "h@b.cn")}


def test_chat_groups_need_no_mail_server(load):
    assert load('webhooks = ["dingtalk"]').webhooks == ("dingtalk",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_GOOD, "没有收件人"),
        ('to = ["a@b.cn"]', "还要写邮件服务器"),
        (_GOOD + 'to = ["a@b.cn"]\nuser = "z"\nsecurity = "none"', "密码会不加密地传送"),
        (_GOOD + 'to = ["a@b.cn"]\nsecurity = "tls"', "应为 ssl、starttls、none 之一"),
        (_GOOD + 'to = ["办公室"]', "应为邮箱地址的列表"),
        (_GOOD + 'to = ["a@b.cn\\r\\nBcc: c@d.cn"]', "应为邮箱地址的列表"),
        (_GOOD + 'to = ["a@b.cn>"]', "应为邮箱地址的列表"),
        (_GOOD + '[units]\n"法规科" = ["x y@b.cn"]', "应为邮箱地址的列表"),
        (_GOOD.replace("z@example", "z example") + 'to = ["a@b.cn"]', "应为邮箱地址"),
        (_GOOD.replace("mail.", "mail .") + 'to = ["a@b.cn"]', "应为主机名"),
        (_GOOD + 'to = ["a@b.cn"]\npassword = "x"', "没有“password”这一项"),
        (_GOOD + 'to = ["a@b.cn"]\nwebhooks = ["slack"]', "wecombot、dingtalk、feishu"),
        (_GOOD + 'to = ["a@b.cn"]\nca_bundle = "nirgends.pem"', "没有找到 ca_bundle"),
        (_GOOD + "to ＝ 1", "中文标点"),
    ],
)
def test_what_is_wrong_is_said_with_the_file(load, text, told):
    with pytest.raises(ConfigurationMistake) as error:
        load(text)
    assert told in str(error.value)
    assert "mail.toml" in str(error.value)
