"""Names in cells and lines."""

import pytest

from checks.words.privacy.names import holds_name, is_name


@pytest.mark.parametrize(
    "text", ["", "姓名", "备注", "王家村", "张家港市", "男", "13800138000", "共计三百人", "李庄镇", "金额"]
)
def test_what_is_no_name(text):
    assert not is_name(text)


@pytest.mark.parametrize("text", ["张三", "李小明", "欧阳小明", "王 芳", " 赵某某 "])
def test_names(text):
    assert is_name(text)
    assert holds_name(text)


@pytest.mark.parametrize(
    ("text", "there"), [("1 张三 男 某某村", True), ("姓名：李小明，住某村", True), ("本办法自发布之日起施行", False)]
)
def test_a_name_in_a_line(text, there):
    assert holds_name(text) is there
