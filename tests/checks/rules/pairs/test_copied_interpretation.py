"""An interpretation is more than an excerpt."""

import pytest

DOC, SAID = "/zfwj/202611/t20261102_100001.html", "/zcjd/202611/t20261103_100002.html"
LAW = [
    f"<p>第{n}条　停车{n * 37}号场地的经营者应当在{n * 11}日内向第{n}分局备案，并公示收费{n * 3}元。</p>"
    for n in range(60)
]
OWN = [f"<p>为什么要制定这项规定呢？走访的第{n}户居民说，下班回家绕了{n * 7}圈也找不到车位。</p>" for n in range(60)]


@pytest.fixture
def found(findings, document, interpretation):
    def build(law, said):
        pages = {DOC: document(text="".join(law)), SAID: interpretation(text="".join(said))}
        return findings("copied_interpretation", "pairs", pages)

    return build


@pytest.mark.parametrize(
    ("law", "said"),
    [
        (LAW, OWN),
        (LAW, OWN[:30] + LAW[:30]),
        (LAW[:3], OWN),
        (LAW, ["<img src=1.jpg>"]),
        (LAW[:2], LAW[:2]),  # too short to tell
    ],
)
def test_innocent(found, law, said):
    assert not found(law, said)


@pytest.mark.parametrize("share", [20, 40, 60])
def test_an_excerpt_is_doubtful(found, share):
    (one,) = found(LAW, LAW[:share])
    assert one.needs_review
    assert "100%" in one.message
