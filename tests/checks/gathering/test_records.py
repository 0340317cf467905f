import pytest

from checks.gathering import records

NUMBER = "黔ICP备05001922号-1"
LINK = '<a href="https://beian.miit.gov.cn/">'
OLD = '<a href="http://www.miitbeian.gov.cn">'


@pytest.fixture
def state(gathers):
    def build(*bodies: str) -> str | None:
        pages = {f"/{number}/": f"<html><body>{body}</body></html>" for number, body in enumerate(bodies)}
        return next((found.state for found in gathers(records, pages)), None)

    return build


@pytest.mark.parametrize(
    "body",
    ["", "ICP备案指南", "请办理ICP备案，联系电话05001922", "<script src='/foot.js'></script>", LINK + "备案</a>"],
)
def test_without_a_number_there_is_nothing_to_link(state, body):
    assert state(body) is None


@pytest.mark.parametrize(
    "body",
    [
        f"{LINK}{NUMBER}</a>",
        f"{NUMBER}{LINK}查询</a>",
        f"<p onclick=\"window.open('https://beian.miit.gov.cn')\">{NUMBER}</p>",
        f"<script>document.write('{LINK.replace(chr(39), '')}{NUMBER}</a>')</script>",
        f"ICP备案编号：{LINK}黔ICP备05001922号</a>",
    ],
)
def test_a_linked_number(state, body):
    assert state(body) == "linked"


def test_one_linked_page_is_enough(state):
    assert state(NUMBER, f"{OLD}{NUMBER}</a>", f"{LINK}{NUMBER}</a>") == "linked"


def test_a_bare_number(state):
    assert state(NUMBER, "ICP备案编号：黔ICP备05001922号") == "bare"


def test_the_old_address(state):
    assert state(NUMBER, f"{OLD}{NUMBER}</a>") == "old"
