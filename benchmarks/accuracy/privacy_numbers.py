"""Made-up numbers of persons and of things, the same for the same seed. None is taken from anywhere."""

from datetime import date, timedelta
from random import Random

from checks.words.privacy.identity import checked

_REGIONS = ("110105", "130683", "320507", "370102", "411425", "500233", "510107", "620321", "652201", "440923")
_BIRTHS = date(1925, 1, 1), date(2026, 6, 1)
_CHECKS = "0123456789X"
_NOTHING = ("00", "16", "30", "38", "47", "49", "55", "60", "66", "70", "99")


def identity(random: Random) -> str:
    """A number that passes every check."""
    body = f"{random.choice(_REGIONS)}{_birth(random):%Y%m%d}{random.randrange(1, 1000):03d}"
    return next(body + last for last in _CHECKS if checked(body + last))


def wrong_identity(random: Random) -> str:
    """One that looks valid and is not: check, day, province, day to come, or too old."""
    number = identity(random)
    match random.randrange(6):
        case 0:
            return number[:17] + random.choice([last for last in _CHECKS if last != number[17]])
        case 1:
            day = random.choice(["0230", "0231", "0431", "1301", "0010", "0132"])
            return _completed(number[:10] + day + number[14:17])
        case 2:
            return _completed(random.choice(_NOTHING) + number[2:17])
        case 3:
            return _completed(f"{number[:6]}{random.randrange(2027, 2100)}{number[10:17]}")
        case 4:
            return _completed(f"{number[:6]}{random.randrange(1700, 1900)}{number[10:17]}")
        case _:
            return number + str(random.randrange(10))


def thing(random: Random) -> str:
    """A line with the number of a thing, or a telephone that is meant to be called."""
    day = date(2024, 1, 1) + timedelta(random.randrange(900))
    run = "".join(random.choices("0123456789", k=10))
    credit = f"9{random.choice('123')}{random.choice(_REGIONS)}{run[:8]}{random.choice('0123456789ABCDEFGHX')}X"
    return random.choice(
        [
            f"订单号：{day:%Y%m%d}{run}",
            f"流水号{day:%Y%m%d%H%M%S}{run[:6]}",
            f"索引号：11{random.choice(_REGIONS)}{run}/{day:%Y}-{run[:5]}",
            f"统一社会信用代码：{credit}",
            f"统一社会信用代码 12{random.choice(_REGIONS)}{run}",
            f"项目代码：{day:%y%m}-{random.choice(_REGIONS)}-{run[:2]}-{run[2:4]}-{run[4:]}",
            f"标的编号：{random.choice(_REGIONS)}{day:%Y%m%d}{run[:4]}",
            f"合同编号 HT{day:%Y%m%d}{run}",
            f"联系电话：0{random.randrange(310, 999)}-{run[:8]}",
            f"监督电话：1{random.choice('3456789')}{run[:9]}",
            f"咨询电话 {run[:4]}-{run[4:]}，传真 {run[3:]}",
            f"国有土地使用权挂牌出让公告（宗地编号{random.choice(_REGIONS)}{run[:3]}GB{run[3:8]}）",
            f"服务热线：400-{run[:3]}-{run[3:7]}",
            f"条码 69{run}{run[:1]}",
            f"收款账号：{run}{run[:9]}，户名：某某市非税收入管理局",
            f"/{day:%Y}/{day:%m%d}/{run}{run[:8]}.html",
            f"完成投资{run[:6]}.{run}{run[:4]}万元",
            f"产权证号：{random.choice(_REGIONS)}{run}{run[:6]}",
        ]
    )


def written(number: str, random: Random) -> str:
    """As people write it, and as they hide it from machines."""
    parts = number[:6], number[6:14], number[14:]
    wide = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")
    place = random.randrange(1, 17)
    return random.choice(
        [
            number,
            number.lower(),
            " ".join(parts),
            "-".join(parts),
            number.translate(wide),
            number[:place] + "\u200b" + number[place:],
            " ".join(number),
        ]
    )


def setting(number: str, random: Random) -> str:
    """The sentence or the cell in which it stands."""
    return random.choice(
        [
            number,
            f"身份证号：{number}",
            f"公民身份号码{number}，",
            f"张某，男，身份证号码为{number}。",
            f"（身份证号：{number}）",
            f"王某某 {number} 13800000000",
            f"申请人:李某,证件号码:{number},村民",
            f"社会保障号 {number}",
        ]
    )


def _birth(random: Random) -> date:
    first, last = _BIRTHS
    return first + timedelta(random.randrange((last - first).days))


def _completed(body: str) -> str:
    """With the right check character, so that only the fault that is meant is one."""
    return next(body + last for last in _CHECKS if checked(body + last))
