"""An explorer with every kind of control, trace and part; it exists only for the tests."""

from widgets import charts, words
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
from widgets.models.random_numbers import Stream
from widgets.pictures import harbour
from widgets.words import _


def evaluate(values):
    """Return ten heights that depend on every control."""
    stream = Stream(values["seed"])
    lift = len(values["note"]) + sum(values["chosen"]) + (5 if values["doubled"] else 0)
    lift += 3 if values["shape"] == "hill" else 0
    lift += sum(values["moves"])
    heights = [
        values["size"] + values["rate"] * step + lift + stream.uniform() for step in range(11)
    ]
    return {"heights": heights, "total": sum(heights)}


def figure(scene):
    """Return a chart of every trace type, a heatmap and the harbour."""
    step = scene.values["step"]
    heights = scene.result["heights"]
    steps = list(range(11))
    top = max(heights) + 1
    if scene.kept:
        top = max(top, max(scene.kept[1]["heights"]) + 1)
    traces = [
        charts.area(steps, [height / 2 for height in heights], _("area"), "shared"),
        charts.line(steps, heights, _("line"), "security"),
        charts.markers([step], [heights[step]], _("now"), "attack"),
    ]
    if scene.kept:
        traces.append(charts.line(steps, scene.kept[1]["heights"], _("kept"), "baseline"))
    if scene.guess is not None:
        traces.append(charts.markers([5], [min(scene.guess, top)], _("your guess"), "novelty"))
    states = ["idle"] * 100
    for mark in scene.values["chosen"]:
        states[mark - 1] = "protected"
    states[10 * step % 100] = "hit"
    states[99] = "shut"
    width = charts.panel_width(scene.width, 0.5)
    return charts.figure(
        _("Step {n} stands at {height}", n=step, height=words.decimal(heights[step], 1)),
        [
            charts.chart(
                _("Every trace"), traces, charts.axis(_("Step"), _("steps"), 0, 10),
                charts.axis(_("Height"), _("m"), 0, top),
            ),
            charts.chart(
                _("Bars"), [charts.bars(steps, heights, _("height"), "security")],
                charts.axis(_("Step"), _("steps"), -1, 11),
                charts.axis(_("Height"), _("m"), 0, top),
            ),
            charts.picture(
                _("The harbour"),
                harbour.draw(states, width, _("One hundred boats"), NUMBERS, "chosen"),
            ),
        ],
        _("Heights in metres, made up for the tests"),
    )  # fmt: skip


NUMBERS = [words.decimal(boat) for boat in range(1, 101)]


def sentence(values, result):
    """Return the total in words."""
    return _("The total is {total} m at step {step}; {n} boats are chosen and {note} is noted.",
             total=words.decimal(result["total"], 1), step=values["step"],
             n=len(values["chosen"]), note=values["note"] or _("nothing"))  # fmt: skip


def table(scene):
    """Return the heights, the present one marked."""
    values, result = scene.values, scene.result
    rows = [
        [step, height, _("now") if step == values["step"] else ""]
        for step, height in enumerate(result["heights"])
    ]
    return charts.table(_("Heights"), [(_("Step"), 0), (_("Height (m)"), 3), (_("Now"), 0)], rows)


def missing(values, result):
    """Return what the total still lacks."""
    if result["total"] >= 300:
        return []
    return [_("The total is {total} m; 300 m are needed.", total=words.decimal(result["total"], 1))]


SIZE = Number("size", _("Size"), 0, 10, 0.5, 2, unit=_("m"))
explorer = Explorer(
    name="every_kind",
    title=_("Every kind of control"),
    question=_("Does everything answer?"),
    source=_("Model, not data"),
    controls=[
        SIZE,
        Logarithmic("rate", _("Rate"), 0.01, 100, 1, unit=_("m per step")),
        Integer("seed", _("Seed"), 1, 50, 1),
        Choice("shape", _("Shape"), [("flat", _("Flat")), ("hill", _("Hill"))], "flat", more=True),
        Toggle("doubled", _("Lifted"), False, more=True),
        Text("note", _("Note"), 12, "", more=True),
        Moves("moves", _("Sizes played"), SIZE, 3, more=True),
        Marks("chosen", _("Boats to choose"), 100, 3, more=True),
        Integer("step", _("Step of the run"), 0, 10, 10, more=True),
    ],
    evaluate=evaluate,
    figure=figure,
    sentence=sentence,
    table=table,
    presets=[
        Preset("low", _("Low"), _("A size of 1."), [("size", 1)]),
        Preset("high", _("High"), _("A size of 9."), [("size", 9)], contrast_with="low"),
    ],
    prediction=Prediction(
        _("The size goes from 2 to 8. How high is step 5?"),
        [("size", 8)],
        Integer("guess", _("Your guess"), 0, 40, 7, unit=_("m")),
        lambda result: int(result["heights"][5] + 0.5),
        _("Size is added to every height."),
    ),
    goal=Goal(_("Bring the total to 300 m."), missing),
    measure=Measure(_("total"), lambda result: result["total"], 1, _("m")),
    run=Run("step", 40),
    game=Game("moves"),
)
