"""Three zooms: a check on 120 million phones, seen closer and closer, and a second check."""

from widgets import charts, words
from widgets.explorer import (
    Choice,
    Explorer,
    Goal,
    Integer,
    Logarithmic,
    Measure,
    Number,
    Prediction,
    Preset,
)  # fmt: skip
from widgets.models import screening as model
from widgets.pictures import zoom
from widgets.words import _

# The first figure is the summary's; all others are examples of ours.
CAUGHT, CAUGHT_AGAIN, WRONG_AGAIN = 0.95, 0.9, 0.001
CHECKS = [("none", _("none")), ("one", _("one check")), ("two", _("two checks"))]
SIZES = (_("120 million"), _("a million"), _("10\u202f000"), _("100"))


def evaluate(values):
    """Return for all phones how many raise an alarm and how many should; bad: compromised."""
    bad = values["compromised"] / 1e6
    found = model.screening(zoom.PHONES[0], bad, CAUGHT, values["wrong"] / 1e6, CAUGHT_AGAIN,
                            WRONG_AGAIN, 0, values["alike"])  # fmt: skip
    rung = {"none": (0.0, 0.0, 0.0), "one": found["first"], "two": found["second"]}
    true, false, share = rung[values["checks"]]
    every = zoom.PHONES[0] * bad
    return {"true": true, "false": false, "missed": every - true, "bad": every,
            "good": zoom.PHONES[0] - every, "share": share}  # fmt: skip


def few(number):
    """Return a number of phones: whole, or with one figure below one."""
    return words.decimal(number) if number >= 0.5 else words.significant(number, 1)


def ringing(values, result):
    """Return a function that says how many of the phones shown do a thing, on average.

    With a check all say as many decimals: so many that the rarer alarms, good or compromised, keep
    two figures, or the others four. So what is said adds up to what the title says.
    """
    share = zoom.PHONES[values["zoom"]] / zoom.PHONES[0]
    if values["checks"] == "none":
        return lambda number: few(share * number)
    rings = share * result["false"], share * result["true"]
    places = 0
    while min(rings) * 10**places < 9.95 and max(rings) * 10**places < 1000:
        places += 1
    return lambda number: words.decimal(share * number, places)


def real(result):
    """Return how many of a hundred alarms are real, in words."""
    share = 100 * result["share"]
    return _("nearly all") if share >= 99.5 else words.of_hundred(share)


def are_real(result):
    """Return the same with its verb: 9 are real."""
    n = real(result)
    return _("1 is real") if n == "1" else _("{n} are real", n=n)


def sample(result):
    """Return of a million phones how many good, bad and missed ones the picture shows."""
    scale = 1e6 / zoom.PHONES[0]
    return [words.rounded(scale * result[each], 0) for each in ("false", "true", "missed")]


def figure(scene):
    """Return the phones at the zoom's level, and a pile of a hundred alarms."""
    values, result = scene.values, scene.result
    checked = values["checks"] != "none"
    seen = sample(result)
    counts = [_("Of all 120 million phones")]
    if checked:
        alarms = result["true"] + result["false"]
        title = _("Of 100 alarms, {said}", said=are_real(result))
        counts += [_("{n} raise an alarm,", n=words.decimal(alarms)),
                   _("{n} of these are compromised;", n=words.decimal(result["true"])),
                   _("{n} compromised ones do not.",
                     n=words.decimal(result["missed"]))]  # fmt: skip
    else:
        title = _("{n} of 120 million phones are compromised", n=words.decimal(result["bad"]))
        counts.append(_("{n} are compromised.", n=words.decimal(result["bad"])))
    note = _("All alarms together: {n} of one dot", n=words.significant(120 * (
        seen[0] + seen[1]) / 1e6, 1)) if checked else ""  # fmt: skip
    guess = scene.guess
    if not scene.revealed and guess is None:
        guess = explorer.prediction.guess.default
    kept = None
    if scene.kept and scene.kept[1]["share"]:
        kept = words.rounded(100 * scene.kept[1]["share"], 0)
    name = _("{n} phones: {title}", n=SIZES[values["zoom"]], title=title)
    picture = zoom.draw(
        scene.width, name, values["zoom"], seen, note, counts,
        words.rounded(100 * result["share"], 0) if checked else None,
        _("100 alarms: {n} real", n=real(result)), guess, kept,
        "" if scene.revealed else _("100 alarms: how many are real?"))  # fmt: skip
    return charts.figure(title, [charts.picture(name, picture, 1)],
                         _("An illustration: how many are compromised is not known"))  # fmt: skip


def sentence(values, result):
    """Return who raises an alarm among the phones shown, and how many alarms are real."""
    n, say = SIZES[values["zoom"]], ringing(values, result)
    if values["checks"] == "none":
        return _("Nobody has looked yet; {n} phones hold on average {bad} compromised.", n=n,
                 bad=say(result["bad"]))  # fmt: skip
    said = {"n": n, "false": say(result["false"]), "true": say(result["true"]),
            "real": are_real(result)}  # fmt: skip
    if values["zoom"] == 3 and zoom.rings(sample(result)):
        return _("These 100 were opened because one rings; on average {false} good and {true} "
                 "compromised in 100 phones do. Of 100 alarms, {real}.", **said)  # fmt: skip
    return _("Of {n} phones, alarms come from {false} good and {true} compromised on average: of "
             "100 alarms, {real}.", **said)  # fmt: skip


def table(scene):
    """Return good and compromised phones with and without an alarm, in all and in what is shown."""
    values, result = scene.values, scene.result
    good, say = result["good"] - result["false"], ringing(values, result)
    rows = [[said, count, say(count)] for said, count in (
        (_("good, no alarm"), good), (_("good, alarm"), result["false"]),
        (_("compromised, alarm"), result["true"]),
        (_("compromised, no alarm"), result["missed"]))]  # fmt: skip
    columns = [(_("Phones"), 0), (_("Of 120 million"), 0),
               (_("Of {n}, on average", n=SIZES[values["zoom"]]), 0)]  # fmt: skip
    caption = _("Phones and alarms: {checks}", checks=dict(CHECKS)[values["checks"]])
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["checks"] != "one":
        found.append(_("Use one check, not two or none."))
    if values["compromised"] < explorer.control("compromised").default:
        found.append(_("Leave at least 100 in a million compromised."))
    if values["compromised"] > explorer.control("compromised").default:
        found.append(_("Leave at most 100 in a million compromised."))
    # What is judged is what is shown.
    if words.rounded(100 * result["share"], 0) < 90:
        found.append(_("Of 100 alarms, {said}; see “More controls”.", said=are_real(result)))
    return found


CONTROLS = [
    Integer("zoom", _("Zoom"), 0, 3, 0, say=lambda value: _("{n} phones", n=SIZES[value])),
    Choice("checks", _("Checked"), CHECKS, "none"),
    Number("alike", _("Second check errs on the same good phones"), 0, 0.9, 0.05, 0,
           about=_("0: never more than by chance; 1 would be a copy of the first check.")),
    Logarithmic("wrong", _("First check: false alarms"), 1, 3000, 1000, unit=_("in a million"),
                more=True, about=_("Among good phones. 1000 in a million: right 99.9\u202f%.")),
    Logarithmic("compromised", _("Compromised phones"), 1, 3000, 100, unit=_("in a million"),
                more=True, about=_("An illustration: nothing is known of the real case.")),
]  # fmt: skip
ONE, TWO = ("checks", "one"), ("checks", "two")
PRESETS = [
    Preset("start", _("No check"), _("Nobody has looked."), []),
    Preset("one", _("One check"), _("Right about 99.9\u202f% of good phones."), [ONE], "start"),
    Preset("close", _("Zoomed twice"), _("The same check, among 10\u202f000 phones."),
           [ONE, ("zoom", 2)], "one"),
    Preset("apart", _("Two checks"), _("Whatever rings is checked again, independently; of the "
           "compromised 90\u202f% ring again."), [TWO, ("zoom", 2)], "close"),
    Preset("same", _("Two that err alike"), _("Twice checked, with some of the same mistakes."),
           [TWO, ("zoom", 2), ("alike", 0.1)], "apart"),
    Preset("sharper", _("Right 99.99\u202f%"), _("One check with a tenth of the false alarms."),
           [ONE, ("zoom", 2), ("wrong", 100)], "close"),
]  # fmt: skip
explorer = Explorer(
    "three_zooms", _("Three zooms"),
    _("A check is right about 999 of 1000 good phones. What are its alarms worth?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS,
    Prediction(
        _("Of 120 million phones 12\u202f000 are compromised, as an illustration. A check is right "
          "about 99.9\u202f% of the good ones, and finds 95\u202f% of the compromised. Of 100 "
          "alarms, how many are real? Touch the pile."),
        [ONE], Integer("guess", _("Your guess, of 100"), 0, 100, 0),
        lambda result: 100 * result["share"],
        _("Among 10\u202f000 phones one is compromised, and the check is wrong about ten of the "
          "others. Zoom in to see them.")),
    Goal(_("With one check only, make 90 of 100 alarms real. As many phones are compromised as at "
           "the start."), missing),
    Measure(_("Real alarms, of 100"), lambda result: 100 * result["share"]), None,
    [("real", lambda values, result: real(result)),
     ("bad", lambda values, result: words.decimal(result["bad"])),
     ("alarms", lambda values, result: words.decimal(result["true"] + result["false"])),
     ("true", lambda values, result: words.decimal(result["true"])),
     ("false", lambda values, result: words.decimal(result["false"])),
     ("missed", lambda values, result: words.decimal(result["missed"]))],
)  # fmt: skip
