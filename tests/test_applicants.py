"""Two scores joined: the marks to the left of the cut-off are those that the words count."""

import re

from hypothesis import given
from hypothesis import strategies as st

from widgets.explorers import joined_scores
from widgets.models.normal import quantile
from widgets.pictures import applicants
from widgets.session import Session

explorer = joined_scores.explorer


@given(st.integers(50, 95), st.integers(50, 95), st.integers(10, 24))
def test_who_stands_below_the_cut_off_gets_credit(own, partner, failing):
    result = explorer.evaluate(own=own, partner=partner, failing=failing / 2)
    cut, (paying, bad) = result["cut"], result["groups"]
    assert (paying, bad) == (200 - failing, failing)
    if cut is None:
        assert result["count"] in (0, 200)
        return
    for count, middle, credits in zip((paying, bad), (0, result["apart"]), result["credits"]):
        below = [place for place in applicants.spread(count) if place + middle < cut - 0.001]
        upto = [place for place in applicants.spread(count) if place + middle < cut + 0.001]
        assert len(below) <= credits <= len(upto)


def test_people_stand_at_the_quantiles_of_their_group():
    found = applicants.spread(184)
    assert found == sorted(found)
    assert max(abs(place - quantile((person + 0.5) / 184))
               for person, place in enumerate(found)) < 0.001  # fmt: skip


def test_filled_marks_are_as_many_as_the_bar_says():
    for values in explorer.settings.values():
        result = explorer.evaluate(**values)
        session = Session(explorer)
        session.revealed, session.values = True, values
        picture = session.figure(640)["panels"][0]["svg"]
        for kind, expected in (("granted", result["credits"][0]),
                               ("person hit", result["credits"][1])):  # fmt: skip
            path = re.search(f'<path class="{kind}" d="([^"]*)"', picture)[1]
            assert path.count("M") == expected
