"""Words that official texts avoid."""

import pytest

from checks.findings import Severity

INNOCENT = [
    "演奏瞎子阿炳的名曲",
    "成语“瞎子摸象”",
    "销售傻子瓜子、叫花子鸡",
    "学生按时返回教室，撤回教材",
    "在湖南韩某某一案中",
    "东北韩餐馆、湖北韩家村",
    "全民族抗战八年",
    "公安机关通缉犯罪嫌疑人",
    "有重大嫌疑犯罪的人员",
    "减少测量误差生成的偏差",
    "朝鲜族民俗村、海鲜族群",
    "审理行政协议案件",
    "揭露所谓“西藏流亡政府”的本质",
    "中方不承认所谓“阿鲁纳恰尔邦”",
    "中国科学院武汉病毒研究所",
    "马尔维纳斯群岛（福克兰群岛）",
    "台湾“监察院”的报告",
    "台湾经济部门的统计",
    "县人大常委会主任主持，县人大主任会议研究",
    "办理人大建议、政协提案",
    "此外蒙古族群众占一半",
    "青少年犯罪预防",
    "各单位一把手负总责",
    "慰问农民工，居民工作",
]
DOUBTFUL = ["村里有两个瞎子。", "安置刑满释放分子", "与北韩通商", "市人大主任出席", "自称屌丝", "办理人大提案"]
CERTAIN = ["台湾监察院的报告", "1997年收回香港主权", "蔡英文总统任内", "旅行社推出阿鲁纳恰尔邦线路"]


@pytest.mark.parametrize("html", INNOCENT)
def test_innocent(judged, html):
    assert judged("avoided_word", f"<p>{html}</p>") == []


@pytest.mark.parametrize("html", DOUBTFUL)
def test_most_ask_a_person(judged, html):
    (finding,) = judged("avoided_word", f"<p>{html}</p>")
    assert finding.needs_review
    assert finding.severity is Severity.MINOR
    assert "请人工核对" in finding.message


@pytest.mark.parametrize("html", CERTAIN)
def test_what_touches_sovereignty_is_certain_and_grave(judged, html):
    (finding,) = judged("avoided_word", f"<p>{html}</p>")
    assert not finding.needs_review
    assert finding.severity is Severity.MAJOR
    assert "不宜使用" in finding.message
    assert finding.evidence.startswith("词条 avoid-")


def test_what_has_no_better_word_is_to_be_reworded(judged):
    (finding,) = judged("avoided_word", "<p>不要骂他傻逼</p>")
    assert "改用规范的称呼" in finding.suggestion
