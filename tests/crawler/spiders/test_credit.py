"""How much a script may hand out. Honest sites are played out first, then traps."""

from collections import deque

import pytest

from checks.reading.page import read_page
from crawler.spiders.credit import Credit

_HOST = "http://www.a.gov.cn"
_WORDS = "防汛抗旱森林防火安全生产乡村振兴教育医疗就业养老交通水利住建财政审计统计招商文旅"


def _crawl(site, start="/", most=8000, budget=100):
    """Breadth first through `site`, which gives title, text and links of a path, None for what is not there."""
    credit, queue, known, asked = Credit(budget), deque([start]), {start}, []
    while queue and len(asked) < most:
        path = queue.popleft()
        asked.append(path)
        found = site(path)
        if found is None:
            credit.spare(_HOST + path)
        else:
            title, text, links = found
            for link in links:
                if link in known:
                    if credit.pardons(_HOST + link, _HOST + path):
                        queue.append(link)
                    continue
                known.add(link)
                if credit.grants(_HOST + link, _HOST + path):
                    queue.append(link)
            listed = "".join(f'<a href="{link}">去</a>' for link in links)
            credit.read(read_page(_HOST + path, f"<title>{title}</title><body><p>{text}</p>{listed}".encode()))
        queue.extend(url.removeprefix(_HOST) for url in credit.released())
    return asked, credit.refused()


def _title(number):
    """A title of its own for every number, without digits."""
    picked = [_WORDS[number // len(_WORDS) ** power % len(_WORDS)] for power in range(4)]
    return f"关于{''.join(picked)}的通知"


def _articles(article, listed, count=3000, per_list=20):
    """Lists that lead to one another and to articles that lead to their neighbours; titles differ only in digits."""

    def site(path):
        if path == "/":
            return "县政府", "首页", [listed(1)]
        for number in range(1, count // per_list + 1):
            if path == listed(number):
                first = (number - 1) * per_list
                following = [listed(number + 1)] if number * per_list < count else []
                return "列表", f"第{number}页", [*(article(first + n) for n in range(per_list)), *following]
        number = int("".join(c for c in path.rpartition("=" if "=" in path else "_")[2] if c.isdigit()))
        return f"第{number}号", f"编号{number}的内容", [article(number - 1), article(number + 1)] if number else []

    return site


@pytest.mark.parametrize(
    ("article", "listed"),
    [
        ("/gk/t2020_{}.html", "/gk/index_{}.html"),
        ("/content_{}.html", "/list_{}.html"),
        ("/art/2024/1/2/art_1_{}.html", "/col/col1/index_{}.html"),
        ("/show.aspx?id={}", "/list.aspx?page={}"),
        ("/show.jsp?cid=3&id={}", "/list.jsp?cid=3&page={}"),
        ("/index.php?a=show&id={}", "/list.php?page={}"),
    ],
)
def test_thousands_of_articles_and_hundreds_of_lists_are_all_asked_for(article, listed):
    asked, _ = _crawl(_articles(article.format, listed.format))
    expected = {article.format(number) for number in range(3000)} | {listed.format(n) for n in range(1, 151)}
    assert expected <= set(asked)


def test_lists_go_on_although_their_articles_are_known_from_one_another():
    """Articles that lead to any others are found before the lists that list them; every list says the same."""

    def site(path):
        if path == "/":
            return "县政府", "首页", ["/gk/index_1.html"]
        number = int("".join(filter(str.isdigit, path.removeprefix("/gk/t2020"))))
        if "index" in path:
            articles = [f"/gk/t2020_{number * 20 + n}.html" for n in range(20)]
            return "列表", "列表", [*articles, f"/gk/index_{number + 1}.html"] if number < 300 else articles
        return "文章", "文章", [f"/gk/t2020_{(number * 7919 + n) % 6000 + 20}.html" for n in range(5)]

    asked = set(_crawl(site, most=20_000)[0])
    assert {f"/gk/index_{number}.html" for number in range(1, 301)} <= asked


def test_a_site_of_one_script_is_crawled_whole_when_its_pages_differ():
    def site(path):
        number = int(path.partition("=")[2] or 0)
        if number >= 4000:
            return None
        return _title(number), _title(number * 7 + 1), [f"/?id={number * 3 + n}" for n in (1, 2, 3)]

    asked, refused = _crawl(site, "/?id=0", most=20_000)
    assert len(asked) >= 4000
    assert not refused


def test_one_long_index_of_its_own_kind_is_no_trap():
    def site(path):
        number = int(path.partition("=")[2])
        return _title(number), "正文", [f"/show?id={n}" for n in range(1, 2000)] if number == 0 else []

    assert len(_crawl(site, "/show?id=0")[0]) == 2000


def test_a_chain_of_dead_addresses_is_asked_to_its_end():
    def site(path):
        number = int(path.partition("=")[2])
        return ("目录", "旧目录", [f"/old?id={n}" for n in range(1, 900)]) if number == 0 else None

    assert len(_crawl(site, "/old?id=0")[0]) == 900


def _calendar(path):
    year, month = (int(part.partition("=")[2]) for part in path.partition("?")[2].split("&"))
    ahead, back = divmod(year * 12 + month, 12), divmod(year * 12 + month - 2, 12)
    days = [f"/huodong?date={year}-{month}-{day}" for day in range(1, 29)]
    return f"{year}年{month}月", "一二三四五六日", [*(f"/rili?y={y}&m={m + 1}" for y, m in (ahead, back)), *days]


def _with_days(path):
    return _calendar(path) if path.startswith("/rili") else ("活动", "当天没有活动", ["/rili?y=2026&m=1"])


def _session(path):
    token = f"{hash(path) & 0xFFFFFFFFFFFFFFFF:016x}a1"
    return "首页", "网站首页的内容", [f"/{page}.jsp?sid={token}" for page in range(5)]


def _facets(path):
    chosen = dict(part.split("=") for part in path.partition("?")[2].split("&") if part)
    links = []
    for name in ("zhuti", "bumen", "leixing"):
        more = [sorted({**chosen, name: value}.items()) for value in "abcdefgh"]
        links += ["/chaxun?" + "&".join(f"{k}={v}" for k, v in pairs) for pairs in more]
    return "查询", f"主题 部门 类型 已选{path}", links


_TRAPS = {
    "calendar": (lambda path: (*_calendar(path)[:2], _calendar(path)[2][:2]), "/rili?y=2026&m=1"),
    "calendar with days": (_with_days, "/rili?y=2026&m=1"),
    "calendar in paths": (
        lambda path: ("日历", path, ["/".join(["/rl", str(n := int(path.split("/")[2]) + 1), str(n % 12)])]),
        "/rl/1/1",
    ),
    "session": (_session, "/0.jsp"),
    "session of a server": (lambda path: ("首页", "网站首页", [f"/a.jsp?PHPSESSID=x{hash(path)}"]), "/a.jsp"),
    "facets": (_facets, "/chaxun?"),
    "same page again": (
        lambda path: ("列表", "暂无内容", [f"/list?page={int(path.split('=')[1]) + 1}"]),
        "/list?page=1",
    ),
    "same static page again": (
        lambda path: ("列表", "暂无内容", [f"/list_{int(path[6:-5]) + n}.html" for n in (1, 2)]),
        "/list_1.html",
    ),
    "growing value": (lambda path: ("登录", "请登录", [f"/dl?u={path.partition('=')[2]}x1"]), "/dl?u="),
    "branching path": (lambda path: ("栏目", "下级栏目", [f"{path}{n}/" for n in range(10)]), "/p/"),
    "login that returns": (
        lambda path: ("列表", "暂无内容", [f"/list?page={int(path.rpartition('=')[2]) + 1}", f"/login?back={path}"]),
        "/list?page=1",
    ),
}


@pytest.mark.parametrize(("site", "start"), _TRAPS.values(), ids=_TRAPS.keys())
def test_a_trap_costs_little_more_than_its_budget(site, start):
    asked, refused = _crawl(site, start, most=3000)
    assert len(asked) <= 260
    assert refused or start == "/a.jsp"
