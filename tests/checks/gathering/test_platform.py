import pytest

from checks.gathering import platform

FOUR = ("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报")


def page(title: str, body: str) -> str:
    return f"<html><head><title>{title}</title></head><body>{body}</body></html>"


def menu(*names: str) -> str:
    return "".join(f'<li><a href="/{number}/">{name}</a></li>' for number, name in enumerate(names))


@pytest.fixture
def states(gathers):
    def build(pages: dict[str, str]) -> list[str]:
        return [column.state for column in gathers(platform, pages)]

    return build


@pytest.mark.parametrize(
    "names",
    [
        FOUR,
        ("信息公开指南", "信息公开制度", "主动公开内容", "信息公开年报"),
        ("公开指南", "公开制度", "法定主动公开内容", "政府信息公开工作年度报告"),
        ("政府信息公开工作指南", "信息公开相关制度", "主动公开", "信息公开工作年报"),
        ("公开指南", "政府信息公开规定", "主动公开目录", "年度报告"),
    ],
)
def test_the_four_columns_by_their_usual_names(states, names):
    assert states({"/": page("某局", ""), "/zfxxgk/": page("政府信息公开", menu(*names))}) == ["found"] * 4


def test_they_may_stand_on_any_page(states):
    assert states({"/": page("某局", menu(*FOUR)), "/zfxxgk/": page("政府信息公开", "")}) == ["found"] * 4


def test_names_in_a_script_count(states):
    script = "<script>var a=[" + ",".join(f'{{name:"{name}"}}' for name in FOUR) + "]</script>"
    assert states({"/zfxxgk/": page("政府信息公开", script)}) == ["found"] * 4


def test_a_site_without_a_platform_is_not_judged(states):
    assert states({"/": page("某局", menu("工作动态", "通知公告"))}) == []


@pytest.mark.parametrize(
    "body", ['<iframe src="/tree/"></iframe>', "<script>var zNodes=[];</script>", '<ul id="ztree">']
)
def test_a_platform_that_a_script_fills_is_not_known(states, body):
    assert states({"/zfxxgk/": page("政府信息公开", "信息公开" + body)}) == ["unknown"] * 4


def test_a_platform_on_another_host_is_not_known(states):
    elsewhere = '<a href="http://www.b.gov.cn/zfxxgk/">政府信息公开</a>'
    assert states({"/": page("某局", elsewhere), "/zwgk/": page("政务公开", "公开")}) == ["unknown"] * 4


@pytest.mark.parametrize("place", range(4))
def test_what_no_page_names_is_missing(states, place):
    names = FOUR[:place] + FOUR[place + 1 :]
    found = states({"/": page("某局", ""), "/zfxxgk/": page("政府信息公开", menu(*names))})
    assert [state == "missing" for state in found] == [number == place for number in range(4)]
