"""What a run's browser could not do, in Chinese sentences: nothing that was left out is left unsaid."""

import json
from collections.abc import Iterator
from pathlib import Path

from checks.reading.page import read_page
from checks.reading.urls import host, is_web, without_fragment
from crawler.archive.archive import Archive
from crawler.rendering.conversions import conversions
from crawler.rendering.plan import MOST_PAGES
from crawler.rendering.stage import RESULT


def notes(folder: Path) -> Iterator[str]:
    """Nothing where no browser was used, and where it saw everything."""
    path = folder / RESULT
    if not path.exists():
        return
    told = json.loads(path.read_text("utf-8"))
    left = told["wanted"] - told["rendered"]
    if told["unable"] and not told["stopped"]:
        yield f"浏览器没有启动成功，由脚本加载的{left}个页面没有用浏览器打开。"
    elif told["died"] and not told["stopped"]:
        yield f"浏览器进程异常结束，由脚本加载的页面只打开了{told['rendered']}个，其余保持原状。"
    elif left > 0:
        yield f"由脚本加载的{told['wanted']}个页面中，有{left}个没有用浏览器打开{_why(told)}，保持原状。"
    if unchecked := _unchecked(folder):
        yield f"用浏览器打开的页面里另有{unchecked}个链接，原网页中没有，没有核查。"


def _why(told: dict[str, int]) -> str:
    reasons = []
    if told["stopped"]:
        reasons.append("检查中途停止")
    elif told["wanted"] > MOST_PAGES:
        reasons.append(f"每次最多{MOST_PAGES}个")
    if told["tried"] > told["rendered"]:
        reasons.append(f"{told['tried'] - told['rendered']}个未能正常显示")
    return f"（{'；'.join(reasons)}）" if reasons else ""


def _unchecked(folder: Path) -> int:
    """How many addresses of the site only a browser shows."""
    archive, found = Archive(folder), set()
    try:
        for made in conversions(folder):
            for link in read_page(made.url, made.body, made.content_type).links:
                url = without_fragment(link.url)
                if link.navigates and is_web(url) and host(url) == host(made.url) and not archive.index.fetch(url):
                    found.add(url)
    finally:
        archive.close()
    return len(found)
