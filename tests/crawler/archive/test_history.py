from datetime import date

from checks.history import History, Sighting
from crawler.archive.history import has_history, load_history, save_history

DAY = date(2026, 5, 1)


def test_where_none_was_noted_nothing_is_known(tmp_path):
    assert not has_history(tmp_path)
    assert load_history(tmp_path) == History()


def test_everything_comes_back(tmp_path):
    known = (
        Sighting("//a.gov.cn/1.html", "第一行\n第二行\u2028", DAY, None),
        Sighting("//a.gov.cn/2.html", "", DAY, date(2026, 4, 1)),
    )
    history = History(known, DAY, {"//a.gov.cn/tzgg": DAY})
    save_history(history, tmp_path)
    assert load_history(tmp_path) == history


def test_no_history_is_one_too(tmp_path):
    save_history(History(), tmp_path)
    assert has_history(tmp_path)
    assert load_history(tmp_path) == History()
