"""Commands for Windows: as far as they can be read elsewhere."""

import re

from crawler.schedule.windows import commands, removals


def test_each_task_is_one_command_that_may_be_run_again(planned):
    made = list(commands(planned))
    assert len(made) == len(planned)
    assert all(line.startswith("schtasks /Create /F /TN zicha-") for line in made)
    assert "/SC MINUTE /MO 30" in made[0]
    assert "/SC WEEKLY /D MON,TUE,WED,THU,FRI,SAT /ST 0" in made[1]
    assert re.search(r"/D SUN /ST 0\d:\d\d$", made[2])


def test_names_with_spaces_are_quoted_inside_the_quotes(planned):
    assert '\\"某县 100%_$HOME_局\\"' in next(commands(planned))


def test_every_task_can_be_taken_away(planned):
    assert [line.split()[-1] for line in removals(planned)] == [task.id for task in planned]
