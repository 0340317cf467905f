"""Pages that stand between us and the site: challenges of firewalls, captchas, refusals, maintenance notices.

They say nothing about the page that was asked for. Cookies alone never count: good pages set them too.
"""

import re

from checks.artifacts import Page
from checks.reading.visible import publishes, squeezed

_LONGEST, _MOST_LINKS, _LONGEST_NOTICE = 400, 8, 150
_MARKS = {
    "jsl": ("_jsl_clearance", "_clearance_s", "document.cookie=('_')", 'go({"bts"'),
    "ruishu": ("$_ts=window", "window['$_ts']", 'window["$_ts"]'),
    "aliyun": ("acw_sc__v2", "aliyun_waf", "aliyunwaf"),
    "wzws": ("wzws_sessionid", "_wzws_", "wzws-waf", "wzwsquestion"),
    "yunsuo": ("security_verify_data", "YunSuo", "yunsuo_session"),
    "safeline": ("SafeLineChallenge", "safeline_bot", "slg-title"),
    "cloudflare": ("_cf_chl", "cf-challenge", "cf-browser-verification"),
}
_REFUSED = re.compile(
    r"创宇盾|安全狗|网防G01|网站卫士|云防护|知道创宇|web应用防火墙|网站防火墙|事件ID|拒绝访问|禁止访问"
    r"|(?:访问|请求|操作|IP)[^，。！]{0,6}被[^，。！]{0,8}(?:阻断|拦截|拒绝|禁止|封禁|封锁)"
    r"|疑似(?:黑客|恶意)?(?:攻击|爬虫)|(?:恶意|异常|非法)(?:请求|访问|流量)|对网站造成(?:安全)?威胁"
    r"|therequestedurlwasrejected|accessdenied|requestblocked|forbiddenbyadministrativerules",
    re.IGNORECASE,
)
_VERIFY = re.compile(
    r"(?:访问|安全|人机|人机身份|滑动|滑块)(?:验证|校验)|请完成[^，。]{0,8}验证|请输入验证码[^，。]{0,4}继续"
    r"|(?:访问|请求|操作)(?:过于|太)频繁|justamoment|checkingyourbrowser|areyouarobot",
    re.IGNORECASE,
)
_MAINTENANCE = re.compile(
    r"(?:系统|网站|平台|服务器)[^，。！]{0,6}(?:维护|升级|改版)[^，。！心]{0,4}(?:中(?!心)|期间|暂停|请?稍后)|(?:暂停|停止)(?:服务|访问)"
)


def challenge(page: Page, text: str) -> str | None:
    """What stands in the way, as a short machine word, or None.

    text: the page's visible text. A page that shows more than a screen of text, or publishes an article, was let
    through, whatever code its firewall left in it.
    """
    seen = squeezed(text)
    if len(seen) > _LONGEST or publishes(page, text):
        return None
    for name, marks in _MARKS.items():
        if any(mark in page.html for mark in marks):
            return f"challenge_{name}"
    if len(page.links) > _MOST_LINKS:
        return None
    shown = squeezed(page.title) + "\n" + seen
    if _REFUSED.search(shown):
        return "waf"
    return "captcha" if _VERIFY.search(shown) else None


def is_maintenance(page: Page, text: str) -> bool:
    """The whole page is a notice that the site cannot be used for a while; a column under construction is none."""
    seen = squeezed(text)
    small = len(seen) <= _LONGEST_NOTICE and len(page.links) <= _MOST_LINKS
    return small and _MAINTENANCE.search(squeezed(page.title) + "\n" + seen) is not None
