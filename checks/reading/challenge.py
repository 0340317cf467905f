"""Pages that stand between us and the site: challenges of firewalls, captchas, refusals, maintenance notices.

They say nothing about the page that was asked for. Cookies alone never count: good pages set them too.
"""

import re

from checks.artifacts import Page
from checks.reading.visible import is_article, squeezed

_LONGEST, _MOST_LINKS = 400, 8
_MARKS = {
    "jsl": ("_jsl_clearance", "_clearance_s", "document.cookie=('_')", 'go({"bts"'),
    "ruishu": ("$_ts=window", "window['$_ts']", 'window["$_ts"]'),
    "aliyun": ("acw_sc__v2", "aliyun_waf", "aliyunwaf", "AliyunCaptcha"),
    "wzws": ("wzws_sessionid", "_wzws_", "wzws-waf", "wzwsquestion"),
    "yunsuo": ("security_verify_data", "YunSuo", "yunsuo_session"),
    "safeline": ("SafeLineChallenge", "safeline_bot", "slg-title"),
    "tencent": ("TencentCaptcha", "waf.tencent"),
    "cloudflare": ("_cf_chl", "cf-challenge", "cf-browser-verification"),
}
_REFUSED = re.compile(
    r"创宇盾|安全狗|网防G01|网站卫士|云防护|知道创宇|web应用防火墙|网站防火墙|事件ID"
    r"|(?:访问|请求|操作|IP)(?:地址)?(?:已经|已)?被?[^，。！]{0,12}(?:阻断|拦截|拒绝|禁止|封禁|封锁)"
    r"|疑似(?:黑客|恶意)?(?:攻击|爬虫)|(?:恶意|异常|非法)(?:请求|访问|流量)|对网站造成(?:安全)?威胁"
    r"|therequestedurlwasrejected|accessdenied|requestblocked|forbiddenbyadministrativerules",
    re.IGNORECASE,
)
_VERIFY = re.compile(
    r"(?:访问|安全|人机|人机身份|滑动|滑块|浏览器)(?:验证|校验|检查)|请完成[^，。]{0,8}验证|请输入验证码[^，。]{0,4}继续"
    r"|(?:访问|请求|操作)(?:过于|太)频繁|justamoment|checkingyourbrowser|areyouarobot",
    re.IGNORECASE,
)
_MAINTENANCE = re.compile(
    r"(?:系统|网站|平台|服务器)[^，。！]{0,6}(?:维护|升级|改版)[^，。！]{0,6}(?:中|期间|暂停|稍后|请)|(?:暂停|停止)(?:服务|访问)"
)


def challenge(page: Page, text: str) -> str | None:
    """What stands in the way, as a short machine word, or None.

    text: the page's visible text. A page that shows more than a screen of text was let through, whatever
    code its firewall left in it.
    """
    seen = squeezed(text)
    if len(seen) > _LONGEST:
        return None
    for name, marks in _MARKS.items():
        if any(mark in page.html for mark in marks):
            return f"challenge_{name}"
    if len(page.links) > _MOST_LINKS or is_article(page, text):
        return None
    shown = squeezed(page.title) + "\n" + seen
    for reason, words in (("waf", _REFUSED), ("captcha", _VERIFY), ("maintenance", _MAINTENANCE)):
        if words.search(shown):
            return reason
    return None
