"""A file's bytes to its text: the same words from every format, with the place where a person finds them."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checks.reading.attachments.lines import joined
from checks.reading.attachments.package import Allowance, Package
from checks.reading.attachments.passage import Passage
from checks.reading.attachments.passages import passages
from checks.reading.attachments.unread import CannotRead, Unread
from tests.files.excel97 import xls
from tests.files.office import docx, ofd, paragraph, pptx, word, xlsx
from tests.files.package import from_the_future, locked, spoilt, zipped, zipped_by_windows
from tests.files.pdf import assembled, pdf
from tests.files.powerpoint97 import ppt
from tests.files.word97 import doc

_RTF = (
    rb"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\'cb\'ce;}}\uc1 \u20851?\u20110?\'cd\'a8\'d6\'aa\par {\*\x no}\'b6\'fe\cell}"
)
_PAGE = (
    "<html><head><title>不算</title><style>p{}</style></head>"
    "<body><p>关于<b>通知</b></p><table><tr><td>二</td></tr></table></body></html>"
)


def read(body: bytes) -> list[tuple[str, str]]:
    return [(found.place, found.text) for found in passages(body)]


def refused(body: bytes) -> tuple[list[str], Unread, str]:
    """What was given all the same, and why there is not more."""
    given: list[str] = []
    try:
        for found in passages(body):
            given.append(found.text)  # noqa: PERF401  # what came before the refusal counts
    except CannotRead as told:
        return given, told.why, told.detail
    return pytest.fail("没有拒绝")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (docx("关于通知", "二"), [("第1段", "关于通知"), ("第2段", "二")]),
        (docx("  ", "前\t后"), [("第1段", "前 后")]),
        (xlsx({"名单": {"B4": "张三", "AB5": 12.0}, "空": {}}), [("表“名单”B4", "张三"), ("表“名单”AB5", "12")]),
        (xls("名单", {(3, 1): "张三"}), [("表“名单”B4", "张三")]),
        (pptx(["后", "先"], shown=[2, 1]), [("幻灯片1", "先"), ("幻灯片2", "后")]),
        (ppt(["关于通知", "two"]), [("幻灯片1", "关于通知"), ("幻灯片2", "two")]),
        (
            doc("关于通知\r二\x07三\x07\x07", "four\r"),
            [("第1段", "关于通知"), ("第2段", "二"), ("第3段", "三"), ("第4段", "four")],
        ),
        (doc('见\x13HYPERLINK "http://x"\x14链接\x15。\r'), [("第1段", "见链接。")]),
        (
            ofd([(10, "关于"), (10.2, "通知"), (30, "二")], [(10, "三")]),
            [("第1页", "关于通知"), ("第1页", "二"), ("第2页", "三")],
        ),
        (pdf(["关于通知"], ["二"]), [("第1页", "关于通知"), ("第2页", "二")]),
        (_RTF, [("第1段", "关于通知"), ("第2段", "二")]),
        ("关于通知\r\n\r\n二".encode("gbk"), [("第1行", "关于通知"), ("第3行", "二")]),
        ("\ufeff姓名,单位\n张三,局".encode("utf-16-le"), [("第1行", "姓名,单位"), ("第2行", "张三,局")]),
        (_PAGE.encode(), [("第1段", "关于通知"), ("第2段", "二")]),
        (zipped({"甲/乙.docx": docx("关于通知")}), [("压缩包内“甲/乙.docx”第1段", "关于通知")]),
        (zipped_by_windows({"名单.docx": docx("关于通知")}), [("压缩包内“名单.docx”第1段", "关于通知")]),
        (zipped({"外.zip": zipped({"内.txt": "关于通知"})}), [("压缩包内“外.zip”压缩包内“内.txt”第1行", "关于通知")]),
        (b"", []),
        (zipped({}), []),
    ],
)
def test_every_format_gives_its_text_with_its_place(body, said):
    assert read(body) == said


def test_lines_of_a_page_run_on_and_those_of_a_table_do_not():
    lines = [
        "关于进一步做好有关工作的通知",
        "为进一步做好有关工作，根据中华人民共",
        "和国有关法律的规定，现将有关事项通知",
        "如下。",
    ]
    assert [text for _, text in read(pdf(lines))] == [
        "关于进一步做好有关工作的通知",
        "为进一步做好有关工作，根据中华人民共和国有关法律的规定，现将有关事项通知如下。",
    ]
    assert [text for _, text in read(pdf(["姓名", "张三", "李四"]))] == ["姓名", "张三", "李四"]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("关 于 做 好 工 作 的 通 知", "关于做好工作的通知"),
        ("关 于 做好 工 作 ， 通 知", "关于做好工作，通知"),
        ("张三 办公室 主任", "张三 办公室 主任"),
        ("附件1 名单", "附件1 名单"),
        ("WTO 与 WHO", "WTO 与 WHO"),
    ],
)
def test_gaps_of_a_spread_line_are_no_spaces(line, text):
    assert list(joined([line])) == [text]


def test_what_a_reader_does_not_see_is_no_text():
    inner = (
        "<w:p><w:r><w:t>看得见</w:t></w:r><w:del><w:r><w:delText>删去的</w:delText></w:r></w:del>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        f"<mc:AlternateContent xmlns:mc='x'><mc:Choice>{paragraph('框内')}</mc:Choice>"
        f"<mc:Fallback>{paragraph('框内')}</mc:Fallback></mc:AlternateContent>"
    )
    assert [text for _, text in read(zipped({"word/document.xml": word(inner)}))] == ["看得见", "框内"]
    assert [text for _, text in read(ppt(["早先的一稿"], ["后来的一稿"]))] == ["后来的一稿"]


def test_a_frame_inside_a_paragraph_is_a_paragraph_of_its_own():
    inner = f"<w:p><w:r><w:t>前</w:t></w:r><w:r><w:pict>{paragraph('框')}</w:pict></w:r><w:r><w:t>后</w:t></w:r></w:p>"
    assert [text for _, text in read(zipped({"word/document.xml": word(inner)}))] == ["框", "前后"]


def test_notes_and_heads_are_read_too():
    more = {"header1": word(paragraph("页眉")), "footnotes": word(paragraph("注"))}
    assert read(docx("正文", **more)) == [("第1段", "正文"), ("脚注", "注"), ("页眉页脚", "页眉")]


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"\xff\xd8\xff\xe0" + bytes(99), Unread.SCANNED),
        (pdf([], picture=True), Unread.SCANNED),
        (pdf([]), Unread.SCANNED),
        (ofd([]), Unread.SCANNED),
        (pdf(["关于"], encoding="Identity-H"), Unread.GARBLED),
        (pdf(["关于"], encoding="GBKp-EUC-H"), Unread.GARBLED),
        (b"Rar!\x1a\x07\x00" + bytes(99), Unread.UNKNOWN),
        (bytes(range(256)) * 4, Unread.UNKNOWN),
        (doc("旧", version=0x65), Unread.UNKNOWN),
        (doc("密", flags=0x0100), Unread.ENCRYPTED),
        (ppt(["密"], token=0xF3D1C4DF), Unread.ENCRYPTED),
        (b"%PDF-1.7\n", Unread.DAMAGED),
        (b"PK\x03\x04", Unread.DAMAGED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Unread.DAMAGED),
        (docx("一")[:-40], Unread.DAMAGED),
        (spoilt(docx("一"), "word/document.xml"), Unread.DAMAGED),
        (from_the_future(docx("一")), Unread.DAMAGED),
        (zipped({"word/document.xml": "<w:p"}), Unread.DAMAGED),
        (zipped({"ppt/presentation.xml": "<p/>"}), Unread.DAMAGED),
    ],
)
def test_what_cannot_be_read_says_why(body, why):
    assert refused(body) == ([], why, "")


def test_what_can_be_read_is_given_although_the_rest_cannot():
    pages = pdf(["关于通知"], [], [], picture=True)
    assert refused(pages) == (["关于通知"], Unread.SCANNED, "第2、3页")
    mixed = zipped({"坏.docx": b"PK\x03\x04", "好.txt": "关于通知", "图.png": b"\x89PNG"})
    assert refused(mixed) == (["关于通知"], Unread.DAMAGED, "压缩包内“坏.docx”、压缩包内“图.png”")
    half = spoilt(zipped({"坏.txt": "一" * 99, "好.txt": "关于通知"}), "坏.txt")
    assert refused(half) == (["关于通知"], Unread.DAMAGED, "压缩包内“坏.txt”")
    assert refused(locked(zipped({"甲.txt": "密"}))) == ([], Unread.ENCRYPTED, "压缩包内“甲.txt”")


_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "哈" * 10}">' for n in range(10))


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (zipped({"word/document.xml": f"<!DOCTYPE d [{_LAUGHS}]><d><p><t>&l9;</t></p></d>"}), Unread.DAMAGED),
        (
            zipped({"word/document.xml": '<!DOCTYPE d SYSTEM "file:///etc/passwd"><d><p><t>a</t></p></d>'}),
            Unread.DAMAGED,
        ),
        (docx("啊" * 20_000_000), Unread.EXCESSIVE),
        (zipped({f"{number}.txt": "" for number in range(2001)}), Unread.EXCESSIVE),
        ("字\n".encode() * 3_000_000, Unread.EXCESSIVE),
    ],
)
def test_what_unfolds_without_measure_is_stopped(body, why):
    given, said, _ = refused(body)
    assert said is why
    assert sum(map(len, given)) <= 5_000_000


def test_archives_in_archives_come_to_an_end():
    body = zipped({"a.txt": "关于通知"})
    for _ in range(3):
        body = zipped({"a.zip": body})
    assert refused(body)[1] is Unread.EXCESSIVE


def test_everything_in_an_archive_shares_one_allowance():
    allowance = Allowance(1000)
    package = Package(zipped({"一.txt": b"x" * 600, "二.txt": b"y" * 600}), allowance)
    assert package.read("一.txt") == b"x" * 600
    with pytest.raises(CannotRead):
        package.read("二.txt")
    assert allowance.bytes == 400


def test_a_pdf_that_bites_its_tail_comes_to_an_end():
    objects = {
        1: "<</Type /Catalog /Pages 2 0 R>>",
        2: "<</Type /Pages /Kids [2 0 R 3 0 R] /Count 2>>",
        3: "<</Type /Pages /Kids [2 0 R] /Count 1>>",
    }
    assert refused(assembled(objects))[1] in (Unread.DAMAGED, Unread.SCANNED)
    assert refused(assembled({1: "<</Type /Catalog /Pages 1 0 R>>"}, "/Prev 9"))[0] == []


_SAMPLES = [
    docx("关于通知", "二"),
    xlsx({"名单": {"B4": "张三"}}),
    xls("名单", {(3, 1): "张三"}),
    pptx(["一", "二"], [1, 2]),
    ppt(["一"], ["二"]),
    doc("关于通知\r", "four"),
    ofd([(10, "关于")]),
    pdf(["关于通知"], ["二"]),
    _RTF,
    zipped({"a.docx": docx("一")}),
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    sample=st.sampled_from(_SAMPLES),
    cuts=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=6)), max_size=4),
    keep=st.floats(0.3, 1),
)
def test_a_broken_file_is_never_more_than_unread(sample, cuts, keep):
    """Whatever happens to a file on its way, the answer is passages or a reason."""
    body = bytearray(sample[: int(len(sample) * keep)])
    for where, put in cuts:
        at = int(where * len(body))
        body[at : at + len(put)] = put
    try:
        found = list(passages(bytes(body)))
    except CannotRead:
        return
    assert all(isinstance(one, Passage) and one.text.strip() and "\n" not in one.text for one in found)
