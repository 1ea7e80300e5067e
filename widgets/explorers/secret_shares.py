"""Secret shares: with one share too few every secret is still possible, all equally."""

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
from widgets.models import secret_sharing as model
from widgets.pictures import once, wires
from widgets.words import _

PRIME, COUNT, SECRET = 31, 5, 17
# Drawn once by chance; whoever shares a secret draws them anew each time.
CHANCE = [9, 25, 13]
# The captains in the order in which they hand over their shares.
ORDER = (5, 2, 4, 1, 3)
GUESS = Integer("guess", _("Your guess"), 1, PRIME, 10,
                say=lambda n: words.count(n, _("code"), _("codes")))  # fmt: skip
NUMERALS = [_("none"), _("one"), _("two"), _("three"), _("four"), _("five")]
HELD = [
    _("No share held"),
    _("One share held"),
    _("Two shares held"),
    _("Three shares held"),
    _("Four shares held"),
    _("Five shares held"),
]


def evaluate(values):
    """Return the points of the curve, the code it gives, and the codes that other shares give."""
    needed, held = int(values["needed"]), values["held"]
    shares = model.shares(SECRET, CHANCE[: needed - 1], COUNT, PRIME)
    known = [shares[captain - 1] for captain in ORDER[:held]]
    open_now = held >= needed
    if open_now:
        points = known[:needed]
        implied = [model.opened(points, PRIME)] * PRIME
    else:
        others = [(captain, 0) for captain in ORDER[held + 1 : needed]]
        points = known + [(ORDER[held], values["supposed"])] + others
        implied = model.implied(known + others, ORDER[held], PRIME)
    return {
        "points": points, "open": open_now, "code": model.opened(points, PRIME),
        "implied": implied, "needed": needed, "possible": 1 if open_now else PRIME,
        "ways": 1 if open_now else PRIME ** (needed - held - 1),
        "known": known, "next": ORDER[min(held, COUNT - 1)],
        "taken": ORDER[held + 1 : needed],
    }  # fmt: skip


def figure(scene):
    """Return the wires with their beads, beside the code that each supposed share gives."""
    values, result = scene.values, scene.result
    wide = 0.56
    needed = result["needed"]
    shown, kinds = [None] * (COUNT + 1), [""] * (COUNT + 1)
    beads = [(0, result["code"], "held" if result["open"] else "supposed")]
    beads += [(captain, share, "supposed") for captain, share in result["points"]]
    beads += [(captain, share, "held") for captain, share in result["known"]]
    for captain, share, kind in beads:
        shown[captain], kinds[captain] = share, kind
    curve = wires.signed([model.through(result["points"], x, PRIME) for x in range(needed)],
                         PRIME)  # fmt: skip
    title = (_("One code fits: {n}", n=result["code"]) if result["open"] else
             _("All {n} codes are still possible", n=PRIME))  # fmt: skip
    first = _("A wire for the code and one for each of five captains; {title}", title=title)
    picture = wires.draw(shown, kinds, curve, PRIME, (_("held"), _("supposed")),
                         charts.panel_width(scene.width, wide), first)  # fmt: skip
    across = (_("whatever you suppose") if result["open"] else
              _("if captain {n} has …", n=result["next"]))  # fmt: skip
    second = _("The code that comes out, for each of {n} shares supposed", n=PRIME)
    guess = "" if scene.guess is None else _("your guess: {n}", n=scene.guess)
    square = once.draw(result["implied"], None if result["open"] else values["supposed"], across,
                       _("The code is …"), guess, 217, charts.panel_width(scene.width, 1 - wide),
                       second)  # fmt: skip
    panels = [charts.picture(first, picture, wide), charts.picture(second, square, 1 - wide)]
    subtitle = _("Heights of one curve, from 0 to 30; above 30 comes 0 again, as on a clock; "
                 "supposed: {share}", share=values["supposed"])  # fmt: skip
    return charts.figure(title, panels, subtitle)


def sentence(values, result):
    """Return what the shares held say about the code."""
    held, needed = HELD[values["held"]], NUMERALS[result["needed"]]
    if result["open"]:
        return _("{held}, {needed} needed: only one curve fits, and it starts at the code, "
                 "{code}. To suppose {share} for a further share changes nothing.", held=held,
                 needed=needed, code=result["code"], share=values["supposed"])  # fmt: skip
    given = {
        "held": held,
        "needed": needed,
        "n": result["next"],
        "share": values["supposed"],
        "code": result["code"],
        "most": PRIME,
        "ways": words.decimal(result["ways"]),
    }
    if result["ways"] == 1:
        return _("{held}, {needed} needed: if captain {n} has {share}, the code is {code}; each of "
                 "the {most} codes comes out exactly once, so none is ruled out.",
                 **given)  # fmt: skip
    given["others"] = (_("captain {n} has 0", n=result["taken"][0]) if len(result["taken"]) == 1
                       else _("the rest have 0"))  # fmt: skip
    return _("{held}, {needed} needed: if captain {n} has {share} and {others}, the code is "
             "{code}; each code comes out {ways} times: none is ruled out.", **given)  # fmt: skip


def table(scene):
    """Return the code for each share supposed."""
    values, result = scene.values, scene.result
    rows = [[supposed, code] for supposed, code in enumerate(result["implied"])]
    columns = [(_("Supposed share"), 0), (_("The code it gives"), 0)]
    caption = _("Shares held: {held} of {needed} needed; codes that can still be right: {n}; "
                "supposed: {share}", held=values["held"], needed=result["needed"],
                n=result["possible"], share=values["supposed"])  # fmt: skip
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if result["needed"] != 3:
        found.append(_("Three shares are needed: see “More controls”."))
    if values["held"] != 2:
        found.append(_("You hold {n}; hold two.", n=NUMERALS[values["held"]]))
    if result["code"] != 30:
        found.append(_("The code is {code}, not 30.", code=result["code"]))
    return found


TWO = ("held", 2)
CONTROLS = [
    Integer("held", _("Shares you hold"), 1, COUNT, 3, unit=_("of 5")),
    Integer("supposed", _("Suppose the next share is"), 0, PRIME - 1, 12,
            about=_("Counts while you hold too few.")),
    Choice("needed", _("Shares needed"), [("2", _("two")), ("3", _("three")), ("4", _("four"))],
           "3", more=True),
]  # fmt: skip
PRESETS = [
    Preset("start", _("Three held"), _("Three of five captains; three are needed."), []),
    Preset("two", _("Two held"), _("One share too few; suppose that captain 4 has 12."), [TWO],
           "start"),
    Preset("other", _("Two held, another try"), _("The same two; suppose that captain 4 has 13."),
           [TWO, ("supposed", 13)], "two"),
    Preset("one", _("One held"), _("Two shares too few; captain 4 is taken to have 0."),
           [("held", 1)], "two"),
    Preset("four", _("Four needed"), _("Three held as at first, but four are needed."),
           [("needed", "4")], "start"),
]  # fmt: skip
explorer = Explorer(
    "secret_shares", _("Secret shares"),
    _("Five captains share the code of a chest; any three open it. What do two know?"),
    _("Model, not data"), CONTROLS, evaluate, figure, sentence, table, PRESETS,
    Prediction(
        _("The code is a number from 0 to 30. Three shares open it; you hold three. You lose one "
          "and hold two. How many of the 31 codes can still be right?"), [TWO], GUESS,
        lambda result: result["possible"],
        _("For each code there is exactly one third share that would give it. Two shares rule "
          "out none: they tell nothing."),
    ),
    Goal(_("Three are needed and you hold two. Suppose a third share so that the code is 30."),
         missing),
    Measure(_("Codes still possible"), lambda result: result["possible"]), None,
    [("code", lambda values, result: words.decimal(result["code"])),
     ("possible", lambda values, result: words.decimal(result["possible"])),
     ("ways", lambda values, result: words.decimal(result["ways"]))],
)  # fmt: skip
