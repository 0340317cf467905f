import os

import pytest

from reports.formats.parts.landing import land


def filled(text):
    return lambda path: path.write_text(text, "utf-8")


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_document_lands_under_its_own_name(tmp_path):
    target = tmp_path / "新的" / "台账.xlsx"
    assert land(target, filled("一")) == target
    assert target.read_text("utf-8") == "一"
    assert names(target.parent) == ["台账.xlsx"]


def test_the_previous_document_is_replaced(tmp_path):
    target = tmp_path / "台账.xlsx"
    land(target, filled("一"))
    assert land(target, filled("二")) == target
    assert target.read_text("utf-8") == "二"
    assert names(tmp_path) == ["台账.xlsx"]


@pytest.mark.skipif(os.name != "posix", reason="file modes")
def test_a_document_is_not_for_everyone(tmp_path):
    assert land(tmp_path / "台账.xlsx", filled("一")).stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("mark", [".~lock.台账.xlsx#", "~$台账.xlsx", ".~台账.xlsx"])
def test_a_document_open_in_an_office_program_is_left_alone(tmp_path, mark):
    target = tmp_path / "台账.xlsx"
    target.write_text("打开着", "utf-8")
    (tmp_path / mark).touch()
    assert land(target, filled("二")) == tmp_path / "台账(2).xlsx"
    assert target.read_text("utf-8") == "打开着"


def test_numbers_go_on(tmp_path):
    (tmp_path / "台账.xlsx").mkdir()  # cannot be replaced by a file on any system
    (tmp_path / "台账(2).xlsx").mkdir()
    assert land(tmp_path / "台账.xlsx", filled("三")) == tmp_path / "台账(3).xlsx"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_protected_document_is_left_alone(tmp_path):
    target = tmp_path / "台账.xlsx"
    target.write_text("一", "utf-8")
    target.chmod(0o440)
    assert land(target, filled("二")) == tmp_path / "台账(2).xlsx"


def test_a_failure_leaves_the_previous_document_and_nothing_else(tmp_path):
    target = tmp_path / "台账.xlsx"
    land(target, filled("一"))

    def failing(path):
        path.write_text("半", "utf-8")
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        land(target, failing)
    assert target.read_text("utf-8") == "一"
    assert names(tmp_path) == ["台账.xlsx"]


def test_a_folder_that_cannot_be_is_an_error(tmp_path):
    (tmp_path / "文件").touch()
    with pytest.raises(OSError, match="文件"):
        land(tmp_path / "文件" / "台账.xlsx", filled("一"))
