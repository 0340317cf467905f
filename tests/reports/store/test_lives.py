from reports.ledger.decide import decide
from reports.ledger.state import State
from reports.view.life import on


def test_every_entry_comes_with_its_history(store, make):
    broken = make.link("https://www.example.gov.cn/gone", "https://www.example.gov.cn/a")
    store.record(make.run(0), [broken], make.saw("https://www.example.gov.cn/a"))
    (number,) = (entry.number for entry in store.entries())
    at = make.run(1).started
    store.say([number], lambda entry, run: decide(entry, State.REPAIRED, who="张三", at=at, run=run, why=""))
    store.record(make.run(2), [], make.saw("https://www.example.gov.cn/a"))
    (life,) = store.lives("demo")
    assert life.entry == store.entry(number)[0]
    assert list(life.moves) == store.entry(number)[1]
    assert [(move.after, on(move).day) for move in life.moves] == [
        (State.NEW, 1), (State.REPAIRED, 2), (State.CLOSED, 3)
    ]  # fmt: skip


def test_sites_are_told_apart_or_together(store, make):
    for site in ("one", "two"):
        broken = make.link(f"https://{site}.example.gov.cn/gone", f"https://{site}.example.gov.cn/a")
        store.record(make.run(0, site), [broken], make.saw(f"https://{site}.example.gov.cn/a"))
    assert [life.entry.site for life in store.lives("two")] == ["two"]
    assert sorted(life.entry.site for life in store.lives()) == ["one", "two"]
