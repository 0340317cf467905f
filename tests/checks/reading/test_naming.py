"""Names of documents, as titles bear them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.reading.naming import core, named, same


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("桃县人民政府关于印发《桃县停车管理办法（试行）》的通知", "桃县停车管理办法(试行)"),
        ("桃县人民政府办公室转发县水利局关于印发桃县河道管理办法的通知的通知", "桃县河道管理办法"),
        ("桃县人民政府关于加快水利建设的实施意见（桃府发〔2024〕3号）", "桃县人民政府关于加快水利建设的实施意见"),
        ("桃县停车管理办法", "桃县停车管理办法"),
        ("", ""),
    ],
)
def test_the_core_of_a_title(title, found):
    assert core(title) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("《桃县停车管理办法》政策解读（二）", ("桃县停车管理办法",)),
        ("《桃县停车管理办法》和《桃县养犬管理办法》解读", ("桃县停车管理办法", "桃县养犬管理办法")),
        ("《关于印发《桃县停车管理办法》的通知》解读", ("桃县停车管理办法",)),
        ("政策解读：桃县停车管理办法", ("桃县停车管理办法",)),
        ("一图读懂 | 桃县停车管理办法", ("桃县停车管理办法",)),
        ("关于桃县停车管理办法的解读材料", ("桃县停车管理办法",)),
        ("《通知》解读", ()),
        ("政策解读", ()),
        ("》《", ()),
    ],
)
def test_what_an_interpretation_names(title, found):
    assert named(title) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("耕地保护办法", "永久基本农田耕地保护办法"),
        ("管理办法实施细则", "养犬管理办法实施细则"),
        ("管理办法", "桃县管理办法"),  # too short to be a name
        ("停车管理办法", "停车管理办法实施细则"),
        ("停车管理办法", "养犬管理办法"),
        ("2023年工作方案", "2024年工作方案"),
    ],
)
def test_other_documents(one, other):
    assert not same(one, other)
    assert not same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("停车管理办法", "停车管理办法"),
        ("停车管理办法", "桃县停车管理办法"),
        ("加快水利建设的实施意见", "桃县人民政府办公室关于加快水利建设的实施意见"),
    ],
)
def test_one_document(one, other):
    assert same(one, other)
    assert same(other, one)


@given(st.text())
def test_no_title_is_too_strange(title):
    assert all(core(name) == name or name for name in named(title))
    assert isinstance(core(title), str)
