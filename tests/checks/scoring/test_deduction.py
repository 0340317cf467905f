"""Points are taken only for what is certain and only where their number was read."""

from dataclasses import replace

HOME = "http://www.example.gov.cn/"
USABILITY, DOCUMENTS, NOTICES = "可用性", "政策文件", "cn19.columns-notices"


def test_nothing_found_costs_nothing(line):
    found = line(USABILITY)
    assert (found.state, found.cost, found.unpriced) == ("clear", 0, False)


def test_a_doubt_costs_nothing(line, fault):
    found = line(USABILITY, fault("broken_link", doubtful=True))
    assert (found.state, found.cost) == ("doubtful", 0)


def test_other_columns_are_no_documents(line, fault):
    assert line(DOCUMENTS, fault("stale_column", NOTICES, text="通知公告")).faults == ()
    assert line(DOCUMENTS, fault("stale_column", "cn19.columns-other", text="政策文件")).faults == ()


def test_unknown_points_are_said_and_not_invented(line, fault):
    found = line("网站标识", fault("missing_identity", "cn19.identity"))
    assert (found.state, found.cost, found.unpriced, found.points) == ("fault", 0, True, "待填")


def test_the_home_page_costs_more(line, fault):
    links = [fault("broken_link", page=HOME), fault("broken_attachment"), fault("broken_link")]
    found = line(USABILITY, *links)
    assert (found.cost, found.least) == (1.2, 1)
    assert found.points == "首页每处1分，其他页面每处0.1分"


def test_the_index_file_is_the_home_page_too(line, fault):
    assert line(USABILITY, fault("broken_link", page=f"{HOME}index.html")).cost == 1


def test_some_are_taken_once(line, fault):
    stale = [fault("stale_column", NOTICES, text=name) for name in ("政策文件", "规范性文件")]
    found = line(DOCUMENTS, *stale)
    assert (found.cost, len(found.faults)) == (5, 2)


def test_never_more_than_the_indicator_has(line, fault, rows):
    capped = {"cn19.usability": replace(rows["cn19.usability"], cap=2.0)}
    found = line(USABILITY, *[fault("broken_link", page=HOME)] * 7, changed=capped)
    assert (found.cost, found.least) == (2, 2)


def test_what_an_office_fills_in_counts(line, fault, rows):
    priced = {"cn19.identity": replace(rows["cn19.identity"], points=1.0, cap=7.0)}
    found = line("网站标识", fault("missing_identity"), fault("missing_identity"), changed=priced)
    assert (found.cost, found.unpriced, found.points) == (2, False, "每处1分")
