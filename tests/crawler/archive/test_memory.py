from crawler.archive.memory import Memory


def test_the_first_silence_is_kept_until_it_speaks(tmp_path):
    path = tmp_path / "memory" / "a.sqlite"
    for asked, silent, kept in (
        (["u", "v"], {"u": "1"}, {"u": "1"}),
        (["u", "v"], {"u": "2", "v": "2"}, {"u": "1", "v": "2"}),
        (["v"], {"v": "3"}, {"u": "1", "v": "2"}),  # u was not asked, so nothing is known of it
        (["u", "v"], {"v": "4"}, {"v": "2"}),
    ):
        memory = Memory(path)
        memory.heard(asked, silent)
        memory.close()
        memory = Memory(path)
        assert memory.silent() == kept
        memory.close()
