"""What runs and how often."""

import re

from crawler.profile.profile import Profile
from crawler.profile.source import Target
from crawler.schedule.tasks import tasks
from crawler.workspace import Workspace


def test_ids_are_plain_and_differ(planned):
    ids = [task.id for task in planned]
    assert len(set(ids)) == len(ids) == 7
    assert all(re.fullmatch(r"[a-z0-9-]+", one) for one in ids)


def test_each_site_is_inspected_every_night_and_once_a_week_as_a_whole(planned):
    for name in ("www.a.gov.cn", "www.b.gov.cn"):
        own = [task for task in planned if name in task.command and "run" in task.command]
        assert sorted(day for task in own for day in task.days) == list(range(7))
        assert [("--since-last" in task.command, len(task.days)) for task in own] == [(True, 6), (False, 1)]
        assert all(task.hour is not None and task.hour < 5 for task in own)


def test_one_visit_is_for_all_sites_and_often_enough(planned):
    (probe,) = [task for task in planned if "probe" in task.command]
    assert {"www.a.gov.cn", "www.b.gov.cn"} <= set(probe.command)
    assert len(probe.minutes) * 24 >= 20
    assert len(probe.days) == 7


def test_times_are_spread_and_always_the_same(tmp_path):
    sites = [Target(f"site{number}", Profile(start="http://www.a.gov.cn/")) for number in range(60)]
    first, again = (list(tasks(Workspace(tmp_path), sites)) for _ in range(2))
    assert first == again
    assert len({(task.hour, task.minutes) for task in first if task.id.endswith("-weekly")}) > 40


def test_a_site_without_a_profile_goes_by_its_address(tmp_path):
    told = list(tasks(Workspace(tmp_path), [Target("www.a.gov.cn", Profile(start="http://www.a.gov.cn/"))]))
    assert all("http://www.a.gov.cn/" in task.command for task in told)
