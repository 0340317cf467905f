"""The office's own words on the command line: what is refused leaves nothing, what is taken holds at once."""

import csv
import io

import pytest

from tests.website.website import Website, html, online

WHY = ("--reason", "片名", "--who", "张三")


def _table(path):
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))


def _slips(zicha, text):
    (zicha.folder / "文.txt").write_text(text, "utf-8")
    return [(slip["text"], slip["needs_review"]) for slip in zicha("proof", "文.txt", "--json").json_lines]


def test_shipped_words_are_listed_and_filtered(zicha):
    rows = zicha("terms", "list", "--json").json
    assert len({row["id"] for row in rows}) == len(rows) > 500
    found = zicha("terms", "list", "--pack", "typos", "--tier", "S0", "--word", "攻府", "--json").json
    assert [(row["term"], row["correct"], row["in_force"]) for row in found] == [("攻府", "政府", True)]
    assert zicha("terms", "list", "--word", "攻府").out.count("\t") == 6
    assert not zicha.workspace.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["list", "--pack", "没有"], "没有“没有”这个词库，现有："),
        (["list", "--tier", "S9"], "--tier 应为S0、S1、S2、S3、off之一"),
        (["add", "攻府", "政府"], "已有词条 typo-"),
        (["add", "试点工作", "示范工作"], "在公开的法规文本中使用过"),
        (["add", "府", "政府"], "太短"),
        (["add", "新政傅", "新政傅"], "相同"),
        (["add", "新政傅", "新政府", "--good", "县政府"], "应报例句“县政府”没有报出这一条"),
        (["add", "新政傅", "新政府", "--bad", "县新政傅"], "不应报例句“县新政傅”却报出了这一条"),
        (["add", "新政傅", "新政府", "--tier", "S8"], "own.csv 第2行，列“severity”"),
        (["add", "新政傅", "=cmd()"], "不能以 = + - @ 开头"),
        (["add", "新政傅", "新攻府"], "正确写法本身被词条typo-"),
        (["allow", *WHY], "至少填写一项"),
        (["allow", "攻府", "--reason", "片名"], "--who"),
        (["allow", "攻府", "--who", "张三"], "列“reason”"),
        (["allow", "攻府", "--rule", "没有", *WHY], "列“rule”：应为规则编号"),
        (["allow", "攻府", "--until", "2020-01-01", *WHY], "已经过去"),
        (["allow", "=攻府", *WHY], "不能以 = + - @ 开头"),
        (["import", "没有.txt"], "无法读取"),
        (["test", "没有"], "没有找到"),
    ],
)
def test_what_is_refused_says_why_and_leaves_nothing(zicha, arguments, said):
    ended = zicha("terms", *arguments)
    assert ended.code == 2
    assert said in ended.err
    assert not list(zicha.workspace.glob("lexicons/*"))


def test_an_added_word_is_found_at_once_and_keeps_its_number(zicha):
    assert _slips(zicha, "县新政傅成立") == []
    assert zicha("terms", "add", "新政傅", "新政府").code == 0
    assert zicha("terms", "add", "本洲长", "本州长", "--unless", "日本洲长").code == 0
    assert [row["id"] for row in _table(zicha.workspace / "lexicons" / "own.csv")] == ["own-001", "own-002"]
    assert _slips(zicha, "县新政傅成立，本洲长到会，日本洲长来访") == [("新政傅", False), ("本洲长", False)]
    assert "已有词条 own-001" in zicha("terms", "add", "新政傅", "新政府").err


def test_a_word_of_official_text_is_added_only_with_a_reason(zicha):
    ended = zicha("terms", "add", "试点工作", "示范工作", "--note", "本县统一提法", "--tier", "S2")
    assert ended.code == 0
    assert _slips(zicha, "开展试点工作") == [("试点工作", True)]


def test_rows_are_switched_off_and_replaced_by_their_id(zicha):
    (shipped,) = zicha("terms", "list", "--pack", "typos", "--word", "布署", "--json").json
    zicha("terms", "add", "新政傅", "新政府")
    path = zicha.workspace / "lexicons" / "own.csv"
    off = [shipped["id"], "", "", "off"] + [""] * 14
    path.write_text(path.read_text("utf-8-sig") + ",".join(off) + "\n", "utf-8-sig")
    assert _slips(zicha, "认真布署新政傅工作") == [("新政傅", False)]
    (row,) = zicha("terms", "list", "--word", "新政傅", "--json").json
    assert row["pack"] == "own"
    (off,) = [row for row in zicha("terms", "list", "--json").json if row["id"] == shipped["id"]]
    assert not off["in_force"]


def test_a_mistake_in_a_table_names_file_line_and_reason(zicha):
    zicha("terms", "add", "新政傅", "新政府")
    path = zicha.workspace / "lexicons" / "own.csv"
    path.write_text(path.read_text("utf-8-sig").replace("S1", "一级"), "utf-8-sig")
    for arguments in (["list"], ["test"], ["add", "本洲长", "本州长"]):
        ended = zicha("terms", *arguments)
        assert ended.code == 2
        assert "own.csv 第2行，列“severity”：应为S0、S1、S2、S3或off，实际为“一级”。" in ended.err
    path.write_bytes(path.read_text("utf-8-sig").replace("一级", "S1").encode("gb18030"))
    assert "own.csv：应为 UTF-8 编码" in zicha("terms", "list").err


def test_every_shipped_row_does_what_its_examples_say(zicha):
    ended = zicha("terms", "test")
    assert (ended.code, ended.out) == (0, "")


def test_a_row_that_does_not_what_its_examples_say_is_named(zicha):
    zicha("terms", "add", "新政傅", "新政府")
    path = zicha.workspace / "lexicons" / "own.csv"
    path.write_text(path.read_text("utf-8-sig").replace("新政傅,新政府,\n", "县政府,新政傅,\n"), "utf-8-sig")
    ended = zicha("terms", "test", "--pack", "own")
    assert ended.code == 1
    assert "own.csv 词条 own-001：应报例句“县政府”没有报出这一条" in ended.err
    assert "不应报例句“新政傅”却报出了这一条" in ended.err


def test_rows_are_tried_on_the_texts_of_the_office(zicha):
    folder = zicha.folder / "文稿" / "旧"
    folder.mkdir(parents=True)
    (folder / "一.txt").write_text("开展试点工作。\n继续开展试点工作。", "utf-8")
    (folder / "二.bin").write_bytes(b"\0\1\2")
    zicha("terms", "add", "试点工作", "示范工作", "--note", "本县统一提法")
    ended = zicha("terms", "test", "文稿", "--json")
    assert ended.code == 0
    (row,) = ended.json
    assert (row["id"], row["hits"]) == ("own-001", 2)
    assert row["sample"] == "一.txt 第1行 开展【试点工作】。"
    assert "二.bin" in ended.err


def test_an_imported_list_becomes_suspicions_and_what_is_ordinary_is_set_aside(zicha):
    lines = ["人民政府", "政府", "代开某某发票", "2024年", "攻府大院", "=某某某", "代开某某发票", "内幕特供码"]
    (zicha.folder / "词.txt").write_text("\n".join(lines), "gb18030")
    ended = zicha("terms", "import", "词.txt", "--name", "导入")
    assert ended.code == 0
    folder = zicha.workspace / "lexicons"
    assert [(row["term"], row["severity"]) for row in _table(folder / "导入.csv")] == [
        ("代开某某发票", "S2"),
        ("内幕特供码", "S2"),
    ]
    aside = {row["行"]: (row["词"], row["为什么没有收入"]) for row in _table(folder / "导入-未收入.csv")}
    assert set(aside) == {"1", "2", "4", "5", "6", "7"}
    assert "法规文本" in aside["1"][1]
    assert "typo-" in aside["5"][1]
    assert aside["6"][0] == "'=某某某"
    assert aside["7"][1] == "与第3行重复"
    assert _slips(zicha, "网上有人出售内幕特供码。") == [("内幕特供码", True)]
    assert zicha("terms", "test", "--pack", "导入").code == 0
    assert "已有词库“导入”" in zicha("terms", "import", "词.txt", "--name", "导入").err


@pytest.mark.parametrize(
    ("body", "name", "said"),
    [
        ("甲乙丙\n甲,乙\n丙\x07丁", "a", "词.txt 第2行：一行应只有一个词"),
        ("代开某某发票", "../外", "请用 --name 另起"),
        ("代开某某发票", "typos", "已有词库“typos”"),
        ("代开某某发票", "allow", "请用 --name 另起"),
    ],
)
def test_an_import_is_all_or_nothing(zicha, body, name, said):
    (zicha.folder / "词.txt").write_text(body, "utf-8")
    ended = zicha("terms", "import", "词.txt", "--name", name)
    assert ended.code == 2
    assert said in ended.err
    assert not list(zicha.workspace.glob("lexicons/*"))


def test_an_exception_excuses_and_is_kept_with_who_and_why(zicha):
    text = "电影《攻府传》上映，县攻府转发"
    assert len(_slips(zicha, text)) == 2
    assert zicha("terms", "allow", "攻府", "--context", "《攻府传》", "--until", "2099-12-31", *WHY).code == 0
    assert len(_slips(zicha, text)) == 1
    (row,) = _table(zicha.workspace / "lexicons" / "allow.csv")
    assert (row["term"], row["context"], row["until"], row["who"], row["reason"]) == (
        *("攻府", "《攻府传》", "2099-12-31", "张三", "片名"),
    )
    assert row["when"]


def test_a_bad_exception_stops_before_anything_starts(zicha):
    zicha("terms", "allow", "攻府", *WHY)
    path = zicha.workspace / "lexicons" / "allow.csv"
    path.write_text(path.read_text("utf-8-sig").replace("片名", ""), "utf-8-sig")
    site = Website({})
    with online(site) as server:
        ended = zicha("run", server.url)
    assert ended.code == 2
    assert "allow.csv 第2行，列“reason”：应为放过的理由" in ended.err
    assert site.asked == []


def test_an_excused_entry_is_neither_repaired_nor_found_until_the_exception_ends(zicha):
    body = "<h1>县人民政府</h1><p>电影《攻府传》上映，请各单位组织观看，认真撰写观后感。</p>"
    with online(Website({"/": html(body), "/robots.txt": html("", status=404)})) as server:

        def entry():
            zicha("run", server.url)
            (found,) = [one for one in zicha.entries() if one["rule"] == "misspelled_word"]
            return found["state"], found["rechecked"]

        assert entry() == ("新增", True)
        zicha("terms", "allow", "攻府", *WHY)
        assert entry() == ("新增", False)
        assert any("例外清单" in note for note in zicha.run_file()["notes"])
        path = zicha.workspace / "lexicons" / "allow.csv"
        path.write_text(path.read_text("utf-8-sig").replace("攻府,,,,,", "攻府,,,,2020-01-01,"), "utf-8-sig")
        assert entry() == ("新增", True)
