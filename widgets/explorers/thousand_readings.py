"""A thousand readings: many weak signals add up, and so do many small aimed changes."""

from widgets import charts, words
from widgets.explorer import (
    Choice,
    Explorer,
    Goal,
    Logarithmic,
    Measure,
    Number,
    Prediction,
    Preset,
)  # fmt: skip
from widgets.models import sign_attack as model
from widgets.models.normal import cumulative
from widgets.words import THIN_SPACE, _

SIGNAL = 0.1
SIZES = (0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5)


class Readings(Logarithmic):
    """A whole number of readings on a logarithmic scale."""

    def snap(self, number):
        """Return the nearest whole number."""
        return words.rounded(number, 0)

    def at(self, position):
        """Return the whole number at a slider position."""
        return words.rounded(super().at(position), 0)


def pushed(values, size):
    """Return the pushes at a size of the change, and how often the answer is right."""
    found = model.pushes(values["strong"], SIGNAL, values["readings"], size,
                         values["weights"] == "strong")  # fmt: skip
    found["right_aimed"] = 100 * cumulative(found["signal"] - found["aimed"])
    found["right_random"] = 100 * cumulative(found["signal"] / (1 + found["random"] ** 2) ** 0.5)
    found["right_clean"] = 100 * cumulative(found["signal"])
    return found


def evaluate(values):
    """Return the pushes, and how often the answer is right."""
    return pushed(values, values["size"])


def share(hundred):
    """Return a share, given of 100, in words: with more figures near none and near all."""
    return (words.decimal(hundred, 1) if 99 < hundred < 99.95 else
            words.significant(hundred, 2) if hundred < 9.95 else
            words.decimal(min(hundred, 99.99), 2 if hundred > 99.9 else 0)) + (
        THIN_SPACE + "%"
    )  # fmt: skip


def figure(scene):
    """Return the pushes as bars: the signals, the change against them, and as large a one by

    chance.
    """
    values, result = scene.values, scene.result
    shown = [("signal", "security")]
    if scene.revealed:
        shown += [("aimed", "attack"), ("random", "baseline")]
    traces = [charts.bars([result[key]], [2 - row], "", role, [words.decimal(result[key], 1)], 0.6,
                          True) for row, (key, role) in enumerate(shown)]  # fmt: skip
    most = max(8, int(max([result[key] for key, _role in shown]) * 1.2 / 8 + 1) * 8)
    x = charts.axis(_("Push"), _("in units of the noise of the sum"), 0, most)
    y = charts.axis(_("Signals push one way, an aimed change the other"), "", -0.6, 2.6,
                    ticks=[(2, _("signals")), (1, _("aimed")), (0, _("by chance"))])  # fmt: skip
    chart = charts.chart(_("What pushes the sum of all readings"), traces, x, y, share=1)
    title = (_("Changed by {size} each: right {n} of the time", size=words.decimal(
                 values["size"], 2), n=share(result["right_aimed"])) if values["size"] else
             _("Unchanged: right {n} of the time", n=share(result["right_clean"])))  # fmt: skip
    subtitle = _("Each reading's own noise is 1, and a weak signal is 0.1, in a model")
    return charts.figure(title, [chart], subtitle)


def sentence(values, result):
    """Return how often the answer is right: unchanged, aimed, and by chance."""
    clean = share(result["right_clean"])
    readings = words.decimal(values["readings"])
    if not values["size"]:
        return _("From {n} weak readings, the machine is right {clean} of the time.", n=readings,
                 clean=clean)  # fmt: skip
    return _("Change each of {n} readings by {size}: right {random} of the time if by chance, "
             "{aimed} if aimed; unchanged, it is {clean}.", n=readings,
             size=words.decimal(values["size"], 2), random=share(result["right_random"]),
             aimed=share(result["right_aimed"]), clean=clean)  # fmt: skip


def table(scene):
    """Return how often it is right for some sizes; before the reveal only unchanged."""
    values = scene.values
    rows = []
    for size in SIZES if scene.revealed else (0,):
        found = pushed(values, size)
        rows.append([size, found["right_random"], found["right_aimed"]])
    columns = [(_("Change in each reading"), 2), (_("Right, by chance, %"), 2),
               (_("Right, aimed, %"), 2)]  # fmt: skip
    caption = _("{n} readings and a strong signal of {strong}; shown: a change of {size}",
                n=words.decimal(values["readings"]), strong=words.decimal(values["strong"], 1),
                size=words.decimal(values["size"], 2))  # fmt: skip
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["size"] < 0.2:
        found.append(_("The change is {n}; let it be 0.20 or more.",
                       n=words.decimal(values["size"], 2)))  # fmt: skip
    if values["strong"] > 2:
        found.append(_("Under More controls, let the strong signal be 2 at most."))
    if result["right_aimed"] < 95:
        found.append(_("Aimed, it is right {n} of the time; let it be 95\u202f% or more.",
                       n=share(result["right_aimed"])))  # fmt: skip
    return found


CONTROLS = [
    Number("size", _("Change in each reading"), 0, 0.5, 0.01, 0),
    Readings("readings", _("Weak readings"), 10, 5000, 1000),
    Number("strong", _("One strong signal"), 0, 4, 0.5, 0, more=True),
    Choice("weights", _("The machine trusts"), [("all", _("all")), ("strong", _("strong ones"))],
           "all", more=True, about=_("Strong ones: it drops what is weaker than the change.")),
]  # fmt: skip
TENTH, FIFTH, STRONG = ("size", 0.1), ("size", 0.2), ("strong", 2)
PRESETS = [
    Preset("tenth", _("A tenth"), _("A change as large as one signal."), [TENTH]),
    Preset("fifth", _("A fifth"), _("Twice as large."), [FIFTH], "tenth"),
    Preset("naive", _("One strong signal"), _("One clear reading beside the weak ones."),
           [FIFTH, STRONG], "fifth"),
    Preset("robust", _("Trust only that"), _("The weak readings are dropped."),
           [FIFTH, STRONG, ("weights", "strong")], "naive"),
]  # fmt: skip
PREDICTION = Prediction(
    _("Each reading is changed by 0.1, a tenth of its own noise, always the wrong way. How often "
      "is the machine right?"),
    [TENTH], Number("guess", _("Your guess"), 0, 100, 1, 90, unit="%"),
    lambda result: result["right_aimed"],
    _("A thousand small pushes in one direction add up, just as the signals do. By chance they "
      "nearly cancel."))  # fmt: skip
explorer = Explorer(
    "thousand_readings", _("A thousand readings"),
    _("A thousand sensors are each changed a little. Can that matter?"), _("Model, not data"),
    CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Stay right 95\u202f% of the time against an aimed change of 0.20, with a strong signal "
           "of 2 at most."), missing),
    Measure(_("Read right, if aimed at"), lambda result: result["right_aimed"], 1, "%"), None,
    [("clean", lambda values, result: share(result["right_clean"])),
     ("aimed", lambda values, result: share(result["right_aimed"])),
     ("chance", lambda values, result: share(result["right_random"]))],
)  # fmt: skip
