"""zicha schedule with a time keeper of our own: small programs in the place of crontab and systemctl."""

import os
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="crontab and systemctl are of Unix")
_CRONTAB = """#!/bin/sh
table="{folder}/table"
if [ "$1" = -l ]; then
  [ -f "$table" ] && exec cat "$table"
  echo "no crontab for clerk" >&2; exit 1
fi
cat > "$table"
"""
_SYSTEMCTL = '#!/bin/sh\necho "$@" >> "{folder}/asked"\n'


@pytest.fixture
def keeper(zicha, tmp_path):
    """Installs a program of that name; gives the environment in which it is the only one."""

    def build(name, text):
        programs = tmp_path / "programs"
        programs.mkdir(exist_ok=True)
        (programs / name).write_text(text.format(folder=tmp_path), "utf-8")
        (programs / name).chmod(0o755)
        return {"PATH": f"{programs}:{os.defpath}", "XDG_CONFIG_HOME": str(tmp_path / "home")}

    (zicha.workspace / "sites").mkdir(parents=True)
    (zicha.workspace / "sites" / "ju.toml").write_text('start = "http://127.0.0.1:9/"\n', "utf-8")
    return build


def test_without_sites_there_is_nothing_to_schedule(zicha):
    ended = zicha("schedule", "--as", "cron")
    assert ended.code == 2
    assert "还没有任何站点配置" in ended.err


@pytest.mark.parametrize("kind", ["cron", "systemd", "windows"])
def test_showing_changes_nothing(zicha, keeper, kind):
    env = keeper("crontab", _CRONTAB)
    before = zicha.files()
    ended = zicha("schedule", "--as", kind, env=env)
    assert ended.code == 0, ended.err
    assert "--since-last" in ended.out
    assert {name for name in zicha.files() if not name.startswith("zicha-data/logs")} == set(before)


def test_cron_is_installed_once_and_removed(zicha, keeper, tmp_path):
    env = keeper("crontab", _CRONTAB)
    table = tmp_path / "table"
    table.write_text("5 4 * * * backup\n", "utf-8")
    first = zicha("schedule", "--as", "cron", "--install", env=env)
    assert first.code == 0, first.err
    installed = table.read_text("utf-8")
    assert installed.startswith("5 4 * * * backup\n# zicha")
    assert installed.removeprefix("5 4 * * * backup\n") in first.out  # it was shown
    assert zicha("schedule", "--as", "cron", "--install", env=env).code == 0
    assert table.read_text("utf-8") == installed
    assert zicha("schedule", "--as", "cron", "--remove", env=env).code == 0
    assert table.read_text("utf-8") == "5 4 * * * backup\n"


def test_a_user_without_a_table_gets_one(zicha, keeper, tmp_path):
    assert zicha("schedule", "--as", "cron", "--install", env=keeper("crontab", _CRONTAB)).code == 0
    assert (tmp_path / "table").read_text("utf-8").startswith("# zicha")


def test_a_table_that_cannot_be_read_is_not_overwritten(zicha, keeper, tmp_path):
    env = keeper("crontab", '#!/bin/sh\n[ "$1" = -l ] || cat > {folder}/table\necho "permission denied" >&2; exit 1\n')
    ended = zicha("schedule", "--as", "cron", "--install", env=env)
    assert ended.code == 2
    assert "没有改动" in ended.err
    assert not (tmp_path / "table").exists()


def test_a_machine_without_cron_is_told_so(zicha, keeper, tmp_path):
    env = keeper("crontab", _CRONTAB) | {"PATH": str(tmp_path / "empty")}
    ended = zicha("schedule", "--as", "cron", "--install", env=env)
    assert ended.code == 2
    assert "本机没有 crontab" in ended.err


def test_units_are_installed_replaced_and_removed(zicha, keeper, tmp_path):
    env = keeper("systemctl", _SYSTEMCTL)
    folder = tmp_path / "home" / "systemd" / "user"
    (zicha.workspace / "sites" / "ta.toml").write_text('start = "http://127.0.0.1:9/"\n', "utf-8")
    assert zicha("schedule", "--install", env=env).code == 0
    assert len(list(folder.glob("zicha-*.timer"))) == 5
    (zicha.workspace / "sites" / "ta.toml").unlink()
    assert zicha("schedule", "--install", env=env).code == 0
    assert len(list(folder.glob("zicha-*.timer"))) == 3
    (folder / "backup.timer").write_text("", "utf-8")
    assert zicha("schedule", "--remove", env=env).code == 0
    assert [path.name for path in folder.iterdir()] == ["backup.timer"]
    asked = (tmp_path / "asked").read_text("utf-8")
    assert "--user enable --now zicha-" in asked
    assert "--user disable --now zicha-" in asked
    assert asked.strip().endswith("--user daemon-reload")
