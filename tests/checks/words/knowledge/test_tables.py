"""Tables of meetings and leaders: what they give, how an office's rows replace them, and what is said of a mistake."""

import re
from datetime import date

import pytest

from checks.words.knowledge.meeting import Series
from checks.words.lexicon import Lexicons, parse_pack

SOURCE = '[[source]]\nname = "公报"\nabout = "会议公报"\ndate = 2024-01-01\n'
MEETINGS = f'title = "会议"\nrule = "wrong_meeting"\nkind = "meetings"\nversion = 2024-01-01\n{SOURCE}'
LEADERS = 'title = "名单"\nrule = "wrong_leader"\nkind = "leaders"\nversion = 2024-01-01\n'
HEAD = {
    "meetings": "series,ordinal,session,from,to,source\n",
    "leaders": "name,title,unit,valid_from,valid_to,source,note\n",
}


def meetings(*rows):
    return parse_pack("meetings", MEETINGS, "\ufeff" + HEAD["meetings"] + "\n".join(rows))


def leaders(*rows):
    return parse_pack("leaders", LEADERS, "\ufeff" + HEAD["leaders"] + "\n".join(rows))


def test_a_meeting_knows_its_time_and_its_name():
    (row,) = meetings("中全会,19,5,2020-10-26,2020-10-29,公报").rows
    assert (row.series, row.ordinal, row.session) == (Series.PLENUM, 19, 5)
    assert (row.label, row.when) == ("党的十九届五中全会", "2020年10月")
    assert row.held(2020)
    assert row.held(2020, 10)
    assert not row.held(2020, 9)
    assert not row.held(2021)


@pytest.mark.parametrize(
    ("row", "label", "when"),
    [
        ("党代会,20,,2022-10-16,2022-10-22,公报", "党的二十大", "2022年10月"),
        ("党代会,13,,1987-10-25,1987-11-01,公报", "党的十三大", "1987年10月至1987年11月"),
        ("全国人大,14,1,2023-03-05,2023-03-13,公报", "十四届全国人大一次会议", "2023年3月"),
        ("全国政协,14,2,2024-03-04,2024-03-10,公报", "十四届全国政协二次会议", "2024年3月"),
        ("全国人大常委会,14,,2023-03-05,,公报", "十四届全国人大常委会", "2023年至今"),
        ("五年规划,14,,2021-01-01,2025-12-31,公报", "“十四五”", "2021年至2025年"),
    ],
)
def test_every_series_is_called_as_people_call_it(row, label, when):
    (meeting,) = meetings(row).rows
    assert (meeting.label, meeting.when) == (label, when)


def test_a_leader_holds_a_post_for_a_time():
    first, last = leaders("张三,县长,示例县,2020-01-01,2021-01-01,公告,", "李四,县长,示例县,2021-01-02,,公告,").rows
    assert first.on(date(2020, 6, 1))
    assert not first.on(date(2021, 6, 1))
    assert last.on(date(2099, 1, 1))


def test_an_offices_rows_replace_those_of_the_same_meeting_and_the_same_person_in_the_same_post():
    shipped = leaders("张三丰,县长,示例县,2020-01-01,,公告,", "李四光,县长,示例县,2018-01-01,,公告,")
    office = leaders("张三丰,县长,示例县,2020-01-01,2024-01-01,公告,")
    packs = Lexicons((shipped, meetings("党代会,20,,2022-10-16,2022-10-22,公报"), office))
    assert [row.until for row in packs.leaders.values()] == [date(2024, 1, 1), None]
    assert set(packs.meetings) == {"党代会-20-0"}
    assert not packs.rows
    assert set(packs.digests()) == {*packs.leaders, *packs.meetings}
    assert packs.digest != Lexicons((shipped,)).digest


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("党大会,20,,2022-10-16,2022-10-22,公报", "第2行，列“series”：应为党代会、中全会、"),
        ("党代会,二十,,2022-10-16,2022-10-22,公报", "第2行，列“ordinal”：应为阿拉伯数字，实际为“二十”。"),
        ("党代会,,,2022-10-16,2022-10-22,公报", "第2行，列“ordinal”：应为第几届"),
        ("中全会,20,三,2024-07-15,2024-07-18,公报", "第2行，列“session”：应为阿拉伯数字"),
        ("党代会,20,,,2022-10-22,公报", "第2行，列“from”：应为日期，如2024-01-31，实际为“”。"),
        ("党代会,20,,2022-10-16,2022年,公报", "第2行，列“to”：应为日期，如2024-01-31，实际为“2022年”。"),
        ("党代会,20,,2022-10-16,2021-10-22,公报", "第2行，列“to”：应为不早于from的日期"),
        ("党代会,20,,2022-10-16,2022-10-22,别处", "第2行，列“source”：应为清单文件中登记的来源（公报）"),
        (
            "党代会,20,,2022-10-16,,公报\n党代会,20,,2022-10-16,,公报",
            "第3行，列“session”：应为没有写过的届次（第2行已有）",
        ),
    ],
)
def test_a_mistake_in_a_table_of_meetings_names_its_cell(row, said):
    with pytest.raises(ValueError, match=re.escape(f"meetings.csv {said}")):
        meetings(row)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (",县长,示例县,,,公告,", "第2行，列“name”：应为非空的内容"),
        ("张 三,县长,示例县,,,公告,", "第2行，列“name”：应为中文姓名，中间没有空格，实际为“张 三”。"),
        ("张三,,示例县,,,公告,", "第2行，列“title”：应为非空的内容"),
        ("张三,长,示例县,,,公告,", "第2行，列“title”：应为职务，如县长"),
        ("张三,县长,示例县,,,,", "第2行，列“source”：应为非空的内容"),
        ("张三,县长,示例县,2021.1.1,,公告,", "第2行，列“valid_from”：应为日期"),
        ("张三,县长,示例县,2021-01-01,2020-01-01,公告,", "第2行，列“valid_to”：应为不早于valid_from的日期"),
        ("张三,县长,甲县,,,公告,\n张三,县长,甲县,,,公告,", "第3行，列“name”：应为没有写过的姓名和职务（第2行已有）"),
    ],
)
def test_a_mistake_in_a_table_of_leaders_names_its_cell(row, said):
    with pytest.raises(ValueError, match=re.escape(f"leaders.csv {said}")):
        leaders(row)


@pytest.mark.parametrize("kind", ["meetings", "leaders"])
def test_a_mistake_in_the_header_is_named(kind):
    manifest = {"meetings": MEETINGS, "leaders": LEADERS}[kind]
    with pytest.raises(ValueError, match=f"{kind}.csv 第1行：缺少列“source”。"):
        parse_pack(kind, manifest, HEAD[kind].replace(",source", ""))
    with pytest.raises(ValueError, match=f"{kind}.csv 第1行：不认识的列“id”"):
        parse_pack(kind, manifest, "id," + HEAD[kind])


def test_an_unknown_kind_is_named():
    said = "leaders.toml，项“kind”：应为terms、meetings、leaders之一，实际为“people”。"
    with pytest.raises(ValueError, match=re.escape(said)):
        parse_pack("leaders", LEADERS.replace('"leaders"', '"people"'), HEAD["leaders"])
