"""The policy lab: its ladder can be climbed, its world is what the page says, its picture too."""

import re
from itertools import combinations
from random import Random
from xml.etree import ElementTree

import pytest

from tests.explorers_found import ROOT
from tests.test_charts import classed
from widgets.explorer import Scene
from widgets.explorers.policy_lab import DEAR, PRESETS, WHOLE, explorer, levers, reached
from widgets.models import policy_lab as model
from widgets.models.random_numbers import Stream
from widgets.pictures.harbour import radius
from widgets.pictures.rungs import moorings
from widgets.session import Session

LEVERS = [control for control in explorer.controls if control.name != "sealed"]
BARE = explorer.settings["bare"]
ENVELOPE = {**BARE, "discount": 150, "norm": 30, "audit": 20, "standard": 30, "sharing": 30,
            "compact": 17}  # fmt: skip
BOOK = ROOT / "book"
CHAPTER = (BOOK / "17-the-policy-lab.md").read_text(encoding="utf-8")
PLAN = (BOOK / "instructor" / "17-the-policy-lab.md").read_text(encoding="utf-8")


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

    best = min(({**BARE, **{control.name: control.random(draws.random) for control in LEVERS}}
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


def rungs_of(values):
    """Return bronze, silver and gold at some values, and the result."""
    result = explorer.evaluate_values(values)
    return reached(values, result), result


def test_the_three_first_levers_reach_bronze_never_silver_and_leave_the_smallest_out():
    first = [control for control in explorer.controls if not control.more]
    assert [control.name for control in first] == ["discount", "subsidy", "compact"]
    found, settings = 0, 0
    for discount in range(0, 160, 10):
        for subsidy in range(0, 55, 5):
            values = {**BARE, "discount": discount, "subsidy": subsidy}
            least = model.needed(levers(values))
            assert least > 0 or (discount, subsidy) == (150, 50)
            settings += 41
            for compact in range(least, 41):
                (bronze, silver, _gold), result = rungs_of({**values, "compact": compact})
                assert bronze and not silver
                assert 99 not in result["get"] and result["fates"][0] <= 30
                found += 1
    # Neither all up or nothing, nor whatever a reader tries.
    assert settings / 20 < found < settings / 5


def test_each_rung_needs_another_thought():
    """The envelope is silver; no lever and no two of them lead from there to gold."""
    assert rungs_of(ENVELOPE)[0] == (True, True, False)
    assert levers(ENVELOPE) == levers(explorer.values())
    reach = {"small_only": [False, True]}
    for control in LEVERS:
        if control.name not in reach:
            reach[control.name] = [control.at(place) for place in range(control.steps + 1)]
    for one, other in combinations(reach, 2):
        for first in reach[one]:
            for second in reach[other]:
                values = {**ENVELOPE, one: first, other: second}
                policy = levers(values)
                # Most settings fail at the budget already, which is soon known.
                budget = model.outcome(policy, [])["with_compact"]
                if budget <= 30 and values["compact"] <= 20:
                    assert not rungs_of(values)[0][2], values


def test_what_the_package_holds_brings_in_the_smallest_against_its_own_gain():
    """The chapter: norm and fine bring No. 100 in; and left out it would bear less."""
    values = explorer.values()
    result = explorer.evaluate_values(values)
    policy = levers(values)
    share, weight = model.weigh(result["get"])
    saved = model.worth(policy, weight, model.CONTAGION)
    bare = dict(policy, audit=0, norm=0)
    assert model.gain(saved, model.prices(policy, share), 99) > 0
    assert model.gain(saved, model.prices(bare, share), 99) < 0
    others = result["get"][:-1]
    assert model.borne(policy, others, 99) < model.borne(policy, result["get"], 99)


def test_the_answer_says_how_narrow_it_is():
    values = explorer.changed(explorer.defaults(), explorer.prediction.pairs())
    assert "with one promise more all follow again" in explorer.prediction.reason
    got = [len(explorer.evaluate_values({**values, "compact": n})["get"]) for n in (17, 18)]
    assert got == [17, 100]


@pytest.mark.parametrize("seed", range(3))
def test_the_table_adds_up_and_no_bar_runs_over(seed):
    draws = Random(seed)
    for _draw in range(150):
        values = {control.name: control.random(draws.random) for control in explorer.controls}
        result = explorer.evaluate_values(values)
        rows = {row[0]: row[1:] for row in explorer.table_of(Scene(values, result, 0))["rows"]}
        sums = [row for row in rows if "sum of these six" in row]
        place = list(rows).index(sums[0])
        for harbour in (0, 1):
            parts = [number(each[harbour]) for each in list(rows.values())[place - 6 : place]]
            assert sum(parts) == pytest.approx(number(rows[sums[0]][harbour]), abs=0.31)
        assert result["budget"] <= 10 * DEAR and result["social"] <= WHOLE
    most = {**BARE, "subsidy": 50, "norm": 40, "sharing": 50, "audit": 30, "compact": 40}
    assert explorer.evaluate_values(most)["budget"] <= 10 * DEAR
    most = {**BARE, "cover": 0, "norm": 40, "sharing": 50, "audit": 30, "standard": 40}
    assert 1700 < explorer.evaluate_values(most)["social"] <= WHOLE


def number(cell):
    """Return a number of the table, which its explorer wrote in words."""
    return float(cell.replace("\u2212", "-").replace("\u202f", ""))


def test_no_promise_and_no_rule_alone_is_enough_for_a_small_budget():
    """The third tension of the ledger."""
    for compact in range(41):
        assert len(explorer.evaluate_values({**BARE, "compact": compact})["get"]) == compact
    rules = model.policy(subsidy=0.2, audit=0.29, cover=0.8, discount=1.5, standard=0.4)
    firms = model.grown(rules)
    assert len(firms) == 100
    assert 1.5 * 30 < model.outcome(rules, firms)["with_compact"] < 2 * 30
    most = {**BARE, "discount": 150, "norm": 40, "audit": 30, "standard": 40, "sharing": 50,
            "subsidy": 20}  # fmt: skip
    result = explorer.evaluate_values(most)
    assert len(result["get"]) == 100 and result["social"] <= 310 and 99 in result["get"]


@pytest.mark.parametrize("name", ["norm", "audit", "standard"])
def test_the_sealed_package_is_a_floor(name):
    """A lever that is moved up never pulls the harbour down."""
    assert levers(explorer.defaults()) == levers(ENVELOPE)
    control = explorer.control(name)
    counted = [levers(explorer.values(**{name: control.at(at)}))[name]
               for at in range(control.steps + 1)]  # fmt: skip
    assert counted == sorted(counted)
    assert counted[0] == levers(ENVELOPE)[name] and counted[-1] == control.high / 100


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
    assert f"2500 settings: {found[0]} reach silver, and none does once" in CHAPTER


def stated(link):
    """Return the values of a state as a link names it: settings with semicolons between them."""
    pairs = [part.strip().split("=") for part in link.split(";") if "=" in part]
    values = explorer.defaults()
    for name, value in pairs:
        if name == "preset":
            values = explorer.settings[value]
    rest = [(name, value) for name, value in pairs if name not in ("preset", "shown")]
    return explorer.changed(values, rest)


def test_each_row_on_insurance_opens_with_as_many_promises_as_it_says():
    rows = re.findall(r"^\| \{try\}`[^<`]*<policy_lab; ([^>]*)>` \| \{number\}", CHAPTER, re.M)
    assert len(rows) == 4
    for row in rows:
        values = stated(row)
        least = model.needed(levers(values))
        assert values["compact"] == min(least, 40)
        assert (len(explorer.evaluate_values(values)["get"]) >= 90) == (least <= 40)


def test_the_plan_tells_each_rung_so_that_it_can_be_set_by_hand():
    ladder = PLAN[PLAN.index("**The ladder.**") : PLAN.index("## Wrong ideas")]
    links = re.findall(r'#v1;policy_lab;([^"]*)">([^<]*)<', ladder)
    found = []
    for link, said in links:
        values = stated(link)
        found.append(rungs_of(values)[0])
        named = {str(value) for name, value in values.items()
                 if value != BARE[name] and name != "small_only"}  # fmt: skip
        assert named == set(re.findall(r"\d+", said)), said
        assert values["small_only"] == ("smaller half" in said)
    assert found == [(True, False, False)] * 2 + [(True, True, False)] * 3 + [(True,) * 3]


@pytest.mark.parametrize("players", range(20, 31))
def test_the_council_ends_as_its_plan_expects(players):
    rows = re.findall(r"^\| (large|small|smallest), [^|]*\| (\d+) \| (\d+) \|$", PLAN, re.M)
    kinds = {kind: (int(cost), int(saves)) for kind, cost, saves in rows}
    boats = ["large"] * 5 + ["small"] * (players - 6) + ["smallest"]

    def points(boat, inside, pay=0, fine=0):
        """Return a boat's points if it is in or out, given who is in."""
        if not inside[boat]:
            return -fine
        cost, saves = kinds[boats[boat]]
        return saves * (1 + all(inside[:5]) + (2 * sum(inside) >= players)) - cost + pay

    def settled(inside, promised=False, **rule):
        """Return who is in once nobody gains by changing; a promise holds the large boats."""
        inside = list(inside)
        while True:
            wants = []
            for boat in range(players):
                tried = [points(boat, inside[:boat] + [chosen] + inside[boat + 1 :], **rule)
                         for chosen in (False, True)]  # fmt: skip
                assert tried[0] != tried[1]
                wants.append(tried[1] > tried[0] or (promised and boat < 5))
            if wants == inside:
                return inside
            inside = wants

    nobody, everybody = [False] * players, [True] * players
    all_but_last = everybody[:-1] + [False]
    assert settled(nobody) == nobody and settled(nobody, fine=3) == nobody
    assert settled(nobody, promised=True) == all_but_last == settled(all_but_last)
    assert settled(nobody, pay=5) == everybody
    assert settled(everybody) == all_but_last
    # What the plan says in words.
    assert min(points(boat, everybody) for boat in range(players - 1)) > 0
    last = players - 1
    assert points(last, everybody) == -2
    assert points(0, [True] * 5 + [False] * (players - 5)) == -2
    assert [points(last, everybody, pay=5), points(last, all_but_last),
            points(last, nobody, fine=3)] == [3, 0, -3]  # fmt: skip


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
    # The rope turns under each hull; at the quay it has a corner for each row.
    rope = classed(root, "towline")[0].get("d")
    corners = set(re.findall(r"[\d.]+ [\d.]+", rope))
    quay = {each for each in corners if each.startswith("4 ")}
    assert len(corners - quay) == values["compact"]
    assert len(quay) == -(-values["compact"] // 10)
    # No boat touches its neighbour.
    assert 2.8 * radius(1) * moorings(width).size < moorings(width).step


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


def test_a_touch_on_any_boat_is_answered():
    """Both harbours set the compact; beyond the most that it takes, it takes the most."""
    root, _result = drawn(explorer.defaults())
    marks = [int(mark.get("data-mark")) for mark in root.findall(".//*[@data-control='compact']/*")]
    assert marks == ([*range(1, 41), 40]) * 2
    session = Session(explorer)
    session.do({"action": "skip"})
    session.do({"action": "mark", "control": "compact", "mark": 35})
    assert session.values["compact"] == 35 and not session.notice
    assert explorer.control("compact").high == 40


def test_a_guess_and_its_key_are_of_one_kind():
    """So paper, which hides a guess that nobody made, hides its key too."""
    root, _result = drawn(explorer.defaults(), guess=60, revealed=False)
    assert [each.tag.rpartition("}")[2] for each in classed(root, "guessed")] == [
        "path", "rect", "text"
    ]  # fmt: skip
    assert not classed(root, "role-novelty")


def test_a_kept_run_is_drawn_where_it_differs():
    values = explorer.defaults()
    kept = values, explorer.evaluate_values(values)
    root, _result = drawn({**values, "sharing": 40}, kept=kept)
    said = [each.text for each in classed(root, "note")]
    assert said == ["kept run: 100", "kept run: 25.5", "kept run: 336"]
    root, _result = drawn(values, kept=kept)
    assert not classed(root, "note")
