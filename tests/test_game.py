"""The warning game: what nobody may see before the last round, and who sits at the table."""

import json

from widgets.explorers import warning_game
from widgets.models.public_goods import drawn_kinds
from widgets.session import Session

KINDS = ("free rider", "follower", "steady giver")


def seen(moves, seed):
    """Return all that a reader can see of a game with unknown firms, as text, and its figure."""
    session = Session(warning_game.explorer)
    session.skip()
    for name, value in (("table", "unknown"), ("seed", seed), ("moves", moves)):
        session.set(name, value)
    view = session.view()
    return json.dumps([view["figure"], view["sentence"], view["table"]]), view["figure"]


def test_unknown_firms_stay_under_hoods_until_the_last_round():
    for seed in range(1, 51):
        text, _figure = seen([8] * 9, seed)
        assert not [kind for kind in KINDS if kind in text]
        assert "covered" in text and '<path class=\\"gift hood\\" d=\\"M' in text
        text, _figure = seen([8] * 10, seed)
        assert [kind for kind in KINDS if kind in text]
        assert "covered" not in text and '<path class=\\"gift hood\\" d=\\"M' not in text


def test_firms_with_the_same_sum_look_the_same():
    assert sorted(drawn_kinds(3, 9)) == sorted(drawn_kinds(3, 11)) and drawn_kinds(
        3, 9
    ) != drawn_kinds(3, 11)
    assert seen([3, 12, 7], 9)[1] == seen([3, 12, 7], 11)[1]
    assert seen([3] * 10, 9)[1] != seen([3] * 10, 11)[1]


def test_half_of_the_firms_follow_and_a_third_ride_free():
    drawn = [kind for seed in range(1, 3001) for kind in drawn_kinds(3, seed)]
    for kind, share in (("rider", 1 / 3), ("follower", 1 / 2), ("steady", 1 / 6)):
        assert abs(drawn.count(kind) / len(drawn) - share) < 0.02
