"""What is declared of the world outside of the site."""

import tomllib

import pytest

from checks.outside import Outside, parse


@pytest.fixture(scope="module")
def shipped(root):
    return parse((root / "config" / "outside.toml").read_text("utf-8"))


def test_hosts_and_words_are_written_as_they_are_looked_for(root, shipped):
    raw = tomllib.loads((root / "config" / "outside.toml").read_text("utf-8"))
    names = [name for kind in raw["hosts"].values() for name in kind]
    assert all((name == name.strip().lower() and "." in name) or name.startswith("xn--") for name in names)
    assert all(word == "".join(word.split()).lower() for word in (*shipped.harmful, *shipped.speaking))
    assert len(set(names)) == len(names)
    assert len(set(shipped.harmful)) == len(shipped.harmful)


@pytest.mark.parametrize(
    "text",
    [
        "公安机关提醒群众远离百家乐",
        "中国福利彩票发行管理中心",
        "体育彩票公益金使用情况",
        "象棋牌九连环非遗展示",
        "无码头渡口整治",
        "公私服务窗口",
        "A片区控制性详细规划",
        "毛片齿轮",
        "",
    ],
)
def test_innocent_words(shipped, text):
    assert not shipped.harm(text)


@pytest.mark.parametrize("text", ["澳门百家乐", "Bet365 官网", "新 葡 京"])
def test_harmful_words(shipped, text):
    assert shipped.harm(text)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.a.gov.cn/",
        "https://static.a.gov.cn/x.js",
        "http://www.other.gov.cn/",
        "http://www.tsinghua.edu.cn/",
        "http://10.0.0.8/",
        "http://localhost:8000/",
        "mailto:a@stranger.com",
        "file:///C:/a.doc",
        "",
    ],
)
def test_no_stranger(shipped, url):
    assert not shipped.foreign(url, "https://www.a.gov.cn/")


def test_a_stranger(shipped):
    assert shipped.foreign("http://www.stranger.com/", "https://www.a.gov.cn/")
    assert Outside().foreign("http://www.stranger.com/", "https://www.a.gov.cn/")


@pytest.mark.parametrize(
    "text", ["", "[hosts]", "retired = []\n[hosts]\npublic = []\n[words]\nharmful = []\nspeaking=[]"]
)
def test_a_missing_key_is_said(text):
    with pytest.raises(KeyError):
        parse(text)
