"""The policy lab: its ladder can be climbed, its world is what the page says, its picture too."""

import re
from random import Random
from xml.etree import ElementTree

import pytest

from tests.explorers_found import ROOT
from tests.test_charts import classed
from widgets.explorer import Scene
from widgets.explorers.policy_lab import PRESETS, explorer, levers, reached
from widgets.models import policy_lab as model
from widgets.models.random_numbers import Stream

LEVERS = [control for control in explorer.controls if control.name != "sealed"]


def drawn(values, width=640, **more):
    """Return the picture's root and the result at some values; more: as in Scene."""
    result = explorer.evaluate_values(values)
    figure = explorer.figure_of(Scene(values, result, width, **more))
    return ElementTree.fromstring(figure["panels"][0]["svg"]), result


def climbed(rung):
    """Return a setting that reaches a rung: random steps that never raise what is too much."""
    draws = Random(17)

    def lacks(values):
        result = explorer.evaluate_values(values)
        few = max(90 - len(result["get"]), 0)
        dear = max(result["budget"] - 300, 0) if rung else 0
        costly = 0
        if rung == 2:
            costly = max(result["social"] - 310, 0) + max(values["compact"] - 20, 0)
            costly += 100 * (99 not in result["get"]) + 10 * max(result["fates"][0] - 34, 0)
        return 100 * few + dear + costly

    values = explorer.changed(explorer.defaults(), explorer.preset("bare").values)
    best = min(({**values, **{control.name: control.random(draws.random) for control in LEVERS}}
                for _draw in range(300)), key=lacks)  # fmt: skip
    for _step in range(3000):
        if not lacks(best):
            return best
        steps = {each.name: each.random(draws.random)
                 for each in draws.sample(LEVERS, draws.choice([1, 1, 2, 3]))}  # fmt: skip
        best = min({**best, **steps}, best, key=lacks)
    raise AssertionError(f"rung {rung} was not reached: {best}")


@pytest.mark.parametrize("rung", [0, 1, 2])
def test_a_search_reaches_each_rung(rung):
    values = climbed(rung)
    result = explorer.evaluate_values(values)
    assert reached(values, result)[rung]
    assert (rung < 2) or not explorer.goal.missing(values, result)
    # The package counts for nothing, whatever it brings.
    sealed = {**values, "sealed": True}
    assert not any(reached(sealed, explorer.evaluate_values(sealed)))


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_no_preset_reaches_a_rung(preset):
    values = explorer.changed(explorer.defaults(), preset.values)
    assert not any(reached(values, explorer.evaluate_values(values)))


def test_the_rungs_are_the_sentences_of_the_goal():
    """What is drawn as reached and what is said to be missing agree at random settings."""
    draws = Random(3)
    for _draw in range(400):
        values = {control.name: control.random(draws.random) for control in explorer.controls}
        result = explorer.evaluate_values(values)
        assert reached(values, result)[2] == (not explorer.goal.missing(values, result))


def test_the_sealed_package_fills_what_stands_at_nothing():
    own = explorer.changed(explorer.defaults(), [("sealed", False), ("norm", 30), ("audit", 20),
                                                 ("standard", 30)])  # fmt: skip
    assert levers(explorer.defaults()) == levers(own)
    changed = explorer.changed(explorer.defaults(), [("audit", 5)])
    assert levers(changed) == {**levers(own), "audit": 0.05}


def test_the_page_says_how_far_this_world_favours_a_compact():
    most = (0.5, 1, 0.3, 0.8, 1.5, 0.4, 0.4, 0.5)
    stream, found = Stream(17), [0, 0]
    for _draw in range(2500):
        shares = [each * stream.uniform() for each in most]
        shares[1] = shares[1] < 0.5
        policy = model.policy(*shares, int(41 * stream.uniform()))
        for at, each in enumerate((policy, {**policy, "compact": 0})):
            firms = model.grown(each)
            silver = len(firms) >= 90 and model.outcome(each, firms)["with_compact"] <= 30
            found[at] += silver
    assert found == [22, 0]
    page = (ROOT / "book" / "17-the-policy-lab.md").read_text(encoding="utf-8")
    assert f"2500 settings: {found[0]} reach silver, and none does once" in page


@pytest.mark.parametrize("width", [240, 288, 640])
@pytest.mark.parametrize("preset", ["sealed", "forty", "flat", "half"])
def test_as_many_boats_are_drawn_as_are_said(preset, width):
    values = explorer.changed(explorer.defaults(), explorer.preset(preset).values)
    root, result = drawn(values, width)
    left = {kind: classed(root, kind)[0].get("d").count("h")
            for kind in ("protected", "waiting", "idle")}  # fmt: skip
    # Each boat's hull has two level strokes.
    assert {kind: count // 2 for kind, count in left.items()} == {
        "protected": len(result["get"]),
        "waiting": len(result["could"]) - len(result["get"]),
        "idle": 100 - len(result["could"]),
    }
    assert not [each for each in root.iter() if "--" in each.get("d", "")]
    rope = classed(root, "towline")[0].get("d")
    assert len(set(re.findall(r"[\d.]+ [\d.]+", rope))) == values["compact"]


@pytest.mark.parametrize("guess", [0, 1, 10, 64, 99, 100])
def test_the_line_of_the_guess_goes_around_so_many_boats(guess):
    root, _result = drawn(explorer.defaults(), guess=guess, revealed=False)
    line = classed(root, "guessed")[0].get("d")
    corners = [tuple(map(float, pair)) for pair in re.findall(r"([\d.]+) ([\d.]+)", line)]
    marks = root.findall(".//*[@data-control='guess']/*")
    assert len(marks) == 100

    def inside(x, y):
        crossed = False
        for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1]):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
                crossed = not crossed
        return crossed

    around = [int(mark.get("data-mark")) for mark in marks
              if inside(float(mark.get("x")) + float(mark.get("width")) / 2,
                        float(mark.get("y")) + float(mark.get("height")) / 2)]  # fmt: skip
    assert around == list(range(1, guess + 1))


def test_a_kept_run_is_drawn_where_it_differs():
    values = explorer.defaults()
    kept = values, explorer.evaluate_values(values)
    root, _result = drawn({**values, "sharing": 40}, kept=kept)
    said = [each.text for each in classed(root, "note")]
    assert said == ["kept run: 100", "kept run: 25.5", "kept run: 336"]
    root, _result = drawn(values, kept=kept)
    assert not classed(root, "note")
