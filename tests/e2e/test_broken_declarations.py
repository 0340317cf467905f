"""A word list or a rule option that cannot be used is said before anything starts."""

from tests.website.website import Website, online


def test_a_broken_word_list_stops_before_anything_starts(zicha):
    folder = zicha.workspace / "lexicons"
    folder.mkdir(parents=True)
    (folder / "ben.toml").write_text("title = “本单位”\n", "utf-8")
    (folder / "ben.csv").write_text("id,term\n", "utf-8-sig")
    site = Website({})
    with online(site) as server:
        for verb in ("run", "crawl"):
            ended = zicha(verb, server.url)
            assert ended.code == 2
            assert "ben.toml" in ended.err
    assert site.asked == []
    assert not (zicha.workspace / "runs").exists()


def test_a_rule_that_does_not_exist_stops_before_anything_starts(zicha):
    (zicha.workspace / "sites").mkdir(parents=True)
    profile = 'start = "http://www.shili.example/"\n[rules.meiyou]\nlimit = 1\n'
    (zicha.workspace / "sites" / "shili.toml").write_text(profile, "utf-8")
    ended = zicha("run", "shili")
    assert ended.code == 2
    assert "没有“meiyou”这条规则" in ended.err
    assert not (zicha.workspace / "runs").exists()
