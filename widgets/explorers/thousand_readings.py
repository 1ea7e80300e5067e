"""A thousand readings: many weak signals add up, and so do many small aimed changes."""

from widgets import charts, words
from widgets.explorer import (
    Choice,
    Count,
    Explorer,
    Goal,
    Measure,
    Number,
    Prediction,
    Preset,
)  # fmt: skip
from widgets.models import sign_attack as model
from widgets.models.normal import cumulative
from widgets.words import THIN_SPACE, _

SIGNAL = 0.1
# A share below it, of 100, or as near to 100, is said in words.
LEAST = 0.01
SIZES = (0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5)


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
    if hundred < LEAST:
        return _("under {n}", n=words.decimal(LEAST, 2)) + THIN_SPACE + "%"
    if hundred > 100 - LEAST:
        return _("over {n}", n=words.decimal(100 - LEAST, 2)) + THIN_SPACE + "%"
    # The places of the table where it would be none or all, or short of a goal of 95 or above it.
    near = hundred > 99.9 or 94.5 <= hundred < 95
    return (words.significant(hundred, 2) if hundred < 9.95 else
            words.decimal(hundred, 2 if near else 1 if hundred > 99 else 0)) + (
        THIN_SPACE + "%"
    )  # fmt: skip


def push(size):
    """Return a push in words."""
    return words.decimal(size, 1) if size >= 0.05 or not size else words.significant(size, 1)


def figure(scene):
    """Return the pushes as bars: the signals, the change against them, and as large a one by

    chance.
    """
    values, result = scene.values, scene.result
    signal, aimed, chance = [result[key] for key in ("signal", "aimed", "random")]
    shown = [(signal, 2, "security", push(signal))]
    if scene.revealed:
        # A change by chance pushes either way.
        shown += [(-aimed, 1, "attack", push(aimed)), (chance, 0, "baseline", push(chance)),
                  (-chance, 0, "baseline", "")]  # fmt: skip
    traces = [charts.bars([far], [row], "", role, [said], 0.6, True)
              for far, row, role, said in shown]  # fmt: skip
    if scene.kept and scene.revealed:
        kept = scene.kept[1]
        traces += [charts.markers([kept["signal"], -kept["aimed"]], [2, 1], "", "baseline")]
    most = max(4, int(max([abs(far) for far, _row, _role, _said in shown]) * 1.4 / 4 + 1) * 4)
    n = words.decimal(most)
    x = charts.axis(_("Push"), _("in units of the sum's noise"), -most, most, ticks=[
        (-most, _("{n} wrong way", n=n)), (0, "0"),
        (most, _("{n} right way", n=n))])  # fmt: skip
    y = charts.axis(_("Signals push one way, an aimed change the other"), "", -0.6, 2.6,
                    ticks=[(2, _("signals")), (1, _("aimed")), (0, _("by chance"))])  # fmt: skip
    chart = charts.chart(_("What pushes the sum of all readings"), traces, x, y,
                         shapes=[charts.vertical(0, "")], share=1)  # fmt: skip
    title = (_("Changed by {size} each: right in {n}", size=words.decimal(
                 values["size"], 2), n=share(result["right_aimed"])) if values["size"] else
             _("Unchanged: right in {n}", n=share(result["right_clean"])))  # fmt: skip
    subtitle = _(
        "Right: of all cases. Each reading's own noise is 1, a weak signal 0.1, in a model"
    )
    if scene.kept and scene.revealed:
        subtitle = _("Right: of all cases. A ring: the kept run. Noise of a reading 1, weak signal "
                     "0.1, in a model")  # fmt: skip
    return charts.figure(title, [chart], subtitle)


def sentence(values, result):
    """Return how often the answer is right: unchanged, aimed, and by chance."""
    clean = share(result["right_clean"])
    readings = _("{n} weak readings", n=words.decimal(values["readings"]))
    if values["strong"]:
        readings = _("{n} weak readings and a strong one of {size}", size=push(values["strong"]),
                     n=words.decimal(values["readings"]))  # fmt: skip
    if not values["size"]:
        return _("From {n}, the machine is right in {clean} of cases.", n=readings, clean=clean)
    said = {"n": readings, "size": words.decimal(values["size"], 2),
            "random": share(result["right_random"]), "aimed": share(result["right_aimed"]),
            "clean": clean}  # fmt: skip
    if values["weights"] == "strong":
        return _("Made for changes of {size} in {n}: right in {clean} unchanged, {random} "
                 "by chance, {aimed} aimed.",
                 **said)  # fmt: skip
    return _("Change {n} by {size} each: right in {random} if by chance, {aimed} if aimed, "
             "{clean} unchanged.", **said)  # fmt: skip


def table(scene):
    """Return how often it is right for some sizes; before the reveal only unchanged."""
    values = scene.values
    rows = []
    for size in SIZES if scene.revealed else (0,):
        found = pushed(values, size)
        rows.append([size, share(found["right_random"]), share(found["right_aimed"])])
    columns = [(_("Change in each reading"), 2), (_("Right, by chance"), 2),
               (_("Right, aimed"), 2)]  # fmt: skip
    said = {"n": words.decimal(values["readings"]), "size": words.decimal(values["size"], 2),
            "strong": _("a strong signal of {n}", n=words.decimal(values["strong"], 1))
            if values["strong"] else _("no strong signal")}  # fmt: skip
    if values["weights"] == "strong":
        caption = _("Each row is a machine made for that change, which drops all weaker signals; "
                    "{n} readings and {strong}; shown: {size}", **said)  # fmt: skip
    else:
        caption = _("{n} readings and {strong}; shown: a change of {size}", **said)
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["size"] < 0.07:
        found.append(_("The change is {n}; let it be 0.07 or more.",
                       n=words.decimal(values["size"], 2)))  # fmt: skip
    if values["strong"]:
        found.append(_("Under More controls, set the strong signal to 0."))
    if result["right_aimed"] < 95:
        found.append(_("Aimed, it is right in {n} of cases; let it be 95\u202f% or more.",
                       n=share(result["right_aimed"])))  # fmt: skip
    return found


CONTROLS = [
    Number("size", _("Change in each reading"), 0, 0.5, 0.01, 0),
    Count("readings", _("Weak readings"), 10, 5000, 1000),
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
    Goal(_("Without a strong signal, stay right in 95\u202f% of cases against an aimed change of "
           "0.07 or more."), missing),
    Measure(_("Read right, if aimed at"), lambda result: result["right_aimed"], say=share), None,
    [("clean", lambda values, result: share(result["right_clean"])),
     ("aimed", lambda values, result: share(result["right_aimed"])),
     ("chance", lambda values, result: share(result["right_random"]))],
)  # fmt: skip
