"""The drawn harbour: its links follow the law they claim, and its stored averages hold."""

import networkx
import pytest

from tests import draw_links
from widgets.data import harbour as drawn
from widgets.explorers import ten_tokens
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
