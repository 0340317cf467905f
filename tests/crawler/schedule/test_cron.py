"""Cron's table, read the way cron reads it."""

import shlex
import subprocess
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

from crawler.schedule.cron import block, with_block, without_block

ROOT = Path("/srv/数据 100%")
OTHERS = "MAILTO=clerk@example.gov.cn\n5 4 * * * backup\n"


def _lines(table):
    return [line for line in table.splitlines() if line and not line.startswith("#")]


def _due(line, moment):
    minute, hour, day, month, weekday = line.split(" ", 5)[:5]
    cron_weekday = (moment.weekday() + 1) % 7
    values = ((minute, moment.minute), (hour, moment.hour), (day, moment.day), (month, moment.month))
    fields = (*values, (weekday, cron_weekday))
    return all(field == "*" or str(value) in field.split(",") for field, value in fields)


def _command(line):
    """What the shell is given: an unescaped % would end it."""
    text = line.split(" ", 5)[5]
    assert "%" not in text.replace(r"\%", "")
    return text.replace(r"\%", "%")


def test_a_week_of_it(planned):
    lines = _lines(block(planned, ROOT))
    begin = datetime(2026, 11, 16)
    minutes = [begin + timedelta(minutes=minute) for minute in range(7 * 24 * 60)]
    for line, task in zip(lines, planned, strict=True):
        days = Counter(moment.date() for moment in minutes if _due(line, moment))
        assert {day.weekday() for day in days} == set(task.days)
        assert set(days.values()) == {48 if task.quiet else 1}


def test_the_shell_gets_the_very_arguments(planned):
    for line, task in zip(_lines(block(planned, ROOT)), planned, strict=True):
        assert tuple(shlex.split(_command(line))[: len(task.command)]) == task.command


def test_only_exit_codes_that_matter_are_mailed(planned, tmp_path):
    for code, mailed in ((0, ""), (75, ""), (1, "退出代码 1"), (4, "退出代码 4")):
        script = tmp_path / "zicha"
        script.write_text(f"#!/bin/sh\necho told; exit {code}\n", "utf-8")
        script.chmod(0o755)
        for line, task in zip(_lines(block(planned, tmp_path)), planned, strict=True):
            command = _command(line).replace(shlex.quote(task.command[0]), shlex.quote(str(script)), 1)
            done = subprocess.run(["sh", "-c", command], capture_output=True, encoding="utf-8")
            assert (mailed in done.stdout) if mailed else done.stdout == ""
            assert done.stderr == ""


def test_what_others_wrote_stays(planned):
    table = with_block(OTHERS, planned, ROOT)
    assert table.startswith(OTHERS)
    assert without_block(table, ROOT) == OTHERS


def test_installing_twice_is_installing_once(planned):
    once = with_block(OTHERS, planned, ROOT)
    assert with_block(once, planned, ROOT) == once
    assert with_block(once, planned[:1], ROOT).count("\n") < once.count("\n")


def test_another_workspace_keeps_its_lines(planned):
    other = Path("/srv/other")
    both = with_block(with_block("", planned, ROOT), planned, other)
    assert without_block(both, ROOT) == block(planned, other)


def test_a_table_without_a_last_line_end_is_not_spoiled(planned):
    assert "backup\n# zicha" in with_block(OTHERS.rstrip("\n"), planned, ROOT)
