"""Many tries: four layers stop nearly every request, and then somebody asks again and again."""

from widgets import charts, words
from widgets.explorer import (
    Count,
    Explorer,
    Goal,
    Integer,
    Measure,
    Number,
    Prediction,
    Preset,
)
from widgets.models import layered_defence as model
from widgets.pictures import slices
from widgets.words import THIN_SPACE, _

MOST = 10000
PLOTTED = [1, 2, 4, 7, 10, 20, 40, 70, 100, 200, 400, 700, 1000, 2000, 4000, 7000, MOST]
COUNTS = ["", _("one layer"), _("two layers"), _("three layers"), _("four layers"),
          _("five layers"), _("six layers")]  # fmt: skip
ROWS = (1, 10, 100, 1000, MOST)
CURVES = {}


def setting(values):
    """Return miss, correlation and layers for the model."""
    return values["miss"] / 100, values["correlation"], values["layers"]


def curves(values):
    """Return requests of all difficulties, and for PLOTTED the chances, of 100, that one of so many

    tries gets through: fresh, and the same again.
    """
    known = setting(values)
    if known not in CURVES:
        if len(CURVES) > 8:
            CURVES.clear()
        through = model.gets_through(*known)
        attempts = model.attempts(*known)
        CURVES[known] = (
            attempts,
            [100 * model.some_try_succeeds(through, tries) for tries in PLOTTED],
            [100 * model.again(attempts, tries) for tries in PLOTTED],
        )
    return CURVES[known]


def evaluate(values):
    """Return how many requests are left after each layer, and both chances for so many tries."""
    known = setting(values)
    left = model.left_after_each(*known)
    attempts, fresh, same = curves(values)
    return {"left": [1000 * share for share in left], "fresh_curve": fresh, "same_curve": same,
            "fresh": 100 * model.some_try_succeeds(left[-1], values["tries"]),
            "same": 100 * model.again(attempts, values["tries"]),
            "alone": 100 * model.some_try_succeeds(
                model.gets_through(known[0], 0, known[2]), values["tries"])}  # fmt: skip


def chance(hundred):
    """Return a chance, given of 100, in words: with more figures where it is small."""
    if hundred < 0.01:
        return _("under {n}", n=words.decimal(0.01, 2)) + THIN_SPACE + "%"
    if hundred < 9.95:
        return words.significant(hundred, 2) + THIN_SPACE + "%"
    # Short of sure is not sure.
    return (_("over {n}", n=99) if hundred >= 99.5 else words.decimal(hundred)) + THIN_SPACE + "%"


def requests(count):
    """Return a number of requests: with one decimal below ten, two figures below one."""
    if count < 1:
        return words.significant(count, 2)
    return words.decimal(count, 1 if count < 9.95 else 0)


def asked(tries):
    """Return a number of tries in words."""
    return words.count(tries, _("try"), _("tries"))


def figure(scene):
    """Return the slices, beside the chance that one of so many tries gets through."""
    values, result = scene.values, scene.result
    left = [words.rounded(each, 0) for each in result["left"]]
    said = (_("a hole: a layer misses {n} of 100", n=values["miss"]),
            _("through: {n} of 1000", n=requests(result["left"][-1])))  # fmt: skip
    name = _("{layers} with holes; of 1000 requests, {n} get through", layers=COUNTS[
        values["layers"]], n=requests(result["left"][-1]))  # fmt: skip
    share = 0.5 if scene.revealed else 1
    wide = charts.panel_width(scene.width, share)
    told = [requests(each) for each in result["left"]]
    panels = [charts.picture(name, slices.draw(left, left[0], wide, name, said, told), share)]
    if not scene.revealed:
        return charts.figure(
            _("One request: {n} in 1000 get through", n=requests(result["left"][-1])), panels,
            _("Requests left after each layer, of 1000, in a model; which ones is our drawing"),
        )  # fmt: skip
    x = charts.axis(_("Tries"), _("unequal steps"), 1, MOST, "log", ticks=[1, 10, 100, 1000, MOST])
    y = charts.axis(_("At least one gets through"), _("of 100"), 0, 100, ticks=[0, 25, 50, 75, 100])
    fresh, same = result["fresh_curve"], result["same_curve"]
    traces = [charts.line(PLOTTED, same, "", "security"),
              charts.line(PLOTTED, fresh, "", "attack")]  # fmt: skip
    notes = [charts.annotation(1.2, 90, _("dashed: fresh"), "attack"),
             charts.annotation(1.2, 76, _("solid: same"), "security")]  # fmt: skip
    if scene.kept:
        traces.append(charts.line(PLOTTED, scene.kept[1]["fresh_curve"], "", "baseline"))
        notes.append(charts.annotation(1.2, 62, _("thin: kept, fresh")))
    traces.append(charts.markers([values["tries"]], [result["same"]], "", "security"))
    traces.append(charts.markers([values["tries"]], [result["fresh"]], "", "attack"))
    if scene.guess is not None:
        after = PLOTTED.index(HUNDRED[1])
        at = charts.clear(scene.guess, same[after:] + fresh[after:])
        traces.append(charts.markers([values["tries"]], [scene.guess], "", "novelty"))
        notes.append(charts.annotation(values["tries"], at, _("your guess: {n}",
                                       n=GUESS.say(scene.guess)), "novelty"))  # fmt: skip
    title = _("{tries}: chance to get through {n}", tries=asked(values["tries"]),
              n=chance(result["fresh"]))  # fmt: skip
    chart = charts.chart(_("Chance that one of the tries gets through"), traces, x, y, notes,
                         share=1 - share)  # fmt: skip
    return charts.figure(title, panels + [chart], _("Left after each layer, of 1000 requests; and "
                         "chances, in a model"))  # fmt: skip


def sentence(values, result):
    """Return the chance with fresh requests, and with the same one again and again."""
    if values["tries"] == 1:
        return _("One request gets through {layers} with a chance of {n}; if the layers failed "
                 "independently, it would be {alone}.", layers=COUNTS[values["layers"]],
                 n=chance(result["fresh"]), alone=chance(result["alone"]))  # fmt: skip
    return _("Of {tries} with fresh requests, at least one gets through {layers} with a chance of "
             "{n}; with the same request each time, {same}.", tries=asked(values["tries"]),
             layers=COUNTS[values["layers"]], n=chance(result["fresh"]),
             same=chance(result["same"]))  # fmt: skip


def table(scene):
    """Return both chances for some numbers of tries; before the reveal only the one shown."""
    values = scene.values
    _attempts, fresh, same = curves(values)
    rows = [[tries, fresh[place], same[place]] for place, tries in enumerate(PLOTTED)
            if tries in ROWS and (scene.revealed or tries == 1)]  # fmt: skip
    columns = [(_("Tries"), 0), (_("Fresh requests, %"), 2), (_("The same again, %"), 2)]
    caption = _(
        "Chance that at least one gets through; shown: {tries}, correlation {n}",
        tries=asked(values["tries"]),
        n=words.significant(values["correlation"]),
    )
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["tries"] < 100:
        found.append(_("He makes {tries}; let it be 100 or more.", tries=asked(values["tries"])))
    if values["layers"] > 3:
        found.append(_("You use {layers}; three are allowed.", layers=COUNTS[values["layers"]]))
    if values["miss"] < 10:
        found.append(_("A layer misses {n} of 100; let it be 10 at least.", n=values["miss"]))
    if result["fresh"] > 10:
        found.append(_("The chance is {n}; let it be 10\u202f% at most.",
                       n=chance(result["fresh"])))  # fmt: skip
    return found


CONTROLS = [
    Count("tries", _("Tries"), 1, MOST, 1, unit=_("tries"), say=asked),
    Number("correlation", _("How alike the layers fail"), 0, 0.9, 0.05, 0.3,
           about=_("A correlation: 0 if each fails by itself, 1 if they always fail together.")),
    Integer("layers", _("Layers"), 1, 6, 4, more=True),
    Integer("miss", _("One layer misses"), 1, 30, 10, unit=_("of 100"), more=True),
]  # fmt: skip
HUNDRED = ("tries", 100)
GUESS = Integer("guess", _("Your guess"), 0, 100, 20, unit="%")
PRESETS = [
    Preset("hundred", _("A hundred tries"), _("Fresh requests, the same layers."), [HUNDRED]),
    Preset("few", _("Three tries allowed"), _("A limit on tries is a layer, too."), [("tries", 3)],
           "hundred"),
    Preset("six", _("Two layers more"), _("Six layers that fail as much alike."),
           [HUNDRED, ("layers", 6)], "hundred"),
    Preset("unlike", _("Layers that differ"), _("Each fails by itself, whatever the others do."),
           [HUNDRED, ("correlation", 0)], "hundred"),
]  # fmt: skip
PREDICTION = Prediction(
    _("Each layer stops 90 of 100 harmful requests; 12 of 1000 get through all four. He sends 100 "
      "new ones. How likely is it that one gets through?"),
    [HUNDRED], GUESS,
    lambda result: result["fresh"],
    _("Each fresh request is another chance. The system must hold every time; he needs to get "
      "through once."))  # fmt: skip
explorer = Explorer(
    "many_tries", _("Many tries"),
    _("Four layers stop nearly every harmful request. And if somebody keeps trying?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Save a layer: with three at most, as good as now, let 100 tries or more get through "
           "with a chance of 10\u202f% at most."), missing),
    Measure(_("Chance that one gets through"), lambda result: result["fresh"], say=chance), None,
    [("fresh", lambda values, result: chance(result["fresh"])),
     ("same", lambda values, result: chance(result["same"])),
     ("through", lambda values, result: requests(result["left"][-1])),
     ("alone", lambda values, result: chance(result["alone"]))],
)  # fmt: skip
