"""What a browser left undone is said, and why."""

import json

import pytest

from crawler.rendering.notes import notes
from crawler.rendering.stage import RESULT

_ALL = {"wanted": 3, "tried": 3, "rendered": 3, "unable": 0, "stopped": False, "died": False}


def _notes(folder, **changes):
    (folder / RESULT).write_text(json.dumps(_ALL | changes), encoding="utf-8")
    return list(notes(folder))


def test_nothing_left_nothing_said(tmp_path):
    assert list(notes(tmp_path)) == []
    assert _notes(tmp_path) == []
    assert _notes(tmp_path, wanted=0, tried=0, rendered=0) == []


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"wanted": 250, "tried": 200, "rendered": 200},
            "250个页面中，有50个没有用浏览器打开（每次最多200个），保持原状。",
        ),
        (
            {"wanted": 250, "tried": 200, "rendered": 198},
            "250个页面中，有52个没有用浏览器打开（每次最多200个；2个未能正常显示），保持原状。",
        ),
        ({"rendered": 2}, "3个页面中，有1个没有用浏览器打开（1个未能正常显示），保持原状。"),
        ({"tried": 1, "rendered": 1, "stopped": True}, "有2个没有用浏览器打开（检查中途停止），保持原状。"),
        ({"tried": 1, "rendered": 0, "unable": 1}, "浏览器没有启动成功，由脚本加载的3个页面没有用浏览器打开。"),
        ({"tried": 2, "rendered": 1, "died": True}, "浏览器进程异常结束，由脚本加载的页面只打开了1个，其余保持原状。"),
    ],
)
def test_what_is_left_is_said(tmp_path, changes, said):
    (note,) = _notes(tmp_path, **changes)
    assert note.endswith(said)
