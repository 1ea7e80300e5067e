"""Two tides on one shore: a technology comes, and its protection follows."""

from widgets import charts, words
from widgets.explorer import (
    Explorer,
    Goal,
    Integer,
    Logarithmic,
    Measure,
    Number,
    Prediction,
    Preset,
    Run,
)  # fmt: skip
from widgets.models import companion as model
from widgets.pictures import shore
from widgets.words import _

SHOWN, STEP = 25, 0.25
A_YEAR = int(1 / STEP)
# The curve is drawn in half years.
DRAWN = 2
YEARS = [each * DRAWN / A_YEAR for each in range(SHOWN * A_YEAR // DRAWN + 1)]
GUESS = Integer("guess", _("Your guess"), 0, 100, 30,
                say=lambda n: words.count(n, _("boat"), _("boats")))  # fmt: skip


def evaluate(values):
    """Return both tides and the strip between them, of 100 boats, up to the last year shown."""
    found = model.companion(values["start"] / 100, values["follow"] / 100, values["lag"],
                            values["first"] / 100, values["word"] / 100, SHOWN, STEP)  # fmt: skip
    used = [100 * share for share in found["used"]]
    safe = [100 * share for share in found["covered"]]
    strip = [one - other for one, other in zip(used, safe)]
    return {"used": used, "safe": safe, "open": strip, "largest": 100 * found["largest"],
            "when": found["when"], "debt": found["debt"]}  # fmt: skip


def boats(result, year):
    """Return how many boats use the technology and how many are protected, as whole boats."""
    at = year * A_YEAR
    used = words.rounded(result["used"][at], 0)
    # The strip is what is told; it is rounded, and the protected are the rest.
    return used, max(used - words.rounded(result["open"][at], 0), 0)


def late(lag):
    """Return when protection comes, in words."""
    if lag == 0:
        return _("Protection on the same day")
    return _("Protection {time} late", time=words.count(lag, _("year"), _("years")) if lag % 1 == 0
             else words.decimal(lag, 1) + " " + _("years"))  # fmt: skip


def figure(scene):
    """Return the shore at one moment, beside the boats without protection over the years."""
    result, year = scene.result, scene.values["year"]
    used, safe = boats(result, year)
    given = {"n": words.decimal(result["largest"]), "when": words.decimal(result["when"])}
    past = year >= words.rounded(result["when"], 0)
    title = (_("At worst {n} of 100 boats unprotected, in year {when}", **given) if past else
             _("Year {year}: {n} of 100 boats unprotected", n=used - safe, year=year))  # fmt: skip
    name = _("A shore with two tides and a hundred boats in year {year}", year=year)
    picture = shore.draw(used, safe, charts.panel_width(scene.width, 0.5), name)
    upto = year * A_YEAR // DRAWN + 1
    years, seen = YEARS[:upto], result["open"][: year * A_YEAR + 1 : DRAWN]
    traces = [charts.area(years, seen, "", "attack")] if year else []
    if scene.kept:
        traces.append(charts.line(YEARS, scene.kept[1]["open"][::DRAWN], _("kept run"),
                                  "baseline"))  # fmt: skip
    traces.append(charts.line(years, seen, "", "attack"))
    traces.append(charts.markers(years[-1:], seen[-1:], "", "attack"))
    notes = [charts.annotation(result["when"], result["largest"] + 7, _("at worst: {n}", **given),
                               "attack")] if past else []  # fmt: skip
    shapes = [] if scene.guess is None else [
        charts.horizontal(scene.guess, _("your guess: {n}", n=scene.guess), "novelty")]  # fmt: skip
    strip = charts.chart(
        _("Boats that use the technology without protection, over time"), traces,
        charts.axis(_("Time since the technology came"), _("years"), 0, SHOWN),
        charts.axis(_("Boats unprotected"), _("of 100"), 0, 100, ticks=[0, 25, 50, 75, 100]),
        notes, shapes,
    )  # fmt: skip
    return charts.figure(title, [charts.picture(name, picture), strip],
                         _("Boats in use and protected, of 100, in a model; the shore shows year "
                           "{year}", year=year))  # fmt: skip


def sentence(values, result):
    """Return when protection comes, the widest strip, and the years that a boat goes without."""
    used, safe = boats(result, values["year"])
    given = {"late": late(values["lag"]), "n": words.decimal(result["largest"]),
             "year": words.decimal(result["when"]), "now": values["year"], "open": used - safe,
             "debt": years_without(result)}  # fmt: skip
    if given["year"] == words.decimal(values["year"]):
        return _("{late}: at worst, in year {year}, {n} of 100 boats use it unprotected; on "
                 "average a boat goes {debt} without.", **given)  # fmt: skip
    return _("{late}: at worst, in year {year}, {n} of 100 boats use it unprotected, and {open} in "
             "year {now}; on average a boat goes {debt} without.", **given)  # fmt: skip


def years_without(result):
    """Return the years of unprotected use of a boat, on average, in words."""
    return words.count(words.decimal(result["debt"], 1), _("year"), _("years"))


def last(values, result):
    """Return the fate of No. 100 at the end of the time shown, in words."""
    used, safe = boats(result, SHOWN)
    return (_("protected") if safe == 100 else _("in use and still unprotected") if used == 100
            else _("not in use yet"))  # fmt: skip


def table(scene):
    """Return the tides at some years."""
    rows = []
    for year in list(range(0, SHOWN, 2)) + [SHOWN]:
        at = year * A_YEAR
        rows.append([str(year)] + [scene.result[name][at] for name in ("used", "safe", "open")])
    columns = [(_("Year"), 0), (_("In use, of 100"), 1), (_("Protected, of 100"), 1),
               (_("Unprotected, of 100"), 1)]  # fmt: skip
    return charts.table(_("Boats over the years; shown: year {year}", year=scene.values["year"]),
                        columns, rows)  # fmt: skip


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["lag"] < 5:
        found.append(_("{late}: let it be five years late or later.", late=late(values["lag"])))
    # As it is shown: what reads as 2.5 is enough.
    if words.rounded(result["debt"], 1) > 25:
        found.append(_("A boat goes {debt} without; let it be 2.5 at most.",
                       debt=years_without(result)))  # fmt: skip
    return found


CONTROLS = [
    Integer("year", _("Year shown"), 0, SHOWN, 10),
    Number("lag", _("Protection comes late by"), 0, 15, 0.5, 5, unit=_("years")),
    Logarithmic("start", _("Get it by themselves, a year"), 1, 100, 3, unit="%",
                about=_("3: must be found. 30: built in.")),
    Integer("follow", _("Follow protected boats, a year"), 0, 100, 38, unit="%", more=True,
            about=_("Of the unprotected, once all others are protected.")),
    Integer("first", _("Use it first, a year"), 2, 20, 3, unit="%", more=True,
            about=_("Take the technology itself, before they see others use it.")),
    Integer("word", _("Follow other users, a year"), 25, 100, 38, unit="%", more=True),
]  # fmt: skip
SAME_DAY, BUILT_IN = ("lag", 0), ("start", 30)
PRESETS = [
    Preset("late", _("Five years late"), _("Protection comes later, and each boat must find it."),
           []),
    Preset("same_day", _("Same day"), _("Five years earlier; each boat must still find it."),
           [SAME_DAY], "late"),
    Preset("late_built_in", _("Late, but built in"), _("Five years late, but it comes by itself."),
           [BUILT_IN], "late"),
    Preset("same_day_built_in", _("Same day and built in"), _("Both at once."),
           [SAME_DAY, BUILT_IN], "same_day"),
    Preset("alarmed", _("Same day, much talk"), _("Each protected boat persuades more others."),
           [SAME_DAY, ("follow", 100)], "same_day"),
]  # fmt: skip
LATE = evaluate({control.name: control.default for control in CONTROLS})
PREDICTION = Prediction(
    _("Five years late, {n} of 100 boats are unprotected at worst. Now protection comes on the "
      "same day as the technology. How many at worst?", n=words.decimal(LATE["largest"])),
    [SAME_DAY], GUESS, lambda result: result["largest"],
    _("Being there is not being used. Only a boat that has the technology can take its protection, "
      "and then each must still find it."))  # fmt: skip
explorer = Explorer(
    "two_tides", _("Two tides on one shore"),
    _("A new technology comes, its protection follows. How wide is the strip between?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Protection comes five years late or later, yet a boat goes 2.5 years without at most."),
         missing),
    Measure(_("Time without protection, on average for each boat"),
            lambda result: result["debt"], 1, _("years")),
    Run("year", 160),
    [("largest", lambda values, result: words.decimal(result["largest"])),
     ("debt", lambda values, result: words.decimal(result["debt"], 1)),
     ("last", last)],
)  # fmt: skip
