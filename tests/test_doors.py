"""A hundred doors show what they are told, and a change of the numbers changes few of them."""

import pytest

from widgets.pictures import doors


@pytest.mark.parametrize(
    ("broken", "looked", "found"),
    [(10, 20, 2), (1, 5, 0), (50, 75, 38), (50, 50, 25), (0, 0, 0), (100, 100, 100)],
)
def test_as_many_doors_are_of_each_kind_as_told(broken, looked, found):
    states = doors.states(broken, looked, found)
    assert len(states) == 100
    assert sum(breach for breach, _seen in states) == broken
    assert sum(seen for _breach, seen in states) == looked
    assert states.count((True, True)) == found


def test_with_more_breaches_those_that_were_there_stay():
    for broken in range(100):
        before = [breach for breach, _seen in doors.states(broken, 0, 0)]
        after = [breach for breach, _seen in doors.states(broken + 1, 0, 0)]
        assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_twice_the_fine_leaves_every_breach_where_it_was():
    before, after = doors.states(10, 20, 2), doors.states(10, 10, 1)
    assert [breach for breach, _seen in before] == [breach for breach, _seen in after]
    assert all(was for (_b, was), (_c, now) in zip(before, after, strict=True) if now)
