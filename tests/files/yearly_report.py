"""Yearly reports as pages: the format with invented offices and numbers, and what may be wrong with one."""

import re

HEADINGS = (
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)
ANSWERS = (
    ("", "（一）予以公开"),
    ("", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    *(("（三）不予公开", f"{n}.{what}") for n, what in enumerate(("属于国家秘密", "其他法律行政法规禁止公开"), 1)),
    *(("（三）不予公开", f"{n}.不予公开的第{n}种情形") for n in range(3, 9)),
    *(("（四）无法提供", f"{n}.无法提供的第{n}种情形") for n in range(1, 4)),
    *(("（五）不予处理", f"{n}.不予处理的第{n}种情形") for n in range(1, 6)),
    *(("（六）其他处理", f"{n}.其他处理的第{n}种情形") for n in range(1, 4)),
)
PEOPLE = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")


def row(total: int = 0, own: int | None = None) -> list[str]:
    """Seven values: one kind of applicant has them all, and their sum."""
    own = total if own is None else own
    return [str(own), "0", "0", "0", "0", "0", str(total)]


def applications(new=None, before=None, given=None, total=None, after=None) -> str:
    """Table 三: by default three new ones and one from before, three answered by giving and one carried over."""
    given = row(3) if given is None else given
    body = _line(["一、本年新收政府信息公开申请数量"], new or row(3), 3)
    body += _line(["二、上年结转政府信息公开申请数量"], before or row(1), 3)
    seen: set[str] = set()
    for place, (group, answer) in enumerate(ANSWERS):
        cells = f"<td rowspan={len(ANSWERS) + 1}>三、本年度办理结果</td>" if place == 0 else ""
        if group and group not in seen:
            cells += f"<td rowspan={sum(1 for other, _ in ANSWERS if other == group)}>{group}</td>"
            seen.add(group)
        cells += f"<td{'' if group else ' colspan=2'}>{answer}</td>" + _cells(given if place == 0 else row())
        body += f"<tr>{cells}</tr>"
    body += f"<tr><td colspan=2>（七）总计</td>{_cells(total or row(3))}</tr>"
    body += _line(["四、结转下年度继续办理"], after or row(1), 3)
    head = "<tr><td colspan=3 rowspan=3>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td>"
    head += "<td colspan=7>申请人情况</td></tr><tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td>"
    head += "<td rowspan=2>总计</td></tr><tr>" + _cells(PEOPLE) + "</tr>"
    return f"<table>{head}{body}</table>"


def publications(*, rules=("0", "0", "0"), files=("2", "1", "7"), permits="12", fines="0", force="0", fee="0") -> str:
    """Table 二."""
    first = _wide("第二十条第（一）项") + _row("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")
    first += _row("规章", *rules) + _row("行政规范性文件", *files)
    rest = [("第二十条第（五）项", "本年处理决定数量", (("行政许可", permits),))]
    rest += [("第二十条第（六）项", "本年处理决定数量", (("行政处罚", fines), ("行政强制", force)))]
    rest += [("第二十条第（八）项", "本年收费金额（单位：万元）", (("行政事业性收费", fee),))]
    for item, what, lines in rest:
        first += _wide(item) + f"<tr><td>信息内容</td><td colspan=3>{what}</td></tr>"
        first += "".join(f"<tr><td>{name}</td><td colspan=3>{value}</td></tr>" for name, value in lines)
    return f"<table>{first}</table>"


def disputes(values=("0",) * 15) -> str:
    """Table 四."""
    five = "<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>"
    head = "<tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr><tr>"
    head += (
        five.replace("<td>", "<td rowspan=2>") + "<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>"
    )
    return f"<table>{head}<tr>{five}{five}</tr><tr>{_cells(values)}</tr></table>"


def report(year: int = 2025, office: str = "示例县公共服务局", without: str = "", day: str = "", **tables: str) -> str:
    """A page. without: numerals of sections to leave out (二 with its table). day: of publication."""
    parts = {"二": publications(), "三": applications(), "四": disputes(), **tables}
    title = f"{office}{year}年政府信息公开工作年度报告"
    body = f"<p>本报告由总体情况、主动公开政府信息情况、{HEADINGS[2][2:]}、存在的主要问题及改进情况等部分组成。</p>"
    for heading in HEADINGS:
        if heading[0] not in without:
            body += (
                f"<p><strong>{heading}</strong></p>{parts.get(heading[0], '<p>本局按规定做好公开工作，没有收费。</p>')}"
            )
    metas = f'<meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="{day or f"{year + 1}-01-20"}">'
    head = f"<html><head><title>{title}</title>{metas}</head>"
    return f"{head}<body><h1>{title}</h1><div class=TRS_Editor>{body}</div></body></html>"


def _line(labels: list[str], values: list[str], span: int) -> str:
    return "<tr>" + "".join(f"<td colspan={span}>{label}</td>" for label in labels) + _cells(values) + "</tr>"


def _row(*cells: str) -> str:
    return f"<tr>{_cells(cells)}</tr>"


def _wide(text: str) -> str:
    return f"<tr><td colspan=4>{text}</td></tr>"


def _cells(values) -> str:
    return "".join(f"<td>{value}</td>" for value in values)


def lines(html: str) -> list[str]:
    """The page as the text of a file: every cell and every paragraph a passage of its own, empty ones none."""
    text = re.sub(r"<head>.*?</head>", "", html)
    return [line for line in re.sub(r"</?(?:td|p|h1)[^>]*>", "\n", text).replace("</tr>", "\n").splitlines() if line]
