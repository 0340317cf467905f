"""`zicha rules explain` on the command line."""

_OWN = '[[row]]\nid = "cn19.columns-other"\ndays = 200\n'


def _told(zicha, *arguments):
    return zicha.listed("rules", "explain", *arguments)


def test_an_unknown_rule_names_the_nearest(zicha):
    ended = zicha("rules", "explain", "broken_lnk")
    assert ended.code == 2
    assert "是否想写 broken_link？" in ended.err


def test_the_limits_of_the_office_hold(zicha):
    pack = zicha.workspace / "rulepacks/own.toml"
    pack.parent.mkdir(parents=True)
    pack.write_text(_OWN, "utf-8")
    basis = _told(zicha, "stale_column").json["basis"]
    assert "期限200天" in next(row for row in basis if row["id"] == "cn19.columns-other")["limits"]


def test_a_word_rule_gives_an_example_of_either_kind(zicha):
    told = _told(zicha, "misspelled_word").json
    assert told["rows"] > 1000
    assert told["examples"]["fires"] != told["examples"]["does_not"]
