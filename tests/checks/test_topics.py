"""What config/topics.toml may say."""

import pytest

from checks.basis import parse_pack
from checks.topics import OFFICES, OWN, parse

SOUND = '[[topic]]\nid="a"\nlabel="甲"\nrow="regulation.20"\noffices=["government"]\nnames=["规划","a.b"]\n'


def test_names_are_words_and_no_patterns():
    (topic,) = parse(SOUND).topics
    assert topic.names.search("某某规划公开")
    assert topic.names.search("a.b")
    assert not topic.names.search("axb")
    assert parse("").topics == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (SOUND + SOUND, "重复"),
        (SOUND + 'more="x"\n', "不认识的项“more”"),
        (SOUND.replace('["government"]', '["province"]'), "province"),
        (SOUND.replace('label="甲"\n', ""), "label"),
        (SOUND.replace('["规划","a.b"]', "[]"), "names"),
    ],
)
def test_mistakes_are_named(text, says):
    with pytest.raises(ValueError, match=says):
        parse(text)


def test_the_shipped_topics_stand_on_shipped_rows(root):
    rows = parse_pack((root / "config/rulepacks/topics.toml").read_text("utf-8"))
    shipped = parse((root / "config/topics.toml").read_text("utf-8")).topics
    assert {topic.row for topic in shipped} <= set(rows)
    items = "一、二、三、四、五、六、七、八、九、十、十一、十二、十三、十四"
    assert "、".join(topic.item.strip("（）") for topic in shipped if topic.row == "regulation.20") == items
    assert sum(topic.row == "grassroots.54" for topic in shipped) == 26
    assert set().union(*(topic.offices for topic in shipped)) == set(OFFICES)


BELOW = parse(SOUND)


def test_nothing_of_its_own_leaves_everything_as_it_is():
    assert parse("", BELOW).topics == BELOW.topics


def test_an_office_says_only_what_is_different():
    (topic,) = parse('[[topic]]\nid="a"\nnames=["专项"]\n', BELOW).topics
    assert (topic.label, topic.row, topic.offices) == ("甲", "regulation.20", {"government"})
    assert topic.names.search("专项")
    assert not topic.names.search("规划")


def test_an_office_demands_less_and_more():
    more = '[[topic]]\nid="b"\nlabel="乙"\noffices=["department"]\nnames=["名录"]\n'
    less, own = parse('[[topic]]\nid="a"\noffices=[]\n' + more, BELOW).topics
    assert not less.offices
    assert (own.row, own.item) == (OWN, "")
    assert parse(more, BELOW).digest != BELOW.digest


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[[topic]]\nid="a"\nnames=[]\n', "names"),
        ('[[topic]]\nid="b"\nnames=["名录"]\n', "label"),
        ('[[topic]]\nid="b"\nlabel="乙"\nnames=["名录"]\noffices=[]\n', "offices"),
        ('[[topic]]\nnames=["名录"]\n', "id"),
    ],
)
def test_mistakes_of_an_office_are_named(text, says):
    with pytest.raises(ValueError, match=says):
        parse(text, BELOW)
