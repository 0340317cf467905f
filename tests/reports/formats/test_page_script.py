"""The page's own script, run by node where there is one."""

import json
import shutil
import subprocess

import pytest

NODE = shutil.which("node")
pytestmark = pytest.mark.skipif(NODE is None, reason="没有 node")


@pytest.fixture(scope="module")
def evaluate(root):
    script = (root / "reports" / "templates" / "rows.js").read_text("utf-8")

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
    "unit": "办公室",
    "new": True,
    "overdue": False,
    "review": False,
    "fold": False,
}


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        ({}, True),
        ({"words": " 超期　ZCWJ "}, True),
        ({"words": "ＡＢＣ123"}, True),
        ({"severity": "严重", "family": "栏目", "state": "新增", "unit": "办公室", "mark": "本次新增"}, True),
        ({"severity": "", "mark": ""}, True),
        ({"mark": "constructor"}, True),
        ({"words": "超期 没有"}, False),
        ({"severity": "一般"}, False),
        ({"unit": "（未分派）"}, False),
        ({"mark": "超期未整改"}, False),
        ({"mark": "需人工核对"}, False),
        ({"words": "超期", "state": "复发"}, False),
    ],
)
def test_filters(evaluate, wanted, kept):
    assert evaluate(f"keeps({json.dumps(ROW)}, {json.dumps(wanted)})") is kept


@pytest.mark.parametrize(
    ("fold", "wanted", "kept"),
    [
        (False, {}, True),
        (True, {"doubts": "1"}, True),
        (True, {"mark": "需人工核对"}, True),
        (True, {}, False),
        (True, {"mark": "本次新增"}, False),
    ],
)
def test_mere_suspicions_are_folded_until_they_are_asked_for(evaluate, fold, wanted, kept):
    row = ROW | {"review": fold, "fold": fold}
    assert evaluate(f"keeps({json.dumps(row)}, {json.dumps(wanted)})") is kept


@pytest.mark.parametrize(
    ("wanted", "order"),
    [
        ({}, "bac"),
        ({"reverse": "1"}, "cab"),
        ({"sort": "number"}, "abc"),
        ({"sort": "number", "reverse": "1"}, "cba"),
        ({"sort": "count"}, "acb"),
        ({"sort": "deadline"}, "cab"),
        ({"sort": "deadline", "reverse": "1"}, "acb"),
        ({"sort": "nothing"}, "bac"),
    ],
)
def test_order(evaluate, wanted, order):
    """Numbers by their size, what is empty last."""
    rows = [
        {"name": "b", "number": "2026-0999", "count": 10, "deadline": ""},
        {"name": "a", "number": "2026-0002", "count": 1, "deadline": "2026-12-02"},
        {"name": "c", "number": "2026-10001", "count": 9, "deadline": "2026-12-01"},
    ]
    assert "".join(evaluate(f"ordered({json.dumps(rows)}, {json.dumps(wanted)}).map((row) => row.name)")) == order


@pytest.mark.parametrize("wanted", [{}, {"words": "甲 & 乙=1#%", "unit": "（未分派）", "page": "3"}, {"doubts": "1"}])
def test_a_wish_is_read_as_it_was_written(evaluate, wanted):
    assert evaluate(f"read(written({json.dumps(wanted)}))") == wanted


@pytest.mark.parametrize("hash", ["#all", "#columns"])
def test_a_place_on_the_page_is_no_wish(evaluate, hash):
    assert evaluate(f"read('{hash}')") is None


def test_width_and_case_do_not_matter(evaluate):
    assert evaluate('folded("ＡＢＣ１２３ Zcwj")') == "abc123 zcwj"


@pytest.mark.parametrize(
    ("count", "asked", "at", "pages", "shown"),
    [
        (0, 1, 1, 1, 0),
        (50, 1, 1, 1, 50),
        (51, 2, 2, 2, 1),
        (120, 9, 3, 3, 20),
        (120, -1, 1, 3, 50),
        (120, 1.5, 1, 3, 50),
        (120, None, 1, 3, 50),
    ],
)
def test_paging(evaluate, count, asked, at, pages, shown):
    view = evaluate(f"slice(Array({count}).fill(1), {'NaN' if asked is None else asked})")
    assert (view["at"], view["pages"], len(view["rows"])) == (at, pages, shown)


@pytest.mark.parametrize("address", ["javascript:alert(1)", " http://h.example/", "//h.example/", "data:,x", ""])
def test_only_web_addresses_become_links(evaluate, address):
    assert evaluate('web("https://h.example/")') is True
    assert evaluate(f"web({json.dumps(address)})") is False


def test_everything_one_reads_can_be_searched(evaluate):
    names = ["number", "title", "message", "page", "url", "suggestion", "basis", "evidence", "unit"]
    row = {name: f"{name}。" for name in names} | {"before": "三中", "marked": "全", "after": "会"}
    row["places"] = [["http://h.example/", "", "更多"]]
    text = evaluate(f"searched({json.dumps(row)})")
    assert all(part in text for part in (*names, "三中全会", "http://h.example/", "更多"))


@pytest.mark.parametrize("young", ["??", "?.", "replaceChildren", ".flat(", ".at(", "import ", "export ", "innerHTML"])
@pytest.mark.parametrize("name", ["rows.js", "page.js"])
def test_the_script_speaks_to_old_browsers(root, name, young):
    """Offices still read with engines of 2018; and nothing that was crawled becomes markup."""
    assert young not in (root / "reports" / "templates" / name).read_text("utf-8")
