"""Files before they are published: read from a file or a pipe, told to people and to programs, kept as a record."""

import csv
import hashlib
import io
import json
import subprocess
import sys

import pytest

from tests.website.command import ROOT

SOUND = "县人民政府办公室关于认真部署防汛工作的通知\n各镇人民政府，县政府各部门：\n"
FAULTY = "请到攻府汇报\r\n\r\n　　关于布署工作的通知，认真布署。\r\n"
KEYS = {"rule", "severity", "start", "end", "text", "suggestion", "reason", "excerpt", "place", "needs_review", "file"}


@pytest.fixture
def folder(zicha):
    for name, text in (("好.txt", SOUND), ("坏.txt", FAULTY), ("空.txt", "")):
        (zicha.folder / name).write_bytes(text.encode())
    return zicha.folder


@pytest.fixture
def piped(zicha):
    def proof(body: bytes, *arguments: str):
        command = [sys.executable, "-m", "crawler", "proof", *arguments]
        env = {"PYTHONPATH": str(ROOT), "PATH": "", "PYTHONIOENCODING": "utf-8"}
        return subprocess.run(command, input=body, capture_output=True, cwd=zicha.folder, env=env, timeout=60)

    return proof


def test_a_sound_file_says_nothing_and_leaves_nothing(zicha, folder):
    ended = zicha("proof", "好.txt")
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    assert not zicha.workspace.exists()


def test_programs_get_every_fault_with_its_place_in_the_file(zicha, folder):
    ended = zicha("proof", "坏.txt", "--json")
    assert ended.code == 1
    slips = ended.json_lines
    assert all(set(slip) == KEYS for slip in slips)
    assert [FAULTY[slip["start"] : slip["end"]] for slip in slips] == ["攻府", "布署", "布署"]
    assert [(slip["text"], slip["severity"], slip["place"]) for slip in slips] == [
        ("攻府", "VETO", "第1行"),
        ("布署", "MINOR", "第3行"),
        ("布署", "MINOR", "第3行"),
    ]
    assert slips[0]["excerpt"] == "请到【攻府】汇报"


def test_without_a_terminal_it_is_a_line_a_fault(zicha, folder):
    lines = zicha("proof", "坏.txt").out.splitlines()
    assert [line.split("\t")[:3] for line in lines] == [
        ["坏.txt", "第1行", "单项否决"],
        ["坏.txt", "第3行", "一般"],
        ["坏.txt", "第3行", "一般"],
    ]


def test_on_a_terminal_suspicions_are_folded_and_counted(zicha, folder):
    _pack(zicha, "own-1,试点工作,,S2,测试,,,,,,,,,测试,说明,试点工作,其他,")
    (folder / "疑.txt").write_text("开展试点工作，认真布署。", "utf-8")
    ended = zicha("proof", "疑.txt", env={"FORCE_COLOR": "1"})
    assert "布署" in ended.out
    assert "试点工作\x1b" not in ended.out
    assert "另有1处拿不准" in ended.out
    assert "试点工作\x1b" in zicha("proof", "疑.txt", "--all", env={"FORCE_COLOR": "1"}).out


def test_a_mere_suspicion_is_no_error(zicha, folder):
    _pack(zicha, "own-1,试点工作,,S2,测试,,,,,,,,,测试,说明,试点工作,其他,")
    (folder / "疑.txt").write_text("开展试点工作。", "utf-8")
    ended = zicha("proof", "疑.txt", "--json")
    assert ended.code == 0
    assert [slip["needs_review"] for slip in ended.json_lines] == [True]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_pipe_is_read_in_its_own_encoding(piped, encoding):
    for arguments in (["--json"], ["-", "--json"]):
        ended = piped(FAULTY.encode(encoding), *arguments)
        assert ended.returncode == 1
        slips = [json.loads(line) for line in ended.stdout.decode().splitlines()]
        assert [FAULTY[slip["start"] : slip["end"]] for slip in slips] == ["攻府", "布署", "布署"]


def test_what_cannot_be_read_is_named_and_the_others_go_on(zicha, folder):
    (folder / "英文.txt").write_text("The county government publishes its annual report.", "utf-8")
    (folder / "坏.bin").write_bytes(b"\0\1\2\3" * 50)
    ended = zicha("proof", "没有.txt", "空.txt", "坏.bin", ".", "英文.txt", "坏.txt", "--json")
    assert ended.code == 3
    assert len(ended.json_lines) == 3
    said = ended.err.splitlines()
    assert [line.partition("：")[0] for line in said] == ["没有.txt", "空.txt", "坏.bin", ".", "英文.txt"]
    assert "没有这个文件" in said[0]
    assert "没有逐句检查" in said[4]


def test_a_web_page_is_read_as_its_readers_see_it(zicha, folder):
    page = "<!doctype html><title>通知</title><p>请到<b>攻</b>府汇报</p><script>var a='布署'</script>"
    (folder / "页.html").write_text(page, "utf-8")
    (slip,) = zicha("proof", "页.html", "--json").json_lines
    assert slip["excerpt"] == "请到【攻府】汇报"


def test_hostile_text_moves_no_cursor_and_fakes_no_line(zicha, folder):
    (folder / "恶.txt").write_text(f"{SOUND * 200}\x1b[2J请到攻府\u202e\x1b]0;x\x07\t办公室", "utf-8")
    plain = zicha("proof", "恶.txt").out
    assert "\x1b" not in plain
    assert plain.count("\n") == 1
    assert "\u202e" not in plain
    assert "\x1b]" not in zicha("proof", "恶.txt", env={"FORCE_COLOR": "1"}).out


def test_a_review_leaves_a_line_each(zicha, folder):
    (folder / "=cmd.txt").write_text(SOUND, "utf-8")
    zicha("proof", "坏.txt", "=cmd.txt", "--review", "张三")
    zicha("proof", "坏.txt", "--review", "=李四", "--step", "终审")
    table = (zicha.workspace / "reviews.csv").read_bytes()
    assert table.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline="")))
    assert [tuple(row.values())[1:8] for row in rows] == [
        ("坏.txt", hashlib.sha256(FAULTY.encode()).hexdigest(), "初审", "张三", "3", "0", "有问题"),
        ("'=cmd.txt", hashlib.sha256(SOUND.encode()).hexdigest(), "初审", "张三", "0", "0", "未发现问题"),
        ("坏.txt", hashlib.sha256(FAULTY.encode()).hexdigest(), "终审", "'=李四", "3", "0", "有问题"),
    ]


def test_a_record_that_was_saved_in_another_encoding_goes_on(zicha, folder):
    zicha("proof", "坏.txt", "--review", "张三")
    path = zicha.workspace / "reviews.csv"
    path.write_bytes(path.read_text("utf-8-sig").rstrip().encode("gb18030"))
    zicha("proof", "坏.txt", "--review", "李四")
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    assert [row["审读人"] for row in rows] == ["张三", "李四"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["好.txt", "--step", "四审"], "--step 应为初审、复审、终审之一"),
        (["好.txt", "--review", " "], "审读人的姓名"),
        (["好.txt", "--workspace", "没有"], "没有找到数据文件夹"),
    ],
)
def test_a_command_that_cannot_be_meant_ends_before_anything_is_read(zicha, folder, arguments, said):
    ended = zicha("proof", *arguments)
    assert ended.code == 2
    assert said in ended.err


def test_the_words_and_exceptions_of_the_office_hold(zicha, folder):
    (shipped,) = zicha("terms", "list", "--pack", "typos", "--word", "布署", "--json").json
    off = f"{shipped['id']},布署,,off,,,,,,,,,,,,,,"
    _pack(zicha, off, "own-1,试点工作,,S1,测试,,,,,,,,,测试,说明,试点工作,其他,")
    (folder / "文.txt").write_text("布署试点工作", "utf-8")
    assert [slip["text"] for slip in zicha("proof", "文.txt", "--json").json_lines] == ["试点工作"]
    allowed = "term,context,url,rule,until,reason,who,when\n试点工作,,,,,固定用语,,\n"
    (zicha.workspace / "lexicons" / "allow.csv").write_text(allowed, "utf-8-sig")
    assert zicha("proof", "文.txt", "--json").json_lines == []


def _pack(zicha, *rows):
    folder = zicha.workspace / "lexicons"
    folder.mkdir(parents=True)
    manifest = (
        'title = "本单位"\nrule = "sensitive_word"\nversion = 2026-01-01\n'
        '[[source]]\nname = "测试"\nabout = "测试"\ndate = 2026-01-01\n'
    )
    head = (
        "id,term,correct,severity,category,match,not_before,not_after,not_within,scope,strict,valid_from,valid_to,"
        "source,note,good_example,bad_example,veto_ok"
    )
    (folder / "ben.toml").write_text(manifest, "utf-8")
    (folder / "ben.csv").write_text("\n".join((head, *rows)), "utf-8-sig")
