"""What a prompt page names is a link; what a share button, a login or a search names is none."""

import pytest

from checks.reading.prompts import beyond

_SITE = "http://www.shili.example"
_AWAY = "http://www.bieren.example/a.html?b=1"
_QUOTED = "http%3A%2F%2Fwww.bieren.example%2Fa.html%3Fb%3D1"


@pytest.mark.parametrize(
    "url",
    [
        f"{_SITE}/share?url={_QUOTED}",
        f"{_SITE}/sso/login.jsp?redirect={_QUOTED}",
        f"{_SITE}/search?q={_QUOTED}",
        f"{_SITE}/jump?from={_QUOTED}",
        f"{_SITE}/jump?url=%2Fgzdt%2F2.html",
        f"{_SITE}/jump?url=http%3A%2F%2Fwww.shili.example%2F2.html",
        f"{_SITE}/jump?url=javascript%3Aalert(1)",
        f"{_SITE}/jump?url=aHR0cnotbase64!",
        f"{_SITE}/jump.html",
        f"{_SITE}/jump/list.html?url={_QUOTED}",
        f"http://service.fenxiang.example/share/share.php?url={_QUOTED}",
    ],
)
def test_nobody_is_sent_away(url):
    assert beyond(url) is None


@pytest.mark.parametrize(
    "url",
    [
        f"{_SITE}/jump?url={_QUOTED}",
        f"{_SITE}/link.html?id=3&u={_QUOTED}",
        f"{_SITE}/common/leavesite.jsp?target={_QUOTED}#top",
        f"{_SITE}/go/?url=aHR0cDovL3d3dy5iaWVyZW4uZXhhbXBsZS9hLmh0bWw/Yj0x",
    ],
)
def test_the_visitor_would_be_sent_there(url):
    assert beyond(url) == _AWAY
