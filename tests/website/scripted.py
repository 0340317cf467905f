"""Columns whose entries a script loads: without a browser there is nothing to see."""

import json
from collections.abc import Iterable
from datetime import date

from crawler.demo.server import Reply
from tests.website.website import html

SCRIPT = """
fetch("%s").then(answer => answer.json()).then(list => {
  document.getElementById("list").innerHTML = list.map(entry =>
    `<li><a href="${entry.url}">${entry.title}</a><span>${entry.date}</span></li>`).join("");
});
"""


def shell(name: str, source: str, more: str = "") -> Reply:
    """A column's page without entries. source: where its script asks for them. more: further markup."""
    body = f'<h1>{name}</h1><ul id="list"></ul><script>{SCRIPT % source}</script>{more}'
    return html(f'<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="#">{name}</a></div>{body}', name)


def entries(*days: date, under: str = "/tzgg/") -> Reply:
    """What the script is told."""
    told = [
        {
            "url": f"{under}{day:%Y%m}/t{day:%Y%m%d}_{number}.html",
            "title": f"关于开展第{number}次检查的通知",
            "date": day.isoformat(),
        }
        for number, day in enumerate(days, 1)
    ]
    return Reply(200, {"Content-Type": "application/json; charset=utf-8"}, json.dumps(told).encode())


def home(columns: Iterable[tuple[str, str]]) -> Reply:
    """A home page with its menu. columns: (address, name)."""
    menu = "".join(f'<li><a href="{address}">{name}</a></li>' for address, name in columns)
    return html(f'<div class="nav"><ul>{menu}</ul></div><p>欢迎访问本网站，这里发布本局的各类信息。</p>')
