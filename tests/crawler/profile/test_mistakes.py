"""What a configuration mistake tells its reader."""

import pytest

from crawler.profile.mistakes import ConfigurationMistake
from crawler.profile.profile import Profile
from crawler.profile.source import load_target
from crawler.workspace import Workspace

_START = 'start = "http://www.shili.example/"\n'


def _load(tmp_path, text, settings=()):
    place = Workspace(tmp_path)
    place.profiles.mkdir(exist_ok=True)
    (place.profiles / "shili.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_target("shili", place, settings).profile


def _told(tmp_path, text, settings=()):
    with pytest.raises(ConfigurationMistake) as raised:
        _load(tmp_path, text, settings)
    return str(raised.value).replace(str(tmp_path), "")


@pytest.mark.parametrize(
    ("text", "settings", "told"),
    [
        ("start = “http://www.shili.example/”\n", [], ["第1行", "“ ”", "英文标点"]),
        ("\n\nstart ＝ 1\n", [], ["第3行", "＝"]),
        ("start：1\n", [], ["第1行", "："]),
        (f"{_START}scope = [“a.example”，“b.example”]\n", [], ["第2行", "“ ”", "英文标点"]),
        (f"{_START}title = 示例县\n", [], ["第2行", "英文双引号"]),
        (f'{_START}title = "示例县\n', [], ["第2行", "引号"]),
        (f"{_START}{_START}", [], ["第2行"]),
        ("", [], ["start", "缺少这一项"]),
        (f"{_START}retrys = 1\n", [], ["第2行", "没有“retrys”这一项，是否想写“retries”"]),
        (f"{_START}qwertyui = 1\n", [], ["没有“qwertyui”这一项，可用的有", "delay", "retries"]),
        (f"{_START}retries = 1.5\n", [], ["retries", "应为整数", "1.5"]),
        (f"{_START}delay = -1\n", [], ["delay", "不能小于 0", "-1"]),
        (f"{_START}concurrency = 64\n", [], ["concurrency", "不能大于 8", "64"]),
        (f'{_START}obey_robots = "是"\n', [], ["obey_robots", "true 或 false"]),
        (f"{_START}title = 1\n", [], ["title", "应为文字"]),
        (f'{_START}alert_at = "严重"\n', [], ["alert_at", "MAJOR"]),
        ('start = "www.shili.example"\n', [], ["start", "http://"]),
        ('start = "http://[::1"\n', [], ["start", "不是有效的网址"]),
        (f'{_START}[[column]]\nname = "要闻"\n', [], ["column.0.url", "缺少这一项"]),
        (f'{_START}[[column]]\nname = "要闻"\nurl = "/a"\nlimits = 3\n', [], ["第5行", "“limits”", "“limit_days”"]),
        (f'{_START}[[column]]\nname = "要闻"\nurl = "/a"\nlimit_days = 0\n', [], ["limit_days", "不能小于 1"]),
        (f'{_START}[[duty]]\nunit = "一科"\npath = ["/a"]\n', [], ["第4行", "“path”", "“paths”"]),
        (f'{_START}[[duty]]\nunit = "一科"\nmail = ["a@b.cn"]\n', [], ["第4行", "可用的有：paths、rules、unit"]),
        (f"{_START}rules = 3\n", [], ["rules", "配置段"]),
        (_START, ["delay"], ["--set delay", "键=值"]),
        (_START, ["dely=1"], ["--set dely=1", "delay"]),
        (_START, ["column=1"], ["--set column=1"]),
        (_START, ["duty=1"], ["--set duty=1", "没有“duty”这一项"]),
        (_START, ["retries=两次"], ["retries", "应为整数", "两次"]),
        (_START, ["allow_private=10.0.0.0/99"], ["allow_private", "网段"]),
        ('start = "http://示例.example/"\n'.encode("gb18030"), [], ["UTF-8"]),
        (b'start = "http://a.example/"\x00', [], ["第1行"]),
    ],
)
def test_what_where_and_what_was_expected(tmp_path, text, settings, told):
    sentence = _told(tmp_path, text, settings)
    assert [word for word in told if word not in sentence] == []
    assert "pydantic" not in sentence


def test_every_mistake_gets_its_own_sentence(tmp_path):
    told = _told(tmp_path, f'{_START}retrys = 1\ndelay = "慢"\nmax_pages = -5\n').splitlines()
    assert sorted(line.partition("：")[0].partition(" ")[2] for line in told) == ["第2行", "第3行", "第4行"]


@pytest.mark.parametrize(
    ("text", "settings", "key", "value"),
    [
        (_START, [], "start", "http://www.shili.example/"),
        ('start = "http://WWW.Shili.example"\n', [], "start", "http://www.shili.example/"),
        ('start = "http://示例.example/#top"\n', [], "start", "http://xn--fsq092h.example/"),
        (f"\ufeff{_START}".replace("\n", "\r\n"), [], "start", "http://www.shili.example/"),
        (_START, ["retries=0", "retries=5"], "retries", 5),
        (_START, ["scope=a.example, b.example"], "scope", ("a.example", "b.example")),
        (_START, ["obey_robots=false"], "obey_robots", False),
        (_START, [" delay = 0.5 "], "delay", 0.5),
        (f"{_START}retries = 1\n", ["retries=3"], "retries", 3),
        (f'{_START}[[column]]\nname = "要闻"\nurl = "/a"\n', [], "retries", 2),
    ],
)
def test_what_is_no_mistake(tmp_path, text, settings, key, value):
    assert getattr(_load(tmp_path, text, settings), key) == value


def test_every_key_survives_being_kept_with_its_run(tmp_path):
    profile = _load(tmp_path, f'{_START}allow_private = ["10.0.0.0/8"]\n[[column]]\nname = "要闻"\nurl = "/a"\n')
    assert Profile.model_validate(profile.model_dump(mode="json")) == profile
