from reports.formats.parts.changes import changes


def counted(view):
    return {change.label: change.count for change in changes(view).lists}


def test_every_list_is_there_also_an_empty_one(view):
    assert counted(view()) == {"本次新增": 0, "本次复发": 0, "本次销号": 0, "本次未复核": 0}


def test_an_entry_that_only_stayed_is_no_change(view, entry):
    assert not any(counted(view(entry())).values())


def test_each_change_is_told_once(view, entry):
    entries = [entry(1, is_new=True), entry(2, returned=True), entry(3, rechecked=False), entry(4)]
    assert counted(view(*entries, closed=[entry(5), entry(6)])) == {
        "本次新增": 1,
        "本次复发": 1,
        "本次销号": 2,
        "本次未复核": 1,
    }


def test_long_lists_are_cut_and_counted(view, entry):
    new, _, closed, _ = changes(
        view(
            *(entry(number, is_new=True) for number in range(150)),
            closed=[entry(number) for number in range(1_100)],
        )
    ).lists
    assert (new.count, len(new.entries)) == (150, 100)
    assert (closed.count, len(closed.entries)) == (1_100, 1_000)


def test_what_is_compared(view, course):
    assert changes(view()).told == "没有可比的上次检查。"
    assert changes(view(course=course(3))).told == "这是台账中的第一次检查，没有可比的上次检查。"
    assert changes(view(course=course(3, 3))).told.endswith("记账时未销号问题没有增减。")
    told = changes(view(course=course(9, 5, 3))).told
    assert told == "上次检查：2026年11月16日 10:05（完整）。记账时未销号问题由5条变为3条。"
