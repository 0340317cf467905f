"""A document and its interpretation, as articles of a site."""

import pytest

ORDER = "桃县人民政府关于印发桃县停车管理办法的通知"
TEXT = "第{n}条　在公共停车场停放车辆的，应当按照规定的第{n}种方式缴纳费用，服从管理人员指挥，不得占用消防通道。"


def _article(title, day, body, head="", column=""):
    return (
        f'<head><title>{title}</title><meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="{day}">'
        f'<meta name="ColumnName" content="{column}"></head><body>{head}<div class="TRS_Editor">{body}</div></body>'
    )


@pytest.fixture(scope="session")
def document():
    def build(title=ORDER, number="桃府发〔2026〕5号", day="2026-11-02", link="", validity="有效", text=None):
        head = (
            "<table><tr><td>索引号：</td><td>000/2026-1</td><td>文号：</td>"
            f"<td>{number}</td><td>有效性：</td><td>{validity}</td></tr></table>"
        )
        body = text or "".join(f"<p>{TEXT.format(n=number)}</p>" for number in range(1, 40))
        return _article(title, day, body + link, head)

    return build


@pytest.fixture(scope="session")
def interpretation():
    def build(title="《桃县停车管理办法》政策解读", day="2026-11-03", link="", text=None, column="政策解读"):
        words = "<p>一、起草背景和依据。二、主要内容。三、适用范围。停车难的问题由来已久，县里作了调研。</p>" * 12
        return _article(title, day, (text or words) + link, column=column)

    return build


@pytest.fixture(scope="session")
def announced():
    """An announcement that asks for opinions; `send` tells how."""

    def build(
        said, title=None, day="2026-09-01", send="邮箱：tx@a.gov.cn，电话：0791-88886666。", more="<p>第一条</p>"
    ):
        title = title or "关于公开征求《桃县停车管理办法（征求意见稿）》意见的公告"
        words = "为加强停车管理，我局起草了征求意见稿，现向社会公开征求意见，欢迎社会各界人士提出宝贵意见和建议，"
        close = "<p>感谢广大市民对停车管理工作的关心和支持，我们将认真研究每一条意见。</p>"
        return _article(title, day, f"<p>{words}谢谢支持。</p><p>{said}</p><p>{send}</p>{close}{more}")

    return build
