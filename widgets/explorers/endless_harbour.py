"""The infinite harbour: how many devices must be protected, blindly or best connected first?"""

from widgets import charts, words
from widgets.explorer import (
    Choice,
    Explorer,
    Goal,
    Integer,
    Measure,
    Prediction,
    Preset,
)  # fmt: skip
from widgets.models import epidemic_threshold as model
from widgets.words import _

EXPONENT, SMALLEST = 2.5, 2
HOWS = [("random", _("at random")), ("targeted", _("the best connected first"))]
CURVES = {}


def curves(hub, spread):
    """Return how an outbreak ends without protection, and both curves, worked out once."""
    if (hub, spread) not in CURVES:
        if len(CURVES) > 8:
            CURVES.clear()
        law = EXPONENT, SMALLEST, hub
        found = {"threshold": model.scale_free(*law, spread)["threshold"]}
        for how, _label in HOWS:
            shares, hit = model.protection_curve(*law, spread, how)
            found[how] = [100 * share for share in shares], [100 * share for share in hit]
            found[how + "_needed"] = shares[-2]
        CURVES[hub, spread] = found
    return CURVES[hub, spread]


def evaluate(values):
    """Return both curves and where this share of protected devices stands."""
    spread = float(values["spread"])
    found = dict(curves(values["hub"], spread))
    law = EXPONENT, SMALLEST, values["hub"]
    state = model.immunised(*law, spread, values["share"] / 100, values["how"])
    found["hit"] = 100 * state["prevalence"]
    return found


def figure(scene):
    """Return both curves, with the reader's setting on one of them."""
    values, result = scene.values, scene.result
    hit = words.decimal(result["hit"])
    title = (_("{n} of 100 devices are hit at a time", n=hit) if result["hit"] > 0 else
             _("The outbreak is over: no device is hit"))  # fmt: skip
    x = charts.axis(_("Protected"), _("of 100 devices"), 0, 100)
    y = charts.axis(_("Hit at a time"), _("of 100 devices"), 0, 60, ticks=[0, 20, 40, 60])
    traces, notes = [], []
    if scene.revealed:
        # Before the guess the curves would give the answer away.
        traces = [charts.line(*result["random"], "", "baseline"),
                  charts.line(*result["targeted"], "", "security")]  # fmt: skip
        top = result["random"][1]
        notes = [
            charts.annotation(result["random"][0][3], top[3] + 6, _("at random")),
            charts.annotation(2, top[0] + 8, _("best connected first"), "security"),
        ]
    if scene.kept:
        kept_values, kept = scene.kept
        traces.append(charts.line(*kept[kept_values["how"]], "", "shared"))
        notes.append(charts.annotation(60, 46, _("kept run"), "shared"))
    traces.append(charts.markers([values["share"]], [result["hit"]], _("you"), "novelty"))
    chart = charts.chart(_("Devices hit against devices protected, two ways"), traces, x, y, notes,
                         share=1)  # fmt: skip
    return charts.figure(title, [chart], _("A model harbour without end, protected {how}",
                                           how=dict(HOWS)[values["how"]]))  # fmt: skip


def needed(result, how, places=0):
    """Return the share that must be protected to end the outbreak, in words."""
    return words.percent(result[how + "_needed"], places)


def sentence(values, result):
    """Return what this protection does, and what it would take."""
    how = dict(HOWS)[values["how"]]
    if not values["share"]:
        return _("With nobody protected, {hit} of 100 are hit at a time.",
                 hit=words.decimal(result["hit"]))  # fmt: skip
    return _("With {share}\u202f% protected, {how}, {hit} of 100 are hit. Ending it takes {random} "
             "at random, {aimed} best connected.", share=values["share"], how=how,
             hit=words.decimal(result["hit"]), random=needed(result, "random"),
             aimed=needed(result, "targeted", 1))  # fmt: skip


def table(scene):
    """Return both curves as numbers; before the reveal only the point that is shown."""
    values, result = scene.values, scene.result
    rows = [[dict(HOWS)[values["how"]], values["share"], result["hit"]]]
    if scene.revealed:
        rows = [[label, share, hit] for how, label in HOWS for share, hit in zip(*result[how])]
    caption = _("Hit against protected; shown: {share}\u202f% protected {how}, {hit} hit",
                share=values["share"], how=dict(HOWS)[values["how"]],
                hit=words.decimal(result["hit"], 1))  # fmt: skip
    columns = [(_("How they are chosen"), 0), (_("Protected, %"), 1), (_("Hit, of 100"), 1)]
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["how"] == "targeted" or values["share"] > 60:
        found.append(_("Protect at random, and 60 of 100 at most."))
    if result["hit"] > 0:
        found.append(_("{n} of 100 are still hit.", n=words.decimal(result["hit"], 1)))
        if not found[1:] and values["share"] == 60:
            found.append(_("Who is protected is not all: see “More controls”."))
    return found


CONTROLS = [
    Integer("share", _("Protected"), 0, 100, 0, unit="%"),
    Choice("how", _("Chosen"), HOWS, "random"),
    Choice("spread", _("The worm"), [("0.2", _("mild")), ("0.3", _("brisk")), ("0.5", _("fierce"))],
           "0.2", about=_("Ten links carry 2, 3 or 5 hits until the hit device is cleaned.")),
    Integer("hub", _("Links of the best connected"), 20, 300, 200, step=10, unit=_("links"),
            more=True),
]  # fmt: skip
PRESETS = [
    Preset("start", _("Nobody protected"), _("The best connected device has 200 links."), []),
    Preset("ten", _("Ten in a hundred, at random"), _("As many as ten tokens."), [("share", 10)]),
    Preset("aimed", _("Ten in a hundred, best connected"), _("The same number, aimed."),
           [("share", 10), ("how", "targeted")], "ten"),
    Preset("smaller_hub", _("A less connected hub"),
           _("100 links at most; no device changes its habits."), [("hub", 100)], "start"),
]  # fmt: skip
PREDICTION = Prediction(
    _("You protect devices drawn by chance. How many of 100 does it take to end the outbreak?"),
    lambda guess: [("share", guess)], Integer("guess", _("Your guess"), 0, 100, 20),
    lambda result: 100 * result["random_needed"],
    lambda result: _("Chance takes few of the hubs that carry the outbreak. The best connected "
                     "{aimed} would do.", aimed=needed(result, "targeted", 1)))  # fmt: skip
explorer = Explorer(
    "endless_harbour", _("The infinite harbour"),
    _("How many must be protected to end an outbreak?"), _("Model, not data"), CONTROLS, evaluate,
    figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("End the outbreak with at most 60 of 100 protected at random."), missing),
    Measure(_("Devices hit, of 100"), lambda result: result["hit"], 1), None,
    [("hit", lambda values, result: words.decimal(result["hit"])),
     ("threshold_hundred", lambda values, result: words.decimal(100 * result["threshold"], 1)),
     ("random_needed", lambda values, result: needed(result, "random")),
     ("targeted_needed", lambda values, result: needed(result, "targeted", 1))],
)  # fmt: skip
