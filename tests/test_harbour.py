"""The drawn harbour: its links follow the law they claim, and its stored averages hold."""

import re

import networkx
import pytest

from tests import draw_links
from tests.explorers_found import ROOT
from widgets.data import harbour as drawn
from widgets.explorer import Scene
from widgets.explorers import going_dark, ten_tokens
from widgets.models import interdependent_networks
from widgets.pictures import harbour


def test_the_stored_links_are_those_that_the_script_draws():
    assert drawn.pairs() == draw_links.links()


def test_the_network_is_whole_and_follows_the_law():
    graph = networkx.Graph(drawn.pairs())
    assert sorted(graph) == list(range(1, 101))
    assert networkx.is_connected(graph)
    assert sorted((degree for _boat, degree in graph.degree()), reverse=True) == (
        draw_links.degrees()
    )
    assert all(graph.degree(boat) == 2 for boat in [*range(1, 11), 100])


@pytest.mark.parametrize(("spread", "stored"), drawn.RANDOM_TEN)
def test_the_stored_average_of_random_tens(spread, stored):
    assert draw_links.random_ten(float(spread)) == pytest.approx(stored, abs=1e-6)


def test_the_ten_best_connected_end_the_brisk_worm_and_the_ten_largest_hardly_help():
    explorer = ten_tokens.explorer
    best = explorer.evaluate(tokens=ten_tokens.CONNECTED[:10])
    largest = explorer.evaluate(tokens=list(range(1, 11)))
    assert best["hit"] == 0
    assert largest["hit"] > best["against"]["random"] > best["hit"]


def test_as_many_boats_are_drawn_as_are_hit_on_average():
    result = ten_tokens.explorer.evaluate()
    for at in range(ten_tokens.ROUNDS + 1):
        states = harbour.likeliest(ten_tokens.chances(result, at), [])
        assert states.count("hit") == int(sum(ten_tokens.chances(result, at)) + 0.5)


def test_every_link_has_one_kind():
    states = ["hit", "hit", "protected"] + ["idle"] * 97
    kinds = dict(harbour.kinds([(1, 2), (1, 3), (1, 4), (3, 4), (4, 5)], states))
    assert kinds == {"hot": [(1, 2)], "cut": [(1, 3), (3, 4)], "open": [(1, 4), (4, 5)]}


def test_the_worm_boards_only_boats_that_are_not_protected():
    assert len(ten_tokens.aboard([])) == 5
    assert ten_tokens.aboard([57, 13]) == [84, 40, 71], "no other boat is hit in their place"
    assert ten_tokens.aboard(list(ten_tokens.ABOARD)) == list(ten_tokens.NEXT)


def test_what_the_chapter_says_of_the_hubs():
    """Without the ten best connected, most boats keep one link or none; No. 46 has the most."""
    best = ten_tokens.CONNECTED[:10]
    graph = networkx.Graph(drawn.pairs())
    graph.remove_nodes_from(best)
    assert sum(degree <= 1 for _boat, degree in graph.degree()) > graph.order() / 2
    assert best[0] == 46
    assert 10 * len(best) / 100 == 1, "so many of ten drawn by chance are among them, on average"


def test_the_stored_edges_are_where_the_pairs_break():
    for seed, edge in zip(going_dark.DRAWN, going_dark.EDGES, strict=True):
        found = going_dark.sweep(int(seed), going_dark.COUNT)
        assert not any(found[: edge - going_dark.FEWEST]) and found[edge - going_dark.FEWEST]


def told(**setting):
    """Return all that is said and drawn of a state after the answer, as text."""
    explorer = going_dark.explorer
    values = explorer.values(left=51, joined=100, seed="3", **setting)
    scene = Scene(values, explorer.evaluate_values(values), 640)
    goal = explorer.goal.missing(values, scene.result)
    drawn = [explorer.figure_of(scene), explorer.table_of(scene)]
    return str([drawn, explorer.sentence_of(values, scene.result), goal])


def test_a_run_tells_its_end_at_its_end_only():
    last = going_dark.course(3, 51, 100)
    for shown in range(len(last) - 1):
        words = told(round=shown)
        assert not re.search(r"in the end, \d", words) and "run to their end" in words
        assert "none works" not in words and "no boat works" not in words
    assert "no boat works in the end" in told(round=len(last) - 1)


def test_the_game_with_string_goes_as_its_plan_says():
    plan = (ROOT / "book" / "instructor" / "09-the-keel.md").read_text()
    drawn = interdependent_networks.drawn_pair(12, 4, 1)
    for side, network in zip(("left", "right"), drawn["networks"], strict=True):
        row = re.search(rf"\| {side} \| (.*) \|", plan)[1].split(", ")
        assert row == [f"{one + 1}-{other + 1}" for one, others in enumerate(network)
                       for other in sorted(others) if other > one]  # fmt: skip
    draws = [member + 1 for member in drawn["struck"]]
    assert ", ".join(map(str, draws[:9])) in plan
    for name, joined in (("A", range(12)), ("B", range(2, 12, 3))):
        stands = []
        for count in range(10):
            rounds = interdependent_networks.cascade(
                drawn["networks"], drawn["struck"][:count], list(joined), 2)  # fmt: skip
            stands.append(24 - 2 * count - sum(len(twins) + len(cut) for twins, cut in rounds))
        assert f"| round {name} | " + " | ".join(map(str, stands)) + " |" in plan
