"""The field of a thousand people: same places, one state each, and what is drawn in it."""

import re
from itertools import combinations
from xml.etree import ElementTree

import pytest

from tests.test_charts import check_texts
from widgets.explorers import cost_of_a_try
from widgets.pictures import field

SPACE = "{http://www.w3.org/2000/svg}"
SAID = {"hit": "hit", "alone": "left alone", "caught": "caught", "sought": "sought"}


def starts(root, state):
    """Return how many people are drawn in a state; those of the key lie in a group."""
    found = [
        path for path in root.findall(SPACE + "path") if path.get("class") == "person " + state
    ]
    assert len(found) <= 1, "one path a state"
    return sum(len(re.findall("M", path.get("d"))) for path in found)


@pytest.mark.parametrize("width", [288, 360, 640])
def test_a_thousand_people_stand_apart_and_inside(width):
    spots = [field.place(number, width) for number in range(1, field.COUNT + 1)]
    assert len(set(spots)) == 1000
    assert all(5 <= x <= width - 5 and 6 <= y <= 246 for x, y in spots)
    near = [pair for pair in combinations(spots[:130], 2)
            if abs(pair[0][0] - pair[1][0]) < 6 and abs(pair[0][1] - pair[1][1]) < 6]  # fmt: skip
    assert near == []


@pytest.mark.parametrize("width", [288, 640])
def test_every_person_is_drawn_once_in_its_state(width):
    states = ["hit"] * 700 + ["alone"] * 290 + ["caught"] * 6 + ["sought"] * 4
    root = ElementTree.fromstring(field.draw(states, width, "A & B", SAID, (), 20))
    assert {state: starts(root, state) for state in field.STATES} == {
        "hit": 700, "alone": 290, "caught": 6, "sought": 4}  # fmt: skip
    check_texts(root, width)
    said = " ".join(text.text for text in root.iter(SPACE + "text"))
    assert "hit 700" in said and "sought 4" in said
    assert root.get("aria-label").endswith("700 hit, 290 left alone, 6 caught, 4 sought")


def test_lenses_lie_around_few_only():
    few = ["sought"] * field.FEW + ["alone"] * (1000 - field.FEW)
    assert "lens" in field.draw(few, 400, "x", SAID)
    many = ["sought"] * 100 + ["alone"] * 900
    assert "lens" not in field.draw(many, 400, "x", SAID)


def test_a_person_of_unknown_state_is_refused():
    with pytest.raises(ValueError, match="hit, alone, caught, sought"):
        field.draw(["sunk"] * 1000, 400, "x", SAID)
    with pytest.raises(ValueError, match="1000"):
        field.draw(["hit"], 400, "x", SAID)


@pytest.mark.parametrize("cost", [100, 20, 1, 0.02, 0.001])
@pytest.mark.parametrize("viable", [10, 1000, 100000])
def test_as_many_are_contacted_as_are_on_average(cost, viable):
    explorer = cost_of_a_try.explorer
    values = explorer.values(cost=cost, viable=viable)
    result = explorer.evaluate_values(values)
    found = cost_of_a_try.states(values, result)
    contacted = found.count("hit") + found.count("caught")
    assert (
        abs(contacted - 1000 * result["share"]) <= 0.5 + 1e-9
        or found.count("caught") > contacted - 1
    )
    assert found.count("caught") + found.count("sought") == int(viable / 1000 + 0.5)


def test_whoever_is_contacted_stays_so_when_tries_get_cheaper():
    explorer = cost_of_a_try.explorer
    before = set()
    for cost in (100, 20, 1, 0.02, 0.001):
        values = explorer.values(cost=cost)
        found = cost_of_a_try.states(values, explorer.evaluate_values(values))
        now = {place for place, state in enumerate(found) if state in ("hit", "caught")}
        # Where the one who pays is found, one other is not drawn.
        assert len(before - now) <= 1
        before = now


def test_one_coin_a_yuan():
    assert cost_of_a_try.coins(20)[1].count("M") == 20
    assert cost_of_a_try.coins(100)[1].count("M") == 100
    assert cost_of_a_try.coins(0.02)[1].count("M") == 1
    assert cost_of_a_try.coins(2.5)[1].count("M") == 3
