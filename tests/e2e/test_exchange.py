"""The ledger goes out as a workbook, is filled in, and comes home through the command line."""

import shutil
import subprocess
from pathlib import Path

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from tests.files.ole import ole
from tests.website.command import Zicha
from tests.website.website import Website, html, links, online

_WRONG = "<h1>关于开展检查的通知</h1><p>{}统一布署，各单位抓好落实。</p>"


@pytest.fixture(scope="module")
def checked(tmp_path_factory) -> Zicha:
    """A site with two units, checked once."""
    zicha = Zicha(tmp_path_factory.mktemp("checked"))
    pages = {f"/{name}/1.html": html(_WRONG.format(name)) for name in ("zwgk", "gzdt")}
    with online(Website({"/": links(*pages)} | pages)) as server:
        sites = zicha.workspace / "sites"
        sites.mkdir(parents=True)
        duties = "".join(f'[[duty]]\nunit = "{unit}"\npaths = ["/{path}/"]\n' for unit, path in _UNITS.items())
        (sites / "xian.toml").write_text(f'start = "{server.url}"\n{duties}', "utf-8")
        assert zicha("run", "xian").code == 1
    return zicha


@pytest.fixture
def town(checked, zicha) -> Zicha:
    shutil.copytree(checked.workspace, zicha.workspace)
    return zicha


_UNITS = {"法规科": "zwgk", "办公室": "gzdt"}


def edit(path: Path, *rows: dict) -> Path:
    """Write into the rows of the entries; keeps the cells and nothing else, as careless programs do."""
    cells = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("整改台账").to_python(skip_empty_area=False)
    for filled in rows:
        (row,) = [row for row in cells if row[0] == filled["编号"]]
        for title, value in filled.items():
            row[cells[1].index(title)] = value
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("整改台账")
        for at, row in enumerate(cells):
            for column, value in enumerate(row):
                sheet.write_string(at, column, str(value))
    return path


def test_out_to_the_units_and_home_again(town):
    zicha = town
    entries = {entry["unit"]: entry["number"] for entry in zicha.entries() if entry["unit"]}
    law, office = entries["法规科"], entries["办公室"]
    assert zicha("ledger", "export", "--per-unit", "--to", "out").code == 0
    names = sorted(path.name for path in (zicha.folder / "out").iterdir())
    assert [name.split("_")[2] for name in names if "未定单位" not in name] == ["办公室", "法规科"]
    ours, theirs = (next((zicha.folder / "out").glob(f"*_{unit}_*")) for unit in _UNITS)
    assert ours.stat().st_mode & 0o777 == 0o640
    edit(ours, {"编号": law, "状态": " 已整改 ", "整改措施或理由": "已改正", "责任人": "王某", "完成日期": "11月3日"})
    edit(theirs, {"编号": office, "状态": "误报"})

    shown = zicha("ledger", "import", ours, "--who", "张三")
    assert shown.code == 0
    assert f"{law}\t状态\t新增\t已整改待复核" in shown.out
    assert "还没有导入" in shown.out
    wrong = zicha("ledger", "import", ours, theirs, "--yes", "--who", "张三")
    assert (wrong.code, f"{office} 改为“误报”须写明理由" in wrong.out) == (2, True)
    assert f"{theirs}：填写有误，这个文件没有导入任何内容" in wrong.err
    assert zicha.listed("ledger", "show", office).json["state"] == "新增"
    last = zicha.listed("ledger", "show", law).json
    assert last["state"] == "已整改待复核"
    assert last["history"][-1]["who"] == "张三"
    assert last["history"][-1]["why"].startswith("已改正；责任人：王某；完成日期：20")

    again = zicha.listed("ledger", "import", str(ours), "--yes")
    assert (again.code, again.json[0]["changes"], again.json[0]["taken"]) == (0, [], False)
    assert again.json[0]["sha256"] in (zicha.workspace / "logs" / "zicha.log").read_text("utf-8")
    assert zicha.listed("ledger", "show", law).json == last

    assert zicha("ledger", "accept", office, "--why", "引文如此").code == 0
    late = zicha.listed("ledger", "import", str(edit(theirs, {"编号": office, "状态": "整改中"})), "--yes")
    assert late.code == 3
    assert "现在是“误报”" in late.json[0]["conflicts"][0]["told"]
    assert zicha.listed("ledger", "show", office).json["state"] == "误报"


def test_what_cannot_be_done_is_one_sentence(town):
    zicha = town
    both = zicha("ledger", "export", "--unit", "法规科", "--per-unit")
    assert (both.code, "只能用一个" in both.err) == (2, True)
    assert "没有符合条件的台账" in zicha("ledger", "export", "--unit", "没有这个科").out
    missing = zicha("ledger", "import", "meiyou.xlsx")
    assert (missing.code, "读不了这个文件" in missing.err) == (2, True)
    (zicha.folder / "a.csv").write_text("编号,状态\n", "utf-8")
    table = zicha.listed("ledger", "import", str(zicha.folder / "a.csv"))
    assert (table.code, table.json[0]["taken"], "不是 Excel 工作簿" in table.json[0]["error"]) == (2, False, True)


def test_a_workbook_with_a_password_is_asked_for_without_it(town):
    zicha = town
    locked = zicha.folder / "加密.xlsx"
    locked.write_bytes(ole({"EncryptionInfo": b"\4\0\4\0", "EncryptedPackage": bytes(5_000)}))
    before = [zicha.listed("ledger", "show", entry["number"]).json for entry in zicha.entries()]
    ended = zicha("ledger", "import", locked, "--yes")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.strip() == f"{locked}：文件设有打开密码，请取消密码后再导入。"
    assert [zicha.listed("ledger", "show", entry["number"]).json for entry in zicha.entries()] == before


def test_a_workbook_that_somebody_may_be_filling_in_is_left_alone(town):
    zicha = town
    assert zicha("ledger", "export").code == 0
    (first,) = zicha.workspace.glob("documents/xian/整改/*.xlsx")
    content = first.read_bytes()
    assert "(2).xlsx" in zicha("ledger", "export").out
    assert first.read_bytes() == content


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_what_libreoffice_saves_comes_home(town, tmp_path, kind):
    zicha = town
    number = next(entry["number"] for entry in zicha.entries() if entry["unit"] == "法规科")
    assert zicha("ledger", "export", "--unit", "法规科", "--to", "out").code == 0
    (ours,) = (zicha.folder / "out").iterdir()
    through(ours, kind, tmp_path / "untouched")
    untouched = zicha.listed("ledger", "import", str(tmp_path / "untouched" / f"{ours.stem}.{kind}"))
    assert (untouched.json[0]["changes"], untouched.json[0]["faults"]) == ([], [])
    assert untouched.json[0]["unchanged"] > 0
    edit(ours, {"编号": number, "状态": "整改中", "整改期限": "2027年1月5日"})
    through(ours, kind, tmp_path / "filled")
    filled = zicha.listed("ledger", "import", str(tmp_path / "filled" / f"{ours.stem}.{kind}"), "--yes")
    assert filled.code == 0
    now = zicha.listed("ledger", "show", number).json
    assert (now["state"], now["deadline"]) == ("整改中", "2027-01-05")


def through(path: Path, kind: str, folder: Path) -> None:
    """Opened and saved by LibreOffice, with a profile of its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
