import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from python_calamine import CalamineWorkbook

from checks.findings import Excerpt, Place, Severity
from reports.formats import workbook
from reports.formats.parts.inert import inert

SHEETS = ["先改这些", "整改台账", "出现位置", "栏目", "本次销号", "统计", "评分", "人工核查清单", "说明"]
HEADER = [
    "编号", "严重程度", "类别", "问题", "问题描述", "出现页面", "链接", "其他页面数", "问题对象地址", "链接",
    "原文摘录", "修改建议", "依据", "状态", "是否超期", "本次是否复核", "需人工核对", "责任单位",
    "整改期限", "存量", "首次发现", "最近发现",
]  # fmt: skip


@pytest.fixture(scope="module")
def dangerous(hostile, tmp_path_factory) -> Path:
    return workbook.write(hostile, tmp_path_factory.mktemp("hostile") / "台账.xlsx")


def rows(path, sheet):
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_name(sheet).to_python()


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def targets(path):
    """Where the links of all sheets lead."""
    found = [
        etree.fromstring(body) for name, body in parts(path).items() if name.endswith(".rels") and "sheets" in name
    ]
    return [relation.get("Target") for tree in found for relation in tree]


def test_structure(view, entry, tmp_path):
    path = workbook.write(view(entry(), closed=(entry(2, reason="链接已能打开"),)), tmp_path / "台账.xlsx")
    assert path == tmp_path / "台账.xlsx"
    assert CalamineWorkbook.from_path(str(path)).sheet_names == SHEETS
    assert rows(path, "整改台账")[0] == HEADER
    assert rows(path, "出现位置")[0] == ["编号", "问题", "页面", "链接", "页面上的文字"]
    assert rows(path, "栏目")[0] == [
        "栏目名称",
        "栏目地址",
        "链接",
        "栏目类型",
        "更新期限（天）",
        "最近更新",
        "信息条数",
        "状态",
    ]
    assert rows(path, "本次销号")[0] == [
        "编号", "严重程度", "类别", "问题", "问题描述", "问题对象地址", "链接", "销号原因", "责任单位",
        "首次发现", "最近发现",
    ]  # fmt: skip
    assert rows(path, "说明")[0] == ["项目", "名称", "说明"]


def test_an_entry_reads_as_it_was(view, entry, tmp_path):
    shown = entry(
        7,
        severity=Severity.VETO,
        family="words",
        excerpt=Excerpt("按照统一", "布署", "抓好落实"),
        places=(Place("http://h.example/1", "甲"), Place("http://h.example/2"), Place("http://h.example/2", "乙")),
        overdue=True,
        rechecked=False,
        needs_review=True,
        deadline="2026-10-26",
        legacy=True,
    )
    path = workbook.write(view(shown), tmp_path / "台账.xlsx")
    assert rows(path, "整改台账")[1] == [
        "2026-0007", "单项否决", "文字", "链接无法打开", shown.message, "http://h.example/1", "打开", 1, shown.url,
        "打开", "按照统一布署抓好落实", shown.suggestion, shown.basis, "待整改", "超期", "否", "是", "办公室",
        "2026-10-26", "是", "2026-10-12", "2026-11-23",
    ]  # fmt: skip
    assert [row[2:] for row in rows(path, "出现位置")[1:]] == [
        ["http://h.example/1", "打开", "甲"], ["http://h.example/2", "打开", ""], ["http://h.example/2", "打开", "乙"],
    ]  # fmt: skip
    assert set(targets(path)) >= {"http://h.example/1", "http://h.example/2", shown.url}


def test_the_fault_is_red(view, entry, tmp_path):
    path = workbook.write(view(entry(excerpt=Excerpt("统一", "布署", "落实"))), tmp_path / "台账.xlsx")
    sheet = parts(path)["xl/worksheets/sheet2.xml"].decode()
    fault = re.search(r"<r><rPr>([^/]|/(?!rPr))*</rPr><t>布署</t></r>", sheet)
    assert fault
    assert 'rgb="FFC00000"' in fault[0]


def test_the_first_sheet_begins_with_what_is_wrong_with_the_run(view, tmp_path):
    path = workbook.write(
        view(notes=("本机不能访问互联网，外部链接未核查。",), failures=("规则甲出错。",)), tmp_path / "台账.xlsx"
    )
    first = [row[0] for row in rows(path, "先改这些")]
    assert first[:3] == ["本机不能访问互联网，外部链接未核查。", "规则甲出错。", "某某局网站 信息公开自查结果"]
    assert "2026年11月23日 10:05" in first[3]
    assert "zicha 0.1.0" in first[4]
    assert "3f9a1c77b2" in first[4]


def test_an_empty_ledger_gives_a_workbook(view, tmp_path):
    path = workbook.write(view(columns=(), coverage={}, figures={}), tmp_path / "台账.xlsx")
    assert [len(rows(path, sheet)) for sheet in SHEETS[1:5]] == [1, 1, 1, 1]
    assert rows(path, "先改这些")[-1][0] == "没有需要马上整改的问题。"


def test_every_part_is_sound_xml(dangerous):
    for name, body in parts(dangerous).items():
        assert etree.fromstring(body) is not None, name


def test_nothing_is_computed_and_no_link_leaves_the_web(dangerous):
    sheets = [body for name, body in parts(dangerous).items() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == len(SHEETS)
    for body in sheets:
        tree = etree.fromstring(body)
        kinds = {element.tag.rpartition("}")[2] for element in tree.iter()}
        assert "f" not in kinds
        assert {cell.get("t") for cell in tree.iter("{*}c")} <= {"inlineStr", None}
        assert not tree.xpath("//*[local-name()='hyperlink'][not(@*[local-name()='id'])]")
    assert all(re.match(r"https?://[\x21-\x7e]+$", target) for target in targets(dangerous))
    assert not any("evil" in target.partition("?")[0].split("/")[2] for target in targets(dangerous))


def test_hostile_text_is_there_and_is_text(dangerous, hostile, hostile_texts):
    ledger = rows(dangerous, "整改台账")[1:]
    assert len(ledger) == len(hostile.entries)
    for row, (name, text) in zip(ledger, hostile_texts.items(), strict=False):
        expected = inert(text, 32_767)
        assert row[3].rstrip() == expected.rstrip(), name
        assert row[17].rstrip() == expected.rstrip(), name
    assert len(rows(dangerous, "本次销号")) == len(hostile.closed) + 1
    assert len(rows(dangerous, "栏目")) == len(hostile.run.columns) + 1


def test_text_that_looks_like_the_librarys_own_markup_stays_text(dangerous, hostile_texts):
    sheet = etree.fromstring(parts(dangerous)["xl/worksheets/sheet2.xml"])
    texts = {element.text.strip() for element in sheet.iter("{*}t") if element.text}
    assert hostile_texts["rich text"] in texts
    assert not sheet.xpath("//*[local-name()='t'][text()='伪造']")


def test_retyping_a_cell_keeps_it_text(dangerous):
    styles = etree.fromstring(parts(dangerous)["xl/styles.xml"])
    quoted = [style.get("quotePrefix") == "1" for style in styles.find("{*}cellXfs")]
    sheet = etree.fromstring(parts(dangerous)["xl/worksheets/sheet2.xml"])
    crawled = [cell for cell in sheet.iter("{*}c") if re.match(r"[DEFIKLMR](?!1$)\d+", cell.get("r"))]
    assert crawled
    assert all(quoted[int(cell.get("s"))] for cell in crawled)


def test_excel_prints_and_filters(view, entry, tmp_path):
    sheet = etree.fromstring(
        parts(workbook.write(view(entry(), entry(2)), tmp_path / "台账.xlsx"))["xl/worksheets/sheet2.xml"]
    )
    assert sheet.find("{*}autoFilter").get("ref") == "A1:V3"
    assert sheet.find(".//{*}pane").get("ySplit") == "1"
    page = sheet.find("{*}pageSetup")
    assert (page.get("paperSize"), page.get("orientation"), page.get("fitToHeight")) == ("9", "landscape", "0")
    assert "&P" in sheet.find(".//{*}oddFooter").text


def test_open_elsewhere(view, tmp_path):
    (tmp_path / ".~lock.台账.xlsx#").touch()
    assert workbook.write(view(), tmp_path / "台账.xlsx") == tmp_path / "台账(2).xlsx"


@pytest.mark.slow
def test_thirty_thousand_entries(view, entry, tmp_path):
    """More links than Excel takes on a sheet: the rest stays readable, and nothing is lost."""
    entries = [entry(number) for number in range(33_000)]
    path = workbook.write(view(*entries), tmp_path / "台账.xlsx")
    relations = parts(path)["xl/worksheets/_rels/sheet2.xml.rels"]
    assert relations.count(b"<Relationship ") == 65_530
    ledger = rows(path, "整改台账")
    assert len(ledger) == 33_001
    assert ledger[-1][8] == entries[-1].url
    assert path.stat().st_size < 20_000_000


def test_what_was_published(view, published, tmp_path):
    path = workbook.write(view(publication=published("通知公告", "工作动态")), tmp_path / "台账.xlsx")
    found = rows(path, "统计")
    assert "另有2篇看不出发布日期，没有计入以上数字。" in [row[0] for row in found]
    assert ["通知公告", 22, 5, 5, 4, 4, 4, 22, 1] in found
    assert [row[0] for row in found if row[0] in ("按月", "按年", "按栏目")] == ["按月", "按年", "按栏目"]


def test_where_nothing_was_counted_the_sheet_says_so(view, tmp_path):
    path = workbook.write(view(), tmp_path / "台账.xlsx")
    assert rows(path, "统计")[0][0] == "本次检查没有统计稿件。"
