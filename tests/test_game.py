"""The warning game: what nobody may see before the last round, and who sits at the table."""

import json
import re
from itertools import pairwise

import pytest

from widgets.explorers import warning_game
from widgets.models.public_goods import drawn_kinds
from widgets.pictures import lamps
from widgets.session import Session
from widgets.svg import breadth

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
    one, other = drawn_kinds(3, 9), drawn_kinds(3, 11)
    assert sorted(one) == sorted(other) and one != other
    assert seen([3, 12, 7], 9)[1] == seen([3, 12, 7], 11)[1]
    assert seen([3] * 10, 9)[1] != seen([3] * 10, 11)[1]


def test_half_of_the_firms_follow_and_a_third_ride_free():
    drawn = [kind for seed in range(1, 3001) for kind in drawn_kinds(3, seed)]
    for kind, share in (("rider", 1 / 3), ("follower", 1 / 2), ("steady", 1 / 6)):
        assert abs(drawn.count(kind) / len(drawn) - share) < 0.02


def drawn(width=288, kept=None, **given):
    """Return the picture and the sentence of a game that a reader sees."""
    session = Session(warning_game.explorer)
    session.skip()
    if kept:
        session.set("moves", kept)
        session.keep()
    for name, value in given.items():
        session.set(name, value)
    view = session.view(width)
    return view["figure"]["panels"][0]["svg"], view["sentence"]


def texts(picture):
    """Return place, height, classes and words of each text in a picture."""
    found = re.findall(r'<text class="([^"]*)" x="([\d.]+)" y="([\d.]+)" [^>]*>([^<]*)<', picture)
    return [(float(x), float(y), kind, said) for kind, x, y, said in found]


def test_a_class_keeps_its_tenth_of_a_token():
    picture, sentence = drawn(table="class", moves="10.5 12.3 8.5")
    assert [said for *_place, said in texts(picture) if "." in said] == ["10.5", "12.3", "8.5"]
    assert "gave 8.5 of 20" in sentence
    session = Session(warning_game.explorer)
    session.skip()
    session.set("moves", "9.5")
    session.do({"action": "set", "control": "give", "value": 13})
    session.do({"action": "turn"})
    assert session.values["moves"] == [9.5, 13]


def test_you_give_nine_tenths_too_when_nobody_is_selfish():
    for before, after in pairwise(warning_game.FADING):
        assert abs(after - 0.9 * before) < 0.1
    assert warning_game.explorer.number("course", moves=warning_game.FADING) == ", ".join(
        lamps.few(10 * 0.9**at) for at in range(10)
    )


def test_followers_can_be_set_to_all_of_the_average():
    picture, _sentence = drawn(matching="100", moves=[10] * 10)
    flames = [said for _x, y, kind, said in texts(picture) if kind == "key strong" and y < 200]
    assert flames == ["10"] * 10


@pytest.mark.parametrize("width", [288, 360, 720])
def test_numbers_under_the_flames_do_not_touch(width):
    picture, _sentence = drawn(width, moves=[20] * 10)
    numbers = [each for each in texts(picture) if re.fullmatch(r"1\d(\.\d)?", each[3])]
    flames = [each for each in numbers if each[2] == "key strong"]
    assert len(flames) == 10
    for height in {each[1] for each in flames}:
        line = [each for each in flames if each[1] == height]
        for left, right in pairwise(line):
            room = (breadth(left[3]) + breadth(right[3])) / 2
            assert right[0] - left[0] > room, (left, right)
    below = min(y for _x, y, _kind, said in texts(picture) if said.startswith("You hold"))
    assert below - max(each[1] for each in flames) >= 14


def test_words_of_another_course_stand_above_the_board():
    for picture, _sentence in (
        drawn(kept=[20] * 10, moves=[0] * 10),
        drawn(kept=[20] * 10, moves=[20] * 9),
        drawn(table="class", moves=[20] * 8),
    ):
        (said,) = [each for each in texts(picture) if "role-baseline" in each[2]]
        assert said[1] < 20 and said[3] in ("kept run", "the model")
        heading = next(each for each in texts(picture) if each[3].startswith("Given"))
        assert heading[0] + breadth(heading[3]) < said[0] - breadth(said[3]) - 24


def test_a_class_is_told_where_to_type():
    assert "“Given so far”" in drawn(table="class", moves=[])[1]
