import pytest

from checks.columns.genre import GENRES, genre


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (("县政府召开常务会议", ("工作动态",), "", "news"), "news"),
        (("关于召开听证会的公告", ("通知公告",), "", "notices"), "notice"),
        (("关于印发实施方案的通知", ("通知公告",), "示政发〔2026〕3号", "notices"), "document"),
        (("示例县扶持办法", ("政策文件", "政务公开"), "", "notices"), "document"),
        (("《示例县扶持办法》解读", ("政策文件",), "", "notices"), "reading"),
        (("一图读懂扶持办法", ("工作动态",), "", "news"), "reading"),
        (("扶持办法问答", ("政策解读",), "示政发〔2026〕3号", ""), "reading"),
        (("政务公开年度报告", ("年度报告",), "", "personnel"), "other"),
        (("", (), "", ""), "other"),
    ],
)
def test_genres(told, expected):
    assert genre(*told) == expected
    assert expected in GENRES
