"""We link to a site that has changed hands: its domain is for sale, or our own link bears a gambling site's words.

Other people's pages are asked for by HEAD only, so what they show is not seen. A redirect to a shop for domains that
names the old domain is certain; everything else wants a person.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Place, Severity
from checks.gathering.targets import Target
from checks.outside import outside
from checks.reading.domains import domain
from checks.reading.urls import hostname
from checks.rule import Rule

RULE = Rule(
    judges=Target,
    severity=Severity.MAJOR,
    title="外部链接疑似变质",
    why="域名过期后常被赌博、色情网站买走，政府网站等于为其引流；链接反动、暴力、色情内容的，单项否决。",
    fix="打开核实，立即去掉链接；旧文章和友情链接里的同一域名一并清理。",
    basis=("guide.outside-links", "cn19.serious"),
    consults=lambda context: outside(context).digest,
)


def check(target: Target, context: Context) -> Iterator[Finding]:
    known = outside(context)
    if not known.foreign(target.url, context.start):
        return
    name = domain(hostname(target.url))
    arrived = next((url for url in (target.fetch.location, target.fetch.final_url) if known.parked(url)), "")
    if arrived and not known.parked(target.url):
        certain = name in arrived.partition("?")[2] or name in arrived.rpartition("/")[2]
        says = f"链接跳转到出售域名的网站 {hostname(arrived)}，原来的网站可能已不存在"
        yield _finding(target, target.places, says, f"{target.record}，跳转到 {arrived[:200]}", certain)
        return
    bearing = tuple(place for place in target.places if known.harm(place.text))
    if bearing:
        says = f"链接的文字“{bearing[0].text[:40]}”带有赌博、色情网站的用语，指向 {hostname(target.url)}"
        yield _finding(target, bearing, says, target.record, certain=False)


def _finding(target: Target, places: tuple[Place, ...], says: str, evidence: str, certain: bool) -> Finding:
    return Finding(
        subject=target.subject,
        url=target.url,
        places=places,
        message=f"{says}，有{len(places)}个页面引用{'' if certain else '，请人工核对'}。",
        suggestion=RULE.fix,
        evidence=evidence,
        row=RULE.basis[0],
        needs_review=not certain,
    )
