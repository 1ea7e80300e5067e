"""Everything a session offers, through the widgets of a live notebook, without a browser."""

import asyncio
import importlib
import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.explorers_found import EXPLORERS
from widgets import live
from widgets.explorer import (
    Choice,
    Explorer,
    Game,
    Goal,
    Integer,
    Logarithmic,
    Marks,
    Measure,
    Moves,
    Number,
    Prediction,
    Preset,
    Run,
    Text,
    Toggle,
)


def finish(coroutine):
    """Run a coroutine in a thread of its own: a browser test may have left a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, coroutine).result()


def evaluate(values):
    if values["note"] == "break":
        raise ZeroDivisionError("the note says so.")
    return {"total": 4 * values["size"]}


def figure(scene):
    steps = list(range(3))
    data = [{"type": "scatter", "x": steps, "y": [step * scene.values["size"] for step in steps]}]
    if scene.kept:
        data.append({"type": "scatter", "x": steps, "y": [scene.kept[1]["total"]] * 3})
    chart = {"data": data, "layout": {"xaxis": {"range": [0, 2]}}}
    mark = f"<svg><text>{len(scene.values['chosen'])}</text></svg>"
    return {
        "title": "A <b>title",
        "subtitle": "metres",
        "panels": [
            {"kind": "chart", "name": "Line", "share": 0.5, "chart": chart},
            {"kind": "picture", "name": "Marks", "share": 0.5, "svg": mark},
        ],
    }


def explorer():
    size = Number("size", "Size", 0, 10, 0.5, 2, unit="m")
    return Explorer(
        "tiny", "Tiny & small", "What <i>if</i>?", "Model, not data",
        [
            size,
            Moves("moves", "Sizes played", size, 3, more=True),
            Logarithmic("rate", "Rate", 0.01, 100, 1),
            Choice("shape", "Shape", [("flat", "Flat"), ("hill", "Hill")], "flat"),
            Toggle("doubled", "Doubled", False),
            Text("note", "Note", 12, "", more=True),
            Marks("chosen", "Boats", 9, 3, more=True),
            Integer("step", "Time", 0, 4, 4, more=True),
        ],
        evaluate, figure,
        lambda values, result: f"Total {result['total']} <m>.",
        lambda scene: {"caption": "A & B", "columns": [("<x>", 0)], "rows": [[12345]]},
        presets=[Preset("low", "Low", "A size of 1.", [("size", 1)])],
        prediction=Prediction("How much at 8?", [("size", 8)], Integer("guess", "Guess", 0, 40, 7),
                              lambda result: int(result["total"]), "Four times."),
        goal=Goal("Reach 40.", lambda values, r: [] if r["total"] >= 40 else ["Some is missing."]),
        measure=Measure("total", lambda result: result["total"]),
        run=Run("step", 1),
        game=Game("moves"),
    )  # fmt: skip


@pytest.fixture
def shown():
    """Return a Live past its prediction, in a page that has Plotly."""
    shown = live.Live(explorer())
    open_page(1)
    shown.act(action="skip")
    return shown


def open_page(when):
    """Say what a page says that was opened then, when Plotly is there."""
    live.plotly()._handle_custom_msg({"opened": when}, [])


def part(shown, name, which=0):
    """Return a control's widget."""
    return shown.fields[name].parts[which][0]


def labelled(widget, label):
    """Return the button with this label somewhere below a widget."""
    if getattr(widget, "description", "") == label:
        return widget
    below = [labelled(child, label) for child in getattr(widget, "children", ())]
    return next(filter(None, below), None)


def click(shown, label):
    labelled(shown.box, label).click()


def trace(shown, number=0):
    return list(shown.panels[0][1].figure.data[number].y)


def test_text_is_shown_as_text(shown):
    everything = " ".join(
        [shown.box.children[0].value, shown.title.value, shown.sentence.value, shown.source.value]
    )
    assert "Tiny &amp; small" in everything
    assert "What &lt;i&gt;if" in everything
    assert "A &lt;b&gt;title" in everything
    assert "&lt;m&gt;" in everything
    assert "Model, not data" in everything


def test_controls_wait_for_the_prediction_and_the_gap_follows():
    shown = live.Live(explorer())
    assert part(shown, "size").disabled
    assert "Predict first" in shown.question.value
    guess = shown.guess_field.parts
    guess[0][0].value = 30
    assert guess[1][0].value == "30"
    assert not shown.session.revealed
    click(shown, "Commit and see")
    assert shown.session.values["size"] == 8
    assert "You said 30. The model says 32: 2 off." in shown.gap.value
    # The reason is folded, as in a page: a class votes on it first.
    told, fold, reason = shown.gap.value.partition("<details><summary>Why? Think first")
    assert fold and "Four times." in reason and "Four times." not in told
    assert shown.asking.layout.display == "none"
    assert not part(shown, "size").disabled


def test_a_guess_that_is_not_allowed_leaves_a_notice():
    shown = live.Live(explorer())
    shown.guess_field.parts[1][0].value = "many"
    assert "many" in shown.notice.value
    assert shown.guess_field.parts[1][0].value == "7"
    assert not shown.session.revealed


def test_slider_box_and_words_agree(shown):
    part(shown, "size").value = 5
    assert shown.session.values["size"] == 2.5
    assert part(shown, "size", 1).value == "2.5"
    assert part(shown, "size", 2).value.startswith("2.5")
    assert trace(shown) == [0, 2.5, 5]
    assert "Total 10.0" in shown.sentence.value
    part(shown, "size", 1).value = "7,0"
    assert part(shown, "size").value == 14
    assert part(shown, "size", 1).value == "7"
    part(shown, "rate", 1).value = "12.34"
    assert shown.session.values["rate"] == 12.34


def test_a_refused_value_leaves_a_notice_and_the_old_value(shown):
    part(shown, "size", 1).value = "11"
    assert "from 0 to 10 m" in shown.notice.value
    assert part(shown, "size", 1).value == "8"
    part(shown, "chosen").value = (1, 2, 3, 4)
    assert "at most 3" in shown.notice.value
    assert part(shown, "chosen").value == ()


def test_other_kinds_of_controls(shown):
    part(shown, "shape").value = "hill"
    part(shown, "doubled").value = True
    part(shown, "note").value = "<b>"
    part(shown, "chosen").value = (2, 5)
    values = shown.session.values
    assert [values["shape"], values["doubled"], values["note"]] == ["hill", True, "<b>"]
    assert values["chosen"] == [2, 5]
    assert "<text>2</text>" in shown.panels[1][1].widget.value


def test_at_most_three_controls_at_first(shown):
    rows = [child for child in shown.box.children if "kc-control" in child._dom_classes]
    assert len(rows) == live.FIRST_CONTROLS


def test_a_drag_is_one_step_of_undo_and_another_act_ends_it(shown):
    for position in (3, 4, 5):
        part(shown, "size").value = position
    click(shown, "Undo")
    assert shown.session.values["size"] == 8
    part(shown, "size").value = 3
    click(shown, "Keep this run")
    part(shown, "size").value = 4
    click(shown, "Undo")
    assert shown.session.values["size"] == 1.5


def test_a_pause_ends_a_drag(shown, monkeypatch):
    part(shown, "size").value = 3
    monkeypatch.setattr(live, "GESTURE_SECONDS", -1)
    part(shown, "size").value = 4
    click(shown, "Undo")
    assert shown.session.values["size"] == 1.5


def test_keep_puts_the_kept_run_beside_and_lets_it_go(shown):
    click(shown, "Keep this run")
    part(shown, "size").value = 20
    assert trace(shown, 1) == [32, 32, 32]
    assert "total: 32 in the kept run, 40 in this one: up 8." in shown.kept.value
    click(shown, "Reset")
    assert len(shown.panels[0][1].figure.data) == 1
    assert shown.kept.value == ""
    assert shown.asking.layout.display is None


def test_rounds_are_played_with_a_button_and_typed(shown):
    part(shown, "size").value = 3
    click(shown, "Play round 1 of 3")
    assert shown.session.values["moves"] == [1.5]
    assert shown.fields["moves"].parts[0][0].value == "1.5"
    shown.fields["moves"].parts[0][0].value = "1 2 3"
    assert shown.session.values["moves"] == [1, 2, 3] and shown.turn.disabled
    shown.fields["moves"].parts[0][0].value = "1 2 300"
    assert "300" in shown.notice.value and shown.session.values["moves"] == [1, 2, 3]


def test_presets_and_goal(shown):
    assert "Some is missing." in shown.goal.value
    click(shown, "Low")
    assert shown.session.values["size"] == 1
    assert "kc-on" in shown.presets["low"]._dom_classes
    assert "A size of 1." in shown.about_preset.value
    part(shown, "size").value = 20
    assert "kc-on" not in shown.presets["low"]._dom_classes
    assert "Reached." in shown.goal.value


def test_restore_takes_a_link_and_says_when_it_is_bad(shown):
    shown.restore("https://example.org/page.html#v1;tiny;size=3;shown=1")
    assert part(shown, "size", 1).value == "3"
    shown.link.value = "v1;tiny;size=99"
    assert "could not be used" in shown.notice.value
    assert shown.link.value == shown.session.link()


def test_a_run_plays_only_when_asked_and_stops_at_its_end(shown):
    async def play():
        assert shown.playing is None
        click(shown, "Play")
        assert shown.session.values["step"] == 0
        await shown.playing

    finish(play())
    assert shown.session.values["step"] == 4
    assert not shown.session.playing
    assert shown.pause.disabled
    click(shown, "Restart")
    click(shown, "Step")
    assert shown.session.values["step"] == 1


def test_pause_stops_the_run(shown):
    async def play():
        click(shown, "Play")
        click(shown, "Pause")
        await shown.playing

    finish(play())
    assert shown.session.values["step"] == 0


def test_an_error_in_the_model_is_a_sentence_and_reset_helps(shown):
    part(shown, "note").value = "break"
    assert "fault (ZeroDivisionError: the note says so.). Press Reset" in shown.notice.value
    assert shown.session.values["note"] == "", "what cannot be shown is not kept"
    click(shown, "Reset")
    assert "Back at the start" in shown.notice.value
    assert part(shown, "note").value == ""


def test_a_chart_is_drawn_when_plotly_is_there_and_again_for_another_page():
    shown = live.Live(explorer())
    chart = shown.panels[0][1]
    assert "is being loaded" in chart.widget.children[0].value
    shown.act(action="skip")
    part(shown, "size", 1).value = "3"
    open_page(2)
    assert chart.widget.children == (chart.figure,)
    assert trace(shown) == [0, 3, 6], "what happened before is in the chart"
    assert chart.figure._config["displayModeBar"] is False
    first = chart.figure
    open_page(2)
    assert chart.figure is first, "a second view in the same page changes nothing"
    part(shown, "size", 1).value = "4"
    open_page(3)
    assert chart.widget.children == (chart.figure,) and chart.figure is not first
    assert first.comm is None, "the old chart is closed"
    assert trace(shown) == [0, 4, 8]


def test_only_changed_arrays_are_sent(shown, monkeypatch):
    widget = shown.panels[0][1].figure
    sent = []
    monkeypatch.setattr(
        widget, "_send_update_msg", lambda **message: sent.append(message), raising=True
    )
    part(shown, "shape").value = "hill"
    assert sent == []
    part(shown, "size").value = 3
    assert len(sent) == 1
    assert set(sent[0]["restyle_data"]) == {"y"}
    assert not sent[0]["relayout_data"]


def test_mimebundle_has_the_sentence_what_the_book_needs_and_the_widgets():
    tiny = explorer()
    bundle = tiny._repr_mimebundle_()
    assert bundle[live.MIME] == {"explorer": "tiny", "sentence": "Total 8.0 <m>."}
    assert bundle["text/plain"] == "tiny: Total 8.0 <m>."
    assert bundle[live.VIEW_MIME]["model_id"] == live.shown(tiny).box.model_id
    json.dumps(bundle)


def test_table_and_figure_of_given_values():
    tiny = explorer()
    assert "<caption>A &amp; B</caption>" in tiny.table()._repr_html_()
    assert '<th scope="col">&lt;x&gt;</th>' in tiny.table()._repr_html_()
    assert repr(tiny.table()) == "A & B\n<x>\n12\u202f345"
    chart, picture = tiny.figure(size=3)
    assert list(chart.data[0].y) == [0, 3, 6]
    assert chart.layout.title.subtitle.text == "Model, not data"
    assert "<svg>" in picture._repr_html_()
    tiny.restore("v1;tiny;size=3;shown=1")
    assert live.shown(tiny).session.values["size"] == 3


@pytest.mark.parametrize("name", EXPLORERS)
def test_every_explorer_shows_its_extremes(name):
    every = importlib.import_module(f"widgets.explorers.{name}").explorer
    shown = live.Live(every)
    shown.act(action="skip")
    for control in every.controls:
        for value in control.extremes():
            shown.act(action="set", control=control.name, value=value)
            assert shown.notice.value in ("", "<p>Goal reached.</p>"), control.name
    assert every.table()._repr_html_()
    assert every.figure()


def test_a_touch_in_the_picture_is_the_guess_and_later_the_control():
    from widgets.explorers import ten_tokens

    shown = live.Live(ten_tokens.explorer)

    def touch(mark):
        shown.shim._handle_custom_msg({"control": "tokens", "mark": mark}, [])

    for mark in (46, 73, 1, 1):
        touch(mark)
    assert shown.session.guess == [46, 73] and "Tokens left: 8" in shown.title.value
    assert list(shown.guess_field.parts[0][0].value) == [46, 73]
    shown.act(action="commit")
    assert shown.session.values["tokens"] == [46, 73]
    touch(24)
    assert shown.session.values["tokens"] == [24, 46, 73]
    assert 'data-mark="24" class="boat protected"' in shown.panels[0][1].widget.value


def test_a_drag_in_the_picture_moves_a_slider():
    from widgets.explorers import two_fences

    shown = live.Live(two_fences.explorer)

    def drag(control, *marks):
        for mark in marks:
            told = {"control": control, "mark": mark, "done": mark == marks[-1]}
            shown.shim._handle_custom_msg(told, [])

    drag("guess", 20, 15)
    assert shown.session.guess == 15
    shown.act(action="commit")
    drag("ask", 60, 40, 24)
    assert shown.fields["ask"].parts[0][0].value == 24
    assert shown.session.values["ask"] == 54
    shown.act(action="undo")
    assert shown.session.values["ask"] == 100
