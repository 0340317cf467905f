import pytest

from crawler.profile.profile import Profile
from crawler.profile.source import Target
from crawler.schedule.tasks import tasks
from crawler.workspace import Workspace

SITES = ("www.a.gov.cn", "www.b.gov.cn", "某县 100%_$HOME_局")


@pytest.fixture
def planned(tmp_path):
    """The tasks of three sites; one has a name that every format must quote."""
    place = Workspace(tmp_path / "数据 100%")
    place.profiles.mkdir(parents=True)
    for name in SITES:
        (place.profiles / f"{name}.toml").write_text('start = "http://www.a.gov.cn/"\n', "utf-8")
    return tuple(tasks(place, [Target(name, Profile(start="http://www.a.gov.cn/")) for name in SITES]))
