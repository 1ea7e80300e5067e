"""The models: published reference values, an ODE solver as oracle, invariants, errors."""

import hashlib
import sys
from itertools import combinations
from math import ceil, exp, isclose, log, log2
from pathlib import Path

import networkx as nx
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.integrate import quad, solve_ivp
from scipy.optimize import minimize_scalar
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.special import betainc
from scipy.stats import bernoulli, chi2, laplace, lognorm, nbinom, norm, poisson

from widgets.models import (
    attacker_roc,
    bass,
    best_of_n,
    collingridge,
    companion,
    compound_poisson,
    double_spend,
    driving_to_safety,
    epidemic_threshold,
    hash_chain,
    interdependent_networks,
    mosca,
    normal,
    patch_race,
    private_counts,
    random_numbers,
    secret_sharing,
)

sys.path.insert(0, str(Path(__file__).parent))
from reference_names import NAMES

# The root of a tree with one empty leaf (RFC 6962), and the last fingerprint of the chain a, b, c.
EMPTY_LEAF = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
ABC = "d3e32f88bae6c686f67028fc75983fb22da78706add39c97e8600043241adeac"
SIX_SHARES = [(1, 1494), (2, 329), (3, 965), (4, 176), (5, 1188), (6, 775)]
ROWS = [
    ("patch_race", (0.5, 1e-4, 12, 0.1), "attack", 0.380928404),
    ("patch_race", (0.5, 1e-4, 12, 0.1), "y_inf", 0.8568978043),
    ("patch_race", (0.5, 1e-4, 12, 0.1), "omega", 1.194322793),
    ("patch_race", (0.5, 1e-4, 0, 1 / 22), "attack", 0.1767360222),
    ("patch_race", (1.0, 1e-4, 12, 0.1), "attack", 0.99403801),
    ("patch_race", (1.0, 1e-4, 6, 0.2), "attack", 0.380928404),
    ("logistic_time", (log(2) / 8.5, 1 / 75000, 0.9), None, 164.5983243),
    ("minstd", (1, 10000), None, 1043618065),
    ("sis_degrees", ([6], [1.0], 0.25), "rho", 1 / 3),
    ("sis_network", (2.5, 2, 200, 0.2), "lam_c", 0.05688989937),
    ("sis_network", (2.5, 2, 200, 0.2), "rho", 0.1998811666),
    ("sis_network", (2.5, 2, 200, 0.2), "g_random", 0.7155505032),
    ("sis_network", (2.5, 2, 200, 0.2), "g_targeted", 0.01584287811),
    ("sis_degrees", ([2, 20], [0.9, 0.1], 0.2), "lam_c", 0.0871559633),
    ("sis_immunised", (2.5, 2, 200, 0.2, 0.02, "targeted"), "rho", 0),
    ("sis_immunised", (2.5, 2, 200, 0.2, 0.5, "random"), "rho", 0.02728268493),
    ("panjer_poisson", (2, {1: 0.5, 2: 0.3, 3: 0.2}, 5), 2, 0.1488688116),
    ("panjer_poisson", (2, {1: 0.5, 2: 0.3, 3: 0.2}, 5), 3, 0.1578911638),
    ("bundle_tail", (10, 1, 20), None, 0.003454341976),
    ("bundle_tail", (10, 10, 20), None, 0.2642411177),
    ("bundle_var", (10, 1), None, 18),
    ("bundle_var", (10, 10), None, 40),
    ("attacker_roc", (1e-3, 1000, 20, 2), "victims", 309.4655286),
    ("attacker_roc", (1e-3, 1000, 0.02, 2), "victims", 998.4442981),
    ("attacker_roc", (1e-3, 1000, 20, 2), "share", 0.006559198703),
    ("attacker_roc", (1e-3, 1000, 0.02, 2), "share", 0.8307609765),
    ("attacker_roc", (1e-4, 1000, 20, 2), "victims", 4.956268577),
    ("attacker_roc", (1e-4, 1000, 0.02, 2), "victims", 96.44445781),
    ("emax_normal", (2,), None, 0.5641895835),
    ("emax_normal", (3,), None, 0.8462843753),
    ("emax_normal", (100,), None, 2.507593636),
    ("goodhart_best", (0.01, 2, 1), None, 11),
    ("goodhart", (11, 0.01, 2, 1), "true", 0.795048968),
    ("goodhart", (100, 0.01, 2, 1), "true", -0.6189100259),
    ("goodhart", (100, 0.01, 2, 1), "proxy", 3.54627293),
    ("bass_F", (10, 0.03, 0.38), None, 0.8128032212),
    ("bass_area", (12, 0.03, 0.38), None, 5.351232318),
    ("collingridge", (0,), "loss", 9.247471448),
    ("collingridge", (30,), "loss", 9.247471448),
    ("collingridge_best", (), None, 12.9),
    ("collingridge", (12.9,), "loss", 6.304819624),
    ("mosca", (10, 8, 15), "exposed", 0.375),
    ("mosca", (25, 10, 20), "exposed", 1),
    ("mosca", (5, 5, 15), "exposed", 0),
    ("mosca_prob", (10, 8, 15, 0.4), "exposed", 0.4253252648),
    ("mosca_prob", (10, 4, 15, 0.4), "exposed", 0.2900914415),
    ("mosca_prob", (10, 8, 15, 0.4), "violated", 0.6757344974),
    ("poisson_upper", (1, 0.95), None, 4.743864518),
    ("miles_zero_fail", (1.09e-8, 0.95), None, 274.8378233e6),
    ("miles_precision", (1.09e-8, 0.2, 0.95), None, 8.810685369e9),
    ("miles_improve", (1.09e-8, 0.2, 0.05, 0.8), None, 11.34414171e9),
    ("fleet_years", (274837823.3,), None, 12.5496723),
    ("fleet_years", (11344141710,), None, 517.9973384),
    ("companion", (0.03, 0.38, 0.03, 0.38, 0), "peak_gap", 0.6274650956),
    ("companion", (0.03, 0.38, 0.03, 0.38, 0), "debt", 6.881466825),
    ("companion", (0.03, 0.38, 0.3, 0.38, 5), "debt", 2.817326323),
    ("nakamoto", (0.1, 5), None, 0.0009136821879),
    ("nakamoto", (0.3, 10), None, 0.04166047997),
    ("confirmations", (0.3, 0.001), None, 24),
    ("confirmations", (0.45, 0.001), None, 340),
    ("rosenfeld", (0.1, 6), None, 0.00059141216),
    ("confirmations", (0.1, 0.001, double_spend.exact_chance), None, 6),
    ("merkle_root", ([b""],), None, EMPTY_LEAF),
    ("chain_tip", (["a", "b", "c"],), None, ABC),
    ("shamir_shares", (1234, [166, 94], 6, 1613), None, SIX_SHARES),
    ("shamir_open", ([(2, 329), (4, 176), (5, 1188)], 1613), None, 1234),
    ("rr_keep", (log(3),), None, 0.75),
    ("dp_central_sd", (1.0,), None, 1.414213562),
    ("dp_local_sd", (10000, 1.0), None, 95.95173757),
    ("warner_var", (0.3, 1000, 0.75), None, 0.00096),
    ("interdep_pc", (4, 1.0), "pc", 2.455407482 / 4),
    ("interdep_pc", (4, 1.0), "jump", 1.256431207 / 4),
    ("interdep_pc", (4, 0.0), "pc", 0.25),
    ("interdep_pc", (4, 1 / 3), "pc", 0.375),
    ("interdep", (0.65, 4, 1.0), None, 0.4597780089),
    ("interdep", (0.5, 4, 0.0), None, 0.398406065),
    ("interdep", (0.61, 4, 1.0), None, 0),
]
RACES = st.tuples(
    st.floats(0.03, 300), st.floats(1e-6, 1e-2), st.floats(0, 72), st.floats(0.004, 2)
)
# exponent, smallest and largest degree, spread
NETWORKS = st.tuples(st.floats(1.5, 4), st.integers(1, 5), st.integers(6, 300), st.floats(0.01, 1))
# density, gain, cost, skill
ATTACKS = st.tuples(
    st.floats(1e-5, 0.1), st.floats(100, 10000), st.floats(0.001, 100), st.floats(0.5, 4)
)
# share of exploits, harm, noise
JUDGES = st.tuples(st.floats(0, 0.05), st.floats(0, 10), st.floats(0, 3))
# mean hits a year, hits at once
BUNDLES = st.tuples(st.floats(0.1, 50), st.integers(1, 20))
# links on average, share that needs its twin
TWINS = st.tuples(st.floats(2, 8), st.floats(0, 1))


def neighbours_of(graph):
    """Return a networkx graph of nodes 0, 1, ... as the models take it."""
    return [sorted(graph[node]) for node in range(len(graph))]


@st.composite
def graphs(draw):
    """Draw a small network, a spread and some protected nodes."""
    size = draw(st.integers(2, 12))
    graph = nx.empty_graph(size)
    ends = st.integers(0, size - 1)
    for one, other in draw(st.lists(st.tuples(ends, ends), min_size=1, max_size=30)):
        if one != other:
            graph.add_edge(one, other)
    return graph, draw(st.floats(0.02, 3)), draw(st.sets(ends, max_size=4))


HARBOUR = nx.barabasi_albert_graph(100, 2, seed=3)
NEIGHBOURS = neighbours_of(HARBOUR)
HUBS = sorted(HARBOUR, key=lambda node: -HARBOUR.degree[node])


@pytest.mark.parametrize(("name", "given", "key", "expected"), ROWS)
def test_reference_values(name, given, key, expected):
    found = NAMES[name](*given)
    found = found[key] if key else found
    assert (
        isclose(found, expected, rel_tol=1e-6) if isinstance(expected, float) else found == expected
    )


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


def ended_by_ode(degrees, shares, immune, spread):
    """Return theta and prevalence in the end; immune: share of all devices, by degree."""
    k, all_, open_ = np.array(degrees), np.array(shares), np.array(shares) - np.array(immune)

    def theta(infected):
        return (k * open_ * infected).sum() / (k * all_).sum()

    def change(_time, infected):
        return -infected + spread * k * (1 - infected) * theta(infected)

    options = {"method": "LSODA", "rtol": 1e-10, "atol": 1e-13}
    end = solve_ivp(change, (0, 600), 0.5 + 0 * k, **options).y[:, -1]
    return theta(end), (open_ * end).sum()


def test_steady_state_is_where_the_equations_come_to_rest():
    degrees, shares = zip(*epidemic_threshold.degree_shares(2.5, 2, 200))
    found = epidemic_threshold.scale_free(2.5, 2, 200, 0.2)
    expected = ended_by_ode(degrees, shares, [0] * len(degrees), 0.2)
    assert (found["theta"], found["prevalence"]) == pytest.approx(expected, abs=1e-8)
    nothing = ended_by_ode(degrees, shares, [0] * len(degrees), 0.05)
    assert epidemic_threshold.scale_free(2.5, 2, 200, 0.05)["theta"] == 0
    assert nothing == pytest.approx((0, 0), abs=1e-8)


def test_immunised_is_where_the_equations_come_to_rest():
    degrees, shares = zip(*epidemic_threshold.degree_shares(2.5, 2, 200))
    blind = [0.1 * share for share in shares]
    found = epidemic_threshold.immunised(2.5, 2, 200, 0.2, 0.1, "random")["prevalence"]
    assert found == pytest.approx(ended_by_ode(degrees, shares, blind, 0.2)[1], abs=1e-8)
    most = list(shares)
    for index in range(len(most) - 1):
        most[index] = min(most[index], max(0, 0.005 - sum(shares[index + 1 :])))
    assert sum(most) == pytest.approx(0.005)
    found = epidemic_threshold.immunised(2.5, 2, 200, 0.2, 0.005, "targeted")["prevalence"]
    assert found == pytest.approx(ended_by_ode(degrees, shares, most, 0.2)[1], abs=1e-8)


def test_continuous_degrees_have_a_closed_form():
    """P(k) = 2 m^2 / k^3 above m, in 4000 cells up to ten million times m: exact to 1e-5."""
    m, spread = 2, 0.3
    edges = m * 10 ** np.linspace(0, 7, 4001)
    shares = m**2 * -np.diff(edges**-2.0)
    degrees = 2 * m**2 * -np.diff(edges**-1.0) / shares
    shares /= shares.sum()
    found = epidemic_threshold.steady_state(degrees.tolist(), shares.tolist(), spread)
    expected = 1 / (m * spread * (exp(1 / (m * spread)) - 1))
    assert found["theta"] == pytest.approx(expected, rel=1e-5)


def test_a_homogeneous_network_has_the_homogeneous_threshold():
    found = epidemic_threshold.scale_free(2.5, 4, 4, 0.5)
    assert found["threshold"] == found["threshold_homogeneous"] == 0.25
    assert (found["prevalence"], found["targeted_needed"]) == pytest.approx((0.5, 0.5))


@given(NETWORKS)
def test_just_enough_protection_ends_the_outbreak(network):
    found = epidemic_threshold.scale_free(*network)
    for how in ("random", "targeted"):
        needed = found[how + "_needed"]
        assert 0 <= needed < 1
        more = min(1, needed + 1e-9)
        assert epidemic_threshold.immunised(*network, more, how)["prevalence"] == 0
        if needed:
            less = epidemic_threshold.immunised(*network, 0.99 * needed, how)
            assert less["reproduction"] > 1
            assert less["prevalence"] > 0
    assert (found["cut_degree"] is None) == (found["prevalence"] == 0)


def test_cut_degree_is_where_the_targeted_share_ends():
    found = epidemic_threshold.scale_free(2.5, 2, 200, 0.2)
    pairs = epidemic_threshold.degree_shares(2.5, 2, 200)
    above = sum(share for degree, share in pairs if degree > found["cut_degree"])
    cut = sum(share for degree, share in pairs if degree >= found["cut_degree"])
    assert above < found["targeted_needed"] <= cut


@given(NETWORKS, st.floats(0, 1), st.floats(0, 1))
def test_protection_lowers_prevalence_and_targeting_is_never_worse(network, share, other):
    less, more = sorted((share, other))
    ended = {}
    for how in ("random", "targeted"):
        before = epidemic_threshold.immunised(*network, less, how)
        after = epidemic_threshold.immunised(*network, more, how)
        assert 0 <= after["prevalence"] <= before["prevalence"] + 1e-12 <= 1
        assert after["reproduction"] <= before["reproduction"] + 1e-12
        assert after["prevalence"] <= 1 - more + 1e-12
        ended[how] = after
    for key in ("prevalence", "reproduction"):
        assert ended["targeted"][key] <= ended["random"][key] + 1e-12


@given(NETWORKS)
def test_a_larger_hub_lowers_the_threshold_though_no_device_is_weaker(network):
    exponent, smallest, largest, spread = network
    assume(largest < 300)
    found = epidemic_threshold.scale_free(*network)
    wider = epidemic_threshold.scale_free(exponent, smallest, largest + 1, spread)
    assert wider["threshold"] < found["threshold"]
    assert 0 <= found["prevalence"] < 1
    assert 0 <= found["theta"] <= 1


def adjacency(graph, protected):
    """Return the matrix of the links between nodes that are not protected."""
    links = nx.to_numpy_array(graph, nodelist=range(len(graph)))
    for node in protected:
        links[node, :] = links[:, node] = 0
    return links


def course_by_ode(links, spread, begin, times):
    """Return the chances at `times`, a row for each."""

    def change(_time, x):
        return -x + spread * (1 - x) * (links @ x)

    options = {"method": "LSODA", "rtol": 1e-10, "atol": 1e-13, "t_eval": times}
    return solve_ivp(change, (0, times[-1]), begin, **options).y.T


@pytest.mark.parametrize("protected", [[], HUBS[:5], HUBS[:20]])
def test_threshold_of_a_drawn_network_is_one_over_its_largest_eigenvalue(protected):
    threshold = 1 / np.linalg.eigvalsh(adjacency(HARBOUR, protected))[-1]
    below = epidemic_threshold.network_state(NEIGHBOURS, 0.999 * threshold, protected)
    above = epidemic_threshold.network_state(NEIGHBOURS, 1.001 * threshold, protected)
    assert below == [0] * 100
    assert 1e-4 < max(above) < 1e-2


@pytest.mark.parametrize("factor", [1.1, 1.5, 4])
@pytest.mark.parametrize("protected", [[], HUBS[:5], HUBS[:20]])
def test_network_state_is_where_the_equations_come_to_rest(factor, protected):
    links = adjacency(HARBOUR, protected)
    spread = factor / np.linalg.eigvalsh(links)[-1]
    begin = [0 if node in protected else 1 for node in range(100)]
    expected = course_by_ode(links, spread, begin, [0, 1000])[-1]
    found = epidemic_threshold.network_state(NEIGHBOURS, spread, protected)
    assert found == pytest.approx(expected, abs=1e-7)


@given(graphs())
def test_network_state_solves_its_equation_part_by_part(drawn):
    graph, spread, protected = drawn
    links = adjacency(graph, protected)
    found = np.array(epidemic_threshold.network_state(neighbours_of(graph), spread, protected))
    pull = spread * links @ found
    assert found == pytest.approx(pull / (1 + pull), abs=1e-8)
    for part in nx.connected_components(nx.from_numpy_array(links)):
        inside = sorted(part)
        strength = spread * np.linalg.eigvalsh(links[np.ix_(inside, inside)])[-1]
        assume(abs(strength - 1) > 1e-6)
        assert all((found[inside] > 0) == (strength > 1))


@given(graphs(), st.integers(0, 11))
def test_protecting_a_node_harms_no_other(drawn, node):
    graph, spread, protected = drawn
    assume(node < len(graph))
    links = neighbours_of(graph)
    before = epidemic_threshold.network_state(links, spread, protected)
    after = epidemic_threshold.network_state(links, spread, protected | {node})
    assert after[node] == 0
    assert all(0 <= new <= old + 1e-8 <= 1 for new, old in zip(after, before))


@pytest.mark.parametrize("protected", [[], HUBS[:5]])
def test_network_course_follows_the_equations(protected):
    first = [HUBS[0], HUBS[7], HUBS[60]]
    begin = [int(node in first and node not in protected) for node in range(100)]
    found = epidemic_threshold.network_course(NEIGHBOURS, 0.4, protected, first, 60, 0.1)
    assert len(found) == 61
    assert found[0] == begin
    expected = course_by_ode(adjacency(HARBOUR, protected), 0.4, begin, np.linspace(0, 6, 61))
    assert np.abs(np.array(found) - expected).max() < 0.05
    finer = epidemic_threshold.network_course(NEIGHBOURS, 0.4, protected, first, 600, 0.01)
    assert np.abs(np.array(finer[::10]) - expected).max() < 0.01


def test_network_course_comes_to_rest_at_network_state():
    course = epidemic_threshold.network_course(NEIGHBOURS, 0.3, HUBS[:3], [50], 300, 0.5)
    state = epidemic_threshold.network_state(NEIGHBOURS, 0.3, HUBS[:3])
    assert course[-1] == pytest.approx(state, abs=1e-8)
    assert max(state) > 0.1


@given(graphs(), st.floats(0.001, 1))
def test_network_course_stays_between_0_and_1(drawn, step_length):
    graph, spread, protected = drawn
    course = epidemic_threshold.network_course(
        neighbours_of(graph), spread, protected, range(len(graph)), 5, step_length
    )
    assert all(0 <= chance <= 1 for snapshot in course for chance in snapshot)
    assert all(snapshot[node] == 0 for snapshot in course for node in protected)


@given(BUNDLES, st.integers(0, 200))
def test_tail_agrees_with_scipy(bundles, at_least):
    mean, bundle = bundles
    events = -(-at_least // bundle)
    expected = poisson.sf(events - 1, mean / bundle)
    found = compound_poisson.tail(mean, bundle, at_least)
    assert isclose(found, expected, rel_tol=1e-9, abs_tol=1e-300)


@given(BUNDLES, st.floats(0.001, 0.999999))
def test_quantile_agrees_with_scipy(bundles, share):
    mean, bundle = bundles
    reached = poisson.cdf(poisson.ppf(share, mean / bundle) + np.array([-1, 0]), mean / bundle)
    assume(min(abs(reached - share)) > 1e-12)
    expected = bundle * poisson.ppf(share, mean / bundle)
    assert compound_poisson.quantile(mean, bundle, share) == expected


@given(BUNDLES)
def test_bundling_keeps_the_mean_and_multiplies_the_variance(bundles):
    mean, bundle = bundles
    chances = compound_poisson.distribution(mean, bundle, 600)
    hits = np.arange(601)
    assert all(chance >= 0 for chance in chances)
    assert sum(chances[:100]) <= sum(chances) <= 1 + 1e-12
    assert hits @ chances == pytest.approx(mean)
    assert (hits - mean) ** 2 @ chances == pytest.approx(mean * bundle)
    assert sum(chances[:30]) + compound_poisson.tail(mean, bundle, 30) == pytest.approx(1)


def test_panjer_agrees_with_a_sum_over_the_number_of_events():
    severity = [(0, 0.1), (2, 0.6), (5, 0.3)]
    one = np.zeros(6)
    for size, share in severity:
        one[size] = share
    expected, some = np.zeros(31), np.array([1.0])
    for events in range(60):
        grown = np.zeros(31)
        grown[: len(some)] = some[:31]
        expected += poisson.pmf(events, 3) * grown
        some = np.convolve(some, one)[:31]
    assert compound_poisson.panjer(3, severity, 30) == pytest.approx(expected, abs=1e-14)


@given(ATTACKS)
def test_no_other_cutoff_earns_more(attack):
    density, gain, cost, skill = attack
    found = attacker_roc.best_attack(*attack)

    def loss(cutoff):
        return (1 - density) * norm.sf(cutoff) * cost - density * norm.sf(cutoff - skill) * gain

    best = minimize_scalar(loss, bracket=(found["cutoff"] - 1, found["cutoff"] + 1))
    assert found["profit"] == pytest.approx(-loss(found["cutoff"]), rel=1e-9, abs=1e-12)
    assert found["profit"] >= -best.fun - 1e-12
    assert found["found"] == pytest.approx(norm.sf(found["cutoff"] - skill), rel=1e-9, abs=1e-300)
    assert found["bothered"] == pytest.approx(norm.sf(found["cutoff"]), rel=1e-9, abs=1e-300)


@given(ATTACKS, st.floats(1, 10), st.floats(1, 10))
def test_cheaper_tries_contact_more_and_rarity_contacts_fewer(attack, cheaper, rarer):
    density, gain, cost, skill = attack
    found = attacker_roc.best_attack(*attack)
    cheap = attacker_roc.best_attack(density, gain, cost / cheaper, skill)
    rare = attacker_roc.best_attack(density / rarer, gain, cost, skill)
    assert cheap["share"] >= found["share"] - 1e-12
    assert cheap["victims"] >= found["victims"] * (1 - 1e-9)
    assert cheap["profit"] >= found["profit"] - 1e-12
    assert rare["share"] <= found["share"] + 1e-12
    # Victims fall at least in the measure in which people who would pay become rarer.
    assert rare["victims"] * rarer <= found["victims"] * (1 + 1e-9)
    assert 0 <= found["share"] <= 1 and found["profit"] >= -1e-12


@given(ATTACKS, st.floats(0.5, 4))
def test_a_cleverer_attacker_earns_at_least_as_much(attack, other):
    density, gain, cost, skill = attack
    less, more = sorted((skill, other))
    assert (
        attacker_roc.best_attack(density, gain, cost, more)["profit"]
        >= attacker_roc.best_attack(density, gain, cost, less)["profit"] - 1e-12
    )


def test_only_the_ratio_of_cost_and_gain_matters():
    one = attacker_roc.cost_curve(1e-3, 1000, 2, [20, 0.02])
    other = attacker_roc.cost_curve(1e-3, 2000, 2, [40, 0.04])
    assert one[0] == pytest.approx(other[0]) and one[1] == pytest.approx(other[1])


@pytest.mark.parametrize("number", [1, 2, 7, 60, 400, 1000])
def test_expected_max_agrees_with_an_integral(number):
    def slope(x):
        return x * number * norm.pdf(x) * norm.cdf(x) ** (number - 1)

    expected = quad(slope, -9, 9, epsabs=1e-12, limit=200)[0]
    assert best_of_n.expected_max(number) == pytest.approx(expected, abs=1e-8)


def test_searched_agrees_with_a_simulation():
    chance = np.random.default_rng(2)
    number, exploits, harm, noise = 20, 0.02, 2, 1
    worth = chance.normal(size=(40000, number))
    cheats = chance.random((40000, number)) < exploits
    grade = np.where(cheats, 99, worth + noise * chance.normal(size=worth.shape))
    worth = np.where(cheats, -harm, worth)
    picked = worth[np.arange(len(worth)), grade.argmax(axis=1)]
    found = best_of_n.searched(number, exploits, harm, noise)
    assert found["worth"] == pytest.approx(picked.mean(), abs=4 * picked.std() / 200)
    assert found["fooled"] == pytest.approx(cheats.any(axis=1).mean(), abs=0.01)


@given(JUDGES, st.integers(1, 60))
def test_best_number_is_the_best_of_all(judge, most):
    worths = [best_of_n.searched(number, *judge)["worth"] for number in range(1, most + 1)]
    assert worths[best_of_n.best_number(*judge, most) - 1] == pytest.approx(max(worths), abs=1e-9)


@given(JUDGES, st.integers(1, 399))
def test_grades_climb_and_without_exploits_the_worth_climbs_too(judge, number):
    _exploits, harm, noise = judge
    less, more = [best_of_n.searched(each, *judge) for each in (number, number + 1)]
    assert more["grade"] > less["grade"] - 1e-9
    assert more["pressure"] > less["pressure"] and more["fooled"] >= less["fooled"]
    assert less["worth"] >= -harm - 1e-9
    honest = [best_of_n.searched(each, 0, harm, noise)["worth"] for each in (number, number + 1)]
    assert honest[1] > honest[0] - 1e-9
    assert honest[0] >= less["worth"] - 1e-9


def test_the_best_review_of_a_technology_that_is_watched_more_closely():
    assert abs(NAMES["collingridge_best"](s=2.0) - 9.3) <= 0.1
    best = NAMES["collingridge"](NAMES["collingridge_best"](s=2.0), s=2.0)
    assert isclose(best["loss"], 3.672621916, rel_tol=1e-4)
    assert NAMES["collingridge_best"](s=3.0, k1=40.0) == 5.9


@pytest.mark.parametrize(("innovation", "imitation"), [(0.03, 0.38), (0.001, 0.6), (0.2, 0.05)])
def test_use_is_the_integral_of_who_has_adopted_and_that_solves_its_equation(innovation, imitation):
    def change(_time, share):
        return (innovation + imitation * share) * (1 - share)

    options = {"rtol": 1e-11, "atol": 1e-13, "t_eval": [1, 5, 12, 30]}
    course = solve_ivp(change, (0, 30), [0], **options).y[0]
    for time, share in zip(options["t_eval"], course, strict=True):
        assert bass.adopted(time, innovation, imitation) == pytest.approx(share, abs=1e-9)
        area = quad(lambda year: bass.adopted(year, innovation, imitation), 0, time)[0]
        assert bass.use(time, innovation, imitation) == pytest.approx(area, abs=1e-8)


@pytest.mark.parametrize("given", [{}, {"sensing": 3.0, "lock_in": 40.0}, {"base": 2.0}])
@pytest.mark.parametrize("when", [3, 6, 12.9])
def test_a_review_loses_what_the_best_rule_on_its_evidence_loses(when, given):
    """Integrate over what the review may see, and act wherever acting costs less."""
    found = collingridge.review(when, **given)
    used = bass.use(when)

    def cost(seen):
        bad, good = 0.2 * norm.pdf(seen - found["evidence"]), 0.8 * norm.pdf(seen)
        act = bad * found["control"] + good * (found["control"] + found["lost"])
        return min(act, bad * found["saved"])

    expected = 0.2 * 2 * used + quad(cost, -12, 14, limit=200, points=[0, 2, 4])[0]
    assert found["loss"] == pytest.approx(expected, rel=1e-6)


@given(st.floats(0.1, 30), st.floats(0.1, 5), st.floats(0, 40), st.floats(0, 5))
def test_no_review_loses_more_than_never_and_seeing_more_or_easier_undoing_never_harms(
    when, sensing, lock_in, more
):
    found = collingridge.review(when, sensing=sensing, lock_in=lock_in)["loss"]
    assert found <= collingridge.review(30)["loss"] + 1e-9
    assert (
        collingridge.review(when, sensing=sensing + more, lock_in=lock_in)["loss"] <= found + 1e-9
    )
    assert (
        collingridge.review(when, sensing=sensing, lock_in=lock_in + more)["loss"] >= found - 1e-9
    )


# start, follow, lag
FOLLOWERS = st.tuples(
    st.floats(0.01, 1), st.floats(0, 1), st.integers(0, 30).map(lambda halves: halves / 2)
)


def test_protection_that_nobody_passes_on_has_a_closed_form():
    """R4.1-4: what is left open is 1 / start and the use before protection came."""
    found = companion.companion(0.5, 0, 5)["debt"]
    assert found == pytest.approx(2.6638919, rel=1e-3)
    assert found == pytest.approx(1 / 0.5 + bass.use(5), rel=1e-3)


def test_half_of_the_users_have_come_when_the_curve_is_steepest():
    """R4.1-5: ln(q / p) / (p + q) years."""
    peak = log(0.38 / 0.03) / 0.41
    assert peak == pytest.approx(6.192619198)
    speed = [bass.adopted(time + 0.01) - bass.adopted(time) for time in (peak - 1, peak, peak + 1)]
    assert max(speed) == speed[1]


@pytest.mark.parametrize("given", [(0.03, 0.38, 0), (0.3, 0.38, 5), (0.03, 1, 12.5), (1, 0, 3)])
def test_protection_follows_its_equation(given):
    start, follow, lag = given

    def change(time, safe):
        return (start + follow * safe) * (bass.adopted(time) - safe)

    times = [time for time in (lag + 0.5, lag + 2, 20, 60) if time > lag]
    options = {"rtol": 1e-11, "atol": 1e-13, "t_eval": times}
    expected = solve_ivp(change, (lag, 60), [0], **options).y[0]
    for step in (0.05, 0.25):
        found = companion.companion(*given, step=step)
        shares = [found["covered"][int(time / step + 0.5)] for time in times]
        assert shares == pytest.approx(expected, abs=2e-5)
        assert found["used"][int(20 / step)] == pytest.approx(bass.adopted(20), abs=1e-12)
        assert not any(found["covered"][: int(lag / step) + 1])


@given(FOLLOWERS, st.floats(0, 1), st.integers(0, 10))
def test_protection_that_is_later_or_slower_never_leaves_less_open(followers, more, later):
    start, follow, lag = followers
    found = companion.companion(*followers, step=0.25)
    for used, safe, before in zip(found["used"], found["covered"], [0, *found["covered"]]):
        assert -1e-9 <= before - 1e-9 <= safe <= used + 1e-9 <= 1 + 2e-9
    for eager in ((start + more, follow), (start, follow + more)):
        assert companion.companion(*eager, lag, step=0.25)["debt"] <= found["debt"] + 1e-9
    late = companion.companion(start, follow, lag + later, step=0.25)
    assert late["debt"] >= found["debt"] - 1e-9 and late["largest"] >= found["largest"] - 1e-9


# shelf life, migration, machine
SECRETS = st.tuples(st.floats(0, 60), st.floats(0.01, 30), st.floats(1, 60))


@given(SECRETS, st.floats(0.05, 1))
def test_expected_exposure_is_an_integral_that_scipy_finds(secret, spread):
    shelf, migration, machine = secret
    law = lognorm(spread, scale=machine)
    found = mosca.expected_exposure(*secret, spread)
    points = [min(max(machine - shelf, 0), migration)]
    expected = quad(lambda sent: law.cdf(sent + shelf), 0, migration, points=points)[0] / migration
    assert found["exposed"] == pytest.approx(expected, abs=1e-4)
    assert found["now"] == pytest.approx(law.cdf(shelf), abs=1e-12)
    assert found["violated"] == pytest.approx(law.cdf(shelf + migration), abs=1e-12)
    assert mosca.arrived(mosca.year_reached(0.2, machine, spread), machine, spread) == (
        pytest.approx(0.2)
    )


@given(SECRETS)
def test_a_small_spread_leads_back_to_the_known_year(secret):
    shelf, migration, machine = secret
    known = mosca.exposure(*secret)
    guessed = mosca.expected_exposure(*secret, 0.01)
    assert known["violated"] == (shelf + migration - machine > 0)
    assert guessed["exposed"] == pytest.approx(known["exposed"], abs=0.03 * machine / migration)


@given(SECRETS, st.floats(0.05, 1), st.floats(0, 20))
def test_longer_secrets_and_slower_moves_are_never_safer(secret, spread, more):
    shelf, migration, machine = secret
    for exposed in (lambda *years: mosca.exposure(*years)["exposed"],
                    lambda *years: mosca.expected_exposure(*years, spread)["exposed"]):  # fmt: skip
        assert 0 <= exposed(*secret) <= 1
        assert exposed(shelf + more, migration, machine) >= exposed(*secret) - 1e-12
        assert exposed(shelf, migration + more, machine) >= exposed(*secret) - 1e-12


@given(st.floats(0, 15), st.floats(0.001, 30))
def test_a_secret_that_outlives_the_wait_is_lost_however_fast_the_move(more, migration):
    assert mosca.exposure(15 + more, migration, 15)["exposed"] == 1


@given(st.integers(0, 40), st.floats(0.5, 0.9999))
def test_deaths_compatible_agrees_with_the_exact_bound(deaths, confidence):
    expected = chi2.ppf(confidence, 2 * deaths + 2) / 2
    assert driving_to_safety.deaths_compatible(deaths, confidence) == pytest.approx(expected)
    assert poisson.cdf(deaths, expected) == pytest.approx(1 - confidence)


RATES = st.floats(1e-10, 1e-4)


@given(RATES, st.floats(0.5, 0.999))
def test_miles_without_death_are_just_enough(rate, confidence):
    miles = driving_to_safety.miles_without_death(rate, confidence)
    assert poisson.pmf(0, miles * rate) == pytest.approx(1 - confidence)
    assert driving_to_safety.miles_with_deaths(rate, 0, confidence) == pytest.approx(miles)
    assert driving_to_safety.miles_with_deaths(rate, 1, confidence) > miles
    assert driving_to_safety.miles_without_death(rate / 2, confidence) == pytest.approx(2 * miles)


@given(RATES, st.floats(0.05, 0.5), st.floats(0.01, 0.2), st.floats(0.6, 0.95))
def test_miles_for_improvement_have_the_power_that_was_asked_for(rate, gain, error, power):
    """As in the source, the error of the estimated rate is that at the lower rate."""
    miles = driving_to_safety.miles_for_improvement(rate, gain, error, power)
    better = (1 - gain) * rate
    deviation = (better / miles) ** 0.5
    limit = rate - norm.ppf(1 - error) * deviation
    assert norm.cdf((limit - better) / deviation) == pytest.approx(power)
    half = driving_to_safety.miles_for_precision(rate, gain, 1 - error)
    assert norm.ppf(1 - error / 2) * (rate / half) ** 0.5 == pytest.approx(gain * rate)


@given(st.floats(1, 1e6), st.floats(1, 100), st.floats(0, 1e15))
def test_twice_the_fleet_needs_half_the_years(cars, speed, miles):
    years = driving_to_safety.fleet_years(miles, cars, speed)
    assert driving_to_safety.fleet_years(miles, 2 * cars, speed) == pytest.approx(years / 2)


def simulated(left, links, dependence, size=80_000, seed=5):
    """Return the working share of two random networks after a storm, round by round."""
    chance = np.random.default_rng(seed)
    leaning = chance.random(size) < dependence
    strikes = chance.random((2, size)) < left
    strikes[1, leaning] = strikes[0, leaning]
    works = strikes.copy()
    ends = chance.integers(0, size, (2, 2, int(size * links / 2)))
    while True:
        before = works.copy()
        for side in (0, 1):
            works[side, leaning] &= works[1 - side, leaning]
            one, other = ends[side][:, works[side][ends[side]].all(axis=0)]
            net = coo_array((np.ones(len(one)), (one, other)), shape=(size, size))
            _parts, part = connected_components(net, directed=False)
            works[side] &= part == np.bincount(part[works[side]], minlength=1).argmax()
        if (works == before).all() or not works.any():
            return works[0].mean()


@pytest.mark.parametrize(
    ("left", "dependence"), [(0.5, 0), (0.65, 1), (0.75, 1), (0.45, 1 / 3), (0.55, 0.6)]
)
def test_working_share_is_what_drawn_networks_keep(left, dependence):
    expected = simulated(left, 4, dependence)
    found = interdependent_networks.working_share(left, 4, dependence)
    assert found == pytest.approx(expected, abs=0.02)


def test_below_the_edge_drawn_networks_keep_next_to_nothing():
    assert simulated(0.58, 4, 1) < 0.01
    assert simulated(0.58, 4, 0) > 0.4


@pytest.mark.parametrize("dependence", [0.4, 0.5, 0.8, 1])
def test_the_edge_is_where_scipy_finds_the_smallest_share_left(dependence):
    def left(reach):
        joined = -np.expm1(-reach)
        return reach / (4 * joined * (1 - dependence + dependence * joined))

    found = minimize_scalar(left, bounds=(1e-3, 4), method="bounded", options={"xatol": 1e-10})
    edge = interdependent_networks.breaking_point(4, dependence)
    assert edge["left"] == pytest.approx(found.fun, rel=1e-9)
    assert edge["jump"] == pytest.approx(found.x / 4, abs=1e-6)


@given(TWINS, st.floats(0, 1), st.floats(0, 1))
def test_working_share_solves_its_equation_and_falls_with_the_storm_and_with_dependence(
    twins, left, other
):
    links, dependence = twins
    works = interdependent_networks.working_share(left, links, dependence)
    joined = 1 - exp(-links * works)
    assert works == pytest.approx(left * joined * (1 - dependence + dependence * joined), abs=1e-9)
    fewer = interdependent_networks.working_share(left * other, links, dependence)
    assert 0 <= fewer <= works <= left
    leaning = interdependent_networks.working_share(
        left, links, dependence + (1 - dependence) * other
    )
    assert leaning <= works + 1e-9


@given(TWINS)
def test_at_the_edge_all_or_nothing_only_above_one_third(twins):
    links, dependence = twins
    edge = interdependent_networks.breaking_point(links, dependence)
    assert (edge["jump"] > 0) == (dependence > 1 / 3)
    assume(edge["left"] < 0.999)
    below = interdependent_networks.working_share(edge["left"] * (1 - 1e-9), links, dependence)
    above = interdependent_networks.working_share(edge["left"] * (1 + 1e-9), links, dependence)
    assert below == 0 and above == pytest.approx(edge["jump"], abs=1e-3)
    # Twice the links bear a storm that leaves half as many.
    twice = interdependent_networks.breaking_point(2 * links, dependence)
    assert 2 * twice["left"] == pytest.approx(edge["left"])


@given(TWINS, st.integers(2, 60))
def test_the_curve_runs_from_the_edge_to_all_left(twins, points):
    lefts, works = interdependent_networks.working_curve(*twins, points)
    edge = interdependent_networks.breaking_point(*twins)
    if edge["left"] >= 1:
        assert lefts == works == []
        return
    assert len(lefts) == len(works) == points
    assert lefts[0] == edge["left"] and works[0] == edge["jump"] and lefts[-1] == 1
    assert lefts == sorted(lefts) and works == sorted(works)
    middle = points // 2
    expected = interdependent_networks.working_share(lefts[middle], *twins)
    assert works[middle] == pytest.approx(expected, abs=1e-6)


RECORDS = st.lists(st.text(max_size=12), min_size=1, max_size=9)


def root_by_the_rule(leaves):
    """A tree's root by the recursion of RFC 6962, section 2.1."""
    if len(leaves) == 1:
        return hashlib.sha256(b"\x00" + leaves[0]).digest()
    left = 2 ** (ceil(log2(len(leaves))) - 1)
    return hashlib.sha256(
        b"\x01" + root_by_the_rule(leaves[:left]) + root_by_the_rule(leaves[left:])
    ).digest()


@given(st.lists(st.binary(max_size=9), min_size=1, max_size=20))
def test_the_tree_has_the_root_of_the_standard(leaves):
    levels = hash_chain.tree(leaves)
    assert levels[-1] == [root_by_the_rule(leaves).hex()]
    assert len(levels) - 1 == hash_chain.proof_length(len(leaves))


def test_a_proof_takes_the_logarithm():
    assert [hash_chain.proof_length(each) for each in (1, 2, 3, 8, 9)] == [0, 1, 2, 3, 4]
    assert hash_chain.proof_length(10**6) == 20


@given(RECORDS, st.text(max_size=12), st.data())
def test_a_change_runs_to_the_end_of_the_chain_and_up_one_path_of_the_tree(records, other, data):
    place = data.draw(st.integers(0, len(records) - 1))
    assume(records[place] != other)
    changed = records[:place] + [other] + records[place + 1 :]
    before, after = hash_chain.chain(records), hash_chain.chain(changed)
    assert before[:place] == after[:place]
    apart = [hash_chain.differing_bits(*pair) for pair in zip(before, after, strict=True)]
    # 256 fair coins: fewer than 64 or more than 192 heads is a chance of 1e-16.
    assert all(64 < bits < 192 for bits in apart[place:]) and not any(apart[:place])
    assert hash_chain.misfits(changed, before) == [place]
    assert hash_chain.misfits(changed, after) == []
    trees = [hash_chain.tree([each.encode() for each in some]) for some in (records, changed)]
    for one, two in zip(*trees, strict=True):
        assert len([pair for pair in zip(one, two, strict=True) if pair[0] != pair[1]]) == 1


@pytest.mark.parametrize("text", ["", "abc", "20 sacks of coal", "\u7164 20 \u888b"])
def test_fingerprints_are_those_of_the_library(text):
    assert hash_chain.fingerprint(text) == hashlib.sha256(text.encode()).hexdigest()


def test_the_published_table_of_the_race():
    """The shares and blocks for a chance under 0.1 % that end the paper of 2008."""
    table = [(10, 5), (15, 8), (20, 11), (25, 15), (30, 24), (35, 41), (40, 89), (45, 340)]
    for share, blocks in table:
        assert NAMES["confirmations"](share / 100, 0.001) == blocks
    assert double_spend.poisson_chance(0.1, 5) == pytest.approx(0.0009137, abs=5e-8)
    assert double_spend.poisson_chance(0.3, 10) == pytest.approx(0.0416605, abs=5e-8)


# share of the power, blocks waited for
SPENDERS = st.floats(0.001, 0.499), st.integers(1, 400)


@given(*SPENDERS)
def test_the_race_agrees_with_scipy(share, blocks):
    exact = double_spend.exact_chance(share, blocks)
    assert exact == pytest.approx(2 * betainc(blocks, blocks, share), rel=1e-8)
    ratio = share / (1 - share)
    if blocks <= 60:
        # As the papers write it: the attacker has found so many when the others have found theirs.
        found = np.arange(blocks)
        for law, chance in (
            (nbinom(blocks, 1 - share), exact),
            (poisson(blocks * ratio), double_spend.poisson_chance(share, blocks)),
        ):
            catch_up = ratio ** (blocks - found)
            assert chance == pytest.approx(
                law.sf(blocks - 1) + np.sum(law.pmf(found) * catch_up), rel=1e-7
            )  # fmt: skip


@given(*SPENDERS)
def test_waiting_helps_and_power_hurts(share, blocks):
    for chance in (double_spend.exact_chance, double_spend.poisson_chance):
        here = chance(share, blocks)
        assert 0 <= chance(share, blocks + 1) <= here <= chance(share * 1.001, blocks) <= 1
        assert chance(share, 0) == chance(0.5, blocks) == 1 and chance(0, blocks) == 0


@given(st.floats(0, 0.45), st.floats(0.001, 1))
def test_the_number_of_blocks_is_the_smallest(share, target):
    for chance in (double_spend.exact_chance, double_spend.poisson_chance):
        blocks = double_spend.blocks_needed(share, target, chance)
        assert chance(share, blocks) < target
        assert blocks == 1 or chance(share, blocks - 1) >= target


@st.composite
def secrets(draw):
    """Draw a prime, a secret, coefficients and all the shares there can be, twelve at most."""
    prime = draw(st.sampled_from([5, 7, 31, 97, 1613]))
    below = st.integers(0, prime - 1)
    secret, more = draw(below), draw(st.lists(below, min_size=1, max_size=3))
    return prime, secret, more, secret_sharing.shares(secret, more, min(prime - 1, 12), prime)


@given(secrets())
def test_any_shares_that_are_enough_open_the_secret(drawn):
    prime, secret, more, shares = drawn
    powers = [secret, *more]
    assert shares == [(x, int(np.polyval(powers[::-1], x)) % prime) for x, _y in shares]
    for some in list(combinations(shares, len(powers)))[:20]:
        assert secret_sharing.opened(some, prime) == secret
        assert secret_sharing.through(some, shares[-1][0], prime) == shares[-1][1]


@given(secrets())
def test_one_share_too_few_leaves_every_secret_exactly_once(drawn):
    prime, secret, more, shares = drawn
    held, place = shares[: len(more)], shares[len(more)]
    found = secret_sharing.implied(held, place[0], prime)
    assert sorted(found) == list(range(prime))
    assert found[place[1]] == secret
    assert found[0] == secret_sharing.opened([*held, (place[0], 0)], prime)


@given(st.floats(0.05, 5), st.integers(1, 10**6))
def test_noise_falls_with_epsilon_and_trust_is_worth_more_with_more_people(epsilon, people):
    local, central = private_counts.local_spread(people, epsilon), None
    central = private_counts.central_spread(epsilon)
    assert central == pytest.approx(laplace(scale=1 / epsilon).std())
    keep = private_counts.keep_chance(epsilon)
    # An answer is one coin; the count is stretched by how much the coin leans.
    assert local == pytest.approx(people**0.5 * bernoulli(keep).std() / (2 * keep - 1), rel=1e-6)
    assert keep / (1 - keep) == pytest.approx(exp(epsilon))
    assert private_counts.local_spread(4 * people, epsilon) == pytest.approx(2 * local)
    assert private_counts.local_spread(people, epsilon * 1.1) < local
    assert private_counts.central_spread(epsilon * 1.1) < central
    noise = private_counts.share_variance(0, people, keep)
    assert noise == pytest.approx((local / people) ** 2, rel=1e-6)


def test_answers_turned_round_by_chance_estimate_the_share():
    draws = np.random.default_rng(5)
    true = np.arange(1000) < 300
    turned = draws.random((20000, 1000)) >= 0.75
    estimates = ((true ^ turned).mean(axis=1) - 0.25) / 0.5
    assert estimates.mean() == pytest.approx(0.3, abs=0.001)
    spread = private_counts.local_spread(1000, log(3)) / 1000
    assert estimates.std() == pytest.approx(spread, rel=0.02)


@pytest.mark.parametrize(
    ("call", "given", "says"),
    [
        (hash_chain.chain, ([],), "records .*1 and 1000 texts, not 0"),
        (hash_chain.tree, ([],), "leaves .*1 and 1000 byte strings, not 0"),
        (hash_chain.misfits, (["a"], []), "kept .*1 fingerprints.*not 0"),
        (hash_chain.proof_length, (0,), "records .*1 and 1000000000000 records, not 0"),
        (hash_chain.differing_bits, ("00", "0"), "64 hexadecimal digits, not 2 and 1"),
        (double_spend.poisson_chance, (-0.1, 6), r"share .*0 and 1 \(a share\), not -0.1"),
        (double_spend.exact_chance, (2, 6), r"share .*0 and 1 \(a share\), not 2"),
        (double_spend.exact_chance, (0.1, 1001), "blocks .*0 and 1000 blocks, not 1001"),
        (double_spend.poisson_chance, (0.1, 1.5), "blocks .*whole .*blocks, not 1.5"),
        (double_spend.blocks_needed, (0.46, 0.1), r"share .*0 and 0.45 \(a share\), not 0.46"),
        (double_spend.blocks_needed, (0.1, 0), r"target .*0.0001 and 1 \(a chance\), not 0"),
        (secret_sharing.shares, (1, [1], 2, 6), "prime .*prime number .*not 6"),
        (secret_sharing.shares, (1, [1], 2, 1), "prime .*2 and 1000000 .*not 1"),
        (secret_sharing.shares, (7, [1], 2, 7), "secret .*0 and 6 .*not 7"),
        (secret_sharing.shares, (1, [-1], 2, 7), "coefficient .*0 and 6 .*not -1"),
        (secret_sharing.shares, (1, [1], 7, 7), "number .*1 and 6 shares, not 7"),
        (secret_sharing.opened, ([], 7), "points .*at least one"),
        (secret_sharing.opened, ([(1, 2), (1, 3)], 7), "each at a place of its own"),
        (secret_sharing.opened, ([(1, 7)], 7), "y .*0 and 6 .*not 7"),
        (secret_sharing.through, ([(9, 1)], 0, 7), "x .*0 and 6 .*not 9"),
        (secret_sharing.through, ([(1, 1)], 7, 7), "at .*0 and 6 .*not 7"),
        (secret_sharing.implied, ([(1, 1)], 1, 7), "each at a place of its own"),
        (private_counts.keep_chance, (0,), "epsilon .*0.01 and 10 .*not 0"),
        (private_counts.central_spread, (1, -1), "reach .*0 and .*people, not -1"),
        (private_counts.local_spread, (0, 1), "people .*1 and .*people, not 0"),
        (private_counts.share_variance, (2, 9, 0.7), "share .*0 and 1 .*not 2"),
        (private_counts.share_variance, (0.3, 9, 0.5), "keep .*0 and 1 .*not be 0.5"),
        (patch_race.patch_race, (0, 1e-4, 12, 0.1), r"spread_rate .*1e-06.*per hour"),
        (patch_race.patch_race, (1, 0.6, 12, 0.1), r"infected_at_start .*0\.5 \(a share\)"),
        (patch_race.patch_state, (1, 1e-4, -1, 0.1, 1), r"delay .*0 and .*hours"),
        (patch_race.patch_state, (1, 1e-4, 1, 0.1, float("nan")), r"time .*hours"),
        (patch_race.logistic_time, (1, 1e-4, 1), r"share .*\(a share\)"),
        (epidemic_threshold.degree_shares, (0, 2, 200), "exponent .*1 and 10 .*not 0"),
        (epidemic_threshold.degree_shares, (2.5, 0, 200), "smallest .*1 and 300 links, not 0"),
        (epidemic_threshold.degree_shares, (2.5, 2.5, 9), "smallest .*whole .*links, not 2.5"),
        (epidemic_threshold.degree_shares, (2.5, 2, 301), "largest .*2 and 300 links, not 301"),
        (epidemic_threshold.degree_shares, (2.5, 9, 8), "largest .*9 and 300 links, not 8"),
        (epidemic_threshold.steady_state, ([6], [1], 0), r"spread .*1e-06 and 10 .*not 0"),
        (epidemic_threshold.steady_state, ([0], [1], 1), "degree .*1e-09 and .*links, not 0"),
        (epidemic_threshold.steady_state, ([6, 7], [1], 1), "shares .*2 degrees, not 1"),
        (epidemic_threshold.steady_state, ([6, 7], [1, 1], 1), "shares .*0 and 1 .*not 2"),
        (epidemic_threshold.steady_state, ([6, 7], [2, -1], 1), "share .*0 and 1 .*not 2"),
        (epidemic_threshold.steady_state, ([], [], 1), "shares .*0 and 1 .*not 0"),
        (epidemic_threshold.scale_free, (2.5, 2, 200, 11), r"spread .*1e-06 and 10 .*not 11"),
        (epidemic_threshold.immunised, (2.5, 2, 9, 11, 0, "random"), "spread .*10 .*not 11"),
        (epidemic_threshold.immunised, (2.5, 2, 9, 1, 2, "random"), "^share .*0 and 1 .*not 2"),
        (epidemic_threshold.immunised, (2.5, 2, 9, 1, 0, "both"), "'targeted', not 'both'"),
        (epidemic_threshold.network_state, ([[1], [0]], 0, []), "spread .*1e-06 and 10 .*not 0"),
        (epidemic_threshold.network_state, ([[1], [0]], 1, [2]), "protected .*0 and 1 .*not 2"),
        (epidemic_threshold.network_state, ([[1], [0]], 1, [], 0), "rounds .*10000 .*not 0"),
        (epidemic_threshold.network_state, ([[2], [0]], 1, []), "neighbours .*0 and 1 .*to 2"),
        (epidemic_threshold.network_state, ([[0], []], 1, []), "neighbours .*from 0 to 0"),
        (epidemic_threshold.network_state, ([[1], []], 1, []), "neighbours .*from 0 to 1"),
        (epidemic_threshold.network_state, ([[1, 1], [0, 0]], 1, []), r"once, not \[1, 1\]"),
        (epidemic_threshold.network_state, ([], 1, []), "neighbours .*1 and 1000 .*not 0"),
        (epidemic_threshold.network_course, ([], 1, [], [], 9, 1), "neighbours .*1 .*not 0"),
        (epidemic_threshold.network_course, ([[1], [0]], 0, [], [], 9, 1), "spread .*not 0"),
        (epidemic_threshold.network_course, ([[1], [0]], 1, [], [2], 9, 1), "first .*1 .*not 2"),
        (epidemic_threshold.network_course, ([[1], [0]], 1, [], [], 0, 1), "steps .*1000 .*not 0"),
        (epidemic_threshold.network_course, ([[1], [0]], 1, [], [], 9, 2), "step_length .*1 mean"),
        (compound_poisson.panjer, (-1, [(1, 1)], 9), "rate .*0 and 500 events .*not -1"),
        (compound_poisson.panjer, (1, [(1, 1)], 1001), "most .*0 and 1000 .*not 1001"),
        (compound_poisson.panjer, (1, [(-1, 1)], 9), "severity .*0 and 1000 .*not -1"),
        (compound_poisson.panjer, (1, [(1, 0.5)], 9), "shares .*0 and 1 .*not 0.5"),
        (compound_poisson.distribution, (501, 1, 9), "mean .*0 and 500 hits .*not 501"),
        (compound_poisson.distribution, (1, 1, -1), "most .*0 and 1000 .*not -1"),
        (compound_poisson.tail, (1, 0, 9), "bundle .*1 and 100 hits .*not 0"),
        (compound_poisson.tail, (-1, 1, 9), "mean .*0 and 500 hits .*not -1"),
        (compound_poisson.tail, (1, 1, 0.5), "at_least .*whole .*not 0.5"),
        (compound_poisson.quantile, (1, 1, 1), "share .*0.001 and 0.999999 .*not 1"),
        (compound_poisson.quantile, (1, 1.5), "bundle .*whole .*not 1.5"),
        (attacker_roc.best_attack, (0, 1000, 20, 2), "density .*1e-06 and 0.5 .*not 0"),
        (attacker_roc.best_attack, (0.1, 0, 20, 2), "gain .*1 and .*yuan, not 0"),
        (attacker_roc.best_attack, (0.1, 1000, 0, 2), "cost .*0.0001 and .*yuan, not 0"),
        (attacker_roc.best_attack, (0.1, 1000, 20, 0), "skill .*0.1 and 10 .*not 0"),
        (attacker_roc.best_attack, (0.1, 1000, 20, 2, 0), "population .*people, not 0"),
        (attacker_roc.cost_curve, (0.1, 1000, 2, [20, -1]), "cost .*yuan, not -1"),
        (best_of_n.expected_max, (0,), "number .*1 and 1000 draws, not 0"),
        (best_of_n.expected_max, (1.5,), "number .*whole .*draws, not 1.5"),
        (best_of_n.searched, (5, 2, 2, 1), "exploits .*0 and 1 .*not 2"),
        (best_of_n.searched, (5, 0, -1, 1), "harm .*0 and 100 .*not -1"),
        (best_of_n.searched, (5, 0, 2, -1), "noise .*0 and 100 .*not -1"),
        (best_of_n.searched, (1001, 0, 2, 1), "number .*1 and 1000 .*not 1001"),
        (best_of_n.best_number, (0, 2, 1, 1000), "most .*1 and 999 .*not 1000"),
        (best_of_n.best_number, (-1, 2, 1), "exploits .*0 and 1 .*not -1"),
        (bass.adopted, (-1,), "years .*0 and 200 years, not -1"),
        (bass.adopted, (1, 0), r"innovation .*0\.0001 and 1 a year, not 0"),
        (bass.use, (1, 0.03, 3), r"imitation .*0\.0001 and 2 a year, not 3"),
        (companion.companion, (-1, 0.38, 0), "start .*0 and 5 a year, not -1"),
        (companion.companion, (0.03, 6, 0), "follow .*0 and 5 a year, not 6"),
        (companion.companion, (0.03, 0.38, 61), "lag .*0 and 60 years, not 61"),
        (companion.companion, (0.03, 0.38, 0.01), "lag .*multiple of the step of 0.05 .*0.01"),
        (companion.companion, (0.03, 0.38, 0, 0), "innovation .*0.0001 and 1 a year, not 0"),
        (companion.companion, (0.03, 0.38, 0, 0.03, 3), "imitation .*0.0001 and 2 .*not 3"),
        (companion.companion, (0.03, 0.38, 0, 0.03, 0.38, 0), "horizon .*1 and 200 .*not 0"),
        (companion.companion, (0.03, 0.38, 0, 0.03, 0.38, 9.9, 0.5), "horizon .*multiple .*9.9"),
        (companion.companion, (0.03, 0.38, 0, 0.03, 0.38, 9, 2), "step .*0.01 and 1 .*not 2"),
        (collingridge.review, (31,), "when .*0 and 30 years, not 31"),
        (collingridge.review, (1, 0), r"harmful .*0\.01 and 0\.99 .*not 0"),
        (collingridge.review, (1, 0.2, 0), r"harm .*0\.01 and 100 a year of use, not 0"),
        (collingridge.review, (1, 0.2, 2, 0), r"benefit .*0\.01 and 100 .*not 0"),
        (collingridge.review, (1, 0.2, 2, 1, 21), "sensing .*0 and 20 standard .*not 21"),
        (collingridge.review, (1, 0.2, 2, 1, 1, -1), "base .*0 and 1000 units .*not -1"),
        (collingridge.review, (1, 0.2, 2, 1, 1, 0, -1), "lock_in .*1000 units .*not -1"),
        (collingridge.review, (1, 0.2, 2, 1, 1, 0, 1, 0.03, 0.4, 201), "horizon .*years, not 201"),
        (mosca.exposure, (-1, 8, 15), "shelf_life .*0 and 100 years, not -1"),
        (mosca.exposure, (10, 101, 15), "migration .*0 and 100 years, not 101"),
        (mosca.exposure, (10, 8, 0), r"machine .*0\.1 and 200 years, not 0"),
        (mosca.expected_exposure, (10, 8, 15, 0), r"spread .*0\.01 and 2 .*not 0"),
        (mosca.expected_exposure, (10, 8, 15, 1, 1.5), "cells .*whole .*not 1.5"),
        (mosca.arrived, (-1, 15, 1), "years .*0 and 1000 years, not -1"),
        (mosca.year_reached, (0.5, 0, 1), r"machine .*0\.1 and 200 years, not 0"),
        (mosca.year_reached, (1, 15, 1), "between 0 and 1, not 1"),
        (driving_to_safety.deaths_compatible, (-1, 0.95), "deaths .*0 and 1000 deaths, not -1"),
        (driving_to_safety.deaths_compatible, (1, 1), r"confidence .*0\.5 and 0\.9999 .*not 1"),
        (driving_to_safety.miles_without_death, (0, 0.95), "rate .*deaths a mile, not 0"),
        (driving_to_safety.miles_with_deaths, (1, 1, 0.95), "rate .*deaths a mile, not 1"),
        (driving_to_safety.miles_for_precision, (1e-8, 0, 0.9), r"margin .*0\.01 and 1 .*not 0"),
        (driving_to_safety.miles_for_improvement, (1e-8, 1, 0.05, 0.8), "improvement .*not 1"),
        (driving_to_safety.miles_for_improvement, (1e-8, 0.2, 0, 0.8), r"error .*0\.5 .*not 0"),
        (driving_to_safety.miles_for_improvement, (1e-8, 0.2, 0.05, 1), "power .*not 1"),
        (driving_to_safety.fleet_years, (-1,), "miles .*miles, not -1"),
        (driving_to_safety.fleet_years, (1, 0), "cars .*cars, not 0"),
        (driving_to_safety.fleet_miles, (1, 201), "speed .*1 and 200 miles an hour, not 201"),
        (interdependent_networks.breaking_point, (0, 1), "links .*1 and 20 .*not 0"),
        (interdependent_networks.breaking_point, (4, 2), r"dependence .*\(a share\), not 2"),
        (interdependent_networks.working_share, (2, 4, 1), r"^left .*\(a share\), not 2"),
        (interdependent_networks.working_share, (1, 21, 1), "links .*1 and 20 .*not 21"),
        (interdependent_networks.working_curve, (4, -1, 9), r"dependence .*share\), not -1"),
        (interdependent_networks.working_curve, (4, 1, 1), "points .*2 and 1000 .*not 1"),
        (normal.quantile, (1,), "between 0 and 1"),
        (random_numbers.minimal_standard, (0,), "2147483646"),
    ],
)
def test_errors_name_range_and_unit(call, given, says):
    with pytest.raises(ValueError, match=says):
        call(*given)
