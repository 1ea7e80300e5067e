"""One boat more: a hundred boats, each leaning on a twin, and a storm that takes some of them."""

from widgets import charts, words
from widgets.explorer import Explorer, Goal, Integer, Measure, Prediction, Preset
from widgets.models import interdependent_networks as model
from widgets.models.random_numbers import Stream
from widgets.pictures import harbour
from widgets.words import _

LINKS, FEWEST, START = 4, 20, 62
# Which boats are drawn is chance from a fixed seed: in which order the storm strikes them, and in
# which order those left fall still. So one boat fewer changes as few boats as can be.
STRUCK = Stream(3).shuffled(range(harbour.COUNT))
STILL = Stream(8).shuffled(range(harbour.COUNT))
CURVES, WORKING = {}, {}


def curve(coupling):
    """Return the edge, the jump and the curve of boats that work, worked out once."""
    if coupling not in CURVES:
        if len(CURVES) > 8:
            CURVES.clear()
        edge = model.breaking_point(LINKS, coupling / 100)
        lefts, works = model.working_curve(LINKS, coupling / 100, 40)
        CURVES[coupling] = {"edge": 100 * edge["left"], "jump": 100 * edge["jump"],
                            "lefts": [100 * each for each in lefts],
                            "works": [100 * each for each in works]}  # fmt: skip
    return CURVES[coupling]


def working(left, coupling):
    """Return how many boats of a hundred work when the storm leaves so many, worked out once."""
    if (left, coupling) not in WORKING:
        if len(WORKING) > 500:
            WORKING.clear()
        WORKING[left, coupling] = 100 * model.working_share(left / 100, LINKS, coupling / 100)
    return WORKING[left, coupling]


def evaluate(values):
    """Return the boats that work, those with one boat more left, and the whole curve."""
    found = dict(curve(values["coupling"]))
    left = values["left"]
    found["working"] = working(left, values["coupling"])
    found["more"] = working(min(left + 1, 100), values["coupling"])
    found["alone"] = working(left, 0)
    return found


def number(boats):
    """Return a number of boats in words, without the word boats."""
    return words.decimal(boats) if words.rounded(boats, 0) else _("none")


def states(left, works):
    """Return a hundred states: hit by the storm, not hit and working, or shut out."""
    found = ["hit"] * harbour.COUNT
    safe = set(STRUCK[:left])
    order = [boat for boat in STILL if boat in safe]
    for place, boat in enumerate(order):
        found[boat] = "idle" if place < works else "shut"
    return found


def ended(result):
    """Return the curve with the boats that stand still below its edge, as two lists of numbers."""
    return [FEWEST, result["edge"]] + result["lefts"], [0, 0] + result["works"]


def figure(scene):
    """Return the harbour after the storm, beside the boats that work of those left."""
    values, result = scene.values, scene.result
    left, works = values["left"], result["working"]
    x = charts.axis(_("Boats left"), _("of 100"), FEWEST, 100, ticks=[20, 40, 60, 80, 100])
    y = charts.axis(_("Boats that work"), _("of 100"), 0, 100, ticks=[0, 25, 50, 75, 100])
    traces, notes, shapes = [], [], []
    if scene.revealed:
        if values["coupling"]:
            traces.append(charts.line(*ended(curve(0)), "", "baseline"))
            notes.append(charts.annotation(20, 62, _("no twin needed")))
        traces.append(charts.line(*ended(result), "", "security"))
    else:
        # Left of the question the curve would give the answer away.
        shown = [(a, b) for a, b in zip(result["lefts"], result["works"]) if a > left]
        traces = [charts.line([left] + [a for a, _b in shown], [works] + [b for _a, b in shown],
                              "", "security")]  # fmt: skip
        shapes = [charts.band(FEWEST, left, _("what comes here?"), "novelty")]
    if scene.kept:
        traces.append(charts.line(*ended(scene.kept[1]), "", "shared"))
        notes.append(charts.annotation(72, 30, _("kept run"), "shared"))
    if scene.guess is not None:
        traces.append(charts.markers([left], [scene.guess], _("your guess"), "novelty"))
    traces.append(charts.markers([left], [works], "", "security"))
    notes.append(charts.annotation(min(left, 84), works + (8 if works < 5 else -9), _("here"),
                                   "security"))  # fmt: skip
    if scene.revealed and result["jump"] > 5:
        notes.append(charts.annotation(result["edge"], 0.45 * result["jump"], _("cliff")))
    name = _("The harbour after a storm that leaves {n} boats", n=left)
    picture = harbour.draw(states(left, words.rounded(works, 0)),
                           charts.panel_width(scene.width, 0.5), name,
                           idle=_("at work"))  # fmt: skip
    side = charts.chart(_("Boats that work against boats left"), traces, x, y, notes, shapes)
    title = _("{left} of 100 boats left, {n} at work", left=left, n=number(works))
    subtitle = _("Counts for an endless harbour, from theory; which boats are drawn is chance")
    return charts.figure(title, [charts.picture(name, picture), side], subtitle)


def told(left, works, other, then):
    """Return how many work at one number of boats left, and at another."""
    given = {"left": left, "n": number(works), "other": other, "then": number(then)}
    if words.rounded(works, 0) < 2:
        return _("At {left} of 100 left, {n} works; at {other}, {then}.", **given)
    return _("At {left} of 100 left, {n} work; at {other}, {then}.", **given)


def sentence(values, result):
    """Return how many work, how many would with one boat more, and how many stand still."""
    left, works = values["left"], result["working"]
    still = left - words.rounded(works, 0)
    if left == 100:
        return _("With all 100 boats left, {n} work; {still} lack a way to the others, or their "
                 "twins do.", n=number(works), still=still)  # fmt: skip
    first = told(left, works, left + 1, result["more"])
    if still == left:
        return first + " " + _("All {n} boats that the storm missed stand still.", n=still)
    return first + " " + _("{n} boats that the storm missed stand still.", n=still)


def last(result):
    """Return the smallest whole number of boats left at which some work."""
    return int(result["edge"]) + 1


def cliff(values, result):
    """Return what one boat does at the edge."""
    coupling, at = values["coupling"], last(result)
    if not result["jump"]:
        return _("No boat is the last straw: the curve slopes down to nothing.")
    return told(at, working(at, coupling), at - 1, 0)


def table(scene):
    """Return the curve as numbers, at every tenth boat and both sides of the edge."""
    values, result = scene.values, scene.result
    at = last(result)
    lefts = set(list(range(FEWEST, 101, 10)) + [values["left"], at, max(at - 1, FEWEST)])
    if not scene.revealed:
        lefts = [left for left in lefts if left >= values["left"]]
    rows = [[left, working(left, values["coupling"]), working(left, 0)]
            for left in sorted(lefts, reverse=True)]  # fmt: skip
    columns = [(_("Boats left"), 0), (_("Work"), 1), (_("Work, if none needs a twin"), 1)]
    return charts.table(_("Boats that work; shown: {left} left", left=values["left"]), columns,
                        rows)  # fmt: skip


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["coupling"] < 25:
        found.append(_("{n} boats need their twin; let it be 25 at least.", n=values["coupling"]))
    if result["jump"] > 0:
        found.append(_("There is a cliff at {edge} left: see “More controls”.",
                       edge=words.decimal(result["edge"], 1)))  # fmt: skip
    if values["left"] > 45:
        found.append(_("The storm leaves {n}; let it be 45 at most.", n=values["left"]))
    if not words.rounded(result["working"], 0):
        found.append(_("No boat works."))
    return found


CONTROLS = [
    Integer("left", _("Boats the storm leaves"), FEWEST, 100, START, unit=_("boats")),
    Integer("coupling", _("Need their twin"), 0, 100, 100, unit=_("of 100"), more=True,
            about=_("How many boats do. The twin lies in a second harbour, and needs its boat as "
                    "much.")),
]  # fmt: skip
FEWER = ("left", START - 1)
PRESETS = [
    Preset("start", _("62 left"), _("Every boat needs its twin."), []),
    Preset("one_fewer", _("61 left"), _("One boat fewer."), [FEWER], "start"),
    Preset("alone", _("61 left, no twin needed"), _("The same storm, but no boat needs a twin."),
           [FEWER, ("coupling", 0)], "one_fewer"),
    Preset("half", _("45 left, half need twins"), _("Half of the boats need their twin."),
           [("left", 45), ("coupling", 50)]),
    Preset("third", _("45 left, a third need twins"), _("33 of 100 boats need their twin."),
           [("left", 45), ("coupling", 33)], "half"),
]  # fmt: skip
PREDICTION = Prediction(
    _("A storm leaves {left} of 100 boats, and {n} work. One boat more is lost: {fewer} are left. "
      "How many work?", left=START, n=words.decimal(working(START, 100)), fewer=START - 1),
    [FEWER], Integer("guess", _("Your guess"), 0, START, 20, unit=_("boats")),
    lambda result: result["working"],
    lambda result: _("Each boat that stops takes its twin along, and that twin its neighbours. "
                     "Below {edge} left it goes on until none works.",
                     edge=words.decimal(result["edge"], 1)))  # fmt: skip
explorer = Explorer(
    "one_boat_more", _("One boat more"),
    _("A storm takes boats, and boats lean on each other: how many still work?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("The storm leaves 45 boats at most, 25 at least need their twin (see “More "
           "controls”). Let some work, and let there be no cliff."), missing),
    Measure(_("Boats that work"), lambda result: result["working"]), None,
    [("working", lambda values, result: number(result["working"])),
     ("alone", lambda values, result: number(result["alone"])),
     ("still", lambda values, result:
      words.decimal(values["left"] - words.rounded(result["working"], 0))),
     ("edge", lambda values, result: words.decimal(result["edge"], 1)),
     ("cliff", cliff)],
)  # fmt: skip
