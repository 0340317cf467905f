import pytest

from checks.reading.yearly.office import Office, office_kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("", Office.UNKNOWN),
        ("示例镇人民政府", Office.UNKNOWN),
        ("示例区示例街道办事处", Office.UNKNOWN),
        ("示例经济开发区管理委员会", Office.UNKNOWN),
        ("国家税务总局示例县税务局", Office.UNKNOWN),
        ("示例县人民政府办公室", Office.UNKNOWN),
        ("示例县政务服务中心", Office.UNKNOWN),
        ("示例县人民政府", Office.GOVERNMENT),
        ("示例市人民政府门户网站", Office.GOVERNMENT),
        ("上海市", Office.GOVERNMENT),
        ("示例县公共服务局", Office.DEPARTMENT),
        ("示例市发展和改革委员会", Office.DEPARTMENT),
        ("示例省教育厅", Office.DEPARTMENT),
    ],
)
def test_kinds(name, kind):
    assert office_kind(name) is kind
