"""Holes behind holes: four layers each miss one attempt in ten. How many get through all four?"""

from widgets import charts, words
from widgets.explorer import Explorer, Goal, Integer, Measure, Number, Prediction, Preset
from widgets.models import layered_defence as model
from widgets.pictures import slices
from widgets.words import _

MOST = 6
COUNTS = ["", _("one layer"), _("two layers"), _("three layers"), _("four layers"),
          _("five layers"), _("six layers")]  # fmt: skip
FEW = _("under 0.01")


def evaluate(values):
    """Return how many of a thousand are left after each layer, and if layers were independent."""
    miss = values["miss"] / 100
    left = model.left_after_each(miss, values["correlation"], values["layers"])
    return {"left": [1000 * share for share in left], "through": 1000 * left[-1],
            "alone": 1000 * model.gets_through(miss, 0, values["layers"])}  # fmt: skip


def number(count, few=FEW):
    """Return a number of attempts: with two figures below ten; few: words for next to none."""
    if count < 0.01:
        return few
    return words.decimal(count) if count >= 9.95 else words.significant(count, 2)


def passing(count):
    """Return how many get through, with the verb that agrees."""
    text = number(count)
    return _("1 gets through") if text == "1" else _("{n} get through", n=text)


def figure(scene):
    """Return the slices and the attempts that fly at them."""
    values, result = scene.values, scene.result
    title = _("Of 1000 attempts, {n} {layers}", n=passing(result["through"]),
              layers=COUNTS[values["layers"]])  # fmt: skip
    left = [words.rounded(each, 0) for each in result["left"]]
    said = (_("a hole: a layer misses {n} of 100", n=words.decimal(values["miss"])),
            _("through: {n} of 1000", n=number(result["through"])))  # fmt: skip
    guess = "" if scene.guess is None else _("your guess: {n} of 1000", n=scene.guess)
    name = _("{layers} with holes; of 1000 attempts these are left: {left}",
             layers=COUNTS[values["layers"]], left=", ".join(
                 [number(each) for each in result["left"]]))  # fmt: skip
    labels = [number(each, "<0.01") for each in result["left"]]
    picture = slices.draw(left, left[0], scene.width, name, said, labels, guess)
    return charts.figure(title, [charts.picture(name, picture, 1)],
                         _("Attempts left after each layer, of 1000, in a model; which ones is our "
                           "drawing"))  # fmt: skip


def times(result):
    """Return by what factor more get through than if layers were independent, in words."""
    return words.significant(result["through"] / result["alone"], 3)


def sentence(values, result):
    """Return how many get through, and how many would if layers failed independently."""
    said = {"layers": COUNTS[values["layers"]], "n": passing(result["through"]),
            "alone": number(result["alone"]), "times": times(result)}  # fmt: skip
    if values["layers"] == 1:
        return _("Of 1000 attempts, {n} one layer.", **said)
    if not values["correlation"]:
        return _("Of 1000 attempts, {n} {layers}, because each layer fails at other attempts.",
                 **said)  # fmt: skip
    return _("Of 1000 attempts, {n} {layers}; if each failed at other attempts, it would be "
             "{alone}.", **said)  # fmt: skip


def table(scene):
    """Return the attempts left after each layer, and how many if layers were independent."""
    values, result = scene.values, scene.result
    rows = [[COUNTS[at], number(left), number(1000 * (values["miss"] / 100) ** at)]
            for at, left in enumerate(result["left"], 1)]  # fmt: skip
    columns = [(_("After"), 0), (_("Left, of 1000"), 0), (_("Left, if independent"), 0)]
    return charts.table(_("Attempts left; shown: correlation {n}",
                          n=words.significant(values["correlation"])), columns, rows)  # fmt: skip


SIX = 1000 * model.gets_through(0.1, 0.3, 6)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["layers"] > 3:
        found.append(_("You use {layers}; three are allowed.", layers=COUNTS[values["layers"]]))
    if values["miss"] < 10:
        found.append(_("A layer misses {n} of 100; let it be 10 at least.",
                       n=words.decimal(values["miss"])))  # fmt: skip
    if values["correlation"] < 0.1:
        found.append(_("They fail alike by {n}; let it be 0.1 at least.",
                       n=words.significant(values["correlation"])))  # fmt: skip
    if result["through"] > SIX:
        found.append(_("Of 1000 attempts, {n}; let it be fewer than {six}.",
                       n=passing(result["through"]), six=number(SIX)))  # fmt: skip
    return found


CONTROLS = [
    Integer("layers", _("Layers"), 1, MOST, 4),
    Integer("miss", _("One layer misses"), 1, 30, 10, unit=_("of 100")),
    Number("correlation", _("How alike they fail (correlation)"), 0, 0.9, 0.05, 0),
]  # fmt: skip
ALIKE = ("correlation", 0.3)
PRESETS = [
    Preset("independent", _("Each its own holes"), _("Four layers that fail independently."), []),
    Preset("alike", _("Holes in line"), _("The same four layers, with a correlation of 0.3."),
           [ALIKE], "independent"),
    Preset("six", _("Two layers more"), _("Six layers that fail as much alike."),
           [ALIKE, ("layers", 6)], "alike"),
    Preset("diverse", _("Less alike"), _("Four layers, with a correlation of 0.1."),
           [("correlation", 0.1)], "alike"),
]  # fmt: skip
PREDICTION = Prediction(
    _("Four layers each miss 10 of 100 attempts, each its own: 0.1 of 1000 get through. Now they "
      "tend to miss the same ones, with a correlation of 0.3. How many of 1000 get through?"),
    [ALIKE], Integer("guess", _("Your guess"), 0, 100, 50, unit=_("attempts")),
    lambda result: result["through"],
    lambda result: _("What slipped past the first layer is just what the others miss, too. The "
                     "four let through {n} times as many.", n=times(result)))  # fmt: skip
explorer = Explorer(
    "correlated_layers", _("Holes behind holes"),
    _("Four layers each stop nine attempts in ten. How many get through all four?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Three layers at most, each missing 10 of 100 or more, that fail alike by 0.1 or more: "
           "let fewer through than six that fail alike by 0.3, which let {n} through.",
           n=number(SIX)), missing),
    Measure(_("Attacks that get through, of 1000"), lambda result: result["through"], 1), None,
    [("through", lambda values, result: number(result["through"])),
     ("alone", lambda values, result: number(result["alone"])),
     ("times", lambda values, result: times(result)),
     ("second", lambda values, result: number(result["left"][min(1, len(result["left"]) - 1)])),
     ("one_in", lambda values, result: words.significant(1000 / result["through"], 2))],
)  # fmt: skip
