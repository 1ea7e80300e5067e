"""The ground of the market that is not there: drawn where the model has its hill and valley."""

import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from tests.explorers_found import ROOT
from tests.test_charts import classed
from widgets.explorer import Scene
from widgets.explorers.missing_market import explorer
from widgets.models import critical_mass as model
from widgets.pictures import ground

HILLS = [{"preset": name} for name in ("least", "best", "few", "clever")]
SLOPES = [{"preset": name} for name in ("start", "dear", "careless", "assistant")]


def drawn(setting, width=640, **more):
    """Return the picture's root, the result and the values of a preset with some changes."""
    values = explorer.changed(explorer.settings[setting["preset"]], more.items())
    result = explorer.evaluate_values(values)
    panel = explorer.figure_of(Scene(values, result, width))["panels"][0]
    return ElementTree.fromstring(panel["svg"]), result, values


def spots(path):
    """Return the points of a path's data."""
    return [tuple(map(float, pair)) for pair in re.findall(r"([\d.]+) ([\d.]+)", path.get("d"))]


def people(root):
    """Return how many of the row take part, and how many do not."""
    rows = {each.get("class"): each.get("d").count("v11") for each in classed(root, "one")}
    return rows["one in"], rows["one out"]


@pytest.mark.parametrize("width", [288, 640])
@pytest.mark.parametrize("setting", SLOPES, ids=str)
def test_where_nothing_holds_the_ground_falls_all_the_way_to_nobody(setting, width):
    root, result, _values = drawn(setting, width)
    lost, held = (spots(each) for each in classed(root, "soil"))
    assert result["market"] is None and len(held) == 1
    turf = spots(classed(root, "turf")[0])
    # Upwards is downwards in a picture.
    assert [y for _x, y in turf] == sorted((y for _x, y in turf), reverse=True)
    assert (lost[0][0], turf[-1][0]) == (15, width - 15)


@pytest.mark.parametrize("width", [288, 640])
@pytest.mark.parametrize("setting", HILLS, ids=str)
def test_hilltop_and_valley_stand_where_the_model_has_them(setting, width):
    root, result, _values = drawn(setting, width)
    lost, held = (spots(each) for each in classed(root, "turf")[:2])
    top, valley = result["market"]
    assert lost[-1] == held[0]
    assert lost[-1][0] == pytest.approx(15 + top * (width - 30), abs=0.1)
    # What is left of the hilltop falls to nobody.
    assert [y for _x, y in lost] == sorted((y for _x, y in lost), reverse=True)
    if valley - top > ground.NARROW:
        deepest = max(held, key=lambda spot: spot[1])
        # The bottom is flat: within a tenth of a pixel several points are the deepest.
        assert deepest[0] == pytest.approx(15 + valley * (width - 30), abs=3)
        assert deepest[1] > held[0][1] + 5 and deepest[1] > held[-1][1] + 5
    assert sum(people(root)) == 100


def test_a_loupe_shows_a_dent_that_is_too_small_and_no_other():
    def dent(**setting):
        root, result, _values = drawn({"preset": "start"}, **setting)
        loupes = classed(root, "lens")
        return len(loupes), result["market"] is not None, "".join(root.itertext())

    assert dent()[:2] == (0, False)
    assert dent(spending=2.24)[:2] == (1, False) and "no dent" in dent(spending=2.24)[2]
    assert dent(spending=2.26)[:2] == (1, True) and "the dent" in dent(spending=2.26)[2]
    assert dent(spending=6.93)[:2] == (0, True)
    # Stretched, the dent goes down and up again.
    root = drawn({"preset": "least"})[0]
    up = [y for _x, y in spots(classed(root, "turf")[-1])]
    assert max(up) > up[0] + 10 and max(up) > up[-1] + 10


def test_the_slider_reaches_the_three_edges_exactly():
    """The page of the part finds the same numbers by itself."""
    holds = [each / 100 for each in range(2001)
             if model.critical_mass(explorer.evaluate(spending=each / 100)["price"])]  # fmt: skip
    assert (holds[0], holds[-1]) == (2.26, 13.71)
    assert min(holds, key=lambda each: explorer.evaluate(spending=each)["price"]) == 6.93
    for typed in ("2.25", "2.26", "6.93", "13.71", "13.72"):
        assert explorer.control("spending").clean(typed) == float(typed)


def test_a_run_that_has_not_ended_says_so():
    assert "take part, and still fewer later" in explorer.sentence(spending=13.72)
    assert "take part, and still more later" in explorer.sentence(spending=6.93, month=1)
    assert "later" not in explorer.sentence(spending=6.93)


@pytest.mark.parametrize(
    ("start", "preset"),
    [(20, "best"), (32, "best"), (33, "best"), (90, "best"), (60, "start"), (49, "least")],
)
def test_the_crowd_always_moves_down_the_ground(start, preset):
    values = explorer.changed(explorer.settings[preset], [("start", start)])
    result = explorer.evaluate_values(values)
    heights = [model.height(share, result["price"]) for share in result["course"]]
    assert all(later <= before + 1e-12 for before, later in pairwise(heights))
    assert heights[-1] < heights[0]
    for month in (0, 1, 5, 60):
        root = drawn({"preset": preset}, start=start, month=month)[0]
        now = explorer.number("now", **{**values, "month": month})
        assert people(root)[0] == (0 if now == "nobody" else int(now))


def test_the_ball_touches_the_ground_it_lies_on():
    root = drawn({"preset": "few"}, month=2)[0]
    ball = classed(root, "ball")[0]
    middle, radius = (float(ball.get("cx")), float(ball.get("cy"))), float(ball.get("r"))
    turf = [spot for each in classed(root, "turf") for spot in spots(each)]
    near = min(abs(complex(*spot) - complex(*middle)) for spot in turf)
    assert near == pytest.approx(radius, abs=2.5)
    # It lies on the ground and not under it.
    below = min(turf, key=lambda spot: abs(spot[0] - middle[0]))
    assert middle[1] < below[1] - radius / 2


def test_the_price_is_laid_end_to_end_and_its_parts_add_up_as_shown():
    for setting in HILLS + SLOPES:
        root, result, _values = drawn(setting)
        bars = [each for each in classed(root, "bar") if each.get("height") == "20"]
        ends = [float(bar.get("x")) + float(bar.get("width")) for bar in bars]
        assert [float(bar.get("x")) for bar in bars[1:]] == pytest.approx(ends[:-1], abs=0.11)
        assert sum(float(bar.get("width")) for bar in bars) == pytest.approx(
            100 * result["price"] * 610 / 40, abs=0.2)  # fmt: skip
        texts = " ".join(root.itertext())
        said = [float(re.search(f"{part} ([\\d.]+)", texts).group(1))
                for part in ("use", "loss", "security")]  # fmt: skip
        total = float(re.search(r"taking part: ¥([\d.]+)", texts).group(1))
        assert sum(said) == pytest.approx(total, abs=1e-9)


def standing(players, start, price):
    """Return how many stand in the end in the plan's game, the keenest of them first."""
    stand = set(range(players - start + 1, players + 1))
    while True:
        stay = {slip for slip in range(1, players + 1) if slip * len(stand) >= price * players}
        if stay == stand:
            return len(stand)
        stand = stay


@pytest.mark.parametrize("players", [20, 25, 30])
def test_the_game_of_standing_up_goes_as_its_plan_says(players):
    low, high = players / 5, float(f"{players / 3:.1f}")
    fewest = next(start for start in range(players) if standing(players, start, low))
    row = [players, f"{low:g}", standing(players, 4, low), standing(players, players, low),
           f"{high:g}", standing(players, players, high), fewest]  # fmt: skip
    plan = (ROOT / "book" / "instructor" / "10-the-catalyst.md").read_text()
    assert "| " + " | ".join(map(str, row)) + " |" in plan
