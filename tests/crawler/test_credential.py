"""Passwords: where from, and where not."""

import os

import pytest

from crawler.credential import credential
from crawler.profile.mistakes import ConfigurationMistake
from crawler.redaction import redacted
from crawler.workspace import Workspace

posix = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")


@pytest.fixture
def place(tmp_path, monkeypatch):
    for name in ("ZICHA_SMTP_PASSWORD", "ZICHA_SMTP_PASSWORD_FILE"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "secrets").mkdir()
    return Workspace(tmp_path)


def _file(path, text, mode=0o600):
    path.write_text(text, "utf-8")
    path.chmod(mode)
    return path


def test_none_is_none(place):
    assert credential("SMTP_PASSWORD", place) == ""


def test_the_named_file_then_the_environment_then_the_usual_file(place, monkeypatch, tmp_path):
    _file(place.secrets / "smtp_password", "usual-one\n")
    assert credential("SMTP_PASSWORD", place) == "usual-one"
    monkeypatch.setenv("ZICHA_SMTP_PASSWORD", "from-environment")
    assert credential("SMTP_PASSWORD", place) == "from-environment"
    monkeypatch.setenv("ZICHA_SMTP_PASSWORD_FILE", str(_file(tmp_path / "named", "named one", 0o400)))
    assert credential("SMTP_PASSWORD", place) == "named one"


def test_what_was_read_is_never_said_again(place):
    _file(place.secrets / "smtp_password", "Geheim-4711")
    credential("SMTP_PASSWORD", place)
    assert redacted("登录失败：Geheim-4711。") == "登录失败：***。"


@posix
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o620, 0o610])
def test_a_file_for_others_is_not_read(place, mode):
    path = _file(place.secrets / "smtp_password", "Geheim-4711", mode)
    with pytest.raises(ConfigurationMistake, match="chmod 600") as error:
        credential("SMTP_PASSWORD", place)
    assert str(path) in str(error.value)
    assert "4711" not in str(error.value)


def test_a_named_file_that_is_not_there_is_said(place, monkeypatch):
    monkeypatch.setenv("ZICHA_SMTP_PASSWORD_FILE", "nirgends")
    with pytest.raises(ConfigurationMistake, match="nirgends：密码文件无法读取"):
        credential("SMTP_PASSWORD", place)
