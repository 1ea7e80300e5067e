"""Three zooms: what a box that is opened holds is what was drawn in it, and the average."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.explorers.three_zooms import explorer, sentence
from widgets.pictures import zoom
from widgets.session import Session

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
    good, bad, unseen, rings, _opens = zoom.box(field, seen)
    (false, true, missed), last = zoom.inside(seen)
    assert len(starts(rings)) == false + true
    assert (len(starts(bad)), len(starts(unseen))) == (true, missed)
    assert len(starts(good)) == 100 - true - missed
    assert bool(last) == bool(false + true + missed)
    # No dot is said to be good and bad at once.
    assert not set(starts(good)) & set(starts(bad) + starts(unseen))


@pytest.mark.parametrize(
    ("seen", "marks", "rings"),
    [((1000, 95, 5), 0, 1), ((1, 95, 5), 1, 1), ((0, 0, 100), 1, 0), ((0, 0, 0), 0, 0)],
)
def test_a_hundred_phones_hold_what_the_dot_stood_for(seen, marks, rings):
    phones, bad, alarms = zoom.hundred(zoom.Field(640, 3), seen)
    assert (len(starts(bad)), len(starts(alarms))) == (marks, rings)
    assert len(starts(phones)) == 100 - marks


@given(st.integers(0, 3), st.sampled_from(("one", "two")), st.integers(0, 18),
       st.integers(1, 3000), st.integers(1, 3000))  # fmt: skip
def test_what_the_sentence_says_adds_up_to_its_share(level, checks, alike, wrong, bad):
    values = explorer.values(zoom=level, checks=checks, alike=alike / 20, wrong=wrong,
                             compromised=bad)  # fmt: skip
    result = explorer.evaluate_values(values)
    said = sentence(values, result).replace("\u202f", "")
    words = re.search(r"([\d.]+) good and ([\d.]+) compromised", said).groups()
    false, true = map(float, words)
    # Each number is rounded to its last decimal, and large ones to three figures.
    half = [0.5 / 10 ** len(each.partition(".")[2]) for each in words]
    lowest = (true - half[1]) / (false + true + half[0] - half[1])
    highest = (true + half[1]) / (false + true - half[0] + half[1])
    assert lowest - 0.005 <= result["share"] <= highest + 0.005


def test_on_a_phone_the_empty_pile_comes_before_the_phones():
    picture = Session(explorer).figure(288)["panels"][0]["svg"]
    assert 'class="person hit" d=""' in picture
    assert picture.index('data-control="guess"') < picture.index('class="chip')
