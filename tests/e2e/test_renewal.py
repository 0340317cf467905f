"""Runs that ask for a part of a site: nothing outside of it moves, and what is asked for obeys the same laws."""

import shutil

import pytest

from tests.website.command import Zicha
from tests.website.folder import Folder, online_folder, write_site

_COLUMNS = {"tzgg": "通知公告", "gzdt": "工作动态", "zcwj": "政策文件"}
_TYPO, _ORPHAN = "gzdt/3.html", "zcwj/7.html"


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """A site on a port of its own, and the workspace that its first inspection left."""
    folder = Folder(tmp_path_factory.mktemp("site") / "site")
    folder.root.mkdir()
    write_site(folder, _COLUMNS, "2026-11-20")
    _edit(folder, _TYPO, "认真组织", "认真布署")
    _edit(folder, _ORPHAN, "按时报送", "按时布署")
    _edit(folder, "gzdt/4.html", "</body>", '<a href="/gone.html">附表</a></body>')
    _edit(folder, "gzdt/5.html", "</body>", '<img src="file:///C:/1.png"></body>')
    zicha = Zicha(tmp_path_factory.mktemp("first"))
    with online_folder(folder):
        assert zicha("run", folder.url).code == 1
        yield folder, zicha


def _edit(folder, path, old, new):
    file = folder.root / path
    assert old in file.read_text("utf-8")
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


@pytest.fixture
def site(first, tmp_path):
    """The site as it was at its first inspection."""
    folder, _ = first
    pristine = tmp_path / "pristine"
    shutil.copytree(folder.root, pristine)
    folder.asked.clear()
    yield folder
    shutil.rmtree(folder.root)
    shutil.copytree(pristine, folder.root)


@pytest.fixture
def inspected(first, site, tmp_path):
    """The command line in a copy of the workspace after the first inspection."""
    shutil.copytree(first[1].workspace, tmp_path / "zicha-data")
    return Zicha(tmp_path)


def _ledger(zicha: Zicha):
    return {(entry["rule"], entry["url"].split("/", 3)[3]): entry for entry in zicha.entries()}


def _states(zicha: Zicha):
    return {name: entry["state"] for name, entry in _ledger(zicha).items()}


def _pages(site):
    return [path for _, path, status in site.asked if status in (200, 304) and path.endswith((".html", "/"))]


def test_an_unchanged_site_gives_the_same_ledger_for_a_fraction_of_the_requests(inspected, site):
    before = inspected.entries()
    ended = inspected("run", site.url, "--since-last")
    assert ended.code == 0
    assert "本次为增量检查" in ended.out
    assert inspected.entries() == [entry | {"rechecked": True} for entry in before]
    bodies = [path for _, path, status in site.asked if status == 200]
    assert bodies == ["/"], "only the first words with the host get a body"
    assert len(site.asked) < 20


def test_the_whole_site_is_still_known_afterwards(inspected, site):
    before = inspected.listed("status").json
    inspected("run", site.url, "--since-last")
    after = inspected.listed("status").json
    assert after["coverage"] == before["coverage"]
    assert len(inspected.outcomes()) == before["coverage"]["links"]


def test_what_is_new_is_found_and_what_is_repaired_closes(inspected, site):
    _edit(site, _TYPO, "布署", "部署")
    _edit(
        site,
        "tzgg/index.html",
        "</ul></body>",
        '<li><a href="new.html">关于新的工作的通知</a><span>2026-11-22</span></li></ul></body>',
    )
    site.write("tzgg/new.html", "<h1>关于新的工作的通知</h1><p>请尽快布署落实，报送有关情况。</p>", "新通知")
    assert inspected("run", site.url, "--since-last").code == 1
    states = _states(inspected)
    assert states["misspelled_word", _TYPO] == "已销号"
    assert states["misspelled_word", "tzgg/new.html"] == "新增"
    assert states["broken_link", "gone.html"] == "新增"


def test_seven_nights_ask_for_everything_once(inspected, site):
    for _ in range(7):
        inspected("run", site.url, "--since-last")
    asked = set(_pages(site))
    assert asked >= {f"/{place}/{number}.html" for place in _COLUMNS for number in range(10)}


def test_a_changed_profile_makes_it_a_whole_run(inspected, site):
    ended = inspected("run", site.url, "--since-last", "--set", "max_redirects=5")
    assert "本次为全面检查" in ended.out
    assert len(_pages(site)) > 30


def test_a_page_that_nothing_links_to_any_more_is_asked_for_as_long_as_an_entry_stands_on_it(inspected, site):
    _edit(site, "zcwj/index.html", '<a href="/zcwj/7.html">', "<a>")
    _edit(site, _ORPHAN, "布署", "部署")
    inspected("run", site.url)
    assert _states(inspected)["misspelled_word", _ORPHAN] == "已销号"


def test_a_recheck_asks_for_nothing_else_and_moves_nothing_else(inspected, site):
    before = _ledger(inspected)
    _edit(site, _TYPO, "布署", "部署")
    _edit(site, _ORPHAN, "布署", "部署")
    site.write("gone.html", "<h1>附表</h1><p>现将有关附表公布如下，请查阅。</p>", "附表")
    number = before["misspelled_word", _TYPO]["number"]
    ended = inspected("recheck", number)
    assert ended.code == 0
    assert f"{number} 已销号：所有页面均已改正" in ended.out
    assert sorted(set(_pages(site))) == ["/", f"/{_TYPO}"]
    after = _ledger(inspected)
    assert {name for name in after if after[name]["state"] == "已销号"} == {("misspelled_word", _TYPO)}
    untouched = [entry for name, entry in after.items() if name != ("misspelled_word", _TYPO)]
    assert all(not entry["rechecked"] for entry in untouched)


def test_a_recheck_of_a_dead_link_asks_for_its_target(inspected, site):
    number = _ledger(inspected)["broken_link", "gone.html"]["number"]
    assert f"{number} 新增：问题仍然存在" in inspected("recheck", number).out
    site.write("gone.html", "<h1>附表</h1><p>现将有关附表公布如下，请查阅。</p>", "附表")
    assert f"{number} 已销号：目标已恢复访问" in inspected("recheck", number).out


def test_a_link_that_was_not_asked_for_is_not_taken_for_removed(inspected, site):
    """Its page is looked at for another entry; the link still stands there, and nobody asked where it leads."""
    _edit(site, "gzdt/4.html", "有关事项", "布署事项")
    inspected("run", site.url)
    number = _ledger(inspected)["misspelled_word", "gzdt/4.html"]["number"]
    inspected("recheck", number)
    assert _states(inspected)["broken_link", "gone.html"] == "新增"


def test_a_column_alone_closes_nothing_outside_of_it(inspected, site):
    _edit(site, _TYPO, "布署", "部署")
    _edit(site, _ORPHAN, "布署", "部署")
    ended = inspected("run", site.url, "--columns", "政策文件")
    assert "本次只检查栏目政策文件" in ended.out
    states = _states(inspected)
    assert states["misspelled_word", _ORPHAN] == "已销号"
    assert states["misspelled_word", _TYPO] == "新增"
    assert not [path for path in _pages(site) if path.startswith(("/gzdt/", "/tzgg/"))]


def test_a_family_alone_closes_nothing_of_the_others(inspected, site):
    site.write("gone.html", "<h1>附表</h1><p>现将有关附表公布如下，请查阅。</p>", "附表")
    _edit(site, _TYPO, "布署", "部署")
    ended = inspected("run", site.url, "--family", "words")
    assert "本次只检查文字类问题" in ended.out
    assert _states(inspected)["misspelled_word", _TYPO] == "已销号"
    entry = _ledger(inspected)["broken_link", "gone.html"]
    assert (entry["state"], entry["rechecked"]) == ("新增", False)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--columns", "通知"), "相近的有：通知公告"),
        (("--columns", "没有的栏目"), "没有名为“没有的栏目”的栏目"),
        (("--family", "word"), "没有“word”这一类"),
        (("--since-last", "--columns", "通知公告"), "不能同时使用"),
    ],
)
def test_what_cannot_be_is_said_before_anything_starts(inspected, site, arguments, says):
    ended = inspected("run", site.url, *arguments)
    assert ended.code == 2
    assert says in ended.err
    assert site.asked == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "请写明台账编号"),
        (("2026-9999",), "没有编号 2026-9999"),
        (("--unit", "办公室"), "“办公室”没有未销号的台账"),
    ],
)
def test_a_recheck_of_nothing_is_refused(inspected, site, arguments, says):
    ended = inspected("recheck", *arguments)
    assert ended.code == 2
    assert says in ended.err


def test_there_is_nothing_to_narrow_before_the_first_whole_run(zicha, site):
    ended = zicha("run", site.url, "--columns", "通知公告")
    assert ended.code == 2
    assert "还没有全面检查过" in ended.err
