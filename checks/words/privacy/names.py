"""Names of persons, as cells and labels show them."""

import re

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆"
    "范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文樊兰殷施洪翟安"
    "颜倪牛温芦季俞章鲁葛伍申尤毕聂柴焦阮柳邢岳齐沿梅庄辛管祝左涂谷时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫"
    "查屈鲍位覃霍翁隋植甘景单包司柏宁柯阎桂冉房解强柴楼褚蒲宫滕骆湛岑"
)
_NAME = rf"(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|[{_SURNAMES}])[\u4e00-\u9fff·]{{1,3}}"
_SPACED = rf"[{_SURNAMES}][ \u3000]+[\u4e00-\u9fff](?=[\s0-9]|$)"
_ALONE = re.compile(rf"\s*(?:{_NAME}|{_SPACED})\s*")
_WITHIN = re.compile(rf"(?:^|(?<=[\s、，,：:（(|0-9]))(?:{_NAME}(?=[\s，,、（(：:|0-9]|身份|公民|男|女|$)|{_SPACED})")
_WORDS = re.compile(
    r"[省市县区乡镇村组街路号局所站院校会社司店厂部科处办室]$|名单|姓名|电话|地址|备注|单位|项目|金额|时间|标准"
)


def is_name(text: str) -> bool:
    """A cell that holds a person's name and nothing else."""
    return len(text) <= 8 and not _WORDS.search(text) and bool(_ALONE.fullmatch(text))


def holds_name(text: str) -> bool:
    """A line in which a person's name stands apart."""
    return is_name(text) or any(not _WORDS.search(match[0]) for match in _WITHIN.finditer(text))
