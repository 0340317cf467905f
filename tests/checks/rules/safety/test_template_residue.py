"""Variables of templates in addresses."""

import pytest

from checks.rules.safety.template_residue import check
from checks.subjects import LinkSubject


def link(address):
    return f'<a href="{address}">某某县公告</a>'


INNOCENT = [
    link("/a.html"),
    link("/null/a.html"),
    link("/undefined-behaviour.html"),
    link("/a%7B%7Bx%7D%7D.html"),
    link("/a.html?x[0]=1"),
    link("/NaNjing/"),
    link("/{a}/b.html"),
    link("javascript:open('${x}')"),
    '<img src="data:image/png;base64,NaN/undefined">',
    '<a ng-href="{{x.docId}}">公告</a>',
    '<img data-src="{{url}}">',
    f"<div ng-app='x'>{link('{{x.url}}')}</div>",
    f"<div v-for='x in list'>{link('{{x.url}}')}</div>",
    f"<a :href='x.url'>公告</a>{link('${x.url}')}",
    f"<script src='/js/template-web.js'></script>{link('{{x.url}}')}",
    f"<script src='/js/vue.min.js'></script>{link('{{x.url}}')}",
    f"<script type='text/html'>{link('{{x.url}}')}</script>",
    f"<template>{link('{{x.url}}')}</template>",
    f"<div style='display:none'>{link('{{url}}')}</div>",  # a model to be copied
    f"<textarea>{link('${x}')}</textarea>",
    f"<!-- {link('${x}')} -->",
    f"<ul>{link('${url}')}</ul>" + "<script>row = list.innerHTML.replace('${url}', x)</script>",
    "<script>document.write('<a href=\"${x}\">')</script>",
    "<p>用法：{{变量}}、${x}、undefined</p>",
    "<script>var a = undefined, b = '{{x}}'</script>",
]


@pytest.mark.parametrize("body", INNOCENT)
def test_innocent(judge, body):
    assert not judge(check, body)


@pytest.mark.parametrize(
    ("body", "gap"),
    [
        (link("<%=basePath%>a.html"), "<%=basePath%>"),
        (link("undefined"), "undefined"),
        (link("/xxgk/undefined"), "undefined"),
        (link("/xxgk/NaN/1.html"), "NaN"),
        ('<img src="undefined">', "undefined"),
        ('<img src="[object Object]">', "[object Object]"),
        ('<script src="<%=path%>/a.js"></script>', "<%=path%>"),
    ],
)
def test_certain(judge, body, gap):
    (found,) = judge(check, body)
    assert f"“{gap}”" in found.message
    assert not found.needs_review


@pytest.mark.parametrize(
    "address", ["${ctx}/index.html", "{{x.url}}", "/a/{{id}}.html", "[[url]]", "/a.html?id=undefined"]
)
def test_what_a_script_might_fill_is_for_a_person(judge, address):
    (found,) = judge(check, link(address))
    assert found.needs_review


def test_the_same_gap_in_many_places_is_one_fault(judge):
    (found,) = judge(check, link("${ctx}/") * 20)
    assert found.subject == LinkSubject("${ctx}/")
