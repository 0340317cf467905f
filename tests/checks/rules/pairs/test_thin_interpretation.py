"""An interpretation explains."""

import pytest

DOC, SAID = "/zfwj/202611/t20261102_100001.html", "/zcjd/202611/t20261103_100002.html"
EMPTY = "<p>停车秩序一直受到群众关心，县领导多次到现场查看，各部门通力合作，道路面貌焕然一新。</p>" * 12


@pytest.fixture
def found(findings, document, interpretation):
    def build(text, law=None, **more):
        return findings(
            "thin_interpretation", "pairs", {DOC: law or document(), SAID: interpretation(text=text, **more)}
        )

    return build


@pytest.mark.parametrize(
    "text",
    [
        EMPTY + "<p>一、制定背景</p><p>二、主要内容</p><p>三、适用对象</p>",
        EMPTY + "<p>出台的依据</p><p>本办法所称泊位是指……</p><p>有哪些变化</p>",
        "<img src=1.jpg>",
        "<video src=1.mp4></video>" + EMPTY,
    ],
)
def test_innocent(found, text):
    assert not found(text)


def test_what_is_not_ours_is_not_measured(found, document):
    assert not found(EMPTY, title="《桃县养犬管理办法》解读")
    assert not found(EMPTY, law=document(number="国发〔2026〕5号"))


def test_a_text_that_explains_nothing_is_doubtful(found):
    (one,) = found(EMPTY)
    assert one.needs_review
    assert "9项常见要素中只见0项，未见背景依据、目标任务" in one.message
