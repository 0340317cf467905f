"""The same hostile texts in every field of a run, through every command that shows them: all there, none alive.

A run is crawled and judged, and then stands in the workspace with hostile findings, names, notes and columns; it is
recorded, mailed, exported, filled in, brought home, written up and listed by the command line, and closed by a second.
"""

import csv
import io
import json
import re
import sys
import zipfile
from email.message import EmailMessage
from html.parser import HTMLParser
from pathlib import Path

import pytest
from lxml import etree, html
from python_calamine import CalamineWorkbook

from crawler.inert import inert as on_terminal
from reports.formats.parts.inert import inert
from reports.store.storable import storable
from tests.reports.documents.conftest import KINDS, seen
from tests.reports.formats.conftest import ADDRESSES, HOSTILE
from tests.website.command import Zicha
from tests.website.postoffice import PostOffice, open_for_mail
from tests.website.website import Website, links, online

pytestmark = [pytest.mark.timeout(300), pytest.mark.skipif(sys.platform == "win32", reason="uses a POSIX terminal")]
TEXTS = HOSTILE | {
    "formula return": "\r=1+1",
    "formula behind a control": "\x01=1+1",
    "jinja": "{% for x in y %}甲{% endfor %}{{ self }}",
    "bell": "\x07\x1b]0;标题\x07",
    "half": "半\ud800个",
}
_SAID = (
    "，".join(text for name, text in TEXTS.items() if name != "long").replace("\0", "").replace("\ud800", "")
    + "\udcff"
    + "长" * 20_000
)
"""What a person may type: no NUL, no half characters, but a byte that is no UTF-8."""
_UNTYPED = [name for name, text in TEXTS.items() if "\ud800" in text]
_MOVES = "\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
_LIVE = re.compile(f"[{_MOVES}\ufdd0-\ufdef\ufffe\uffff]")
"""What no document may hold."""
_MOVING = re.compile(f"[{_MOVES}]")
"""What no terminal and no log may be given; noncharacters move nothing there."""
_PTY = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def piece(text: str) -> str:
    """What every document shows of a text at least."""
    return _squeezed(inert(storable(text), 1_000_000))[:30].strip()


def lacking(told: str) -> list[str]:
    """Names of the texts that a document does not show."""
    squeezed = _squeezed(told)
    return [name for name, text in TEXTS.items() if piece(text) not in squeezed]


def unspoken(told: str) -> list[str]:
    """Names of the texts that a terminal does not show, neither as a run holds them nor as the ledger does."""
    squeezed = _squeezed(told)
    ways = {
        name: {_squeezed(on_terminal(one))[:30].strip() for one in (text, storable(text))}
        for name, text in TEXTS.items()
    }
    return [name for name, shown in ways.items() if not any(one in squeezed for one in shown)]


def _poison(folder: Path) -> None:
    """A run that is judged and not yet recorded."""
    texts = list(TEXTS.values())
    findings = [json.loads(line) for line in (folder / "findings.jsonl").read_text("utf-8").splitlines()]
    dead = [finding for finding in findings if finding["rule"] == "broken_link"]
    assert len(dead) >= len(texts) + len(ADDRESSES)
    told = ("title", "message", "suggestion", "basis", "evidence", "unit")
    for finding, text in zip(dead, texts, strict=False):
        places = [finding["places"][0] | {"text": text}, {"page": text, "text": text}]
        excerpt = dict.fromkeys(("before", "marked", "after"), text)
        finding |= dict.fromkeys(told, text) | {"places": places, "excerpt": excerpt, "severity": "VETO"}
    for finding, address in zip(dead[len(texts) :], ADDRESSES, strict=False):
        finding["places"] = [{"page": address, "text": address}, *finding["places"]]
        finding["url"] = address
    columns = [{"name": text, "url": text, "kind": text, "label": text, "state": text, "reason": text, "items": 0,
                "latest": None, "limit_days": None} for text in texts]  # fmt: skip
    failures = [{"rule": "broken_link", "where": text, "error": text} for text in texts]
    run = json.loads((folder / "run.json").read_text("utf-8"))
    run |= {"title": TEXTS["script"] + TEXTS["second line"], "notes": texts}
    (folder / "findings.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in findings), "utf-8")
    (folder / "columns.json").write_text(json.dumps(columns), "utf-8")
    (folder / "failures.json").write_text(json.dumps({"failures": failures, "doubts": texts}), "utf-8")
    (folder / "run.json").write_text(json.dumps(run), "utf-8")


def _settings(zicha: Zicha, port: int) -> None:
    units = [f'{json.dumps(storable(text))} = ["u{at}@example.gov.cn"]' for at, text in enumerate(TEXTS.values())]
    lines = ('host = "127.0.0.1"', f"port = {port}", 'security = "none"', 'sender = "z@example.gov.cn"',
             'to = ["bgs@example.gov.cn"]', "[units]", *units)  # fmt: skip
    (zicha.workspace / "mail.toml").write_text("\n".join(lines), "utf-8")


@pytest.fixture(scope="module")
def site() -> Website:
    count = range(len(TEXTS) + len(ADDRESSES))
    pages = {f"/{at}/1.html": links(f"/{at}/meiyou.html") for at in count}
    return Website({"/": links(*pages)} | pages)


@pytest.fixture(scope="module")
def office(site, tmp_path_factory):
    """The command line after the hostile run was recorded and mailed; everything it said; the mail server."""
    zicha, said = Zicha(tmp_path_factory.mktemp("hostile")), []
    with online(site) as server, open_for_mail(PostOffice()) as post:
        (zicha.workspace / "sites").mkdir(parents=True)
        (zicha.workspace / "sites" / "xian.toml").write_text(f'start = "{server.url}"\nretries = 0\n', "utf-8")
        for verb in ("crawl", "check"):
            ended = zicha(verb, *(("xian",) if verb == "crawl" else ()))
            assert ended.code in (0, 1), ended
        (folder,) = zicha.workspace.glob("runs/xian/*")
        _poison(folder)
        _settings(zicha, post.port)
        ended = zicha("record")
        assert ended.code == 1, ended
        assert zicha("report").code == 0
        said.append(ended.out + ended.err)
        yield zicha, said, post


@pytest.fixture(scope="module")
def books(office) -> list[Path]:
    """Every workbook that one can have: the report's, one of each unit, and one of all."""
    zicha = office[0]
    for more in (("--per-unit", "--to", "units"), ("--to", "all")):
        ended = zicha("ledger", "export", *more)
        assert ended.code == 0, ended
    return [
        *zicha.workspace.glob("documents/xian/台账.xlsx"),
        *zicha.folder.glob("units/*.xlsx"),
        *zicha.folder.glob("all/*.xlsx"),
    ]


def _cells(path: Path) -> dict[str, str]:
    """The text of each sheet."""
    book = CalamineWorkbook.from_path(str(path))
    sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    return {name: "\n".join(str(cell) for row in rows for cell in row) for name, rows in sheets.items()}


def test_every_workbook_shows_it(office, books):
    sheets = _cells(books[0])
    for name in ("先改这些", "整改台账", "出现位置", "栏目"):
        assert lacking(sheets[name]) == [], name
    assert sheets["整改台账"].count("meiyou") + sheets["整改台账"].count("javascript:") > 0
    (everything,) = (path for path in books if path.parent.name == "all")
    assert lacking(_cells(everything)["整改台账"]) == []
    units = [path for path in books if path.parent.name == "units"]
    assert lacking("\n".join(_cells(path)["整改台账"] for path in units)) == []
    assert len(units) >= len({storable(text) for text in TEXTS.values()})


def test_in_no_workbook_is_it_alive(books):
    for path in books:
        assert path.parent.resolve() == path.resolve().parent
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        for name, body in parts.items():
            tree = etree.fromstring(body)
            assert not list(tree.iter("{*}f")), (path.name, name)
            assert not _LIVE.search("".join(tree.itertext()))
            if name.endswith(".rels"):
                away = [one.get("Target") for one in tree if one.get("TargetMode") == "External"]
                assert all(re.match(r"https?://[\x21-\x7e]+$", target) for target in away)
                assert not [target for target in away if "evil" in target.split("/")[2] or "@" in target.split("/")[2]]


def test_the_page_shows_it_and_it_is_not_alive(office):
    (path,) = office[0].workspace.glob("documents/xian/报告.html")
    text = path.read_text("utf-8")
    tree = html.document_fromstring(text.encode())
    assert lacking(tree.get_element_by_id("rows").text_content()) == []
    assert lacking(tree.get_element_by_id("columns").text_content()) == []
    assert [script.get("type") for script in tree.iter("script")] == ["application/json", None]
    assert not [node for node in tree.iter() if not isinstance(node.tag, str)], "no comments"
    assert not [name for element in tree.iter() for name in element.attrib if name.startswith("on")]
    assert not [link for link in tree.xpath("//@href") if not re.match(r"(https?://|#|%)[\x21-\x7e]+$", link)]
    assert not tree.xpath("//@src | //img | //link | //iframe | //form[@action]"), "nothing is loaded from anywhere"
    assert tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0].startswith("default-src 'none'")
    assert not _LIVE.search(text)


@pytest.mark.parametrize("kind", KINDS)
def test_the_documents_show_it_and_it_is_not_alive(office, kind, tmp_path):
    zicha = office[0]
    day = zicha.run_file()["started"][:10]
    period = () if kind in ("整改通知书", "自查报告") else ("--from", f"{day[:7]}-01", "--to", day)
    ended = zicha("report", "--document", kind, "--folder", tmp_path, *period)
    assert ended.code == 0, ended
    papers = sorted(tmp_path.iterdir())
    told = "\n".join(line for path in papers for line in seen(path.read_bytes()))
    if kind != "整改情况报告":  # nothing is mended yet
        assert lacking(told) == []
    for path in papers:
        with zipfile.ZipFile(path) as package:
            body = package.read("word/document.xml").decode("utf-8")
            relations = "".join(package.read(name).decode("utf-8") for name in package.namelist() if ".rels" in name)
        assert etree.fromstring(body.encode()) is not None
        assert not _LIVE.search(body)
        assert not [one for one in ("w:hyperlink", "w:instrText", "w:fldSimple", "<script") if one in body]
        assert 'TargetMode="External"' not in relations


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}


def _read(mail: EmailMessage) -> str:
    """Both parts and the heads, as a person reads them."""
    parts = [mail.get_body((kind,)).get_content() for kind in ("plain", "html")]
    return "\n".join([mail["Subject"], parts[0], html.document_fromstring(parts[1]).text_content()])


def test_the_mails_show_it_and_it_is_not_alive(office):
    zicha, _, post = office
    assert len(post.taken) == len(TEXTS) + 1
    assert zicha("status", "--json").json["unsent"] == 0
    for part in ("plain", "html"):
        (everything,) = post.to("bgs@example.gov.cn")
        body = everything.get_body((part,)).get_content()
        assert lacking(html.document_fromstring(body).text_content() if part == "html" else body) == []
    for at, (name, text) in enumerate(TEXTS.items()):
        (mail,) = post.to(f"u{at}@example.gov.cn")
        assert piece(text) in _squeezed(_read(mail)), name
        assert _squeezed(inert(storable(text), 30)).strip()[:15] in _squeezed(mail["Subject"]), name
    for mail in post.taken:
        assert {name.lower() for name in mail} == {
            "message-id", "date", "from", "to", "subject", "auto-submitted", "x-auto-response-suppress",
            "mime-version", "content-type", "x-envelope-to",
        }  # fmt: skip
        assert mail["X-Envelope-To"] == mail["To"]
        body = mail.get_body(("html",)).get_content()
        tags = _Tags()
        tags.feed(body)
        assert not tags.names & {"script", "img", "iframe", "form", "link", "object", "style", "input"}
        assert not [name for name in tags.attributes if name.startswith("on") or name == "src"]
        assert all(
            re.match(r"https?://[\x21-\x7e]+$", link) for link in html.document_fromstring(body).xpath("//@href")
        )
        assert not _LIVE.search(_read(mail).replace("\r", ""))
        (workbook,) = mail.iter_attachments()
        assert not _LIVE.search(workbook.get_filename())
        assert set(workbook.get_filename()) & set('/\\:*?"<>|') == set()


@pytest.mark.parametrize("command", [("ledger", "list"), ("columns",), ("mail", "list"), ("status",)])
def test_a_terminal_shows_it_and_is_not_moved_by_it(office, command):
    """As lines, and as a table on a terminal. There the only marks are our own colours."""
    zicha = office[0]
    piped = zicha(*command)
    assert piped.code == 0, piped
    told = piped.out if command != ("mail", "list") else zicha("ledger", "list").out
    assert unspoken(told) == []
    shown = zicha(*command, under=(sys.executable, "-c", _PTY), env={"COLUMNS": "2000", "TERM": "xterm"}).out
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown.replace("\r\n", "\n"))
    for text in (piped.out, piped.err, plain):
        assert not _MOVING.search(text)
        assert "\u202e" not in text
    assert "\x1b[31m红" not in shown
    assert len(shown) > 1_000


def test_one_entry_is_shown(office):
    zicha = office[0]
    numbers = {entry["title"]: entry["number"] for entry in zicha.entries()}
    said = "\n".join(zicha("ledger", "show", numbers[storable(TEXTS[name])]).out for name in ("escape", "second line"))
    assert "\nBcc" not in said
    assert not _MOVING.search(said)
    assert _squeezed(TEXTS["second line"]) in _squeezed(said)


def test_what_recording_said_is_not_alive(office):
    for told in office[1]:
        assert not _MOVING.search(told)


class TestPeoplesWords:
    """What people type, on the command line and into a workbook, is as hostile as what is crawled."""

    def test_a_unit(self, office):
        """As it is told in the history, since the next run says who answers."""
        zicha = office[0]
        number = next(entry["number"] for entry in zicha.entries() if entry["title"] == TEXTS["path"])
        ended = zicha("ledger", "assign", number, "--unit", _SAID, "--who", "\udcff\x1b[31m")
        assert ended.code == 0, ended
        shown = zicha("ledger", "show", number).out
        assert unspoken(shown) == _UNTYPED
        assert not _MOVING.search(shown + ended.out)
        assert zicha("ledger", "assign", number, "--unit", TEXTS["path"]).code == 0

    def test_a_reason(self, office):
        zicha = office[0]
        number = next(entry["number"] for entry in zicha.entries() if entry["title"] == storable(TEXTS["query"]))
        ended = zicha(
            "ledger", "accept", number, "--as", "暂不整改", "--until", "2099-12-31", "--why", _SAID, "--who", _SAID[:60]
        )
        assert ended.code == 0, ended
        shown = zicha("ledger", "show", number)
        assert unspoken(shown.out) == _UNTYPED
        log = (zicha.workspace / "logs" / "zicha.log").read_text("utf-8")
        assert not _MOVING.search(log)
        assert zicha("ledger", "reopen", number).code == 0
        assert all(re.match(r"20\d\d-\d\d-\d\dT|  \| ", line) for line in log.splitlines())

    def test_who_proofread_which_file(self, office):
        """The table that opens in a spreadsheet program."""
        zicha = office[0]
        names = ("=1+1.txt", "-2+3.txt", "@SUM(1).txt", "+1.txt", "\x01=1.txt", "\x1b[31m\u202e红.txt")
        for name in names:
            (zicha.folder / name).write_text("县里统一部署。", "utf-8")
        for who in ("=cmd|' /C calc'!A0", "\x01=1+1\r\n=2\x1b[2J\u202e\udcff"):
            ended = zicha("proof", "--review", who, "--", *names)
            assert ended.code == 0, ended
            assert not _MOVING.search(ended.out + ended.err)
        text = (zicha.workspace / "reviews.csv").read_text("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        assert len(rows) == 2 * len(names)
        assert not _LIVE.search(text.replace("\r\n", "\n"))
        assert {row["审读人"] for row in rows} == {"'=cmd|' /C calc'!A0", "'=1+1 =2 [2J"}
        assert {row["文件"] for row in rows} == {
            "'=1+1.txt",
            "'-2+3.txt",
            "'@SUM(1).txt",
            "'+1.txt",
            "'=1.txt",
            "[31m 红.txt",
        }


def test_mended_it_is_closed_and_still_not_alive(office, site, books, tmp_path):
    """The last: everything can be opened again, and what is closed keeps the words it was booked with."""
    zicha, _, post = office
    post.taken.clear()
    mended = links("/")
    site.answers |= {f"/{at}/meiyou.html": mended for at in range(len(TEXTS) + len(ADDRESSES))}
    ended = zicha("run", "xian")
    assert ended.code in (0, 1), ended
    assert not _MOVING.search(ended.out)
    (path,) = zicha.workspace.glob("documents/xian/台账.xlsx")
    assert lacking(_cells(path)["本次销号"]) == []
    test_in_no_workbook_is_it_alive([path])
    day = zicha.run_file()["started"][:10]
    told = zicha("report", "--document", "整改情况报告", "--folder", tmp_path, "--from", f"{day[:7]}-01", "--to", day)
    assert told.code == 0, told
    (paper,) = tmp_path.iterdir()
    assert lacking("\n".join(seen(paper.read_bytes()))) == []
    (everything,) = post.to("bgs@example.gov.cn")
    assert lacking(_read(everything)) == []
    assert len(post.taken) > len(TEXTS)
