"""Words in attachments: found with file and place, closed when the file is mended, never blamed on what is unread."""

import json

import pytest

from crawler.demo.server import Reply
from tests.files.office import docx, xlsx
from tests.files.package import zipped
from tests.files.pdf import pdf
from tests.files.word97 import doc
from tests.website.website import Website, html, online

_SLIP = "请各单位认真布署有关工作"
_FINE = "请各单位认真部署有关工作"
_FILES = {
    "/f/1.pdf": pdf(["关于做好有关工作的通知"], [_SLIP], [_SLIP]),
    "/f/2.xlsx": xlsx({"名单": {"A1": "事项", "B4": _SLIP}}),
    "/f/3.doc": doc(f"通知\r{_SLIP}\r"),
    "/f/4.zip": zipped({"说明.docx": docx("通知", _SLIP)}),
    "/f/5.docx": docx("通知", _FINE),
    "/f/6.pdf": pdf([], picture=True),
    "/f/7.docx": b"PK\x03\x04" + bytes(5000),
    "/f/8.rar": b"Rar!\x1a\x07\x00" + bytes(5000),
}
_TYPES = {"pdf": "application/pdf", "doc": "application/msword"}


def _file(path: str, body: bytes) -> Reply:
    return Reply(200, {"Content-Type": _TYPES.get(path.rpartition(".")[2], "application/octet-stream")}, body)


@pytest.fixture
def site():
    listed = "".join(f'<p><a href="{path}">附件{path[3]}</a></p>' for path in _FILES)
    home = html(f"<h1>示例县公共服务局</h1><p>下面是有关附件，供公众查阅下载。</p>{listed}")
    return Website({"/": home} | {path: _file(path, body) for path, body in _FILES.items()})


def _slips(zicha):
    return [entry for entry in zicha.entries() if entry["rule"] == "misspelled_word"]


def _unread(zicha):
    found = (entry for entry in zicha.entries() if entry["rule"] == "unread_attachment")
    return {entry["url"].rpartition("/")[2]: entry for entry in found}


def _findings(zicha):
    (path,) = sorted(zicha.workspace.glob("runs/*/*/findings.jsonl"))[-1:]
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_slips_name_the_file_and_the_place_and_close_with_a_mended_file(zicha, site):
    with online(site) as server:
        ended = zicha("run", server.url)
        assert ended.code == 1
        places = {
            (place["page"].rpartition("/")[2], place["text"])
            for finding in _findings(zicha)
            if finding["rule"] == "misspelled_word"
            for place in finding["places"]
        }
        assert places == {
            ("1.pdf", "第2页"),
            ("1.pdf", "第3页"),
            ("2.xlsx", "表“名单”B4"),
            ("3.doc", "第2段"),
            ("4.zip", "压缩包内“说明.docx”第2段"),
        }
        for path in ("/f/1.pdf", "/f/2.xlsx", "/f/3.doc", "/f/4.zip"):
            site.answers[path] = _file(path, docx("通知", _FINE))
        zicha("run", server.url)
    assert {entry["state"] for entry in _slips(zicha)} == {"已销号"}


def test_what_is_unread_is_told_counted_and_not_blamed(zicha, site):
    with online(site) as server:
        ended = zicha("run", server.url)
        unread = _unread(zicha)
        assert set(unread) == {"6.pdf", "7.docx", "8.rar"}
        assert {entry["severity"] for entry in unread.values()} == {"NOTICE"}
        assert "OCR" in unread["6.pdf"]["message"]
        assert "损坏" in unread["7.docx"]["message"]
        assert "本站附件读取5个，未能解析3个" in ended.out
        assert set(zicha.outcomes().values()) == {"ok"}
        site.answers["/f/6.pdf"] = _file("/f/6.pdf", pdf([_FINE]))
        zicha("run", server.url)
    assert {name: entry["state"] for name, entry in _unread(zicha).items()} == {
        "6.pdf": "已销号",
        "7.docx": unread["7.docx"]["state"],
        "8.rar": unread["8.rar"]["state"],
    }


def test_a_file_that_can_no_longer_be_read_closes_nothing(zicha, site):
    with online(site) as server:
        zicha("run", server.url)
        for path in ("/f/1.pdf", "/f/2.xlsx", "/f/3.doc", "/f/4.zip"):
            site.answers[path] = _file(path, pdf([], picture=True))
        zicha("run", server.url)
        states = {entry["state"] for entry in _slips(zicha)}
        assert "已销号" not in states
        zicha("run", server.url, "--set", "attachment_size=0")
    assert {entry["state"] for entry in _slips(zicha)} == states


def test_judging_again_opens_no_file_and_needs_no_site(zicha, site):
    with online(site) as server:
        zicha("run", server.url)
    before = _findings(zicha)
    texts = {name: body for name, body in zicha.files().items() if "texts-" in name}
    assert texts
    zicha("check")
    assert _findings(zicha) == before
    assert {name: body for name, body in zicha.files().items() if "texts-" in name} == texts


def test_since_last_takes_the_text_of_an_unchanged_file_from_the_earlier_run(zicha, site):
    with online(site) as server:
        zicha("run", server.url)
        before = zicha.entries()
        site.asked.clear()
        for _ in range(2):
            ended = zicha("run", server.url, "--since-last")
            assert "本次为增量检查" in ended.out
            assert zicha.entries() == [entry | {"rechecked": True} for entry in before]


def test_without_a_size_files_are_sampled_and_not_kept(zicha, site):
    with online(site) as server:
        ended = zicha("run", server.url, "--set", "attachment_size=0")
    assert "附件读取" not in ended.out
    assert not _slips(zicha)
    assert not _unread(zicha)
    assert set(zicha.outcomes().values()) == {"ok"}


def test_a_file_by_its_type_alone_is_read_too(zicha):
    home = html('<h1>示例县公共服务局</h1><p>下面是有关附件，供公众查阅下载。</p><a href="/get?id=1">附件</a>')
    site = Website({"/": home, "/get": Reply(200, {"Content-Type": "application/pdf"}, pdf([_SLIP]))})
    with online(site) as server:
        zicha("run", server.url)
    (entry,) = _slips(zicha)
    assert entry["url"].endswith("/get?id=1")


@pytest.mark.parametrize("body", [pdf([_SLIP]) + bytes(300_000), b"MZ" + bytes(300_000)])
def test_what_is_too_large_counts_as_there_and_as_unread(zicha, body):
    home = html('<h1>示例县公共服务局</h1><p>下面是有关附件，供公众查阅下载。</p><a href="/f/1.pdf">附件</a>')
    with online(Website({"/": home, "/f/1.pdf": _file("/f/1.pdf", body)})) as server:
        zicha("run", server.url, "--set", "attachment_size=100000")
    assert set(zicha.outcomes().values()) == {"ok"}
    assert "attachment_size" in _unread(zicha)["1.pdf"]["message"]
    assert not _slips(zicha)


def test_verdicts_on_broken_files_are_what_a_sample_gives(zicha):
    answers = {
        "/f/gone.pdf": html("<h1>404</h1>", status=404),
        "/f/page.pdf": html("<h1>您访问的文件不存在</h1>"),
        "/f/text.pdf": Reply(200, {"Content-Type": "text/plain"}, b"hello"),
        "/f/empty.doc": Reply(200, {"Content-Type": "application/msword"}, b""),
        "/f/error.doc": Reply(500, {"Content-Type": "text/html"}, b"x"),
        "/f/closed.doc": Reply(403, {"Content-Type": "text/html"}, b"x"),
    }
    listed = "".join(f'<p><a href="{path}">附件</a></p>' for path in answers)
    home = html(f"<h1>示例县公共服务局</h1><p>下面是有关附件，供公众查阅下载。</p>{listed}")
    outcomes = []
    with online(Website({"/": home} | answers)) as server:
        for size in ("0", "1000000"):
            zicha("run", server.url, "--set", f"attachment_size={size}", "--set", "retries=0")
            outcomes.append(zicha.outcomes())
    assert outcomes[0] == outcomes[1]
    assert len(set(outcomes[0].values())) >= 4
