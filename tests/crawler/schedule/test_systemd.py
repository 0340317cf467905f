"""Units, checked by systemd itself."""

import os
import shutil
import subprocess

import pytest

from crawler.schedule.systemd import units

needs_systemd = pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="没有 systemd-analyze")


def _analyze(folder, *arguments):
    env = os.environ | {"XDG_RUNTIME_DIR": str(folder)}
    command = ["systemd-analyze", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, env=env)


def test_each_task_is_a_service_and_a_timer(planned):
    made = units(planned)
    assert set(made) == {f"{task.id}.{kind}" for task in planned for kind in ("service", "timer")}
    assert all("SuccessExitStatus=1 75\n" in text for name, text in made.items() if name.endswith(".service"))


@needs_systemd
def test_systemd_takes_them(planned, tmp_path):
    for name, text in units(planned).items():
        (tmp_path / name).write_text(text, "utf-8")
    done = _analyze(tmp_path, "--user", "verify", *map(str, tmp_path.glob("zicha-*")))
    assert done.returncode == 0, done.stderr
    assert "zicha-" not in done.stderr, done.stderr


@needs_systemd
def test_the_times_are_those_of_the_tasks(planned, tmp_path):
    for task in planned:
        (line,) = [line for line in units(planned)[f"{task.id}.timer"].splitlines() if line.startswith("OnCalendar=")]
        done = _analyze(tmp_path, "calendar", "--iterations=1", line.removeprefix("OnCalendar="))
        assert done.returncode == 0, done.stderr


def test_a_name_is_taken_literally(planned):
    (text,) = [text for name, text in units(planned).items() if name.endswith("probe.service")]
    assert '"某县 100%%_$$HOME_局"' in text
