"""Documents whose head contradicts their own term, or another page of the site."""

from datetime import date

import pytest

from checks.gathering import normatives
from checks.gathering.normatives import DocumentFiles, NormativeDocument
from checks.reading.validity_term import validity_term

ISSUED = date(2020, 1, 1)


def page(
    title="某某县某某管理办法",
    number="某府发〔2019〕5号",
    validity="有效",
    text="第一条 为了规范管理，制定本办法。",
    **more,
):
    head = {"索引号": "111/2019-1", "文号": number, "成文日期": "2019年12月20日", "有效性": validity} | more
    cells = "".join(f"<tr><td>{label}：</td><td>{value}</td></tr>" for label, value in head.items())
    text += "\n" + "第三条 有关部门按照职责分工，做好组织实施和监督检查工作，及时公布实施情况。" * 3
    lines = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    return (
        f'<html><head><title>{title}</title><meta name="ArticleTitle" content="{title}">'
        f'<meta name="ColumnName" content="{more.pop("column", "行政规范性文件")}"></head>'
        f'<body><table>{cells}</table><div class="TRS_Editor">{lines}</div></body></html>'
    )


def notice(title, text):
    text += "\n" + "各乡镇人民政府、街道办事处，县政府各部门、直属机构，请认真贯彻执行，并做好衔接工作。" * 3
    lines = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    meta = f'<meta name="ArticleTitle" content="{title}"><meta name="ColumnName" content="通知公告">'
    return f'<html><head>{meta}</head><body><div class="TRS_Editor">{lines}</div></body></html>'


@pytest.fixture
def documents(gathers):
    def build(*pages: str):
        found = gathers(normatives, {f"/zcwj/202001/t20200101_{100000 + n}.html": html for n, html in enumerate(pages)})
        return [one for one in found if isinstance(one, NormativeDocument)]

    return build


@pytest.mark.parametrize(
    "text",
    [
        "本办法自2020年1月1日起施行。",
        "取得的资格证书有效期为5年，自2020年1月1日起计算。",
        "本办法所称居住证有效期为1年，自2020年1月1日起施行。",
        "合同有效期至2020年12月31日。",
        "本办法自公布之日起施行，2015年发布的办法同时废止。",
        "本办法自2020年1月1日起施行，有效期至2021年12月31日。本通知有效期至2025年12月31日。",
        "本办法自2020年2月30日起施行，有效期5年。",
        "申请材料自2020年1月1日起实施，有效期5年。",
        "本办法自2020年1月1日起施行，有效期99年。",
    ],
)
def test_no_term_or_one_that_nobody_can_read(text):
    assert validity_term(text, ISSUED) is None


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("本办法自2020年1月1日起施行，有效期5年。", date(2025, 1, 1)),
        ("本办法自2020年2月1日起施行，有效期为五年。", date(2025, 2, 1)),
        ("本规定自印发之日起施行,有效期两年。", date(2022, 1, 1)),
        ("本通知自2020年1月1日起施行，有效期至2024年12月31日。", date(2024, 12, 31)),
        ("本意见有效期为2020年1月1日至2022年12月31日。", date(2022, 12, 31)),
        ("本 实施细则 自 2020 年 2 月 29 日起试行，试行期 2 年。", date(2022, 2, 28)),
    ],
)
def test_a_term(text, until):
    assert validity_term(text, ISSUED)[0] == until


def test_without_a_day_of_issue_a_term_from_that_day_stays_unread():
    assert validity_term("本规定自印发之日起施行，有效期两年。", None) is None


@pytest.mark.parametrize("more", [{}, {"失效日期": "2030-01-01"}, {"text": "本办法自2025年1月1日起施行，有效期5年。"}])
def test_a_document_that_holds(documents, more):
    (one,) = documents(page(**more))
    assert one.valid
    assert one.until is None or one.until > date(2026, 11, 23)
    assert one.abolished is None


def test_the_heads_own_last_day(documents):
    (one,) = documents(page(失效日期="2022-12-31", text="本办法自2020年1月1日起施行，有效期5年。"))
    assert (one.until, one.stated, one.valid) == (date(2022, 12, 31), True, True)


def test_the_term_of_the_text(documents):
    (one,) = documents(page(text="第九条 本办法自2020年1月1日起施行，有效期5年。"))
    assert (one.until, one.stated) == (date(2025, 1, 1), False)


@pytest.mark.parametrize(
    "other",
    [
        notice("关于印发某某方案的通知", "根据《某某县某某管理办法》（某府发〔2019〕5号），制定本方案。"),
        notice("继续有效的规范性文件目录", "1 某某县某某管理办法 某府发〔2019〕5号"),
        notice(
            "规范性文件清理结果",
            "一、继续有效的文件\n某某县某某管理办法 某府发〔2019〕5号\n二、废止的文件\n某某规定 某府发〔2010〕8号",
        ),
        notice(
            "关于废止部分规范性文件的决定",
            "根据《某某县某某管理办法》（某府发〔2019〕5号），经研究，决定废止：\n某规定（某府发〔2010〕8号）",
        ),
        notice("关于废止部分规范性文件的决定（征求意见稿）", "某某县某某管理办法（某府发〔2019〕5号）"),
        notice("关于废止部分规范性文件的决定", "另一个完全不同的文件（某府发〔2019〕5号）"),
        notice("关于废止部分规范性文件的决定", "某某县某某管理办法（某府发〔2018〕5号）"),
    ],
)
def test_what_another_page_says_of_it_is_no_abolition(documents, other):
    assert [one.abolished for one in documents(page(), other)] == [None]


@pytest.mark.parametrize(
    "other",
    [
        notice("关于废止部分规范性文件的决定", "一、某某县某某管理办法（某府发〔2019〕5号）"),
        notice("关于公布失效规范性文件目录的通知", "《某某县某某管理办法》（某府发[2019]5号）"),
        notice(
            "规范性文件清理结果",
            "一、继续有效\n某规定 某府发〔2010〕8号\n二、废止\n某某县某某管理办法 某府发〔2019〕5号",
        ),
        notice("某某县某某管理实施办法", "第九条 《某某县某某管理办法》（某府发〔2019〕5号）同时废止。"),
    ],
)
def test_another_page_abolishes_it(documents, other):
    (one,) = documents(page(), other)
    assert one.abolished is not None
    assert one.abolished.page.endswith("100001.html")


def test_files(gathers):
    def files(*bodies):
        pages = {f"/gfxwj/t20200101_{100000 + n}.html": page(text=body) for n, body in enumerate(bodies)}
        return [one for one in gathers(normatives, pages) if isinstance(one, DocumentFiles)]

    offered = ['<a href="/a/b.docx">附件</a>', '<a href="./P020200101123456789.pdf">全文</a>', "WORD版下载", "下载PDF"]
    assert files(*offered)[0].lacking == ()
    (one,) = files(*offered, "第一条")
    assert (one.pages, len(one.lacking)) == (5, 1)
