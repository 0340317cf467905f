import pytest

from checks.gathering import sitecodes

CODE = "5203250001"


def page(meta: str = "", footer: str = "", button: str = "", body: str = "") -> str:
    head = f'<meta name="SiteIDCode" content="{meta}">' if meta else ""
    foot = f"<p>网站标识码：{footer}</p>" if footer else ""
    script = f'<script id="_jiucuo_" sitecode="{button}" src="/exposure/jiucuo.js"></script>' if button else ""
    return f"<html><head>{head}</head><body>{body}{foot}{script}</body></html>"


@pytest.fixture
def told(gathers):
    def build(pages: dict[str, str]) -> list[tuple[str, str, int]]:
        return [(each.source, each.code, each.pages) for site in gathers(sitecodes, pages) for each in site.told]

    return build


def test_a_site_without_a_code_is_not_judged(told):
    assert told({"/": page(), "/a/": page()}) == []


def test_each_source_is_told_apart(told):
    found = told({"/": page(CODE, CODE, CODE), "/a/": page(CODE)})
    assert found == [("meta", CODE, 2), ("footer", CODE, 1), ("button", CODE, 1)]


@pytest.mark.parametrize(
    "footer", [CODE, f" {CODE} ", f"<span>{CODE}</span>", f"&nbsp;{CODE}", "bm55000001", "N000000672"]
)
def test_codes_in_footers(told, footer):
    ((source, code, _),) = told({"/": page(footer=footer)})
    assert (source, code in footer) == ("footer", True)


def test_an_article_about_another_site_does_not_speak_for_this_one(told):
    assert told({"/": page(footer=CODE, body="<p>该网站标识码：1100000088</p>")}) == [("footer", CODE, 1)]


def test_a_placeholder_is_told(told):
    assert told({"/": page("政府网站标识码")}) == [("meta", "政府网站标识码", 1)]
