"""Who moves first: other programs as oracles for the models, and what the people show."""

import re
from fractions import Fraction
from itertools import pairwise
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.integrate import quad, solve_ivp
from scipy.optimize import brentq
from scipy.stats import norm

from tests.test_charts import classed
from widgets.data import standards
from widgets.explorer import Scene
from widgets.explorers import one_person, standards_dates, two_valleys
from widgets.models import coordination, threshold_cascade
from widgets.pictures import people

NUMBERS = st.lists(st.integers(0, 30), min_size=1, max_size=30)
PAYOFFS = st.tuples(st.floats(7, 20), st.floats(0, 4.8), st.just(6), st.just(5))


@given(NUMBERS)
def test_a_cascade_is_what_asking_everybody_again_and_again_gives(numbers):
    moved, course = set(), [0]
    while True:
        seen = len(moved)
        moved |= {at for at, number in enumerate(numbers) if number <= seen}
        if len(moved) == seen:
            break
        course.append(len(moved))
    assert threshold_cascade.rounds(numbers) == course


@given(NUMBERS, st.integers(0, 29), st.integers(1, 9))
def test_whoever_needs_more_never_helps_and_the_order_does_not_matter(numbers, at, more):
    end = threshold_cascade.rounds(numbers)[-1]
    assert threshold_cascade.rounds(sorted(numbers))[-1] == end
    changed = list(numbers)
    changed[at % len(numbers)] += more
    assert threshold_cascade.rounds(changed)[-1] <= end


@given(st.floats(0.05, 0.6), st.floats(0.03, 0.4), st.floats(0, 0.5))
def test_an_endless_crowd_rests_at_the_first_root_that_it_meets(mean, spread, start):
    def apart(share):
        return norm.cdf((share - mean) / spread) - share

    grid = np.linspace(0, 1, 4001)
    roots = [brentq(apart, low, high) for low, high in pairwise(grid)
             if apart(low) * apart(high) < 0]  # fmt: skip
    assume(abs(apart(start)) > 1e-4)
    # Near a root that is hardly one, another grid finds another number of them.
    slopes = [norm.pdf((root - mean) / spread) / spread for root in roots]
    assume(roots and all(abs(slope - 1) > 0.05 for slope in slopes))
    found = threshold_cascade.settled(mean, spread, start)
    ahead = apart(start) > 0
    way = [root for root in roots if (root > start) == ahead]
    if way:
        assert found == pytest.approx(min(way) if ahead else max(way), abs=1e-6)
    else:
        assert found == pytest.approx(1.0 if ahead else 0.0, abs=1e-6)


@given(st.floats(0.05, 0.45))
def test_the_end_jumps_at_the_critical_spread(mean):
    critical = threshold_cascade.critical_spread(mean)
    u = brentq(lambda u: norm.cdf(u) - mean - u * norm.pdf(u), -9, 0)
    assert critical == pytest.approx(norm.pdf(u), rel=1e-9)
    below = threshold_cascade.settled(mean, critical * 0.99)
    assert below <= norm.cdf(u) < threshold_cascade.settled(mean, critical * 1.01)


@given(st.integers(1, 100), st.floats(0.5, 60))
def test_a_drawn_hundred_are_the_crowds_own_quantiles_rounded_up(mean, spread):
    exact = mean + spread * norm.ppf((np.arange(100) + 0.5) / 100)
    assume(np.abs(exact - np.rint(exact)).min() > 1e-6)
    expected = np.clip(np.ceil(exact), 0, 100)
    assert threshold_cascade.hundred(mean, spread) == list(expected)


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_the_two_valleys_are_the_integral_of_the_rate(edge, one, other):
    found = coordination.height(other, edge) - coordination.height(one, edge)
    assert found == pytest.approx(-quad(coordination.rate, one, other, args=(edge,))[0], abs=1e-9)
    peak = coordination.height(edge, edge)
    assert all(peak >= coordination.height(step / 50, edge) - 1e-12 for step in range(51))


@given(PAYOFFS)
def test_at_the_edge_both_standards_pay_the_same(payoffs):
    both, alone, late, old = payoffs
    edge = coordination.tipping(*payoffs)
    new, stay = edge * both + (1 - edge) * alone, edge * late + (1 - edge) * old
    assert 0 < edge < 1 and new == pytest.approx(stay)


@given(st.floats(0.04, 0.9), st.floats(0.01, 0.99))
def test_firms_roll_as_scipy_says_and_end_in_their_valley(edge, start):
    assume(abs(start - edge) > 0.005)
    course = coordination.rolled(start, edge, 60)
    found = solve_ivp(lambda _t, y: [4 * coordination.rate(y[0], edge)], (0, 60), [start],
                      t_eval=range(61), rtol=1e-9, atol=1e-12)  # fmt: skip
    assert course == pytest.approx(list(found.y[0]), abs=0.01)
    assert course == sorted(course, reverse=start < edge)


def chain(payoffs, firms, mistakes):
    """Return the chain's matrix, worked out from the game itself."""
    both, alone, late, old = payoffs
    matrix = np.zeros((firms + 1, firms + 1))
    for k in range(firms + 1):
        for new in (True, False):
            share = (k if new else firms - k) / firms
            if not share:
                continue
            others = k - new
            rest = firms - 1 - others
            gains = others * both + rest * alone - (others * late + rest * old)
            best = 0.5 if abs(gains) < 1e-7 else float(gains > 0)
            chooses = best * (1 - mistakes) + (1 - best) * mistakes
            matrix[k, k - new + 1] += share * chooses
            matrix[k, k - new] += share * (1 - chooses)
    return matrix


@pytest.mark.parametrize("payoffs", [(10, 0, 6, 5), (10, 3, 6, 5), (10, 1, 6, 5), (13, 4, 6, 5)])
@pytest.mark.parametrize(("firms", "mistakes"), [(6, 0.2), (20, 0.05), (12, 0.5)])
def test_the_long_run_and_its_waiting_time_solve_the_chains_equations(payoffs, firms, mistakes):
    matrix = chain(payoffs, firms, mistakes)
    shares = np.array(coordination.stationary(*payoffs, firms, mistakes))
    assert shares.sum() == pytest.approx(1)
    assert shares @ matrix == pytest.approx(shares, abs=1e-12)
    few = firms // 2 + 1
    inside = matrix[:few, :few]
    expected = np.linalg.solve(np.eye(few) - inside, np.ones(few))[0] / firms
    assert coordination.waiting(*payoffs, firms, mistakes) == pytest.approx(expected, rel=1e-5)


def drawn(width=640, guess=None, kept=None, revealed=True, **given):
    """Return the picture's root, the values and the result of some values."""
    explorer = one_person.explorer
    values = explorer.values(**given)
    result = explorer.evaluate_values(values)
    if kept is not None:
        before = explorer.values(**kept)
        kept = before, explorer.evaluate_values(before)
    panel = explorer.figure_of(Scene(values, result, width, guess, kept, revealed))["panels"][0]
    return ElementTree.fromstring(panel["svg"]), values, result


def lines(root, kind):
    """Return the lines after so many people of one kind, the one in the key last."""
    return [each for each in classed(root, "after") if kind in each.get("class")]


def standing(root):
    """Return for each of the hundred people (the number on the chest, whether they have moved)."""
    found = []
    for each in classed(root, "someone"):
        chest = [part.text for part in each if part.get("class") == "chest"]
        if chest:
            found.append((int(chest[0]), "moved" in each.get("class")))
            arms = [part for part in each if part.get("class") == "arms"]
            assert bool(arms) == found[-1][1]
    return found


@pytest.mark.parametrize("crowd", [kind for kind, _label in one_person.KINDS])
@pytest.mark.parametrize(("who", "more"), [(2, 0), (2, 1), (10, -7), (51, 1), (100, 20)])
def test_each_person_shows_their_own_number_and_state_in_every_round(crowd, who, more):
    for moment in (0, 1, 2, 7, 50, 100):
        root, values, result = drawn(crowd=crowd, who=[who], more=more, part=moment)
        seen = standing(root)
        assert [number for number, _moved in seen] == result["now"] and len(seen) == 100
        n = sum(moved for _number, moved in seen)
        course = result["course"]
        assert n == course[int((len(course) - 1) * moment / 100 + 1e-9)]
        texts = " ".join(root.itertext())
        assert f"moved: {n} " in texts + " " and f"waits: {100 - n} " in texts + " "
        table = one_person.explorer.table_of(Scene(values, result, 640))["rows"]
        assert table[-1] == ["all", 100, n]
        assert [sum(row[at] for row in table[:-1]) for at in (1, 2)] == [100, n]


@pytest.mark.parametrize("width", [288, 640])
@pytest.mark.parametrize("guess", [0, 1, 10, 37, 100])
def test_a_guess_is_a_line_with_as_many_people_before_it(guess, width):
    root = drawn(width, guess, more=1)[0]
    line = lines(root, "guessed")[0]
    numbers = [float(each) for each in re.findall(r"[\d.]+", line.get("d"))]
    where = people.Places(width)
    places = [where.at(number) for number in range(1, 101)]
    above = numbers[-2]
    if guess % 10:
        _x, below, turn = numbers[:3]
        before = [(x, y) for x, y in places if y < above or (y < below and x < turn)]
    else:
        before = [(x, y) for x, y in places if y < numbers[1]]
    assert before == places[:guess]
    assert f"your guess: {guess}" in " ".join(root.itertext())


@pytest.mark.parametrize("width", [288, 640])
def test_nobody_is_cut_off_and_no_frame_reaches_over_the_key(width):
    root = drawn(width, more=1)[0]
    where = people.Places(width)
    half, up, down = (size * where.scale for size in (13, 20, 12))
    key = min(float(each.get("y")) for each in root.iter() if "moved: " in (each.text or ""))
    for number in range(1, 101):
        x, y = where.at(number)
        assert half <= x <= width - half and up <= y < y + down <= key - 13


def test_a_guess_is_touched_and_then_people_are_and_the_answer_is_not_drawn_before():
    root, _values, _result = drawn(revealed=False)
    reach = root.findall(".//*[@data-drag='']/*[@data-control='guess']")
    assert [each.get("data-mark") for each in reach[0]] == [str(n) for n in range(101)]
    assert root.get("data-control") is None and not classed(root, "ringed")
    assert sum(moved for _number, moved in standing(root)) == 100
    root = drawn(more=1)[0]
    assert root.get("data-control") == "who" and len(root.findall("./*[@data-mark]")) == 100
    assert not root.findall(".//*[@data-drag]")


def test_a_kept_run_is_a_line_where_it_differs():
    root = drawn(more=1, kept={})[0]
    assert len(lines(root, "kept")) == 2 and "kept run: 100" in " ".join(root.itertext())
    assert not lines(drawn(more=1, kept={"more": 2})[0], "kept")


def test_the_smallest_change_that_brings_the_crowd_is_the_one_the_lesson_names():
    explorer = one_person.explorer
    found = []
    for who in range(1, 101):
        for more in range(-8, 9):
            values = explorer.values(crowd="s12", who=[who], more=more)
            if not explorer.goal.missing(values, explorer.evaluate_values(values)):
                found.append((abs(more), who, more))
    assert min(found) == (7, 10, -7) and all(more < 0 for _size, _who, more in found)
    assert {who for _size, who, _more in found} >= {10, 11} and 4 not in {each[1] for each in found}


@pytest.mark.parametrize("preset", [each.name for each in one_person.explorer.presets])
def test_a_played_run_ends_with_its_last_round_and_not_before(preset):
    explorer = one_person.explorer
    course = explorer.evaluate_values(explorer.settings[preset])["course"]
    counts = [one_person.count({"part": part}, {"course": course}) for part in range(101)]
    assert sorted(set(counts)) == course and counts == sorted(counts)
    assert counts[99] < counts[100] == course[-1]


def test_crowds_of_the_same_average_end_apart_and_a_campaign_changes_the_average_only():
    def told(crowd):
        numbers = one_person.CROWDS[crowd]
        assert f"average {sum(numbers) / 100:.1f}," in dict(one_person.KINDS)[crowd]
        return sum(numbers) / 100, one_person.ENDS[crowd]

    averages, ends = zip(*(told(crowd) for crowd in ("s12", "s13", "wide")))
    assert max(averages) - min(averages) < 0.1 and ends == (3, 100, 98)
    assert told("told") == (pytest.approx(averages[0] - 5.28), 3)
    before, after = one_person.CROWDS["s12"], one_person.CROWDS["told"]
    assert all(now <= then for then, now in zip(before, after)) and len(after) == 100


def test_a_person_is_named_by_the_number_on_the_chest():
    root = drawn(more=1)[0]
    names = [each.text for each in root.iter() if each.tag.endswith("title")]
    assert names[1] == "Number 2, waits; place 2 in line"
    assert "touched: 1 → 2" in " ".join(root.itertext())
    assert "touched: 5, unchanged" in " ".join(drawn(crowd="s12", who=[5], more=0)[0].itertext())


def test_other_people_are_counted_without_the_one_who_was_changed():
    def others(**given):
        return one_person.explorer.number("others", **given)

    assert [others(more=1), others(who=[1], more=1), others(who=[100], more=1)] == ["98", "99", "0"]
    assert others(crowd="s12", who=[10], more=-7) == "96"


def test_the_valleys_say_how_many_must_switch_and_one_fewer_switches_back():
    explorer = two_valleys.explorer
    for alone in (0, 1, 3, 4.2, 4.8):
        needed = int(explorer.number("needed", alone=alone))
        assert explorer.number("now", alone=alone, start=needed) == "100"
        assert explorer.number("now", alone=alone, start=needed - 2) == "nobody"


def test_a_crowd_exactly_on_the_hilltop_stays_and_the_sentence_says_so():
    explorer = two_valleys.explorer
    found = 0
    for both in range(8, 21):
        for tenths in range(49):
            for start in range(101):
                edge = Fraction(50 - tenths, 10 * both - 60 + 50 - tenths)
                if abs(edge - Fraction(start, 100)) > Fraction(1, 200):
                    continue
                values = explorer.values(both=both, alone=tenths / 10, start=start)
                on_top = explorer.evaluate_values(values)["on_top"]
                assert on_top == (edge == Fraction(start, 100))
                if on_top:
                    found += 1
                    assert explorer.number("now", **values) == str(start)
                    assert "exactly on the hilltop" in explorer.sentence(**values)
    assert found > 20 and "hilltop" not in explorer.sentence(alone=4, start=21)
    missing = explorer.goal.missing
    values = explorer.values(alone=4, start=20)
    assert "hilltop" in missing(values, explorer.evaluate_values(values))[0]


def test_each_edition_has_its_year_and_source_and_the_counts_are_true():
    assert len({row[0] for row in standards.ROWS}) == len(standards.ROWS)
    firsts = [editions[0][1] for _name, _purpose, editions in standards.ROWS]
    assert firsts == sorted(firsts)
    later = []
    for standard, purpose, editions in standards.ROWS:
        years = [year for _edition, year, _source in editions]
        assert years == sorted(set(years)) and years[0] >= 1999 and years[-1] <= 2024
        later += [after - before for before, after in pairwise(years)]
        assert len(standard) <= 20 and not purpose.endswith(".")
        for edition, year, (who, published, address) in editions:
            assert published == "undated" or year <= published <= 2026
            assert edition and who and address.startswith("https://")
    explorer = standards_dates.explorer
    names = ("standards", "entries", "later", "least", "most")
    assert [int(explorer.number(name)) for name in names] == [
        len(firsts), len(firsts) + len(later), len(later), min(later), max(later)]  # fmt: skip


@pytest.mark.parametrize("width", [288, 640])
def test_the_editions_of_a_standard_are_joined_and_its_whole_row_is_touched(width):
    explorer = standards_dates.explorer
    for which in range(1, len(standards.ROWS) + 1):
        values = explorer.values(which=[which])
        scene = Scene(values, explorer.evaluate_values(values), width)
        root = ElementTree.fromstring(explorer.figure_of(scene)["panels"][0]["svg"])
        assert root.get("data-control") == "which"
        rows = root.findall("./*[@data-mark]")
        for number, (row, (_name, _purpose, editions)) in enumerate(zip(rows, standards.ROWS), 1):
            dots = [float(re.search(r"\(([\d.]+)", each.get("transform")).group(1))
                    for each in classed(row, "marker")]  # fmt: skip
            joins = [re.findall(r"[\d.]+", each.get("d")) for each in classed(row, "between")]
            assert [(float(a), float(b)) for a, _y, b in joins] == list(pairwise(dots))
            said = [int(each.text) for each in classed(row, "key") if each.text.isdigit()]
            assert said == [after[1] - before[1] for before, after in pairwise(editions)]
            assert len(dots) == len(editions) and len(classed(row, "lane")) == (number == which)
            place = classed(row, "reach")[0]
            assert float(place.get("height")) >= 44 and float(place.get("width")) > width - 10
