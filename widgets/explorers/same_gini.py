"""The same index, another bottom: how unequally a hundred boats are protected."""

from widgets import charts, words
from widgets.explorer import Explorer, Integer, Measure, Number, Prediction, Preset
from widgets.models import inequality as model
from widgets.pictures import skyline
from widgets.words import _

BOATS, AVERAGE = 100, 10


def evaluate(values):
    """Return what each boat has, from the lowest, both indices, and what would be as good.

    as_good: what each would have if all had the same, and Atkinson's index saw no loss.
    """
    low, level = values["low"], values["level"]
    high = (AVERAGE * BOATS - low * level) / (BOATS - low)
    heights = [level] * low + [high] * (BOATS - low)
    atkinson = model.atkinson(heights, values["concern"])
    return {"level": level, "high": high, "heights": heights, "gini": model.gini(heights),
            "atkinson": atkinson, "as_good": AVERAGE * (1 - atkinson)}  # fmt: skip


def two(value):
    """Return an index in words."""
    if value < 0.005:
        return "0" if value < 1e-9 else _("under {n}", n="0.01")
    return words.decimal(value, 2)


def hours(value):
    """Return hours of help in words."""
    return words.count(words.trimmed(value, 1), _("hour"), _("hours"))


def figure(scene):
    """Return the skyline of what the boats have."""
    values, result = scene.values, scene.result
    title = _("Gini {gini}: the lowest boats have {hours}", gini=two(result["gini"]),
              hours=hours(result["level"]))  # fmt: skip
    name = _("{low} boats have {hours} of help a year, the other {n} have {more}",
             low=values["low"], hours=hours(result["level"]), n=BOATS - values["low"],
             more=hours(result["high"]))  # fmt: skip
    asked = not scene.revealed
    guess = explorer.prediction.guess.default if asked and scene.guess is None else scene.guess
    told = None
    if guess is not None:
        told = guess, _("your guess: {n}", n=hours(guess))
    high = _("{n} boats: {more} each", n=BOATS - values["low"], more=hours(result["high"]))
    if result["high"] > skyline.MOST:
        high = _("{n} boats: {more} (cut off)", n=BOATS - values["low"],
                 more=hours(result["high"]))  # fmt: skip
    picture = skyline.draw(
        scene.width, name, result["heights"], (AVERAGE, _("average: {n} hours", n=AVERAGE)),
        (result["as_good"], _("as good for all: {n}", n=hours(result["as_good"]))),
        high, told, "guess" if asked else None)  # fmt: skip
    return charts.figure(
        title,
        [charts.picture(name, picture, 1)],
        _("Hours of help for each of 100 boats in a year, from the lowest"),
    )


def sentence(values, result):
    """Return both indices, who is at the bottom, and what Atkinson's index means."""
    return _("Gini's index is {gini}; the lowest {low} boats have {hours} each. At weight "
             "{weight}, Atkinson's index is {atkinson}: {good} for all would be as good.",
             gini=two(result["gini"]), weight=words.trimmed(values["concern"], 1),
             low=values["low"], hours=hours(result["level"]), atkinson=two(result["atkinson"]),
             good=hours(result["as_good"]))  # fmt: skip


def table(scene):
    """Return the two groups and both indices."""
    values, result = scene.values, scene.result
    rows = [[_("lowest"), values["low"], result["level"]],
            [_("others"), BOATS - values["low"], result["high"]]]  # fmt: skip
    caption = _("Gini {gini}; Atkinson {atkinson} at weight {weight} of the lowest",
                gini=two(result["gini"]), atkinson=two(result["atkinson"]),
                weight=words.trimmed(values["concern"], 1))  # fmt: skip
    return charts.table(caption, [(_("Boats"), 0), (_("How many"), 0), (_("Hours each"), 1)], rows)


CONTROLS = [
    Integer("low", _("Boats at the bottom"), 5, 90, 80, 5),
    Number("level", _("Each of them has"), 0, 9.5, 0.5, 7.5, unit=_("hours"), say=hours),
    Number("concern", _("Weight of the lowest in Atkinson's index"), 0, 3, 0.5, 2,
           about=_("0: only the sum counts; 3: the lowest count most.")),
]  # fmt: skip
BOTTOM = [("low", 25), ("level", 2)]
PRESETS = [
    Preset("top", _("Some high above"), _("Twenty boats have more than all the others."), []),
    Preset("bottom", _("Some far below"), _("Gini's index is the same; look at the lowest boats."),
           BOTTOM, "top"),
    Preset("blind", _("Only the sum counts"), _("The same boats; the lowest count like others."),
           BOTTOM + [("concern", 0)], "bottom"),
]  # fmt: skip
PREDICTION = Prediction(
    _("80 boats have 7.5 hours of help a year, and Gini's index is 0.20. In another harbour the "
      "average is 10, too, and Gini's index 0.20, but only 25 boats lie low. What does each of "
      "them have?"),
    BOTTOM, Number("guess", _("Your guess"), 0, 10, 0.5, 7.5, unit=_("hours"), say=hours),
    lambda result: result["level"],
    _("Gini's index adds up the gaps between all pairs of boats. A small gap below many boats and "
      "a deep gap below few can add up to the same."),
)  # fmt: skip
explorer = Explorer(
    "same_gini", _("The same index, another bottom"),
    _("Two harbours are equally unequal, says the index. Who lies lowest?"), _("Model, not data"),
    CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    measure=Measure(_("Atkinson's index"), lambda result: result["atkinson"], 2),
    numbers=[
        ("gini", lambda values, result: two(result["gini"])),
        ("atkinson", lambda values, result: two(result["atkinson"])),
        ("lowest", lambda values, result: hours(result["level"])),
        ("highest", lambda values, result: hours(result["high"])),
    ],
)  # fmt: skip
