from datetime import date

import pytest

from checks.context import Context
from checks.gathering.normatives import DocumentFiles
from checks.rules.elements.missing_document_file import check


def judged(lacking, pages):
    files = DocumentFiles("a.gov.cn", "http://a.gov.cn/", lacking, pages)
    return list(check(files, Context(date(2026, 11, 23), "http://a.gov.cn/")))


@pytest.mark.parametrize("pages", [0, 1, 50])
def test_innocent(pages):
    assert judged((), pages) == []


def test_one_finding_for_all():
    (finding,) = judged(("http://a.gov.cn/1.html", "http://a.gov.cn/2.html"), 3)
    assert finding.message == "行政规范性文件共3个页面，其中2个没有可以下载的文件。"
    assert (len(finding.places), finding.needs_review) == (2, True)
