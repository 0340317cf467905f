"""The documents cannot be written, or memory runs out: what was recorded stays, and the documents can be had later."""

import os
import resource

import pytest
from python_calamine import CalamineWorkbook

from tests.website.website import Website, html, links, online

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
_HOSTILE = "=cmd|'/c calc'!A0 \x1b[2J\u202e" + "长" * 40_000


@pytest.fixture
def site():
    home = links("/meiyou.html", "/a.html")
    return Website({"/": home, "/a.html": html(f'<h1>{_HOSTILE}</h1><a href="/meiyou2.html">{_HOSTILE}</a>', _HOSTILE)})


def test_what_was_found_is_recorded_and_the_documents_follow(zicha, site):
    documents = zicha.workspace / "documents"
    documents.parent.mkdir()
    documents.write_text("something is in the way")
    with online(site) as server:
        ended = zicha("run", server.url)
        assert ended.code == 4
        assert "documents" in ended.err
        assert "Traceback" not in ended.err
        assert len(zicha.entries()) == 2
        documents.unlink()
        run = zicha.run_file()["run"]
        asked = len(site.asked)
        assert zicha("report", "--run", run).code == 0
        assert sorted(path.name for path in documents.glob("*/*")) == ["台账.xlsx", "报告.html"]
        assert zicha("run", server.url).code == 1, "the run that was cut short is finished, with its own exit code"
        assert len(site.asked) == asked
    log = (zicha.workspace / "logs" / "zicha.log").read_text("utf-8")
    assert "  | Traceback" in log
    assert "\x1b" not in log


@pytest.mark.parametrize("megabytes", [400, 700])
def test_memory_that_runs_out_is_like_a_kill(zicha, site, megabytes):
    """Address space, of which Python maps far more than it uses; where exactly it runs out does not matter."""
    with online(site) as server:
        limited = zicha("run", server.url, preexec_fn=lambda: _limit(megabytes * 1_000_000))
        assert limited.code in (1, 3, 4, 134, 137, 139, -6, -9, -11), limited
        ended = zicha("run", server.url)
    assert ended.code in (0, 1), ended.err
    assert len(zicha.entries()) == 2
    assert zicha.run_file()["status"] == "ok"


def _limit(size):
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "9999-12-31"])
def test_one_odd_row_costs_no_workbook(zicha, site, day):
    """A day that Excel does not know."""
    with online(site) as server:
        assert zicha("run", server.url).code == 1
    number, *others = [entry["number"] for entry in zicha.listed("ledger", "list").json]
    assert zicha("ledger", "assign", number, "--unit", "办公室", "--deadline", day).code == 0
    for command in (("report",), ("ledger", "export", "--to", "out"), ("report", "--document", "自查报告")):
        ended = zicha(*command)
        assert ended.code == 0, ended
    (book,), (filled,) = zicha.workspace.glob("documents/*/台账.xlsx"), zicha.folder.glob("out/*.xlsx")
    for path in (book, filled):
        rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("整改台账").to_python()
        assert {row[0] for row in rows} >= {number, *others}
    home = zicha.listed("ledger", "import", str(filled))
    assert (home.code, home.json[0]["changes"], home.json[0]["faults"]) == (0, [], [])
