"""The page's own script, run by node where there is one."""

import json
import shutil
import subprocess

import pytest

NODE = shutil.which("node")
pytestmark = pytest.mark.skipif(NODE is None, reason="没有 node")


@pytest.fixture(scope="module")
def evaluate(root):
    script = (root / "reports" / "templates" / "page.js").read_text("utf-8")

    def run(expression):
        program = f"{script}\nconsole.log(JSON.stringify({expression}));"
        done = subprocess.run(
            [NODE, "-e", program], capture_output=True, text=True, timeout=30, check=True, encoding="utf-8"
        )
        return json.loads(done.stdout)

    return run


ROW = {
    "text": "栏目超期未更新 http://www.example.gov.cn/zcwj/ abc123",
    "severity": "严重",
    "family": "栏目",
    "state": "新增",
    "review": "否",
}


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        ({"words": []}, True),
        ({"words": ["超期", "zcwj"]}, True),
        ({"words": [], "severity": "严重", "family": "栏目", "state": "新增", "review": "否"}, True),
        ({"words": [], "severity": ""}, True),
        ({"words": ["超期", "没有"]}, False),
        ({"words": [], "severity": "一般"}, False),
        ({"words": [], "review": "是"}, False),
        ({"words": ["超期"], "state": "复发"}, False),
    ],
)
def test_filters(evaluate, wanted, kept):
    assert evaluate(f"keeps({json.dumps(ROW)}, {json.dumps(wanted)})") is kept


@pytest.mark.parametrize(
    ("fold", "wanted", "kept"),
    [
        ("否", {"fold": True}, True),
        ("是", {"fold": False}, True),
        ("是", {"fold": True, "review": "是"}, True),
        ("是", {"fold": True}, False),
        ("是", {"fold": True, "review": ""}, False),
    ],
)
def test_mere_suspicions_are_folded_until_they_are_asked_for(evaluate, fold, wanted, kept):
    row = ROW | {"review": "是" if fold == "是" else "否", "fold": fold}
    assert evaluate(f"keeps({json.dumps(row)}, {json.dumps({'words': [], **wanted})})") is kept


def test_width_and_case_do_not_matter(evaluate):
    assert evaluate('folded("ＡＢＣ１２３ Zcwj")') == "abc123 zcwj"


@pytest.mark.parametrize(
    ("count", "asked", "at", "pages", "shown"),
    [(0, 0, 0, 1, 0), (50, 0, 0, 1, 50), (51, 1, 1, 2, 1), (120, 9, 2, 3, 20), (120, -1, 0, 3, 50)],
)
def test_paging(evaluate, count, asked, at, pages, shown):
    view = evaluate(f"slice(Array({count}).fill(1), {asked})")
    assert (view["at"], view["pages"], len(view["rows"])) == (at, pages, shown)


@pytest.mark.parametrize("address", ["javascript:alert(1)", " http://h.example/", "//h.example/", "data:,x", ""])
def test_only_web_addresses_become_links(evaluate, address):
    assert evaluate('web("https://h.example/")') is True
    assert evaluate(f"web({json.dumps(address)})") is False


def test_a_row_that_came_as_data_is_searched_like_one_that_was_drawn(evaluate):
    names = ["number", "title", "message", "page", "url", "suggestion", "basis", "unit"]
    data = {name: name for name in names}
    data |= {
        "before": "三中",
        "marked": "全",
        "after": "会",
        "places": [["http://h.example/", "", "更多"]],
        "review": True,
    }
    data |= {"severity": "严重", "family": "文字", "state": "新增"}
    row = evaluate(f"(({{data, ...row}}) => row)(carried({json.dumps(data)}))")
    assert row["review"] == "是"
    assert "三中全会" in row["text"]
    assert "更多" in row["text"]
