"""Settings with a mistake in them, as people make them: exit 2, one sentence with file and line, and nothing begun."""

import pytest

from crawler.commandline import run
from tests.website.command import Zicha
from tests.website.website import Website, html, online

_SITE = {
    "start": '"http://127.0.0.1:1/"',
    "title": '"某某局"',
    "scope": '["www.shili.example"]',
    "retries": "2",
    "delay": "0.5",
    "obey_robots": "true",
    "stop_at": '"06:00"',
    "alert_at": '"MINOR"',
}
_MAIL = {
    "host": '"127.0.0.1"',
    "port": "25",
    "security": '"none"',
    "sender": '"zicha@example.gov.cn"',
    "to": '["bgs@example.gov.cn"]',
    "timeout": "30",
}


def _said(settings: dict[str, str]) -> list[str]:
    return [f"{key} = {value}" for key, value in settings.items()]


def _mutated(settings: dict[str, str]):
    """(what is wrong, the line it stands in, the lines)."""
    for at, (key, value) in enumerate(settings.items()):
        ways = {
            "full-width equals": f"{key} ＝ {value}",
            "colon": f"{key}：{value}",
            "YAML": f"{key}: {value}",
            "no equals": f"{key} {value}",
            "another key": f"{key}x = {value}",
            "another kind": f"{key} = {{ a = 1 }}",
            "twice": f"{key} = {value}\n{key} = {value}",
        }
        if '"' in value:
            ways["full-width quotes"] = f"{key} = {value.replace(chr(34), '“', 1).replace(chr(34), '”', 1)}"
            ways["one quote"] = f"{key} = {value.replace(chr(34), '', 1)}"
        for name, line in ways.items():
            lines = _said(settings)
            lines[at] = line
            yield f"{key}: {name}", at + 1, lines


_CASES = [("sites/xian.toml", *case) for case in _mutated(_SITE)] + [("mail.toml", *case) for case in _mutated(_MAIL)]


@pytest.mark.parametrize(("file", "wrong", "line", "lines"), _CASES, ids=[f"{case[0]} {case[1]}" for case in _CASES])
def test_it_is_named_and_nothing_is_begun(tmp_path, capsys, file, wrong, line, lines):
    zicha = Zicha(tmp_path)
    site = Website({"/": html("<p>首页</p>")})
    with online(site) as server:
        for name, said in {"sites/xian.toml": _said(_SITE), "mail.toml": _said(_MAIL), file: lines}.items():
            path = zicha.workspace / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(said).replace("http://127.0.0.1:1/", server.url), "utf-8")
        before = zicha.files()
        code = run(["run", "xian", "--workspace", str(zicha.workspace)])
    out, err = capsys.readouterr()
    assert (code, out, site.asked) == (2, "", []), err
    assert file in err
    assert f"第{line}行" in err or f"第{line + 1}行" in err or "缺少这一项" in err, err
    assert "Traceback" not in err
    assert zicha.files() == before


def test_there_are_enough_of_them():
    assert len(_CASES) >= 50


def test_a_process_ends_as_told(zicha):
    (zicha.workspace / "sites").mkdir(parents=True)
    (zicha.workspace / "sites" / "xian.toml").write_text("start：http://127.0.0.1:1/\n", "utf-8")
    ended = zicha("run", "xian")
    assert (ended.code, ended.out, "xian.toml" in ended.err, "第1行" in ended.err) == (2, "", True, True)
    assert set(zicha.files()) == {"zicha-data/sites/xian.toml"}
