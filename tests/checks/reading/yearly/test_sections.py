import pytest

from checks.reading.yearly.sections import SECTIONS, sections
from tests.files.yearly_report import HEADINGS

_TEXT = "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、其他需要报告的事项等六部分组成。"


def said(*headings: str) -> str:
    return "\n".join([_TEXT, *(line for heading in headings for line in (heading, "本局按规定做好公开工作。"))])


@pytest.mark.parametrize(
    "change",
    [
        str,
        lambda heading: heading.replace("、", "\n、", 1),
        lambda heading: heading[:4] + "\n" + heading[4:],
        lambda heading: heading[2:],
        lambda heading: heading + "。2025年，本局公开信息一百二十条。",
        lambda heading: "\u3000\u3000" + heading.replace("、", "．", 1),
        lambda heading: heading.replace(
            "政府信息公开行政复议、行政诉讼", "因政府信息公开工作被申请行政复议、提起行政诉讼"
        ),
        lambda heading: heading.replace("存在的主要问题及改进情况", "存在的主要问题和改进措施"),
    ],
)
def test_a_complete_report(change):
    found = sections(said(*map(change, HEADINGS)))
    assert found.there == tuple(SECTIONS)


@pytest.mark.parametrize("gone", range(6))
def test_one_is_missing(gone):
    found = sections(said(*HEADINGS[:gone], *HEADINGS[gone + 1 :]))
    assert found.missing == (tuple(SECTIONS)[gone],)
    assert not found.named


def test_a_section_that_the_text_only_names_is_doubtful():
    found = sections(
        said(*HEADINGS[:4], HEADINGS[5])
        + "\n本局工作中存在的主要问题是主动性不够，改进措施是加强培训，并认真抓好各项落实工作。"
    )
    assert found.named == ("五、存在的主要问题及改进情况",)
    assert not found.missing


def test_a_part_of_a_section_is_no_section():
    assert sections("一、总体情况\n（一）主动公开情况\n1.主动公开情况").there == ("一、总体情况",)
