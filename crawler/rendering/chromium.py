"""The system's own browser and the extra that drives it. Nothing is downloaded; what is missing is said first."""

import importlib.util
import os
import shutil

from crawler.errors import CommandEnded, Exit

NAMED = "ZICHA_CHROMIUM"
"""Environment variable that names the program, where it is not found by itself."""
_DRIVER = "playwright"
_PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "chrome")
_ELSEWHERE = (
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


def require_chromium() -> str:
    """The browser's program. Raises CommandEnded(2) with what to install."""
    if importlib.util.find_spec(_DRIVER) is None:
        raise CommandEnded(
            Exit.USAGE,
            '--render 需要附加组件，请先在程序所在的文件夹安装：.venv/bin/pip install ".[render]"。没有开始检查。',
        )
    named = os.environ.get(NAMED)
    candidates = (named,) if named else (*_PROGRAMS, *_ELSEWHERE)
    program = next(filter(None, map(shutil.which, candidates)), None)
    if program is None:
        missing = f"{NAMED} 指定的浏览器 {named} 不存在或不能运行" if named else "没有找到 Chromium 浏览器"
        raise CommandEnded(
            Exit.USAGE,
            f"--render：{missing}。Debian、Ubuntu 请安装 chromium，其他系统请安装 Chromium、Chrome 或 Edge，"
            f"或用环境变量 {NAMED} 指明程序位置。没有开始检查。",
        )
    return program
