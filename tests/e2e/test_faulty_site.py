"""Every fault of the catalogue at once, on a website of our own: each gets the verdict that its data file expects."""

import json
import re
import zipfile
from urllib.parse import quote

import pytest
import trustme
from lxml import html
from python_calamine import load_workbook

from reports.formats.parts.inert import inert
from tests.website.cases import accusation, load
from tests.website.command import Zicha
from tests.website.encrypted import contexts
from tests.website.faulty import FaultySite, Verdicts, online

pytestmark = pytest.mark.timeout(300)
_HOSTS, _CASES = load()
_SETTINGS = ("total_timeout=2", "retries=2", "max_body=4000000", "delay=0", "trap_budget=100")
_MOST_MEMORY = 400 * 1024
"""Kilobytes that one process may hold, bombs included."""


@pytest.fixture(scope="module")
def visit(tmp_path_factory):
    """The site after one run: how the command ended, the verdicts, the site, the command line."""
    folder = tmp_path_factory.mktemp("faulty")
    ca = trustme.CA(key_type=trustme.KeyType.RSA)
    ca.cert_pem.write_to_path(str(folder / "issuer.pem"))
    zicha = Zicha(folder)
    with online(FaultySite(_HOSTS, _CASES, contexts(ca, folder))) as site:
        settings = (*_SETTINGS, f"ca_bundle={folder / 'issuer.pem'}", *site.settings)
        ended = zicha.watched("run", site.start, *(part for setting in settings for part in ("--set", setting)))
    verdicts = Verdicts(site, zicha)
    yield ended, verdicts, site, zicha
    verdicts.close()


def _cases():
    for case in _CASES:
        marks = [pytest.mark.xfail(reason=case.open, strict=True)] if case.open else []
        yield pytest.param(case, id=f"{case.group}: {case.id}", marks=marks)


@pytest.mark.parametrize("case", list(_cases()))
def test_the_verdict_is_the_expected_one(visit, case):
    _, verdicts, site, _ = visit
    expected = {site.address(case, at): outcome for at, outcome in case.expected.items()}
    assert {url: verdicts.outcome(url) for url in expected} == expected
    accusations = {url: accusation(url, outcome) for url, outcome in expected.items()}
    assert {url: verdicts.accused.get(url) for url in expected} == accusations
    url = site.address(case, case.at)
    assert not case.reason or verdicts.reason(url) == case.reason
    assert not case.title or verdicts.rows[url]["title"] == case.title
    assert not case.most or verdicts.below(site.address(case, f"/{case.at.split('/')[1]}/")) <= case.most


def test_nobody_else_is_accused(visit):
    _, verdicts, site, _ = visit
    known = {site.address(case, at) for case in _CASES for at in case.expected}
    assert set(verdicts.accused) - known == set()


def test_nothing_crashed(visit):
    ended = visit[0]
    assert {line[:2] for line in ended.err.splitlines()} <= {"采集"}, ended.err
    assert "出错" not in ended.out, ended.out
    assert visit[3].run_file()["status"] in ("ok", "partial"), ended.out


def test_nothing_is_written_beside_the_workspace(visit):
    assert {path.name for path in visit[3].folder.iterdir()} == {"zicha-data", "issuer.pem", "dh.pem"}


def test_each_of_many_links_is_asked_once(visit):
    asked = [request.target for request in visit[2].hosts["crowded"].asked if request.target.startswith("/many/")]
    assert len(asked) == len(set(asked)) == 201


def test_nobody_connected_to_a_private_address(visit):
    assert visit[2].listener.connections == 0


def test_only_get_and_head_are_sent(visit):
    assert {request.method for server in visit[2].hosts.values() for request in server.asked} == {"GET", "HEAD"}


def test_memory_is_bounded(visit):
    assert visit[0].memory < _MOST_MEMORY


def _shown():
    """What visitors wrote, as a document may show it."""
    return [inert(" ".join(case.shows.split()), 500) for case in _CASES if case.shows]


def test_hostile_text_is_seen_in_the_report_and_does_nothing(visit):
    (path,) = visit[3].workspace.glob("documents/*/报告.html")
    tree = html.document_fromstring(path.read_bytes())
    island = json.loads(tree.xpath("//script[@type='application/json']")[0].text)
    text = " ".join(f"{tree.text_content()} {json.dumps(island, ensure_ascii=False)}".replace('\\"', '"').split())
    assert [said for said in _shown() if " ".join(said.split()) not in text] == []
    assert [attribute for element in tree.iter() for attribute in element.attrib if attribute.startswith("on")] == []
    led = {link for link in tree.xpath("//@href") if not link.startswith("#")} - {quote("台账.xlsx")}
    assert {link.partition(":")[0] for link in led} <= {"http", "https"}
    assert [script.get("type") for script in tree.iter("script")] == ["application/json", None]


def test_hostile_text_is_seen_in_the_workbook_and_does_nothing(visit):
    (path,) = visit[3].workspace.glob("documents/*/台账.xlsx")
    book = load_workbook(path)
    cells = {str(cell) for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row}
    everything = "\n".join(cells)
    assert [said for said in _shown() if said not in everything] == []
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    assert [name for name, text in parts.items() if re.search(r"<f[ >]", text)] == []
    targets = re.findall(r'Target="([^"]+)" TargetMode="External"', "".join(parts.values()))
    assert targets
    assert {target.partition(":")[0] for target in targets} <= {"http", "https"}
