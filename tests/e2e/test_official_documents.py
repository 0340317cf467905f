"""The documents that an office sends out, drawn up through the command line from a ledger that has lived a little."""

import contextlib
import io
import stat
from datetime import date

import docx
import pytest

from crawler.commandline import run
from tests.reports.documents.conftest import seen
from tests.website.command import Ended, Zicha
from tests.website.website import Website, html, links, online

pytestmark = pytest.mark.timeout(300)

_WRONG = "<h1>关于开展检查的通知</h1><p>县里统一布署，各单位抓好落实。</p>"
_PROFILE = """
title = "示例县某局网站"
[[duty]]
unit = "法规科"
paths = ["/zwgk/"]
[[duty]]
unit = "办公室"
paths = ["/gzdt/"]
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Two units, one fault of each and one of nobody's; the fault of 法规科 is mended and proven so."""
    zicha = Zicha(tmp_path_factory.mktemp("office"))
    pages = {
        "/": links("/zwgk/1.html", "/gzdt/2.html", "/meiyou.html"),
        "/zwgk/1.html": html(_WRONG),
        "/gzdt/2.html": html(_WRONG.replace("县里", "市里")),
    }
    site = Website(pages)
    with online(site) as server:
        (zicha.workspace / "sites").mkdir(parents=True)
        (zicha.workspace / "sites" / "xian.toml").write_text(f'start = "{server.url}"\n{_PROFILE}', "utf-8")
        assert zicha("run", "xian").code == 1
        (mended,) = (entry["number"] for entry in zicha.entries() if entry["unit"] == "法规科")
        site.answers["/zwgk/1.html"] = html(_WRONG.replace("布署", "部署"))
        assert zicha("recheck", mended).code == 0
    return zicha


def _report(zicha, *arguments):
    """In this process: starting one costs more than the document."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(["report", *map(str, arguments), "--workspace", str(zicha.workspace)])
    return Ended(code, out.getvalue(), err.getvalue())


def _made(zicha, *arguments):
    """The documents that a command says it wrote, by their paths, as a reader sees them; and all that it said."""
    ended = _report(zicha, "--document", *arguments)
    assert ended.code == 0, ended.err
    told = [line.partition(" ")[2] for line in ended.out.splitlines() if line.startswith("已生成 ")]
    paths = [zicha.folder / path for path in told]
    assert {stat.S_IMODE(path.stat().st_mode) for path in paths} <= {0o640}
    return {path: "\n".join(seen(path.read_bytes())) for path in paths}, ended.out


def test_in_a_process_of_its_own(office):
    assert office("report", "--document", "整改通知书").code == 0
    (path,) = office.workspace.glob("documents/xian/*.docx")
    assert path.name.startswith("整改通知书-办公室-20")


def test_what_a_check_found(office):
    (text,) = _made(office, "自查报告")[0].values()
    assert text.startswith("示例县某局网站信息公开自查报告")
    assert "办公室1条" in text
    assert "法规科" not in text
    assert "市里统一【布署】" in text


def test_what_a_unit_has_to_mend(office):
    notices, told = _made(office, "整改通知书")
    ((path, text),) = notices.items()
    assert path.name.startswith("整改通知书-办公室-20")
    assert "市里统一【布署】" in text
    assert "没有明确责任单位，没有列入通知书" in told
    nothing, told = _made(office, "整改通知书", "--unit", "法规科")
    assert (nothing, "没有须通知责任单位整改的问题" in told) == ({}, True)


def test_what_was_mended_and_how_that_is_known(office):
    (text,) = _made(office, "整改情况报告")[0].values()
    assert "共销号1条次，每一条都经重新检查证实：所有页面均已改正1条。" in text
    assert "检查批次：20" in text


def test_who_stands_where(office):
    day = date.fromisoformat(office.entries()[0]["last_seen"])
    (text,) = _made(office, "季度通报", "--from", day.replace(day=1))[0].values()
    assert "法规科 ｜ 0 ｜ 1 ｜ 0 ｜ 1 ｜ 0 ｜ 0 ｜ 100%" in text
    assert "没有检查记录，不作比较。" in text


def test_what_a_person_edited_stays(office, tmp_path):
    (first,) = _made(office, "自查报告", "--folder", tmp_path)[0]
    first.write_bytes(b"edited")
    (second,) = _made(office, "自查报告", "--folder", tmp_path)[0]
    assert second.name == first.name.replace(".docx", "(2).docx")
    assert first.read_bytes() == b"edited"


def test_the_office_s_own_template(office, tmp_path):
    own = office.workspace / "templates" / "自查报告.docx"
    own.parent.mkdir()
    document = docx.Document()
    document.add_paragraph("报来的：{{ 网站名称 }}，{{ 检查状态 }}")
    document.save(own)
    made, _ = _made(office, "自查报告", "--folder", tmp_path)
    assert [text.partition("，")[0] for text in made.values()] == ["报来的：示例县某局网站"]

    document.add_paragraph("{{ 网站名字 }}")
    document.save(own)
    ended = _report(office, "--document", "自查报告", "--folder", tmp_path)
    assert ended.code == 2
    assert f"{own}，“{{{{ 网站名字 }}}}”这一段：没有“网站名字”这一项，是否想写“网站名称”。" in ended.err
    assert "Traceback" not in ended.err
    assert set(tmp_path.iterdir()) == set(made)
    own.unlink()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--document", "通报"), "没有“通报”这种文书，可用的有：自查报告、整改通知书、季度通报、整改情况报告"),
        (("--document", "季度通报", "--quarter", "2020Q1"), "2020年第一季度没有检查记录。台账中的检查在"),
        (("--document", "季度通报", "--quarter", "三季度"), "季度应写成 2026Q3 的样子"),
        (("--document", "季度通报", "--quarter", "2999Q1"), "2999年第一季度还没有开始"),
        (("--document", "季度通报", "--quarter", "2026Q3", "--from", "2026-01-01"), "只能写一种"),
        (("--document", "自查报告", "--to", "2026-01-01"), "还须写 --from"),
        (("--document", "自查报告", "--from", "2026-02-01", "--to", "2026-01-01"), "应不晚于"),
        (("--document", "整改通知书", "--quarter", "2026Q3"), "用于自查报告、季度通报、整改情况报告"),
        (("--document", "整改通知书", "--unit", "没有的科"), "没有“没有的科”这个责任单位。台账中有：办公室、法规科"),
        (("--document", "季度通报", "--site", "没有"), "没有站点“没有”的检查记录"),
        (("--unit", "办公室"), "--unit 用于整改通知书，请与 --document 一起写"),
    ],
)
def test_what_does_not_fit_is_told_and_nothing_is_written(office, arguments, told):
    before = set(office.workspace.rglob("*.docx"))
    ended = _report(office, *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err.replace("\n", "")
    assert set(office.workspace.rglob("*.docx")) == before
