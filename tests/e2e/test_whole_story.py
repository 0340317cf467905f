"""The ledger's whole story through the command line: found, told by mail, handed over, filled in, brought home,
repaired, closed on proof, back again, closed again; and on paper.
"""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from email.message import EmailMessage

import pytest

from checks.calendar import Calendar
from crawler.demo.server import Reply
from reports.documents import chinese
from tests.files import handed_out
from tests.website.bureau import Bureau, is_open, tally
from tests.website.letters import attached, both, text, workbook, workbook_name
from tests.website.postoffice import PostOffice, open_for_mail
from tests.website.website import Website, html, links, online

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]

LAW, MONEY = "法规科", "财务科"
_UNITS = {LAW: "/fgdt/", MONEY: "/cwxx/"}
_MAIL = {LAW: "fgk@example.gov.cn", MONEY: "cwk@example.gov.cn", "": "zwgkb@example.gov.cn"}
_NAMES = {address: unit for unit, address in _MAIL.items()}
_FILLED = ("/fgdt/1.html", "/fgdt/biaoge.html", "/fgdt/3.html", "/cwxx/1.html", "/cwxx/2.html")
_FILL_IN = "请在浅黄色的列中填写整改情况"
_NUMBER = re.compile(r"\b20\d\d-\d{4}\b")


def page(who: str, word: str = "布署") -> Reply:
    return html(f"<h1>关于开展检查的通知</h1><p>{who}统一{word}，各单位抓好落实。</p>")


def column(name: str, *addresses: str) -> Reply:
    """A list with the tags that the page of a column has; the tags of the site are missing, and that is nobody's."""
    tags = {"ColumnName": name, "ColumnType": "工作动态", "ColumnKeywords": name, "ColumnDescription": f"{name}栏目"}
    head = "".join(f'<meta name="{tag}" content="{value}">' for tag, value in tags.items()) + "</head>"
    page = links(*addresses)
    return replace(page, body=page.body.replace(b"</head>", head.encode()))


PAGES = {
    "/": links("/fgdt/", "/cwxx/", "/lianxi.html"),
    "/fgdt/": column("法规动态", "/fgdt/1.html", "/fgdt/2.html", "/fgdt/3.html"),
    "/fgdt/1.html": page("县里"),
    "/fgdt/2.html": column("表格下载", "/fgdt/biaoge.html"),
    "/fgdt/3.html": page("引文中"),
    "/cwxx/": column("财务动态", "/cwxx/1.html", "/cwxx/2.html"),
    "/cwxx/1.html": page("市里"),
    "/cwxx/2.html": page("省里"),
}


@pytest.fixture
def office(zicha):
    site = Website(PAGES)
    with online(site) as server, open_for_mail(PostOffice()) as post:
        (zicha.workspace / "sites").mkdir(parents=True)
        duties = "".join(f'[[duty]]\nunit = "{unit}"\npaths = ["{path}"]\n' for unit, path in _UNITS.items())
        profile = f'start = "{server.url}"\ntitle = "示例县某局网站"\n{duties}'
        (zicha.workspace / "sites" / "xian.toml").write_text(profile, "utf-8")
        units = "".join(f'"{unit}" = ["{_MAIL[unit]}"]\n' for unit in _UNITS)
        settings = f'host = "127.0.0.1"\nport = {post.port}\nsecurity = "none"\nsender = "zicha@example.gov.cn"\n'
        (zicha.workspace / "mail.toml").write_text(f'{settings}to = ["{_MAIL[""]}"]\n[units]\n{units}', "utf-8")
        yield Bureau(zicha, site, post, _NAMES)


def test_the_whole_story(office, tmp_path):
    first = it_is_found_and_told(office)
    what_came_by_mail_is_filled_in_and_brought_home(office, first[LAW], tmp_path)
    it_is_handed_out_filled_in_and_brought_home(office, tmp_path)
    some_is_repaired_and_closed_on_proof(office)
    nothing_changed_and_nobody_is_told(office)
    it_comes_back(office)
    it_stands_on_paper(office, tmp_path)
    it_is_closed_again(office)
    if not handed_out.OFFICE:
        pytest.skip("本机没有 LibreOffice：其余都对，只是财务科的表没有经过它")


def it_is_found_and_told(office):
    mails = office.run(code=1)
    entries = office.entries()
    for number, entry in entries.items():
        office.numbers["/" + entry["url"].split("/", 3)[3]] = number
    own = {
        LAW: office.of("/fgdt/1.html", "/fgdt/biaoge.html", "/fgdt/3.html"),
        MONEY: office.of("/cwxx/1.html", "/cwxx/2.html"),
        "": set(entries),
    }
    assert {unit: {n for n, entry in entries.items() if entry["unit"] == unit} for unit in _UNITS} == {
        unit: own[unit] for unit in _UNITS
    }
    assert set(mails) == set(own)
    for unit, mail in mails.items():
        assert_tells(mail, unit, f"新增{len(own[unit])}", own[unit])
        assert handed_out.numbers(workbook(mail)) == own[unit]
    assert workbook_name(mails[LAW]).startswith("整改台账_xian_法规科_20")
    assert workbook_name(mails[""]).startswith("台账-xian-20")
    for unit, other in ((LAW, MONEY), (MONEY, LAW)):
        said = mails[unit].as_string() + both(mails[unit]) + handed_out.everything(workbook(mails[unit]))
        assert not [hint for hint in (other, _UNITS[other], _MAIL[other], *own[other]) if hint in said]
    return mails


def what_came_by_mail_is_filled_in_and_brought_home(office, mail, tmp_path):
    saved = tmp_path / workbook_name(mail)
    saved.write_bytes(workbook(mail))
    number = office.numbers["/fgdt/1.html"]
    handed_out.fill(saved, {number: {"状态": "整改中", "责任人": "王某"}})
    assert "已导入1条" in office("ledger", "import", saved, "--yes", "--who", "李某").out
    assert office.entry("/fgdt/1.html")["history"][-1]["why"].startswith("责任人：王某〔导入 整改台账_xian_法规科_")
    told = "网站由本科室维护"
    office("ledger", "assign", office.numbers["/lianxi.html"], "--unit", LAW, "--why", told, "--who", "李某")


def it_is_handed_out_filled_in_and_brought_home(office, tmp_path):
    office("ledger", "export", "--per-unit", "--to", tmp_path / "out")
    law, money = (next((tmp_path / "out").glob(f"*_{unit}_*.xlsx")) for unit in _UNITS)
    laws = office.of("/fgdt/1.html", "/fgdt/biaoge.html", "/fgdt/3.html", "/lianxi.html")
    assert handed_out.numbers(law.read_bytes()) == laws
    assert handed_out.numbers(money.read_bytes()) == office.of("/cwxx/1.html", "/cwxx/2.html")

    later = office.today + timedelta(days=60)
    mended, form, quoted, put_off, begun = (office.numbers[path] for path in _FILLED)
    handed_out.fill(law, {
        mended: {"状态": "已整改", "整改措施或理由": "已改正错字", "完成日期": office.today},
        form: {"状态": "整改中", "责任人": "赵某", "整改期限": later},
        quoted: {"状态": "误报", "整改措施或理由": "引用旧文件的原文"},
    })  # fmt: skip
    if handed_out.OFFICE:
        money = handed_out.through_libreoffice(money, "xlsx", tmp_path / "theirs")
    handed_out.fill(money, {
        put_off: {"状态": "暂不整改", "整改措施或理由": "栏目改版时一并处理", "暂不整改至": later},
        begun: {"状态": "整改中", "责任人": "钱某", "整改期限": f"{later:%Y年%m月%d日}"},
    })  # fmt: skip
    if handed_out.OFFICE:
        money = handed_out.through_libreoffice(money, "ods", tmp_path / "saved")

    before = office.entries()
    shown = office("ledger", "import", law, money, "--who", "李某").out
    changed = {tuple(line.split("\t")[1:]) for line in shown.splitlines() if "\t" in line}
    assert {
        (mended, "状态", "整改中", "已整改待复核"), (form, "状态", "新增", "整改中"),
        (form, "整改期限", before[form]["deadline"], str(later)), (quoted, "状态", "新增", "误报"),
        (put_off, "状态", "新增", "暂不整改"), (put_off, "暂不整改至", "", str(later)),
        (begun, "状态", "新增", "整改中"), (begun, "整改期限", before[begun]["deadline"], str(later)),
    } <= changed  # fmt: skip
    assert {number for number, *_ in changed if _NUMBER.fullmatch(number)} == office.of(*_FILLED)
    assert shown.count("还没有导入") == 2
    assert office.entries() == before

    assert office("ledger", "import", law, money, "--yes", "--who", "李某").out.count("已导入") == 2
    after = office.entries()
    assert office.states(*_FILLED) == ["已整改待复核", "整改中", "误报", "暂不整改", "整改中"]
    assert {number for number in after if after[number] != before[number]} == office.of(*_FILLED)
    assert (after[put_off]["until"], after[begun]["deadline"], after[form]["deadline"]) == (str(later),) * 3
    assert after[quoted]["history"][-1]["why"].startswith("引用旧文件的原文〔导入 整改台账_xian_法规科_")
    again = office("ledger", "import", law, money, "--yes", "--who", "李某").out
    assert again.count("没有需要导入的改动") == 2
    assert office.entries() == after


def some_is_repaired_and_closed_on_proof(office):
    office.days += 1
    fixed = {"/fgdt/1.html": page("县里", "部署"), "/fgdt/biaoge.html": page("表格", "部署")}
    office.site.answers |= fixed | {"/lianxi.html": html("<h1>联系方式</h1><p>电话见门户网站首页。</p>")}
    mails = office.run(code=0)
    closed = office.of("/fgdt/1.html", "/fgdt/biaoge.html", "/lianxi.html")
    assert set(mails) == {LAW, ""}, "nothing of 财务科 changed"
    assert_tells(mails[LAW], LAW, "销号3", closed)
    assert_tells(mails[""], "", "销号3", closed)
    assert attached(mails[LAW]) == []
    assert "本单位现在没有须处理的问题，未附台账。" in text(mails[LAW])
    reasons = {path: office.entry(path)["history"][-1]["why"] for path in ("/fgdt/1.html", "/fgdt/biaoge.html")}
    assert reasons == {"/fgdt/1.html": "所有页面均已改正", "/fgdt/biaoge.html": "目标已恢复访问"}
    assert all(reason in text(mails[LAW]) for reason in reasons.values())
    assert office.states("/lianxi.html", *_FILLED) == ["已销号"] * 3 + ["误报", "暂不整改", "整改中"]
    assert not [path for path in _FILLED if office.entry(path)["needs_review"]]


def nothing_changed_and_nobody_is_told(office):
    before = office.states(*office.numbers)
    office.days += 1
    assert office.run(code=0) == {}
    assert office.states(*office.numbers) == before


def it_comes_back(office):
    path, other = "/fgdt/1.html", office.entries()
    office.days += 7
    office.site.answers[path] = page("县里")
    mails = office.run(code=1)
    assert set(mails) == {LAW, ""}
    for unit, mail in mails.items():
        assert_tells(mail, unit, "复发1", office.of(path))
    assert handed_out.numbers(workbook(mails[LAW])) == office.of(path)
    now = office.entry(path)
    assert now["state"] == "复发"
    assert now["first_seen"] == other[now["number"]]["first_seen"]
    assert now["deadline"] == Calendar().after(office.today, 10).isoformat(), "it starts anew"
    assert now["deadline"] in text(mails[LAW])
    assert set(office.entries()) == set(other), "it kept its number"


def it_stands_on_paper(office, tmp_path):
    entries = office.entries()
    since = next(iter(entries.values()))["first_seen"]
    period = ("--from", since, "--to", office.today.isoformat())
    told = tally(entries.values())
    assert told == {"新发现": 9, "复发": 1, "销号": 3, "认定误报": 1, "期末未销号": 6, "暂不整改": 1}
    flow = "，".join(f"{name}{told[name]}条" for name in ("新发现", "复发", "销号", "认定误报"))
    story = f"{flow}；期末未销号{told['期末未销号']}条，其中暂不整改{told['暂不整改']}条"

    (check,) = office.drawn_up(tmp_path, "自查报告", *period)
    assert f"未销号的问题共{told['期末未销号']}条" in check
    assert story in check
    assert set(_NUMBER.findall(check)) == {number for number, entry in entries.items() if is_open(entry)}

    notices = office.drawn_up(tmp_path, "整改通知书")
    assert {unit: set(_NUMBER.findall(paper)) for paper in notices for unit in _UNITS if f"\n{unit}：" in paper} == {
        LAW: office.of("/fgdt/1.html"),
        MONEY: office.of("/cwxx/2.html"),
    }

    (circular,) = office.drawn_up(tmp_path, "季度通报", *period)
    assert story in circular
    for unit in (LAW, MONEY, ""):
        own = tally(entry for entry in entries.values() if entry["unit"] == unit)
        cells = (unit or "未明确责任单位", 0, *(own[name] for name in ("新发现", "复发", "销号", "期末未销号")), 0)
        assert " ｜ ".join(map(str, cells)) in circular

    (rectified,) = office.drawn_up(tmp_path, "整改情况报告", *period)
    assert story in rectified
    assert f"共销号{told['销号']}条次，每一条都经重新检查证实：" in rectified
    assert set(_NUMBER.findall(rectified)) == office.of(
        "/fgdt/1.html", "/fgdt/biaoge.html", "/lianxi.html", "/cwxx/1.html"
    )
    later = entries[office.numbers["/cwxx/1.html"]]["until"]
    assert f"理由：栏目改版时一并处理（至{chinese.day(later)}）。" in rectified


def it_is_closed_again(office):
    office.days += 1
    office.site.answers["/fgdt/1.html"] = page("县里", "部署")
    mails = office.run(code=0)
    assert set(mails) == {LAW, ""}
    assert_tells(mails[LAW], LAW, "销号1", office.of("/fgdt/1.html"))
    history = office.entry("/fgdt/1.html")["history"]
    assert [(step["from"], step["to"], step["who"]) for step in history] == [
        ("", "新增", "系统"),
        ("新增", "整改中", "李某"),
        ("整改中", "已整改待复核", "李某"),
        ("已整改待复核", "已销号", "系统"),
        ("已销号", "复发", "系统"),
        ("复发", "已销号", "系统"),
    ]
    moments = [datetime.fromisoformat(step["when"]) for step in history]
    assert moments == sorted(moments)
    proof = office.zicha.listed("ledger", "show", office.numbers["/fgdt/1.html"], "--evidence").json["evidence"]
    booked = [step["run"] for step in history if step["to"] in ("新增", "复发")]
    assert [(row["run"], row["kept"]) for row in proof] == [(booked[-1], True)]
    kept = office.zicha.workspace.glob("evidence/xian/*.warc.gz")
    assert {path.name for path in kept} == {f"{run}.warc.gz" for run in booked}
    shown = office("ledger", "show", office.numbers["/fgdt/1.html"]).out
    told = [line for line in shown.splitlines() if line.startswith("经过：")]
    assert [all(str(part) in line for part in step.values()) for step, line in zip(history, told, strict=True)] == [
        True
    ] * len(history)
    assert len({mail["Message-ID"] for mail in office.post.taken}) == len(office.post.taken) == 9


def assert_tells(mail: EmailMessage, unit: str, news: str, numbers: set[str]) -> None:
    about = f"示例县某局网站·{unit}" if unit else "示例县某局网站"
    assert re.fullmatch(f"【自查】{about}：{news}（\\d+月\\d+日）", mail["Subject"])
    for kind in ("plain", "html"):
        said = text(mail, kind)
        assert set(_NUMBER.findall(said)) == numbers
        assert mail["Subject"] in said
        assert (_FILL_IN in said) is bool(unit and attached(mail))
