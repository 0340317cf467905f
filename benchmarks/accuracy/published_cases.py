"""Errors that circulars and the press have named: each must be found."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.accuracy.judging import judged, shipped

CASES = {
    "攻府": "某某县人民攻府门户网站。",
    "中华人民共合国": "依照《中华人民共合国政府信息公开条例》办理。",
    "中共人民共和国": "庆祝中共人民共和国成立七十周年。",
    "中华人民大和国": "中华人民大和国成立以来。",
    "中华人民和国": "根据《中华人民和国行政许可法》办理。",
    "领导小姐": "成立工作领导小姐。",
    "扫黑险恶": "开展扫黑险恶专项斗争。",
    "齐齐哈市": "黑龙江省齐齐哈市。",
    "秸杆": "禁止露天焚烧秸杆。",
    "以习近平总书记为核心的党中央": "以习近平总书记为核心的党中央坚强领导。",
    "二中、三中会议精神": "学习贯彻党的十九届二中、三中会议精神。",
}


def measure(shared: Path) -> Iterator[tuple[str, str, str, bool | None]]:
    context = shipped()
    missed = [name for name, sentence in CASES.items() if not _found(sentence, context)]
    value = f"{len(CASES) - len(missed)}/{len(CASES)}" + (f"（漏：{'、'.join(missed)}）" if missed else "")
    yield "通报点名的错误", value, "全部", not missed


def _found(sentence: str, context) -> bool:
    return any(not finding.needs_review for finding in judged([sentence], context))
