"""A static site like a county bureau's on TRS WCM, for measuring: the same numbers give the same bytes.

A home page, columns with paged lists, articles of about 34 KB with about 100 links each, attachments, redirects,
and one dead target for every hundred pages. Everything is on one host, so that the network measures nothing.
`python -m benchmarks.site FOLDER --pages 10000` writes `www/`, `redirects.map` (nginx), `urls.txt` (paths of all
pages) and `truth.json` (`pages`, `dead`: paths).
"""

import argparse
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

_LAST_DAY = date(2026, 11, 20)
_ON_LIST, _COLUMNS = 20, 40
_STEMS = [
    "工作",
    "政务",
    "民生",
    "就业",
    "医保",
    "养老",
    "教育",
    "住房",
    "环境",
    "应急",
    "农业",
    "水利",
    "交通",
    "文旅",
    "市场",
    "税务",
    "统计",
    "审计",
    "财政",
    "国土",
]
_KINDS = ("动态", "公告")
_SUBJECTS = ["县公共服务局", "各乡镇便民服务站", "县政务服务中心", "局机关各科室", "窗口单位", "各有关部门"]
_VERBS = [
    "召开会议部署",
    "组织开展",
    "认真落实",
    "持续推进",
    "检查指导",
    "集中学习",
    "公开征求意见",
    "总结评估",
    "督促整改",
    "宣传解读",
]
_OBJECTS = [
    "便民服务事项清单管理工作",
    "政务公开标准化规范化建设",
    "窗口作风建设专项行动",
    "公共服务设施运行维护",
    "办事流程精简优化",
    "安全生产隐患排查治理",
    "群众诉求办理质量提升",
    "基层减负各项措施",
    "信息公开申请办理规范",
    "年度重点任务推进情况",
]
_TAILS = ["取得良好成效", "进展顺利", "受到群众欢迎", "有关情况如下", "请认真贯彻执行", "现将有关事项通知如下"]
_MISTAKE = "截止目前，各项工作均已完成。"
_STYLE = (
    "text-indent: 2em; line-height: 28pt; margin: 0pt; text-align: justify; font-family: 仿宋_GB2312; font-size: 16pt"
)


@dataclass
class _Column:
    name: str
    path: str
    articles: list["_Article"] = field(default_factory=list)


@dataclass
class _Article:
    title: str
    path: str
    day: date
    column: _Column


@dataclass
class _Extras:
    """What is linked besides pages, by the number of the article that links it first."""

    dead: dict[int, str]
    moved: dict[int, str]
    files: dict[int, str]


def write_site(folder: Path, pages: int) -> None:
    """Write a site of about that many pages."""
    dice = random.Random(20260101)  # noqa: S311  the same site every time
    columns, articles = _plan(dice, pages)
    extras = _extras(dice, articles, pages)
    www = folder / "www"
    (www / "images").mkdir(parents=True, exist_ok=True)
    for name, content in (("site.css", "body{margin:0}"), ("site.js", "var ready=1;"), ("images/logo.svg", "<svg/>")):
        (www / name).write_text(content, "utf-8")
    paths = []
    for path, html in _pages(dice, columns, articles, extras):
        file = www / (path.lstrip("/") + "index.html" if path.endswith("/") else path.lstrip("/"))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(html, "utf-8")
        paths.append(path)
    for path in extras.files.values():
        (www / path.lstrip("/")).write_bytes(b"%PDF-1.4\n" + dice.randbytes(30_000))
    targets = (f"{old} {dice.choice(articles).path};\n" for old in extras.moved.values())
    (folder / "redirects.map").write_text("".join(targets), "utf-8")
    (folder / "urls.txt").write_text("".join(f"{path}\n" for path in paths), "utf-8")
    truth = {"pages": len(paths), "dead": sorted(extras.dead.values())}
    (folder / "truth.json").write_text(json.dumps(truth), "utf-8")


def _plan(dice: random.Random, pages: int) -> tuple[list[_Column], list[_Article]]:
    names = [stem + kind for kind in _KINDS for stem in _STEMS][:_COLUMNS]
    columns = [_Column(name, f"/zwgk/lm{number:02d}/") for number, name in enumerate(names)]
    each = int((pages - 1 - _COLUMNS) * _ON_LIST / (_ON_LIST + 1) / _COLUMNS)
    articles = []
    for column in columns:
        for number in range(each):
            day = _LAST_DAY - timedelta(days=number * 3 + dice.randrange(3))
            path = f"{column.path}{day:%Y%m}/t{day:%Y%m%d}_{len(articles) + 100000}.html"
            title = dice.choice(_SUBJECTS) + dice.choice(_VERBS) + dice.choice(_OBJECTS)
            column.articles.append(_Article(title, path, day, column))
            articles.append(column.articles[-1])
    return columns, articles


def _extras(dice: random.Random, articles: list[_Article], pages: int) -> _Extras:
    numbers = dice.sample(range(len(articles)), pages // 100 * 2 + pages // 40)
    hundredth = pages // 100
    dead, moved, files = numbers[:hundredth], numbers[hundredth : 2 * hundredth], numbers[2 * hundredth :]
    folders = {number: articles[number].path.rpartition("/")[0] for number in numbers}
    lost = {n: f"{folders[n]}/P0201{n:08d}.pdf" if n % 3 == 0 else f"{folders[n]}/t0_{n}.html" for n in dead}
    old = {n: f"/old/{n}.html" for n in moved}
    return _Extras(lost, old, {n: f"{folders[n]}/P0202{n:08d}.pdf" for n in files})


def _pages(
    dice: random.Random, columns: list[_Column], articles: list[_Article], extras: _Extras
) -> Iterator[tuple[str, str]]:
    menu = "".join(f'<li class="nav-item"><a href="{c.path}" target="_blank">{c.name}</a></li>\n' for c in columns)
    latest = "".join(_row(article) for column in columns for article in column.articles[:2])
    yield "/", _framed(menu, "", f'<div class="box"><ul class="list">{latest}</ul></div>', _paragraphs(dice, 30))
    for column in columns:
        count = -(-len(column.articles) // _ON_LIST)
        for page in range(count):
            rows = "".join(map(_row, column.articles[page * _ON_LIST : (page + 1) * _ON_LIST]))
            main = f'<div class="list"><ul>{rows}</ul>{_pager(page, count)}</div>{_aside(dice, articles, 36)}'
            yield (
                column.path + _list_name(page),
                _framed(menu, column.name, main, _paragraphs(dice, 30), _marks(column)),
            )
    for number, article in enumerate(articles):
        yield article.path, _article(dice, menu, article, number, articles, extras)


def _article(
    dice: random.Random, menu: str, article: _Article, number: int, articles: list[_Article], extras: _Extras
) -> str:
    links = [("附件", path[number]) for path in (extras.dead, extras.moved, extras.files) if number in path]
    attached = "".join(f'<p><a href="{path}">{word}{number}</a></p>' for word, path in links)
    mistake = f'<p style="{_STYLE}">{_MISTAKE}</p>' if number % 200 == 7 else ""
    text = f"{_paragraphs(dice, 26)}{mistake}{attached}"
    here = f'<a href="/">首页</a> &gt; <a href="{article.column.path}">{article.column.name}</a> &gt; 正文'
    beside = "".join(f'<p>下一篇：<a href="{near.path}">{near.title}</a></p>' for near in articles[number + 1 :][:1])
    main = (
        f'<div class="position">当前位置：{here}</div><div class="article"><h1>{article.title}</h1>'
        f'<p class="info">发布时间：{article.day} 09:00　来源：局办公室</p>'
        f'<div id="zoom" class="TRS_Editor">{text}</div>{beside}</div>{_aside(dice, articles, 52)}'
    )
    metas = f'<meta name="ArticleTitle" content="{article.title}"><meta name="PubDate" content="{article.day} 09:00">'
    return _framed(menu, article.title, main, "", metas + _marks(article.column))


def _framed(menu: str, title: str, main: str, text: str, metas: str = "") -> str:
    name = "示例县公共服务局"
    return f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{title} - {name}</title>
<meta name="SiteName" content="{name}"><meta name="SiteIDCode" content="0000000000">{metas}
<link rel="stylesheet" href="/site.css"><script src="/site.js"></script></head>
<body><div class="header"><a class="logo" href="/"><img src="/images/logo.svg" alt="{name}"></a></div>
<div class="nav"><ul>{menu}</ul></div>
<div class="main">{main}{text}</div>
<div class="footer"><p>主办单位：{name}　联系电话：0000-0000000　网站标识码：0000000000</p>
<p>ICP备案编号：京ICP备00000000号</p></div>
</body></html>
"""


def _row(article: _Article) -> str:
    return (
        f'<li class="list-item clearfix"><a href="{article.path}" target="_blank" title="{article.title}">'
        f'{article.title}</a><span class="date">{article.day}</span></li>\n'
    )


def _aside(dice: random.Random, articles: list[_Article], count: int) -> str:
    rows = (
        f'<div class="item clearfix" data-id="{100000 + dice.randrange(9999)}"><i class="dot"></i>'
        f'<a class="item-title ellipsis" href="{article.path}" target="_blank">{article.title}</a></div>\n'
        for article in dice.sample(articles, min(count, len(articles)))
    )
    return f'<div class="aside"><h3>相关链接</h3>{"".join(rows)}</div>'


def _pager(page: int, count: int) -> str:
    near = [n for n in range(max(0, page - 2), min(count, page + 3)) if n != page]
    links = "".join(f' <a href="{_list_name(n) or "./"}">{n + 1}</a>' for n in near)
    following = f' <a href="{_list_name(page + 1)}">下一页</a>' if page + 1 < count else ""
    return f'<div class="page">共{count}页 <span>{page + 1}</span>{links}{following}</div>'


def _list_name(page: int) -> str:
    return f"index_{page}.html" if page else ""


def _marks(column: _Column) -> str:
    return f'<meta name="ColumnName" content="{column.name}"><meta name="ColumnType" content="{column.name}">'


def _paragraphs(dice: random.Random, count: int) -> str:
    return "".join(f'<p style="{_STYLE}"><span style="{_STYLE}">{_sentences(dice)}</span></p>\n' for _ in range(count))


def _sentences(dice: random.Random) -> str:
    return "".join(
        f"{dice.choice(_SUBJECTS)}{dice.choice(_VERBS)}{dice.choice(_OBJECTS)}，{dice.choice(_TAILS)}。"
        for _ in range(4)
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=10_000)
    wanted = parser.parse_args()
    write_site(wanted.folder, wanted.pages)
