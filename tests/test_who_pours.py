"""Chapter 16: the glass, the doors, the heaps and the lights show what they say, and the game."""

import re
from itertools import pairwise, product
from xml.etree import ElementTree

import pytest

from tests.explorers_found import ROOT
from tests.test_charts import classed
from widgets.data import lights as data
from widgets.explorer import Scene
from widgets.explorers import hundred_doors, kept_alight, most_firms, one_glass
from widgets.models.inspection import inspection
from widgets.models.private_provision import provision
from widgets.pictures import heaps

PLAN = (ROOT / "book" / "instructor" / "16-who-pours-who-drinks.md").read_text()
SHEETS = (ROOT / "book" / "instructor" / "16-who-pours-who-drinks-questions.md").read_text()


def drawn(explorer, width=296, revealed=True, **changes):
    """Return an explorer's picture as an XML tree, and its result."""
    values = explorer.values(**changes)
    result = explorer.evaluate_values(values)
    figure = explorer.figure_of(Scene(values, result, width, revealed=revealed))
    return ElementTree.fromstring(figure["panels"][0]["svg"]), result


def kind(root, name):
    """Return the parts of a picture that have all these classes, as "a b"."""
    wanted = set(name.split())
    return [each for each in root.iter() if wanted <= set(each.get("class", "").split())]


# The game "Ten coins": four players with ten coins; tax: taken from each into the cup; match: added
# for each coin poured, and taxed back from all alike.
PLAYERS, COINS = 4, 10


def points(own, others, tax, match):
    poured = own + others
    kept = COINS - tax - own - match * poured / PLAYERS
    return kept * (PLAYERS * tax + (1 + match) * poured)


def reckoned(tax, match):
    """Return what perfect reckoners pour, as sorted choices from which nobody wants to depart."""
    choices = range(COINS - tax + 1)
    best = {others: max(points(own, others, tax, match) for own in choices)
            for others in range((PLAYERS - 1) * COINS + 1)}  # fmt: skip
    return {tuple(sorted(each)) for each in product(choices, repeat=PLAYERS)
            if all(points(own, sum(each) - own, tax, match) == best[sum(each) - own]
                   for own in each)}  # fmt: skip


@pytest.mark.parametrize(
    ("rounds", "tax", "match"),
    [("pour", 0, 0), ("the state takes 1 from each", 1, 0), ("two for one", 0, 2)],
)
def test_the_game_of_ten_coins_goes_as_its_plan_says(rounds, tax, match):
    found = reckoned(tax, match)
    cups = {PLAYERS * tax + (1 + match) * sum(each) for each in found}
    assert len(cups) == 1
    alike = [each[0] for each in found if len(set(each)) == 1]
    assert len(alike) == 1
    row = [rounds, alike[0], cups.pop(), points(alike[0], 3 * alike[0], tax, match)]
    assert "| {} | {} | {} | {:g} |".format(*row) in PLAN


def test_the_best_of_the_game_and_what_a_player_pours_who_overlooks_the_tax():
    best = max(range(COINS + 1), key=lambda own: points(own, 3 * own, 0, 0))
    row = [best, PLAYERS * best, points(best, 3 * best, 0, 0)]
    assert "| best for all four, without state | {} | {} | {:g} |".format(*row) in PLAN
    cup = provision(PLAYERS, COINS, 0.5, 0, 2)["fund"]
    assert f"the model of the chapter says {cup:.0f} in the cup" in PLAN


def test_the_first_question_is_a_new_case_with_the_answer_that_the_plan_gives():
    found = provision(10, 100, 0.3, 6)
    assert found["own"] == 0 and f"**C.** ¥{found['fund']:.0f}: the firms pay nothing" in SHEETS
    assert f"{provision(10, 100, 0.3)['own']:.0f} each into a fund" in SHEETS
    # Five flatmates, two bags each: with a third of taste and six bags' worth they want ten.
    plain, taxed = provision(5, 6, 5 / 7), provision(5, 6, 5 / 7, 3)
    assert plain["fund"] == pytest.approx(10) and plain["own"] == pytest.approx(2)
    assert (taxed["fund"], taxed["own"]) == (15, 0)
    assert "**Question 1: C; twin: A.**" in PLAN


@pytest.mark.parametrize("width", [296, 720])
def test_the_whole_glass_can_be_touched(width):
    root, _result = drawn(one_glass.explorer, width, revealed=False)
    marks = root.findall(".//*[@data-control='guess']/*[@data-mark]")
    assert [each.get("data-mark") for each in marks] == [str(mark) for mark in range(301)]
    rim = kind(root, "rim")[0].get("d")
    top, bottom = (float(each) for each in re.match(r"M\S+ (\S+)V(\S+?)H", rim).groups())
    spans = [(float(each.get("y")), float(each.get("y")) + float(each.get("height")))
             for each in marks]  # fmt: skip
    assert spans[-1][0] <= top and spans[0][1] >= bottom
    for lower, higher in pairwise(spans):
        # Without a gap, and each has a place of its own.
        assert lower[0] <= higher[1] <= lower[0] + 0.4 and higher[0] < lower[0]


def test_an_outline_shows_how_wide_each_stream_was_and_every_line_has_its_sign():
    def wide(root, which):
        return [float(each.get("stroke-width")) for each in kind(root, "stream " + which)]

    plain = drawn(one_glass.explorer)[0]
    assert not kind(plain, "stream was") and not kind(plain, "poured was")
    taxed = drawn(one_glass.explorer, tax=2)[0]
    # Of ¥4.11 a firm pours ¥2.11.
    assert wide(taxed, "gone") == pytest.approx(wide(plain, "falls"), abs=0.01)
    assert wide(taxed, "falls")[0] / wide(taxed, "gone")[0] == pytest.approx(2.11 / 4.11, abs=0.01)
    assert len(kind(taxed, "poured was")) == 1
    for root, pipe in ((plain, "pipe of the state: shut"), (taxed, "pipe of the state, to")):
        said = " ".join(root.itertext())
        assert pipe in said and "straw of each firm" in said
        assert len(kind(root, "straw")) == 2 and len(kind(root, "pipe")) == 2


def test_the_doors_say_what_a_catch_is_worth_once_it_tells_no_answer():
    def said(**changes):
        return re.sub(r"\s+", " ", " ".join(drawn(hundred_doors.explorer, 720, **changes)[0]
                                            .itertext()))  # fmt: skip

    assert "a catch is worth ¥20 thousand: looking pays above 10 breaches in 100" in said(fine=100)
    assert "looking pays above 5 breaches in 100" in said(catch=40)
    assert "a catch is worth" not in said(revealed=False)
    assert hundred_doors.explorer.number("broken", catch=40) == "5"
    # Cheaper looks are the way to the goal, and a dearer catch is none.
    missing = hundred_doors.explorer.goal.missing
    for changes, met in (({"fine": 100, "look": 0.8}, True), ({"fine": 100, "catch": 60}, False)):
        values = hundred_doors.explorer.values(**changes)
        assert (not missing(values, hundred_doors.explorer.evaluate_values(values))) == met


def test_with_a_fixed_rate_of_looks_a_dearer_fine_deters():
    needed = [100 * inspection(10, fine, 2, 20)["audit"] for fine in (50, 100)]
    assert needed[1] < 15 < needed[0]
    assert "at 15 looks in 100 a fine of 50 is too small, and 100 is enough" in PLAN


@pytest.mark.parametrize("width", [296, 720])
@pytest.mark.parametrize("spent", [0, 0.8, 1.2, 1.4, 2.4, 5.4, 5.6, 5.8, 6])
def test_no_heap_stands_across_the_line_of_the_start(width, spent):
    root, result = drawn(most_firms.explorer, width, spent=spent)
    line = float(re.match(r"M(\S+) ", kind(root, "began")[0].get("d")).group(1))
    wide = (heaps.WIDE - 1) * heaps.PITCH + 6
    stood = 0
    for which in ("larger", "smaller"):
        for path in kind(root, "firms " + which):
            for left in map(float, re.findall(r"M(\S+) ", path.get("d"))):
                if left == 7:
                    continue  # the sign of the line under the picture
                stood += 1
                assert left > line + 1 if which == "larger" else left + wide < line - 1
    assert stood == sum(firms > 0 for _size, firms in result["end"]["heaps"])
    struck = [each for each in kind(root, "tick") if each.text in ("never", "once", "twice")]
    assert len(struck) == sum(firms > 0 for _size, firms in result["end"]["heaps"][:3])


def test_the_number_of_larger_firms_drops_where_the_page_says():
    def sizes(spent):
        number = most_firms.explorer.number
        return int(number("larger", spent=spent)), number("once", spent=spent)

    steps = [round(0.2 * step, 1) for step in range(29)]
    drops = [after for before, after in pairwise(steps)
             if sizes(after)[0] < sizes(before)[0]]  # fmt: skip
    assert drops == [1.4]
    assert sizes(1.2)[1].startswith("101") and sizes(1.4)[1].startswith("91")
    chapter = (ROOT / "book" / "16-who-pours-who-drinks.md").read_text()
    assert "{try}`1.4 <most_firms; spent=1.4>`" in chapter
    # What the verdict says: a little makes both grow, and nothing only the average.
    number = most_firms.explorer.number
    assert [number("larger"), number("larger", spent=2.4), number("larger", spent=6)] \
        == ["28", "80", "0"]  # fmt: skip
    means = [result["end"]["mean"] for _root, result in
             (drawn(most_firms.explorer, spent=spent) for spent in (0, 2.4))]  # fmt: skip
    assert 1 < means[0] < means[1]


def test_the_reason_counts_the_years_that_a_catastrophe_undoes():
    explorer = most_firms.explorer
    result = explorer.evaluate_values(explorer.values(spent=2.4))
    assert "68 years" in explorer.prediction.reason(result)
    assert (1.06 * 0.976) ** 68 > 10 > (1.06 * 0.976) ** 67


def test_no_light_is_drawn_past_its_newest_source():
    for _key, _name, spans, known, agreed, told in data.LIGHTS:
        newest = max(source[1] for _what, source in told)
        assert int(known) == newest and max(end for _start, end in spans) <= known
        assert agreed is None or agreed > known
        assert all(source[2].startswith("https://") for _what, source in told)
    root, _result = drawn(kept_alight.explorer, years="last")
    # Of the law what was agreed is pale; nothing else is, and the key.
    assert len(kind(root, "lit ahead")) == 2
    assert "seven sources of 2016 to 2026" in kept_alight.explorer.source
    assert len({source for row in data.LIGHTS for _what, source in row[-1]}) == 7
    assert classed(root, "lit")
