"""A bar of years: must a secret be kept longer than the machine that reads it will take?"""

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
from widgets.models import mosca as model
from widgets.pictures import years as bar
from widgets.words import _, chance

MOVES = list(range(21))
THERE = {}
GUESS = Integer("guess", _("Your guess"), 0, 100, 5, unit="%")


def exposed(values, move):
    """Return the exposed share for a time that the move takes."""
    spread = float(values["doubt"])
    if not spread:
        return model.exposure(values["shelf"], move, values["machine"])["exposed"]
    return model.expected_exposure(values["shelf"], move, values["machine"], spread)["exposed"]


def evaluate(values):
    """Return the exposed share, the same with the year known, and the share for each move."""
    known = model.exposure(values["shelf"], values["move"], values["machine"])
    curve = [100 * exposed(values, move) for move in MOVES]
    return {"exposed": exposed(values, values["move"]), "known": known["exposed"],
            "late": known["violated"], "curve": curve, "today": exposed(values, 0)}  # fmt: skip


def there(values, year):
    """Return the chance that the machine is there in a year, worked out once."""
    if values["doubt"] == "0":
        return float(year > values["machine"])
    known = values["doubt"], values["machine"], year
    if known not in THERE:
        if len(THERE) > 300:
            THERE.clear()
        THERE[known] = model.arrived(year, values["machine"], float(values["doubt"]))
    return THERE[known]


def years(number):
    """Return a number of years in words."""
    return words.count(number, _("year"), _("years"))


def figure(scene):
    """Return the bars over the years, beside the exposed share against the time of the move."""
    values, result = scene.values, scene.result
    wide = 0.56
    name = _("The move of {move}, then a secret of {shelf}, against the machine",
             move=years(values["move"]), shelf=years(values["shelf"]))  # fmt: skip
    picture = bar.draw(values["move"], values["shelf"], values["machine"],
                   lambda year: there(values, year), values["doubt"] == "0",
                   charts.panel_width(scene.width, wide), name)  # fmt: skip
    you = 100 * result["exposed"]
    traces = [charts.line(MOVES, result["curve"], "", "attack"),
              charts.markers([values["move"]], [you], "", "attack")]  # fmt: skip
    notes = []
    if scene.guess is not None:
        traces.append(charts.markers([values["move"]], [scene.guess], "", "novelty"))
        notes.append(charts.annotation(values["move"] + 0.4, scene.guess, _(
            "your guess: {n}", n=GUESS.say(scene.guess)), "novelty"))  # fmt: skip
    # The curve rises: to its left there is room.
    notes.append(charts.annotation(max(values["move"] - 5, 0), you + (7 if you < 80 else -9),
                                   _("here"), "attack"))  # fmt: skip
    if scene.kept:
        traces.append(charts.line(MOVES, scene.kept[1]["curve"], "", "baseline"))
        notes.append(charts.annotation(MOVES[-8], scene.kept[1]["curve"][-8], _("kept run")))
    chart = charts.chart(
        _("Share exposed, by how long the move takes"), traces,
        charts.axis(_("The move takes"), _("years"), 0, 20),
        charts.axis(_("Exposed"), _("of 100 letters"), 0, 100), notes, share=1 - wide,
    )  # fmt: skip
    return charts.figure(title(values, result), [charts.picture(name, picture, wide), chart],
                         _("Exposed: read by the machine while it must be secret"))  # fmt: skip


def title(values, result):
    """Return the finding."""
    if values["doubt"] != "0":
        return _("Of what you send meanwhile, {share} is exposed", share=chance(result["exposed"]))
    return _("{shelf} + {move} years against {machine}: {share} exposed", shelf=values["shelf"],
             move=values["move"], machine=values["machine"],
             share=chance(result["exposed"]) if result["exposed"] else _("nothing"))  # fmt: skip


def sentence(values, result):
    """Return what is exposed, and what the plain sum says."""
    total = values["shelf"] + values["move"]
    sign = (_("more than") if total > values["machine"] else
            _("less than") if total < values["machine"] else _("just"))  # fmt: skip
    given = {"shelf": years(values["shelf"]), "move": values["move"], "sign": sign,
             "machine": values["machine"],
             "share": chance(result["exposed"]) if result["exposed"] else _("nothing")}  # fmt: skip
    if values["doubt"] == "0":
        return _("{shelf} of secrecy and {move} for the move are {sign} {machine}: {share} of what "
                 "is sent meanwhile is exposed.", **given)  # fmt: skip
    if total < values["machine"]:
        return _("If year {machine} is only a guess, {share} of what is sent meanwhile is exposed, "
                 "though {shelf} of secrecy and {move} to move are {sign} {machine}.",
                 **given)  # fmt: skip
    return _("{shelf} of secrecy and {move} for the move are {sign} {machine}, and that is only a "
             "guess: {share} of what is sent is exposed.", **given)  # fmt: skip


def table(scene):
    """Return the share for some moves; before the reveal the year is known in it."""
    values, result = scene.values, scene.result
    columns = [(_("The move takes, years"), 0), (_("Exposed, %"), 1)]
    rows = [[move, result["curve"][move]] for move in range(0, 21, 2)]
    caption = _("Exposed share by the time of the move; shown: {move}, {share}",
                move=years(values["move"]), share=chance(result["exposed"]))  # fmt: skip
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["doubt"] != "0.4" or values["machine"] != 15:
        found.append(_("Set the machine's year to “a guess”, and let it come in 15 years."))
    if values["move"] < 4:
        found.append(_("You cannot move faster than in four years. What else can change?"))
    if values["shelf"] < 5:
        found.append(_("Secrets must keep for five years at least."))
    if result["exposed"] > 0.1:
        found.append(_("{share} is still exposed.", share=chance(result["exposed"])))
    return found


LONG = [("shelf", 25), ("machine", 20)]
CONTROLS = [
    Integer("shelf", _("Must stay secret"), 1, 50, 10, unit=_("years")),
    Integer("move", _("The move takes"), 1, 20, 4, unit=_("years")),
    Choice("doubt", _("The machine's year"), [("0", _("known")), ("0.4", _("a guess")),
                                              ("0.8", _("a wild guess"))], "0",
           about=_("One time in three a guess is off by a factor of 1.5 or more, a wild guess by "
                   "2.2 or more.")),
    Integer("machine", _("The machine comes in"), 5, 40, 15, unit=_("years"), more=True),
]  # fmt: skip
PRESETS = [
    Preset("start", _("Year known"), _("Ten years of secrecy and four for the move."), []),
    Preset("guess", _("Year guessed"), _("The same, but year 15 is only the middle of a guess."),
           [("doubt", "0.4")], "start"),
    Preset("slow", _("A slow move"), _("Eight years for the move, and year 15 is a guess."),
           [("move", 8), ("doubt", "0.4")], "guess"),
    Preset("long", _("A long secret"), _("25 years of secrecy; the machine comes in 20 years."),
           LONG),
    Preset("long_fast", _("Long secret, fast move"),
           _("Again 25 years of secrecy, but one to move."), LONG + [("move", 1)], "long"),
]  # fmt: skip
explorer = Explorer(
    "bar_of_years", _("A bar of years"),
    _("Somebody records your letters today. Will they still matter when a machine can read them?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS,
    Prediction(
        _("Now 15 years is only a guess: sooner or later are equally likely. How much of what you "
          "send during the move is exposed?"), [("doubt", "0.4")], GUESS,
        lambda result: words.rounded(100 * result["exposed"], 0),
        _("The sum still looks safe, but a guess has two sides, and one of them is early."),
    ),
    Goal(_("Year 15 is a guess, and the move takes four years or more: expose {n} at most, with "
           "secrets of five years or more.", n=words.percent(0.1)), missing),
    Measure(_("Exposed, of what you send"), lambda result: result["exposed"], say=chance), None,
    [("exposed", lambda values, result: chance(result["exposed"])),
     ("today", lambda values, result: chance(result["today"]))],
)  # fmt: skip
