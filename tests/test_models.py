"""The models: published reference values, an ODE solver as oracle, invariants, errors."""

import sys
from math import isclose, log
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import solve_ivp
from scipy.stats import norm

from widgets.models import normal, patch_race, random_numbers

sys.path.insert(0, str(Path(__file__).parent))
from reference_names import NAMES

ROWS = [
    ("patch_race", (0.5, 1e-4, 12, 0.1), "attack", 0.380928404),
    ("patch_race", (0.5, 1e-4, 12, 0.1), "y_inf", 0.8568978043),
    ("patch_race", (0.5, 1e-4, 12, 0.1), "omega", 1.194322793),
    ("patch_race", (0.5, 1e-4, 0, 1 / 22), "attack", 0.1767360222),
    ("patch_race", (1.0, 1e-4, 12, 0.1), "attack", 0.99403801),
    ("patch_race", (1.0, 1e-4, 6, 0.2), "attack", 0.380928404),
    ("logistic_time", (log(2) / 8.5, 1 / 75000, 0.9), None, 164.5983243),
    ("minstd", (1, 10000), None, 1043618065),
]
RACES = st.tuples(
    st.floats(0.03, 300), st.floats(1e-6, 1e-2), st.floats(0, 72), st.floats(0.004, 2)
)


@pytest.mark.parametrize(("name", "given", "key", "expected"), ROWS)
def test_reference_values(name, given, key, expected):
    found = NAMES[name](*given)
    assert isclose(found[key] if key else found, expected, rel_tol=1e-6)


@pytest.mark.parametrize("z", [-8, -1.5, 0, 0.3, 4])
def test_normal_agrees_with_scipy(z):
    assert isclose(NAMES["norm_cdf"](z), norm.cdf(z), rel_tol=1e-9)
    assert abs(NAMES["norm_ppf"](norm.cdf(z)) - z) < 1e-9


@pytest.mark.parametrize("race", [(0.5, 1e-4, 12, 0.1), (1.1, 1e-3, 0, 0.3), (0.03, 1e-2, 70, 2)])
def test_patch_state_solves_the_equations(race):
    beta, start, delay, mu = race

    def slope(rate):
        def change(_time, y):
            s, i, _r, _ever = y
            return [-beta * s * i - rate * s, beta * s * i - rate * i, rate * (s + i), beta * s * i]

        return change

    begin = [1 - start, start, 0, start]
    options = {"rtol": 1e-11, "atol": 1e-13}
    if delay:
        begin = solve_ivp(slope(0), (0, delay), begin, **options).y[:, -1]
    end = delay + 3 / mu
    expected = solve_ivp(slope(mu), (delay, end), begin, **options).y[:, -1]
    found = patch_race.patch_state(*race, end)
    keys = ("susceptible", "infected", "patched", "ever_infected")
    assert [found[key] for key in keys] == pytest.approx(expected, abs=1e-8)


@given(RACES, st.floats(0.1, 10))
def test_only_ratios_of_clocks_matter(race, k):
    beta, start, delay, mu = race
    one = patch_race.patch_race(*race)["ever_infected"]
    other = patch_race.patch_race(k * beta, start, delay / k, k * mu)["ever_infected"]
    assert isclose(one, other, rel_tol=1e-6, abs_tol=1e-9)


@given(RACES, st.floats(0, 500))
def test_shares_sum_to_one_and_more_than_the_first_are_hit(race, time):
    found = NAMES["patch_state"](*race, time)
    assert sum(found.values()) == pytest.approx(1)
    assert patch_race.patch_race(*race)["ever_infected"] >= race[1] * (1 - 1e-9) - 1e-12


@given(RACES, st.floats(0, 20))
def test_waiting_longer_never_helps(race, wait):
    beta, start, delay, mu = race
    sooner = patch_race.patch_race(*race)["ever_infected"]
    assert patch_race.patch_race(beta, start, delay + wait, mu)["ever_infected"] >= sooner - 1e-9


@pytest.mark.parametrize(
    ("call", "given", "says"),
    [
        (patch_race.patch_race, (0, 1e-4, 12, 0.1), r"spread_rate .*1e-06.*per hour"),
        (patch_race.patch_race, (1, 0.6, 12, 0.1), r"infected_at_start .*0\.5 \(a share\)"),
        (patch_race.patch_state, (1, 1e-4, -1, 0.1, 1), r"delay .*0 and .*hours"),
        (patch_race.patch_state, (1, 1e-4, 1, 0.1, float("nan")), r"time .*hours"),
        (patch_race.logistic_time, (1, 1e-4, 1), r"share .*\(a share\)"),
        (normal.quantile, (1,), "between 0 and 1"),
        (random_numbers.minimal_standard, (0,), "2147483646"),
    ],
)
def test_errors_name_range_and_unit(call, given, says):
    with pytest.raises(ValueError, match=says):
        call(*given)
