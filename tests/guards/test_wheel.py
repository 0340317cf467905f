"""What is installed is what is in the tree: word lists, packs, templates and the demonstration site too."""

import zipfile

import pytest
from hatchling.build import build_wheel

SHIPPED = ("crawler", "checks", "reports", "config")


@pytest.fixture(scope="module")
def wheel(sources, tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(sources.root)
        name = build_wheel(str(folder))
    with zipfile.ZipFile(folder / name) as archive:
        yield archive


def test_every_file_of_the_packages_is_in_the_wheel(sources, wheel):
    names = (path.relative_to(sources.root).as_posix() for path in sources.files())
    wanted = {name for name in names if name.split("/")[0] in SHIPPED and not name.endswith(".pyc")}
    assert not wanted - set(wheel.namelist())


def test_nothing_else_is_in_the_wheel(wheel):
    others = {name for name in wheel.namelist() if name.split("/")[0] not in SHIPPED}
    assert all(name.split("/")[0].endswith(".dist-info") for name in others), others


def test_the_licence_and_the_notice_go_along(wheel):
    names = {name.rpartition("/")[2] for name in wheel.namelist() if ".dist-info/licenses/" in name}
    assert names == {"LICENSE", "NOTICE"}
