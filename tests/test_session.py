"""What a reader can do, as plain Python: the same rules that both skins show."""

import json
import random
import re
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.explorers_found import EXPLORERS
from tests.test_common_subset import load, settings
from widgets import words
from widgets.explorer import (
    Choice,
    Integer,
    Logarithmic,
    Marks,
    Moves,
    Number,
    Places,
    Scene,
    Spot,
    Text,
    Toggle,
)
from widgets.models.random_numbers import Stream
from widgets.session import LONGEST_LINK, Session, quoted, unquoted


@pytest.fixture
def session():
    session = Session(load("every_kind"))
    session.do({"action": "skip"})
    return session


def test_controls_are_closed_until_a_guess_or_a_skip():
    session = Session(load("every_kind"))
    session.do({"action": "set", "control": "size", "value": 5})
    assert session.values["size"] == 2
    assert "Predict first" in session.view()["notice"]
    session.do({"action": "commit", "guess": "20"})
    view = session.view()
    assert view["open"] and session.values["size"] == 8
    assert "You said 20" in view["prediction"]["gap"] and "off" in view["prediction"]["gap"]
    assert view["prediction"]["reason"]


def test_a_guess_stands_until_it_is_committed():
    session = Session(load("every_kind"))
    before = session.view()["link"]
    session.do({"action": "guess", "value": "20"})
    session.do({"action": "guess", "position": 25})
    view = session.view()
    assert not view["open"] and view["prediction"]["guess"]["text"] == "25"
    assert "guess=25" in view["link"] and "guess" not in before
    session.do({"action": "commit"})
    assert "You said 25" in session.view()["prediction"]["gap"]
    session.do({"action": "guess", "value": "3"})
    assert session.guess == 25


def test_a_guess_that_is_refused_is_refused_where_it_is_asked():
    session = Session(load("every_kind"))

    def asked(**act):
        session.do(act)
        view = session.view()["prediction"]
        return view["prompt"], view["refused"]

    assert asked(action="look") == ("Predict first, or skip.", False)
    said, refused = asked(action="guess", value="500")
    assert refused and said == session.notice and "500 is not allowed" in said
    assert asked(action="guess", value="20") == ("Predict first, or skip.", False)
    assert asked(action="preset", preset="low") == ("Predict first, or skip.", False)


@pytest.mark.parametrize("guess", ["nonsense", ""])
def test_a_guess_in_the_picture_needs_marks(guess):
    session = Session(load("ten_tokens"))
    session.do({"action": "commit", "guess": guess})
    assert session.notice and not session.revealed


def test_what_a_drag_leaves_out_is_what_nobody_reads():
    session = Session(load("every_kind"))
    session.do({"action": "skip"})
    session.do({"action": "move", "control": "size", "position": 3, "done": False})
    whole, brief = session.view(), session.view(whole=False)
    assert set(whole) - set(brief) == {
        "table", "presets", "prediction", "spoken", "link", "state"}  # fmt: skip
    assert [control["name"] for control in brief["controls"]] == ["size", "step"]
    for control in brief["controls"]:
        assert control in whole["controls"]
    assert {key: whole[key] for key in brief if key != "controls"} == {
        key: brief[key] for key in brief if key != "controls"}  # fmt: skip


def test_an_act_that_a_notice_answers_is_not_read_aloud_twice():
    session = Session(load("ten_tokens"))
    for act in ({"action": "commit"}, {"action": "skip"}, {"action": "keep"}, {"action": "reset"}):
        session.do(act)
        assert bool(session.view()["notice"]) != bool(session.view()["spoken"]), act
    session = Session(load("patch_race"))
    session.do({"action": "skip"})
    session.do({"action": "set", "control": "delay", "value": "0"})
    session.do({"action": "set", "control": "patch_time", "value": "10"})
    assert session.view()["notice"] == "Goal reached."
    assert session.view()["spoken"] == session.view()["sentence"]


def test_a_guess_that_is_none_is_refused_in_words():
    session = Session(load("every_kind"))
    session.do({"action": "commit", "guess": "many"})
    assert not session.view()["open"]
    assert "0 to 40 m" in session.view()["notice"]


@pytest.mark.parametrize(
    ("control", "value", "words_in_notice"),
    [
        ("size", "11", "0 to 10 m"),
        ("size", "nan", "0 to 10 m"),
        ("size", "inf", "0 to 10 m"),
        ("size", "", "0 to 10 m"),
        ("size", None, "0 to 10 m"),
        ("size", [1], "0 to 10 m"),
        ("rate", "-1", "0.01 to 100"),
        ("shape", "mountain", "flat, hill"),
        ("doubled", "maybe", "on or off"),
        ("note", "x" * 13, "12 characters"),
        ("note", "a\nb", "plain text"),
        ("chosen", "1.2.3.4", "at most 3"),
        ("chosen", "101", "1 to 100"),
        ("chosen", "a.b", "1 to 100"),
        ("nothing", 1, "no control"),
    ],
)
def test_bad_input_changes_nothing_and_says_why(session, control, value, words_in_notice):
    before = dict(session.values)
    session.do({"action": "set", "control": control, "value": value})
    assert session.values == before
    assert words_in_notice in session.view()["notice"]
    session.do({"action": "look"})
    assert session.view()["notice"] == ""


def test_a_drag_is_one_step_of_undo(session):
    start = dict(session.values)
    for position in (3, 9, 12):
        session.do({"action": "move", "control": "size", "position": position, "done": False})
    session.do({"action": "move", "control": "size", "position": 14, "done": True})
    session.do({"action": "move", "control": "rate", "position": 4, "done": True})
    assert session.values["size"] == 7
    session.do({"action": "undo"})
    assert session.values["size"] == 7
    session.do({"action": "undo"})
    assert session.values == start


def test_reset_brings_everything_back_and_undo_brings_the_values_again(session):
    session.do({"action": "set", "control": "size", "value": 5})
    session.do({"action": "keep"})
    session.do({"action": "reset"})
    assert session.values == session.explorer.defaults()
    assert session.kept is None and not session.view()["open"]
    session.do({"action": "undo"})
    assert session.values["size"] == 5


def test_undo_takes_back_marks_the_reveal_and_a_reset():
    session = Session(load("ten_tokens"))
    for mark in (46, 73, 24):
        session.do({"action": "mark", "control": "tokens", "mark": mark})
    session.do({"action": "undo"})
    assert session.guess == [46, 73]
    session.do({"action": "skip"})
    assert session.guess is None and session.revealed and session.values["tokens"] == []
    session.do({"action": "undo"})
    assert session.guess == [46, 73] and not session.revealed
    session.do({"action": "commit"})
    assert session.values["tokens"] == [46, 73]
    session.do({"action": "reset"})
    session.do({"action": "reset"})
    assert session.guess is None and not session.revealed
    session.do({"action": "undo"})
    assert session.guess == [46, 73] and session.revealed
    assert session.values["tokens"] == [46, 73]
    again = Session(session.explorer, json.loads(json.dumps(session.view()["state"])))
    for each in (session, again):
        each.do({"action": "undo"})
        each.do({"action": "undo"})
        assert each.guess == [46]


def test_a_goal_is_told_once_when_it_is_reached(session):
    notices = []
    for value in (100, 99, 1, 100):
        session.do({"action": "set", "control": "rate", "value": value})
        notices.append(session.notice)
    assert notices == ["Goal reached.", "", "", "Goal reached."]
    fresh = Session(session.explorer)
    fresh.do({"action": "restore", "link": session.view()["link"]})
    assert fresh.notice == "" and fresh.view()["goal"]["reached"]


def test_percentages_lie_points_apart():
    session = Session(load("accumulation"))
    session.do({"action": "commit", "guess": "20"})
    assert "6 points off" in session.view()["prediction"]["gap"]


def test_a_kept_run_is_compared_in_words(session):
    session.do({"action": "keep"})
    assert "kept" in session.view()["kept"]
    session.do({"action": "set", "control": "size", "value": 9})
    assert "up 11.0" in session.view()["kept"]
    session.do({"action": "set", "control": "size", "value": 7})
    assert "down 11.0" in session.view()["kept"]
    assert '"kept"' in json.dumps(session.view()["figure"]["panels"][0]["chart"])


def test_presets_start_from_the_start(session):
    session.do({"action": "set", "control": "seed", "value": 9})
    session.do({"action": "preset", "preset": "high"})
    assert session.values["size"] == 9 and session.values["seed"] == 1
    assert [preset["chosen"] for preset in session.view()["presets"]] == [False, True]
    session.do({"action": "preset", "preset": "none"})
    assert "no preset" in session.view()["notice"]


def test_a_round_is_a_value_that_undo_links_and_a_kept_run_hold(session):
    def view(**act):
        session.do(act)
        return session.view()

    assert session.view()["game"] == {"label": "Play round 1 of 3", "over": False}
    session.do({"action": "set", "control": "size", "value": 2})
    view(action="turn")
    session.do({"action": "set", "control": "size", "value": 3.5})
    after = view(action="turn")
    assert session.values["moves"] == [2, 3.5] and after["game"]["label"] == "Play round 3 of 3"
    assert "moves=2%203.5" in after["link"]
    assert view(action="turn")["game"] == {"label": "All 3 rounds are played", "over": True}
    assert view(action="turn")["notice"] == "All 3 rounds are played. Undo takes one back."
    assert session.values["moves"] == [2, 3.5, 3.5]
    link = session.view()["link"]
    session.do({"action": "keep"})
    view(action="undo")
    assert session.values["moves"] == [2, 3.5] and session.kept["moves"] == [2, 3.5, 3.5]
    other = Session(session.explorer)
    other.do({"action": "restore", "link": link})
    assert other.values["moves"] == [2, 3.5, 3.5]
    assert Session(session.explorer, json.loads(json.dumps(session.state()))).kept == session.kept


def test_a_round_waits_for_the_prediction():
    session = Session(load("every_kind"))
    session.do({"action": "turn"})
    assert session.values["moves"] == [] and session.notice == "Predict first, or skip."


def test_moves_are_typed_with_spaces_or_commas_and_checked():
    moves = load("every_kind").control("moves")
    assert moves.clean("2, 3.5,10") == moves.clean("2 3.5 10") == [2, 3.5, 10]
    assert moves.clean(" ") == [] and moves.text([2, 3.5]) == "2 3.5"
    for wrong in ("2 3 4 5", "2 11", "two", 7, None, [[1]]):
        with pytest.raises(ValueError, match=r"at most 3 numbers, one a round.*0 to 10 m"):
            moves.clean(wrong)


def test_ten_rounds_fit_into_a_link():
    give = Number("give", "Give", 0, 20, 0.5, 10)
    moves = Moves("moves", "Moves", give, 10)
    assert len(quoted(moves.text(moves.clean("19.5 " * 10)))) < LONGEST_LINK / 4


def test_a_spot_moves_and_is_never_empty():
    spot = Spot("spot", "Spot", 4, 2, lambda number: "field " + str(number))
    assert spot.default == [2] and spot.flipped([2], 3) == spot.flipped([2], "3") == [3]
    assert spot.flipped([3], 3) == spot.clean("3") == [3] and spot.say([3]) == "field 3"
    for value in ([], "", [1, 2], [5], None):
        with pytest.raises(ValueError, match=r"Spot: .* is not allowed; it takes .*4"):
            spot.clean(value)


def test_each_thing_has_one_place_and_keeps_it():
    places = Places("places", "Places", 3, 4, [4], lambda number: "place " + str(number))
    both = places.flipped([4], 6)
    assert both == [4, 6] and places.flipped(both, 1) == [1, 6]
    assert [places.place(both, thing) for thing in range(3)] == [4, 2, 0]
    assert places.say(both) == "2 of 3 placed"
    for bad in ([1, 2], [13], "0"):
        with pytest.raises(ValueError, match=r"Places: .* is not allowed"):
            places.clean(bad)
    drawn = [places.random(lambda share=share: share) for share in (0.1, 0.5, 0.99)]
    assert drawn == [[], [2, 6, 10], [4, 8, 12]]
    assert all(places.clean(each) == each for each in drawn + places.extremes())


def test_marks_are_chosen_and_let_go(session):
    for mark in (17, 4, 99):
        session.do({"action": "mark", "control": "chosen", "mark": mark})
    session.do({"action": "mark", "control": "chosen", "mark": 5})
    assert session.values["chosen"] == [4, 17, 99]
    assert "All 3 are placed" in session.view()["notice"]
    session.do({"action": "mark", "control": "chosen", "mark": 17})
    assert session.values["chosen"] == [4, 99]


def test_a_mark_of_a_control_with_a_slider_is_a_position_of_it():
    session = Session(load("two_fences"))
    session.do({"action": "mark", "control": "block", "mark": 9})
    assert "Predict first" in session.view()["notice"]
    for mark in (40, 21):
        session.do({"action": "mark", "control": "guess", "mark": mark, "done": mark == 21})
    assert session.guess == 21 and not session.revealed
    session.do({"action": "commit"})
    start = dict(session.values)
    # Taken hold of where it stands, it has not moved yet.
    for mark in (35, 33, 30, 24):
        session.do({"action": "mark", "control": "block", "mark": mark, "done": False})
        assert session.values["block"] == 30 + mark
    session.do({"action": "mark", "control": "block", "mark": 22, "done": True})
    session.do({"action": "mark", "control": "ask", "mark": 71})
    assert session.values["ask"] == 100 and "30 to 100" in session.view()["notice"]
    assert session.values["block"] == 52
    session.do({"action": "undo"})
    assert session.values == start


def test_what_the_till_and_the_piles_show_adds_up():
    explorer = load("two_fences")
    stream = Stream(7)
    for _setting in range(300):
        values = {control.name: control.random(stream.uniform) for control in explorer.controls}
        scene = Scene(values, explorer.evaluate_values(values), 640)
        drawing = explorer.figure_of(scene)["panels"][0]["svg"].replace("\u202f", "")
        *parts, total = [int(yuan) for yuan in re.findall(r">¥(\d+)<", drawing)]
        assert len(parts) == 3 and sum(parts) == total, values
        piles = re.search(r"Allowed (\d+), asked (\d+), blocked (\d+)", drawing).groups()
        assert sum(map(int, piles)) == 44000, values


def test_a_run_plays_to_its_end_and_stops(session):
    session.do({"action": "play"})
    assert session.values["step"] == 0 and session.view()["run"]["playing"]
    for _ in range(10):
        session.do({"action": "tick"})
    view = session.view()
    assert session.values["step"] == 10
    assert not view["run"]["playing"] and view["run"]["ended"]
    session.do({"action": "restart"})
    session.do({"action": "step"})
    assert session.values["step"] == 1
    session.do({"action": "tick"})
    assert session.values["step"] == 1
    session.do({"action": "play", "moving": False})
    assert session.values["step"] == 2 and not session.view()["run"]["playing"]


def test_a_guess_stays_in_the_figure_at_every_moment_of_the_run_and_of_no_other():
    session = Session(load("two_tides"))
    session.do({"action": "commit", "guess": "45", "moving": True})
    while session.playing:
        assert "your guess: 45" in str(session.figure(640))
        session.do({"action": "tick"})
    assert session.at_end() and "your guess: 45" in str(session.figure(640))
    session.do({"action": "set", "control": "lag", "value": 5})
    assert "your guess" not in str(session.figure(640))


def test_the_goal_says_what_is_missing_until_it_is_reached(session):
    goal = session.view()["goal"]
    assert not goal["reached"] and "300 m are needed" in goal["missing"][0]
    session.do({"action": "set", "control": "rate", "value": 100})
    assert session.view()["goal"]["reached"]


def test_the_goal_does_not_tell_the_answer_before_its_run_has_ended():
    session = Session(load("one_person"))
    session.do({"action": "commit", "guess": "50", "moving": True})
    while session.playing:
        assert session.view()["goal"]["missing"] == ["Wait for the end of the run."]
        session.do({"action": "tick"})
    assert "1 of 100 moves" in " ".join(session.view()["goal"]["missing"])
    # Who came by a link to another state was asked nothing, and nothing is to be kept back.
    session = Session(load("one_person"))
    session.do({"action": "restore", "link": "v1;one_person;preset=alike;shown=1"})
    session.do({"action": "play"})
    missing = session.view()["goal"]["missing"]
    assert session.playing and missing == ["3 of 100 move; let all 100 move."]


@pytest.mark.parametrize("name", EXPLORERS)
def test_links_and_states_bring_every_setting_back(name):
    explorer = load(name)
    for values in settings(explorer)[:80]:
        session = Session(explorer)
        session.do({"action": "skip"})
        session.values = values
        link = session.view()["link"]
        assert len(link) <= LONGEST_LINK
        again = Session(explorer)
        again.do({"action": "restore", "link": "http://localhost/page.html#" + link})
        assert again.notice == "" and again.values == values
        session.do({"action": "look"})
        state = json.loads(json.dumps(session.view()["state"]))
        assert Session(explorer, state).view() == session.view()


@pytest.mark.parametrize("name", EXPLORERS)
def test_sentences_are_short_and_whole_at_every_setting(name):
    explorer = load(name)
    for values in settings(explorer):
        sentence = explorer.sentence_of(values, explorer.evaluate_values(values))
        assert len(sentence.split()) <= 30, sentence
        assert sentence[0].isupper() or sentence[0].isdigit(), sentence
        assert sentence.endswith("."), sentence
        assert "{" not in sentence and "nan" not in sentence, sentence


def solved(explorer):
    """Return settings that reach the goal: a walk from the presets, one control at a time, and

    where that leads nowhere two sliders at once, or at random, nearer by what the goal says.
    """

    def missing(values):
        return explorer.goal.missing(values, explorer.evaluate_values(values))

    def lacking(values):
        return len(missing(values))

    def far(values):
        """Return how far away the goal is said to be: a sentence ends with what is and shall be."""
        gaps = []
        for sentence in missing(values):
            said = [float(each) for each in re.findall(r"\d+(?:\.\d+)?", sentence)[-2:]]
            apart = len(said) == 2 and max(said) > 0
            gaps.append(0.1 + (abs(said[0] - said[1]) / max(said) if apart else 1))
        return sum(gaps)

    def placed(values, control):
        """Return places for all things, each in turn put where least is said to lack."""
        at = list(control.extremes()[-1])
        for thing in range(control.most):
            near = [at[:thing] + [thing * control.fields + field] + at[thing + 1 :]
                    for field in range(1, control.fields + 1)]  # fmt: skip
            at = min(near, key=lambda each: len("".join(missing({**values, control.name: each}))))
        return at

    found = []
    starts = [explorer.changed(explorer.defaults(), preset.values) for preset in explorer.presets]
    for values in [explorer.defaults(), *starts]:
        for _round in range(3):
            for control in explorer.controls:
                tries = control.extremes()
                if hasattr(control, "steps"):
                    size = control.steps if control.steps <= 100 else 20
                    tries = [control.at(part * control.steps // size) for part in range(size + 1)]
                if isinstance(control, Places):
                    tries = [placed(values, control)]
                elif isinstance(control, Moves):
                    # One gift in every round, or another one from some round on.
                    ends = control.move.extremes()
                    tries += [
                        [one] * at + [other] * (control.most - at)
                        for one, other in (ends, ends[::-1])
                        for at in range(1, control.most)
                    ]
                elif isinstance(control, Spot):
                    tries = [[mark] for mark in range(1, control.count + 1)]
                elif control.kind == "marks":
                    chosen = values[control.name]
                    sizes = range(max(len(chosen) - 4, 0), len(chosen) + 1)
                    tries = [list(some) for size in sizes for some in combinations(chosen, size)]
                near = [explorer.changed(values, [(control.name, value)]) for value in tries]
                values = min([values, *near], key=lacking)
        if not lacking(values):
            found.append(values)
    sliders = [control for control in explorer.controls if hasattr(control, "steps")]
    for one, other in combinations(sliders, 2) if not found else ():
        for here, there in product(range(21), repeat=2):
            pairs = [(each.name, each.at(part * each.steps // 20))
                     for each, part in ((one, here), (other, there))]  # fmt: skip
            values = explorer.changed(explorer.defaults(), pairs)
            found += [] if lacking(values) else [values]
    draws = random.Random(1)
    for _start in range(0 if found else 12):
        tries = [{control.name: control.random(draws.random) for control in explorer.controls}
                 for _draw in range(400)]  # fmt: skip
        values = min(tries, key=far)
        for _step in range(1000):
            some = draws.sample(
                explorer.controls, draws.choice([1, 1, min(2, len(explorer.controls))])
            )
            other = {**values, **{each.name: each.random(draws.random) for each in some}}
            values = min(other, values, key=far)
            if not lacking(values):
                return [values]
    return found


@pytest.mark.parametrize("name", EXPLORERS)
def test_presets_contrast_and_the_goal_can_be_reached(name):
    explorer = load(name)
    pairs = [preset for preset in explorer.presets if preset.contrast_with]
    assert pairs or not explorer.presets
    for preset in pairs:
        other = explorer.preset(preset.contrast_with)
        here = explorer.changed(explorer.defaults(), preset.values)
        there = explorer.changed(explorer.defaults(), other.values)
        assert here != there
    if explorer.goal:
        assert solved(explorer), "no setting tried reaches the goal"
        start = explorer.defaults()
        assert explorer.goal.missing(start, explorer.evaluate_values(start))


@pytest.mark.parametrize("name", EXPLORERS)
def test_every_explorer_keeps_the_recipe(name):
    explorer = load(name)
    assert explorer.name == name
    assert not {control.name for control in explorer.controls} & {"preset", "guess", "shown"}
    assert len([control for control in explorer.controls if not control.more]) <= 3
    assert len(explorer.presets) >= 2
    for values in settings(explorer)[:40]:
        assert len(explorer.number("title", **values).split(" ")) <= 10, values
        for number, _say in explorer.numbers:
            assert explorer.number(number, **values), (number, values)


@pytest.mark.parametrize("name", EXPLORERS)
def test_the_model_does_not_depend_on_the_moment_shown(name):
    """A session works a run out once, whatever moment of it is shown."""
    explorer = load(name)
    if explorer.run:
        control = explorer.control(explorer.run.control)
        ends = [{**explorer.defaults(), control.name: value} for value in control.extremes()]
        assert explorer.evaluate_values(ends[0]) == explorer.evaluate_values(ends[1])


@given(st.text(max_size=60))
def test_quoting_is_undone_by_unquoting(text):
    assert unquoted(quoted(text)) == text


@given(st.text(max_size=300))
def test_no_link_breaks_a_session(text):
    session = Session(load("every_kind"))
    session.do({"action": "restore", "link": "#v1;every_kind;" + text})
    session.view()


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15))
def test_plain_numbers_are_near_the_float(value):
    assert abs(float(words.plain(value, 3)) - value) <= 0.00051 + 1e-11 * abs(value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (words.plain(12.25, 1), "12.3"),
        (words.plain(-0.5, 0), "-1"),
        (words.plain(65.15, 1), "65.2"),
        (words.decimal(1234567.891, 1), "1\u202f234\u202f567.9"),
        (words.decimal(1234), "1234"),
        (words.significant(0.00236111), "0.00236"),
        (words.significant(359000), "359\u202f000"),
        (words.percent(0.38093), "38\u202f%"),
        (words.adding_up([32.6, 57.6, 0]), [33, 57, 0]),
        (words.adding_up([438.5, 3.5, 0.4]), [439, 3, 0]),
        (words.adding_up([1 / 3, 1 / 3, 1 / 3]), [1, 0, 0]),
        (words.adding_up([]), []),
        (words.chance(0.004), "under 1\u202f%"),
        (words.chance(0), "0\u202f%"),
        (words.chance(0.996), "over 99\u202f%"),
        (words.chance(1), "100\u202f%"),
        (words.duration(8.5 / 3600), "8.5 seconds"),
        (words.duration(37 / 60), "37 minutes"),
        (words.duration(12), "12 hours"),
        (words.duration(96), "4 days"),
        (words.exact(1.386294), "1.386294"),
        (words.coordinate(-0.04), "0"),
        (words.coordinate(-0.06), "-0.1"),
        (words.coordinate(287.25), "287.3"),
    ],
)
def test_numbers_in_words(text, expected):
    assert text == expected


def test_a_number_that_is_not_finite_is_never_shown():
    with pytest.raises(ValueError, match="finite"):
        words.decimal(float("nan"))


def test_a_range_is_said_as_numbers_are_said_everywhere():
    control = Logarithmic("a", "A", 1e5, 1e7, 1e6, unit="yuan")
    with pytest.raises(ValueError, match="from 100\u202f000 to 10\u202f000\u202f000 yuan"):
        control.clean("1")


def test_every_kind_says_its_range():
    for control in (
        Number("a", "A", 0, 1, 0.1, 0.5, unit="m"),
        Integer("b", "B", 1, 9, 2),
        Logarithmic("c", "C", 1, 1000, 10, unit="s"),
        Choice("d", "D", [("x", "X"), ("y", "Y")], "x"),
        Toggle("e", "E", True),
        Text("f", "F", 5, "ok"),
        Marks("g", "G", 10, 2),
    ):
        for value in control.extremes():
            clean = control.clean(value)
            assert control.clean(control.text(clean)) == clean
            assert control.say(clean) is not None
            view = control.view(clean)
            assert view["label"] == control.label
            if hasattr(control, "steps"):
                assert control.at(view["position"]) == clean
        with pytest.raises(ValueError, match=control.label):
            control.clean({"not": "a value"})
