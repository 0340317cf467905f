"""The page in a real browser, opened from the disk as readers open it."""

import io
import re
from dataclasses import dataclass, field

import pytest
from pypdf import PdfReader

from checks.findings import Excerpt, Place, Severity
from crawler.errors import CommandEnded
from crawler.rendering.chromium import require_chromium
from reports.formats import page as document

playwright = pytest.importorskip("playwright.sync_api")
expect = playwright.expect

UNITS = ("办公室", "信息中心", "财务科", "")
KINDS = (
    ("links", "链接无法打开", Severity.MINOR),
    ("words", "疑似错别字", Severity.MAJOR),
    ("columns", "栏目超期未更新", Severity.MAJOR),
)


@dataclass
class Seen:
    """What a page did that nobody asked for."""

    requests: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def watch(self, tab):
        tab.on("request", lambda request: self.requests.append(request.url))
        tab.on("console", lambda message: self.said.append(message.text))
        tab.on("pageerror", lambda error: self.said.append(str(error)))
        tab.on("dialog", lambda dialog: (self.said.append(dialog.message), dialog.dismiss()))


@pytest.fixture(scope="module")
def browser():
    try:
        program = require_chromium()
    except CommandEnded as missing:
        pytest.skip(f"没有可用的浏览器：{missing}")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program)
        yield browser
        browser.close()


@pytest.fixture
def opened(browser):
    """opened(path, behind="", **manner of the tab) → the tab. At the end it must have said and asked nothing."""
    left = []

    def opened(path, behind="", **manner):
        tab = browser.new_page(**{"viewport": {"width": 1366, "height": 768}, **manner})
        seen = Seen()
        seen.watch(tab)
        tab.goto(path.as_uri() + behind)
        left.append((tab, seen, path.as_uri()))
        return tab

    yield opened
    for tab, seen, address in left:
        tab.close()
        assert seen.said == []
        assert {request.partition("#")[0] for request in seen.requests} == {address}


@pytest.fixture(scope="module")
def big(view, entry, course, tmp_path_factory):
    """6,000 entries, of which the page carries 5,000."""

    def one(number):
        family, title, severity = KINDS[number % len(KINDS)]
        return entry(
            number,
            family=family,
            title=title,
            severity=Severity.VETO if number == 4_000 else severity,
            unit=UNITS[number % len(UNITS)],
            is_new=number % 17 == 1,
            overdue=number % 40 == 0,
            deadline=f"2026-12-{number % 28 + 1:02d}",
            places=(Place(f"http://www.example.gov.cn/p/{number}", "更多"), Place("http://www.example.gov.cn/", "二")),
            excerpt=Excerpt("认真", "布署", "落实") if family == "words" else None,
        )

    shown = view(*(one(number) for number in range(1, 6_001)), closed=[entry(9_000)], course=course(6_010, 6_000))
    return document.write(shown, tmp_path_factory.mktemp("big") / "报告.html", "台账.xlsx")


@pytest.fixture(scope="module")
def dangerous(hostile, tmp_path_factory):
    return document.write(hostile, tmp_path_factory.mktemp("hostile") / "报告.html", "台账.xlsx")


def numbers(tab):
    return tab.locator("#rows > tr > td:first-child").all_inner_texts()


def found(tab):
    return tab.locator("#found").inner_text()


def test_the_first_screen_says_what_matters(opened, big):
    tab = opened(big)
    assert tab.locator(".headline").inner_text() == "触及单项否决指标的问题1条，须立即整改。"
    for part in (".headline", ".tiles >> nth=1", ".acting"):
        assert tab.locator(part).bounding_box()["y"] < 500
    assert "其余1000条见台账.xlsx" in tab.locator("#all .notice:visible").inner_text()
    assert not tab.locator("#plain").is_visible()


def test_search_finds_at_once(opened, big):
    tab = opened(big)
    tab.get_by_role("searchbox", name="查找").fill("ＷＷＷ.example.gov.cn/p/4000 单项")
    expect(tab.locator("#found")).to_contain_text("的0条")
    tab.get_by_role("searchbox", name="查找").fill("ＷＷＷ.example.gov.cn/p/4000")
    expect(tab.locator("#found")).to_contain_text("的1条")
    assert numbers(tab) == ["2026-4000"]
    assert not tab.locator("#pages").is_visible()
    tab.get_by_role("button", name="全部还原").click()
    assert found(tab) == "符合条件的5000条，共5000条"


def test_filters_stay_in_the_address(opened, big):
    tab = opened(big)
    tab.get_by_role("combobox", name="类别").select_option("文字")
    tab.get_by_role("combobox", name="情况").select_option("本次新增")
    expect(tab).to_have_url(re.compile("mark="))
    told, first = found(tab), numbers(tab)
    assert told.startswith("文字、本次新增：符合条件的")
    assert 0 < len(first) <= 50
    tab.reload()
    assert (found(tab), numbers(tab)) == (told, first)
    assert tab.get_by_role("combobox", name="类别").input_value() == "文字"


def test_an_address_that_makes_no_sense_lists_everything(opened, big):
    tab = opened(big, "#family=%3Cscript%3E&mark=constructor&page=1e9&sort=__proto__&x=1")
    assert found(tab) == "符合条件的5000条，共5000条"
    assert tab.locator("#page").inner_text() == "第 100 页，共 100 页"


def test_a_unit_leads_to_its_entries(opened, big):
    tab = opened(big)
    tab.locator(".units").get_by_role("link", name="（未分派）").click()
    assert found(tab).startswith("（未分派）：")
    assert set(tab.locator("#rows td.unit > span").all_inner_texts()) == {"（未分派）"}
    assert tab.evaluate("document.activeElement.id") == "all"
    tab.go_back()
    expect(tab.locator("#found")).to_have_text("符合条件的5000条，共5000条")


def test_every_column_sorts_by_the_keyboard(opened, big):
    tab = opened(big)
    for label in ("编号", "严重程度", "问题", "位置", "修改建议", "责任单位", "状态"):
        button = tab.locator("thead").get_by_role("button", name=label, exact=True)
        button.focus()
        tab.keyboard.press("Enter")
        assert button.locator("..").get_attribute("aria-sort") == "ascending"
    tab.get_by_role("button", name="编号").click()
    assert numbers(tab)[:2] == ["2026-0001", "2026-0002"]
    tab.get_by_role("button", name="编号").click()
    assert tab.locator("th[aria-sort=descending]").inner_text() == "编号"
    assert numbers(tab) == sorted(numbers(tab), reverse=True)
    assert tab.get_by_role("combobox", name="排序").input_value() == "number"


def test_pages_turn(opened, big):
    tab = opened(big)
    assert len(numbers(tab)) == 50
    assert numbers(tab)[0] == "2026-4000"
    assert tab.get_by_role("button", name="上一页").is_disabled()
    tab.get_by_role("button", name="下一页").click()
    assert tab.locator("#page").inner_text() == "第 2 页，共 100 页"
    assert tab.evaluate("document.activeElement.id") == "all"
    assert "page=2" in tab.url
    second = numbers(tab)
    tab.reload()
    assert numbers(tab) == second


def test_the_contents_leave_the_filters_alone(opened, big):
    tab = opened(big, "#family=文字")
    address = tab.url
    tab.get_by_role("navigation", name="目录").get_by_role("link", name="责任单位").click()
    assert tab.url == address
    assert tab.evaluate("document.activeElement.id") == "units"
    tab.locator(".tiles").get_by_role("link", name="本次销号").click()
    assert tab.locator("#closed table").is_visible()


def test_an_entry_shows_its_evidence(opened, big):
    tab = opened(big, "#family=文字")
    row = tab.locator("#rows > tr").first
    assert row.locator("mark").inner_text() == "布署"
    assert "GET broken http_404" in row.inner_text()
    row.locator("summary").click()
    assert row.locator("li").count() == 2


def test_what_matches_is_printed_and_nothing_else(opened, big):
    tab = opened(big, "#unit=财务科&mark=本次新增")
    wanted = int(re.search(r"的(\d+)条", found(tab))[1])
    assert 50 < wanted < 100
    listed = printed(tab).rpartition("全部问题")[2].partition("栏目更新情况")[0]
    assert "财务科、本次新增" in listed
    assert len(set(re.findall(r"2026-\d{4}", listed))) == wanted
    assert not tab.locator("details[data-print]").first.evaluate("(one) => one.open")


def test_print_repeats_the_head_and_leaves_the_controls_away(opened, big):
    tab = opened(big, "#words=p/12&sort=number")
    wanted = int(re.search(r"的(\d+)条", found(tab))[1])
    assert wanted > 100
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf(tab))).pages]
    lists = [text for text in pages if "位置" in text and "修改建议" in text]
    assert len(lists) > 8
    assert sum(len(set(re.findall(r"2026-\d{4}", text))) for text in lists) >= wanted
    assert not [text for text in pages if "上一页" in text or "全部还原" in text or "目录" in text]
    assert len(numbers(tab)) == 50


def test_paper_is_a4(opened, big):
    tab = opened(big, "#words=p/4000")
    box = PdfReader(io.BytesIO(pdf(tab))).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (842, 595)


def test_without_a_script_the_gravest_are_there(opened, big):
    tab = opened(big, java_script_enabled=False)
    assert len(numbers(tab)) == 100
    assert numbers(tab)[0] == "2026-4000"
    assert "浏览器没有运行脚本或者版本过低" in tab.locator("#plain").inner_text()
    assert not tab.locator("#filter").is_visible()


@pytest.mark.parametrize("width", [400, 1024, 1366])
def test_nothing_runs_over_the_edge(opened, dangerous, width):
    tab = opened(dangerous, viewport={"width": width, "height": 768})
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_hostile_text_stays_text(opened, dangerous, hostile_texts):
    """Drawn by us, drawn by the script, found, sorted and printed; nothing of it runs, asks or says anything."""
    tab = opened(dangerous, "#doubts=1")
    shown = tab.locator("body").inner_text()
    for name in ("script", "attribute", "template", "formula =", "comment", "query"):
        assert hostile_texts[name] in shown, name
    assert not re.search(r"[\u202a-\u202e\u2066-\u2069\ufffe\uffff\x00-\x08]", shown)
    for button in tab.locator("thead").get_by_role("button").all():
        button.click()
        button.click()
    tab.get_by_role("searchbox", name="查找").fill(hostile_texts["script"])
    expect(tab).to_have_url(re.compile("words="))
    tab.reload()
    assert tab.locator("#rows > tr").count() == 1
    assert printed(tab)
    hrefs = tab.locator("a[href]").evaluate_all("(all) => all.map((one) => one.getAttribute('href'))")
    assert hrefs
    assert not [href for href in hrefs if not re.match(r"(https?://|#|%E5%8F%B0%E8%B4%A6\.xlsx$)", href)]
    out = tab.locator("a[href^=http]").evaluate_all("(all) => all.map((one) => one.rel)")
    assert set(out) == {"noopener noreferrer nofollow"}
    elements = tab.evaluate("document.querySelectorAll('img, iframe, object, embed, link, form, [onmouseover]').length")
    assert elements == 0
    assert tab.locator("script").count() == 2


def test_the_policy_lets_no_other_script_run(browser, big):
    tab = browser.new_page()
    tab.goto(big.as_uri())
    tab.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.broken = true";
        document.body.appendChild(script);
    }""")
    assert tab.evaluate("window.broken") is None
    tab.close()


def pdf(tab):
    return tab.pdf(prefer_css_page_size=True)


def printed(tab):
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf(tab))).pages)
