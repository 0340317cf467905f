"""The word of the week."""

from datetime import timedelta

from reports.mail.heartbeat import SiteWeek, heartbeat

_WITHIN = timedelta(days=2)
_TO = ("bgs@example.gov.cn",)


def test_a_quiet_week_is_told_too(make):
    site = SiteWeek("某某局", make.now - timedelta(hours=20), "完整", runs=7, closed=2, open=3)
    draft = heartbeat([site], _TO, make.now, _WITHIN, 0, "example.gov.cn")
    assert draft.subject == "【自查】每周简报：1个站点，均按时检查（11月23日）"
    assert "本周新增0，复发0，销号2；现有未销号3，其中超期0" in draft.text
    assert "※" not in draft.text


def test_a_run_that_did_not_happen_is_named_first(make):
    sites = [
        SiteWeek("甲局", make.now - timedelta(hours=20), "完整", runs=7),
        SiteWeek("乙局", make.now - timedelta(days=3), "完整", runs=4),
        SiteWeek("丙局"),
    ]
    draft = heartbeat(sites, _TO, make.now, _WITHIN, 2, "example.gov.cn")
    assert "3个站点，2个没有按时检查" in draft.subject
    assert "乙局 没有按时检查：最近一次为2026年11月20日 12:00。" in draft.text
    assert "丙局 没有按时检查：最近一次为从未检查。" in draft.text
    assert "另有2封邮件或群通知没有发出" in draft.text
    assert draft.html.index("乙局") < draft.html.index("甲局")


def test_once_a_day_for_the_same_people(make):
    one = heartbeat([SiteWeek("甲局")], _TO, make.now, _WITHIN, 0, "d")
    later = heartbeat([SiteWeek("甲局")], _TO, make.now + timedelta(hours=5), _WITHIN, 1, "d")
    tomorrow = heartbeat([SiteWeek("甲局")], _TO, make.now + timedelta(days=1), _WITHIN, 0, "d")
    assert one.key == later.key != tomorrow.key
