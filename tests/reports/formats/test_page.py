import base64
import hashlib
import json
import re

import pytest
from lxml import html

from checks.findings import Excerpt, Place, Severity
from reports.formats import page
from reports.formats.parts.inert import inert


def written(view, folder):
    path = page.write(view, folder / "报告.html")
    return path.read_text("utf-8")


def parsed(text):
    return html.document_fromstring(text.encode("utf-8"))


def words(element):
    return " ".join(element.text_content().split())


@pytest.fixture(scope="module")
def dangerous(hostile, tmp_path_factory):
    return written(hostile, tmp_path_factory.mktemp("hostile"))


def test_structure(view, entry, tmp_path):
    tree = parsed(written(view(entry(), notes=("外部链接未核查。",)), tmp_path))
    assert [words(heading) for heading in tree.iter("h2")] == [
        "结论", "先改这些", "与上次检查相比", "责任单位", "总体情况", "全部问题", "栏目更新情况", "发布统计",
        "评分", "说明",
    ]  # fmt: skip
    assert words(tree.find(".//h1")) == "某某局网站信息公开自查报告"
    assert words(tree.xpath("//main/*[1]")[0]) == "外部链接未核查。"
    assert "2026年11月23日 10:05 至 2026年11月23日 10:31" in words(tree.find(".//header"))
    assert words(tree.find(".//footer")) == "zicha 0.1.0 规则摘要 3f9a1c77b2 检查批次 20261123-1005"


def test_an_entry(view, entry, tmp_path):
    shown = entry(1, severity=Severity.VETO, excerpt=Excerpt("按照统一", "布署", "抓好落实"), needs_review=True)
    row = parsed(written(view(shown), tmp_path)).get_element_by_id("rows")[0]
    assert dict(row.attrib) == {"data-level": "4"}
    assert [words(row.xpath(f".//*[@data-text='{part}']")[0]) for part in ("severity", "family", "unit")] == [
        "单项否决",
        "链接",
        "办公室",
    ]
    assert words(row.find(".//mark")) == "布署"
    assert [link.get("href") for link in row.iter("a")] == [shown.page, shown.url, shown.page]
    assert {link.get("rel") for link in row.iter("a")} == {"noopener noreferrer nofollow"}
    assert [words(chip) for chip in row.find_class("chip") if chip.get("hidden") is None] == ["需人工核对"]


def test_an_empty_ledger(view, tmp_path):
    text = written(view(columns=(), coverage={}, figures={}), tmp_path)
    for sentence in (
        "没有需要马上整改的问题。",
        "本次没有检查栏目。",
        "台账中没有未销号的问题。",
        "台账中没有问题，没有须整改的单位。",
        "没有可比的上次检查。",
    ):
        assert sentence in text


def test_places_are_folded_and_counted(view, entry, tmp_path):
    places = tuple(Place(f"http://h.example/{number}", "更多") for number in range(33))
    row = parsed(written(view(entry(places=places)), tmp_path)).get_element_by_id("rows")[0]
    assert len(row.findall(".//details//li")) == 20
    assert "33处" in words(row.find(".//summary"))
    assert "另有13处" in words(row.find(".//details"))


def test_a_hundred_are_drawn_and_all_are_data(view, entry, tmp_path):
    tree = parsed(written(view(*(entry(number) for number in range(260))), tmp_path))
    assert len(tree.get_element_by_id("rows")) == 100
    data = json.loads(tree.get_element_by_id("entries").text)
    assert [row["number"] for row in data] == [f"2026-{number:04d}" for number in range(260)]


def test_the_script_knows_every_part_of_a_row(view, entry, tmp_path):
    tree = parsed(written(view(entry()), tmp_path))
    (row,) = json.loads(tree.get_element_by_id("entries").text)
    parts = ("data-text", "data-if", "data-link", "data-list")
    asked = {node.get(name) for name in parts for node in tree.xpath(f"//tbody[@id='rows']//*[@{name}]")}
    asked |= {option.get("value") for option in tree.xpath("//select[@data-wanted='sort']/option[@value!='']")}
    asked |= {head.get("data-sort") for head in tree.xpath("//th[@data-sort]")}
    assert asked <= set(row)


def test_only_the_gravest_are_carried_and_that_is_said(view, entry, tmp_path):
    entries = [entry(number, severity=Severity.NOTICE) for number in range(5_100)]
    shown = view(*entries, entry(9_999, severity=Severity.VETO))
    tree = parsed(page.write(shown, tmp_path / "报告.html", "台账(2).xlsx").read_text("utf-8"))
    notice = tree.xpath("//section[@id='all']/p[@class='notice']")[0]
    assert words(notice) == "台账中未销号的问题共5101条，本页只列最严重的5000条，其余101条见台账(2).xlsx。"
    assert notice.find("a").get("href") == "%E5%8F%B0%E8%B4%A6%282%29.xlsx"
    data = json.loads(tree.get_element_by_id("entries").text)
    assert (len(data), data[0]["severity"]) == (5_000, "单项否决")


def test_endless_texts_do_not_make_the_page_endless(view, entry, tmp_path):
    text = "长" * 2_000
    places = tuple(Place(f"http://h.example/{number}{text}", text) for number in range(20))
    entries = [entry(number, message=text, title=text, evidence=text, places=places) for number in range(3_000)]
    document = written(view(*entries), tmp_path)
    assert len(document) < 15_000_000
    assert re.search(r"共3000条，本页只列最严重的\d+条，其余\d+条见整改台账。", words(parsed(document)))


def test_one_file_that_asks_for_nothing(dangerous):
    tree = parsed(dangerous)
    apart = {"img", "link", "iframe", "frame", "object", "embed", "video", "audio", "source", "form", "base"}
    loading = apart | {"use", "image", "foreignobject"}
    assert not loading & {element.tag for element in tree.iter() if isinstance(element.tag, str)}
    assert not tree.xpath("//@src | //@srcset | //@style | //@action")


def test_only_our_script_and_our_style_may_run(dangerous):
    policy = parsed(dangerous).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for name in ("script", "style"):
        body = re.findall(rf"<{name}>(.*?)</{name}>", dangerous, re.DOTALL)
        assert len(body) == 1
        digest = base64.b64encode(hashlib.sha256(body[0].encode("utf-8")).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy


def test_hostile_text_makes_no_elements(dangerous):
    tree = parsed(dangerous)
    assert [script.get("type") for script in tree.iter("script")] == ["application/json", None]
    assert len(list(tree.iter("style"))) == 1
    names = {name for element in tree.iter() if isinstance(element.tag, str) for name in element.attrib}
    assert not [name for name in names if name.startswith("on")]
    assert not [node for node in tree.iter() if not isinstance(node.tag, str)], "no comments"
    assert not [link for link in tree.xpath("//@href") if not re.match(r"(https?://|#)[\x21-\x7e]+$", link)]


def test_hostile_text_is_there_as_text(dangerous, hostile_texts):
    drawn = parsed(dangerous).get_element_by_id("rows")
    for row, (name, text) in zip(drawn, hostile_texts.items(), strict=False):
        expected = inert(text, 2_000)
        for part in ("title", "message", "marked", "suggestion", "url"):
            assert row.xpath(f".//*[@data-text='{part}']")[0].text_content() == expected, (name, part)
    assert "{{7*7}}" in dangerous
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ufffe\uffff]", dangerous)


def test_hostile_data_cannot_leave_its_island(view, entry, tmp_path, hostile_texts):
    fillers = [entry(number, severity=Severity.VETO) for number in range(200)]
    bad = [entry(500 + number, title=text, unit=text) for number, text in enumerate(hostile_texts.values())]
    text = written(view(*fillers, *bad), tmp_path)
    island = re.search(r'id="entries">(.*?)</script>', text, re.DOTALL)[1]
    assert not set(island) & set("<>&\u2028\u2029\n\r")
    assert [row["title"] for row in json.loads(island)[200:]] == [
        inert(value, 2_000) for value in hostile_texts.values()
    ]


def test_many_entries_stay_a_file_one_can_open(view, entry, tmp_path):
    text = written(view(*(entry(number) for number in range(30_000))), tmp_path)
    assert len(text.encode("utf-8")) < 12_000_000


def test_a_change_can_be_opened_and_listed(view, entry, course, tmp_path):
    fresh = entry(1, is_new=True)
    back = entry(2, returned=True, state="复发")
    left = entry(3, rechecked=False, note="所在页面这次没有访问")
    gone = entry(4, reason="重新访问，链接可以打开")
    tree = parsed(written(view(fresh, back, left, closed=[gone], course=course(5, 3)), tmp_path))
    section = tree.get_element_by_id("changes")
    assert "由5条变为3条" in words(section)
    lists = [words(one) for one in section.find_class("change")]
    for told, number, said in zip(lists, (1, 2, 4, 3), ("404", "404", "链接可以打开", "没有访问"), strict=True):
        assert f"2026-{number:04d}" in told
        assert said in told
    assert section.xpath(".//a[starts-with(@href, '#mark=')]/@href")[0].startswith("#mark=%E6%9C%AC%E6%AC%A1")


def test_units_lead_to_their_entries(view, entry, tmp_path):
    grave = entry(1, unit="信息中心", severity=Severity.VETO, overdue=True)
    tree = parsed(written(view(entry(2, unit=""), entry(3), grave, closed=[entry(4)]), tmp_path))
    rows = [[words(cell) for cell in row] for row in tree.xpath("//table[@class='units']/tbody/tr")]
    assert rows == [
        ["信息中心", "1", "1", "0", "1", "0", "0", "0.0%"],
        ["办公室", "1", "0", "0", "0", "1", "0", "0.0%"],
        ["（未分派）", "1", "0", "0", "0", "0", "0", "0.0%"],
    ]
    assert tree.xpath("//table[@class='units']//a/@href")[0] == "#unit=%E4%BF%A1%E6%81%AF%E4%B8%AD%E5%BF%83&doubts=1"


def test_the_runs_are_drawn_and_told_in_numbers(view, entry, course, tmp_path):
    section = parsed(written(view(entry(), course=course(9, 4, 1)), tmp_path)).get_element_by_id("changes")
    assert len(section.findall(".//svg")) == 2
    rows = section.xpath(".//table[@class='course']/tbody/tr")
    assert [words(row[2]) for row in rows] == ["1", "4", "9"]


def test_one_run_makes_no_line(view, entry, course, tmp_path):
    section = parsed(written(view(entry(), course=course(1)), tmp_path)).get_element_by_id("changes")
    assert "第一次检查" in words(section)
    assert not section.findall(".//svg")


def test_what_was_published_is_drawn_and_told_in_numbers(view, published, tmp_path):
    tree = parsed(written(view(publication=published("通知公告", "工作动态")), tmp_path))
    section = tree.get_element_by_id("published")
    assert "共44篇" in words(section)
    assert "另有2篇看不出发布日期，没有计入以上数字。" in words(section)
    assert [words(heading) for heading in section.iter("h3")] == ["按月", "按年", "按栏目"]
    assert len(section.findall(".//svg//rect")) == 2 * 11
    assert [words(cell) for cell in section.findall(".//table")[2][1][0]][:2] == ["工作动态", "22"]


def test_where_nothing_was_counted_the_page_says_so(view, tmp_path):
    text = written(view(), tmp_path)
    assert "本次检查没有统计稿件。" in text
    assert "<svg" not in text
