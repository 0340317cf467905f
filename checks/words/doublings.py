"""Words that stand twice in a row and are right."""

import re

_COUNTED = "一二三四五六七八九十百千万零〇两几每多逐"
_PARTICLES = "的等之对和与及或为"
_VERBS = {
    "研究",
    "讨论",
    "商量",
    "考虑",
    "学习",
    "了解",
    "休息",
    "锻炼",
    "体验",
    "放松",
    "介绍",
    "参考",
    "打听",
    "琢磨",
    "沟通",
}
_VERBS |= {
    "交流",
    "熟悉",
    "活动",
    "准备",
    "收拾",
    "整理",
    "打扫",
    "照顾",
    "关心",
    "帮助",
    "检查",
    "观察",
    "比较",
    "总结",
    "调研",
}
_VERBS |= {"彼此", "加油", "恭喜", "欢迎", "谢谢", "再见", "滴答", "哗啦", "轰隆", "咕噜", "叮咚"}
# The end of one word looks like the beginning of the next: 使用信用信息, 支队支队长, 经济组织组织开展.
_MEETING = re.compile(
    "用信用信|业创业创|创业创业|共建共|共治共|共商共|共享共|测预测预|级分级分|联防联|自建自|装箱装箱|处理处理|理处理处|企业对企业|政府对政府|个人对个人"
    "|申请人申请人|定罪定罪|[支大中总分]队[支大中总分]队长|代表代表团|年度年度|季度季度|月度月度|委员会委员|理事会理事|代表大会代表"
    "|出版出版|规定规定[的了]|办公室办公室|医院医院|监督工作工作|组织组织|机构机构代码|布图设计设计|服务服务[对中]|项目项目[经负法]"
    "|人民法院人民法院对|统计统计|会计会计|审计审计|工程工程|行政行政|部门部门规章|培训培训[机班]"
)
# One character ends one word and begins the next, or belongs to a set phrase.
_SINGLE = re.compile(
    "[目标有靶似中]的的|的的[确士喀]|是是非|是是否|[存现实所内外潜自旨意重好志贵]在在|在在[建校职岗编册线]"
    "|[共饱温缓柔总中调平祥]和和|和和[平谐睦解田县气美善顺约蔼静合]|[参给赠赋授付]与与|与与[会众其此时日]"
)
_REACH = 6


def legitimate(text: str, start: int, end: int) -> bool:
    """Whether the doubled word `text[start:end]` is right, or two words that merely meet."""
    word = text[start : (start + end) // 2]
    if len(word) == 1:
        return _among(_SINGLE, text, start, end)
    if word in _VERBS or word[0] in _COUNTED or word[-1] in _COUNTED or len(set(word)) == 1:
        return True
    # 的土地的土地承包, 等教育等教育机构: the particle says that two phrases meet. Three times over is a chant.
    if word[0] in _PARTICLES or word[-1] in _PARTICLES or word * 3 in text:
        return True
    return _among(_MEETING, text, start, end)


def _among(right: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether what is right there overlaps the doubled word."""
    near = right.finditer(text, max(0, start - _REACH), end + _REACH)
    return any(hit.start() < end and start < hit.end() for hit in near)
