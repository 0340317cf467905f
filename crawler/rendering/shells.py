"""Which collected pages show their list only in a browser."""

import asyncio

from checks.columns.sheet import sheet
from checks.reading.page import read_page
from crawler.archive.archive import Archive
from crawler.rendering.plan import RenderPlan


async def shells(archive: Archive, plan: RenderPlan) -> list[str]:
    """Their addresses: declared columns first, then in the order of the crawl."""
    found = []
    for fetch, answer in archive.documents():
        await asyncio.sleep(0)  # a large archive takes minutes; whoever waits shall hear from us meanwhile
        if fetch.page:
            known = sheet(read_page(fetch.url, answer.body, answer.content_type), plan.today)
            if known is not None and known.render:
                found.append(fetch.url)
    return sorted(found, key=lambda url: url not in plan.first)
