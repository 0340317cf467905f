"""A host that answers well is asked as fast as it answers, whichever good answer it gives."""

import pytest
from scrapy import Request
from scrapy.core.downloader import Slot
from scrapy.http import HtmlResponse
from scrapy.utils.test import get_crawler

from crawler.fetching.pace import WishfulThrottle


def _delay_after(status):
    crawler = get_crawler(settings_dict={"AUTOTHROTTLE_ENABLED": True, "AUTOTHROTTLE_TARGET_CONCURRENCY": 4})
    throttle = WishfulThrottle(crawler)
    throttle.mindelay, throttle.maxdelay = 0.0, 10.0
    slot = Slot(8, 0.1)
    url = "http://www.shili.example/"
    for _ in range(20):
        throttle._adjust_delay(slot, 0.004, HtmlResponse(url, status=status, request=Request(url)))
    return slot.delay


@pytest.mark.parametrize("status", [200, 206, 304])
def test_good_answers_speed_up(status):
    assert _delay_after(status) < 0.01


@pytest.mark.parametrize("status", [403, 404, 429, 500, 503])
def test_refusals_do_not(status):
    assert _delay_after(status) == 0.1
