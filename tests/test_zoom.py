"""Three zooms: what a box that is opened holds is what was drawn in it, and the average."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.pictures import zoom

SEEN = st.tuples(st.integers(0, 3000), st.integers(0, 2850), st.integers(0, 150))


def starts(path):
    """Return where the marks of a path begin."""
    return [(float(x), float(y)) for x, y in re.findall(r"M(-?[\d.]+) (-?[\d.]+)", path)]


@given(SEEN)
def test_a_million_shows_each_alarm_and_the_box_opened_holds_the_average(seen):
    field = zoom.Field(640, 1)
    boxes, good, bad, unseen, _opens = zoom.million(field, seen)
    assert [len(starts(each)) for each in (boxes, good, bad, unseen)] == [100, *seen]
    x, y = field.spots[zoom.ORDER[zoom.HOME]]
    half = field.step / 2
    here = [(abs(a - x) < half and abs(b - y) < half) for a, b in starts(good)]
    assert sum(here) == zoom.average(seen[0])
    assert abs(zoom.average(seen[0]) - seen[0] / 100) <= 0.5


@given(SEEN)
def test_ten_thousand_show_as_many_alarms_as_the_box_held(seen):
    field = zoom.Field(640, 2)
    good, bad, rings, _opens = zoom.box(field, seen)
    (false, true, missed), last = zoom.inside(seen)
    assert len(starts(rings)) == false + true
    assert len(starts(bad)) == true + missed
    assert len(starts(good)) == 100 - true - missed
    assert bool(last) == bool(false + true + missed)
    # No dot is said to be good and bad at once.
    assert not set(starts(good)) & set(starts(bad))


@pytest.mark.parametrize(
    ("seen", "marks", "rings"),
    [((1000, 95, 5), 0, 1), ((1, 95, 5), 1, 1), ((0, 0, 100), 1, 0), ((0, 0, 0), 0, 0)],
)
def test_a_hundred_phones_hold_what_the_dot_stood_for(seen, marks, rings):
    phones, bad, alarms = zoom.hundred(zoom.Field(640, 3), seen)
    assert (len(starts(bad)), len(starts(alarms))) == (marks, rings)
    assert len(starts(phones)) == 100 - marks
