"""Most firms: growth that is good on average, and a hundred firms that live through it."""

import math

from widgets import charts, words
from widgets.explorer import (
    Explorer,
    Goal,
    Integer,
    Measure,
    Number,
    Prediction,
    Preset,
    Run,
)
from widgets.models import lasting_growth as model
from widgets.pictures import heaps
from widgets.words import _

RATE, DESTROYED, EFFECT, END, MOST = 0.06, 0.9, 100, 50, 5
# How often the firms of a heap were struck: the words above it.
STRUCK = (_("never"), _("once"), _("twice"), "3", "4", "5+")
TICKS = ((0.001, _("0.1\u202f%")), (0.01, _("1\u202f%")), (0.1, _("10\u202f%")), (1, _("start")),
         (10, _("10-fold")))  # fmt: skip


def after(result, years):
    """Return the heaps after so many years, with what is larger, tiny, in the middle, on average.

    As many firms of a hundred stand in each heap as there are on average.
    """
    chances = model.struck_times(years, result["struck"], MOST)
    counts = words.adding_up([100 * chance for chance in chances])
    calm = math.exp(years * result["calm"])
    found = [(calm * (1 - DESTROYED) ** times, firms) for times, firms in enumerate(counts)]
    passed, middle = 0, calm
    for size, firms in found:
        if passed < 50:
            middle = size
        passed += firms
    return {
        "heaps": found, "middle": middle, "mean": math.exp(years * result["average"]),
        "larger": sum([firms for size, firms in found if size > 1]),
        "tiny": sum([firms for size, firms in found if size < 0.01]),
    }  # fmt: skip


def evaluate(values):
    """Return how a firm grows in a calm year, over time and on average, and how it ends."""
    yearly, spent = values["chance"] / 100, values["spent"] / 100
    found = model.growth(yearly, DESTROYED, RATE, EFFECT, spent)
    found["struck"] = model.chance(yearly, EFFECT, spent)
    found["calm"] = math.log((1 + RATE) * (1 - spent))
    found["end"] = after(found, END)
    return found


def sized(size):
    """Return a size against the start in words."""
    if size < 0.0095:
        return _("under 1\u202f%")
    return (_("{n} times", n=words.significant(size, 2)) if size >= 9.95
            else words.percent(size))  # fmt: skip


def yearly(growth):
    """Return a yearly growth in words."""
    return words.percent(math.exp(growth) - 1, 1)


def struck(result):
    """Return in words how often a firm is struck, with what is spent on security."""
    if not result["struck"]:
        return _("never struck")
    return _("struck in {n} of 100 years", n=words.significant(100 * result["struck"], 2))


def figure(scene):
    """Return the heaps after a year, with the average and the firm in the middle."""
    years = scene.values["year"]
    now = after(scene.result, years)
    never, once = now["heaps"][0][0], now["heaps"][1][0]
    title = _("After {years}, {n} of 100 firms are larger",
              years=words.count(years, _("year"), _("years")), n=now["larger"])  # fmt: skip
    marks = [
        (now["mean"], "sign", _("average: {n}", n=sized(now["mean"]))),
        (now["middle"], "sign", _("firm in the middle: {n}", n=sized(now["middle"]))),
    ]
    below = [("larger", _("larger than at the start: {n}", n=now["larger"])),
             ("smaller", _("not larger: {n}, of these under 1\u202f%: {m}",
                           n=100 - now["larger"], m=now["tiny"])),
             ("", _("above each heap: how often struck; size if never: {n}, if once: {m}",
                    n=sized(never), m=sized(once))),
             ("", _("each firm is {struck}", struck=struck(scene.result)))]  # fmt: skip
    if scene.kept:
        below.append(("kept", _("kept run: {n} larger in the same year",
                                n=after(scene.kept[1], years)["larger"])))  # fmt: skip
    if scene.guess is not None:
        below.append(("guess", _("your guess: {n} larger in the end", n=scene.guess)))
    name = _("{title}; {told}", title=title, told="; ".join([said for _k, said in below]))
    shown = [(size, firms, said) for (size, firms), said in zip(now["heaps"], STRUCK)]
    picture = heaps.draw(scene.width, name, shown, TICKS, marks, below)
    subtitle = _("Size against the start, each step ten times; how many firms there are on average")
    return charts.figure(title, [charts.picture(name, picture, 1)], subtitle)


def sentence(values, result):
    """Return the growth of the average, the firm in the middle and how many are larger."""
    now = after(result, values["year"])
    told = struck(result)
    return told[0].upper() + told[1:] + _(
        ", the average changes by {mean} a year; after {years} it is {n}, and the firm in the "
        "middle {middle}.", mean=yearly(result["average"]), n=sized(now["mean"]),
        years=words.count(values["year"], _("year"), _("years")),
        middle=sized(now["middle"]))  # fmt: skip


def table(scene):
    """Return the heaps after this year."""
    now = after(scene.result, scene.values["year"])
    rows = [[words.decimal(times) if times < MOST else _("{n} or more", n=MOST), sized(size), firms]
            for times, (size, firms) in enumerate(now["heaps"])]  # fmt: skip
    columns = [(_("Catastrophes"), 0), (_("Size against the start"), 0), (_("Firms of 100"), 0)]
    caption = _("A hundred firms after {years}, each {struck}", struck=struck(scene.result),
                years=words.count(scene.values["year"], _("year"), _("years")))  # fmt: skip
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["chance"] < 8:
        found.append(_("Catastrophes come in {n} of 100 years; let it be 8 at least.",
                       n=words.exact(values["chance"])))  # fmt: skip
    if result["end"]["larger"] < 80:
        found.append(_("{n} firms are larger after 50 years; let it be 80 at least.",
                       n=result["end"]["larger"]))  # fmt: skip
    return found


CONTROLS = [
    Number("spent", _("Spent on security, of a year's output"), 0, 6, 0.2, 0, unit="%"),
    Integer("chance", _("Catastrophes in 100 years, without security"), 0, 10, 5),
    Integer("year", _("After so many years"), 0, END, END),
]
SPENT = ("spent", 2.4)
PRESETS = [
    Preset("start", _("Nothing spent"), _("A catastrophe takes nine tenths, 5 in 100 years."), []),
    Preset("best", _("2.4 of 100 spent"), _("It makes catastrophes rare."), [SPENT], "start"),
    Preset("calm", _("No catastrophes"), _("All firms fare alike."), [("chance", 0)], "start"),
    Preset("often", _("8 in 100 years"), _("Nothing spent."), [("chance", 8)], "start"),
]  # fmt: skip
PREDICTION = Prediction(
    _("Now each firm spends 2.4\u202f% of its output on security every year, and catastrophes "
      "become rare. How many of 100 firms are larger than at the start, after 50 years?"),
    [SPENT], Integer("guess", _("Your guess"), 0, 100, 28, unit=_("firms")),
    lambda result: result["end"]["larger"],
    lambda result: _("One catastrophe undoes {years} years of such growth. But now {n} of 100 "
                     "firms meet none in 50 years.", n=result["end"]["heaps"][0][1],
                     years=words.decimal(-math.log(1 - DESTROYED) / result["calm"])))  # fmt: skip
explorer = Explorer(
    "most_firms", _("Most firms"),
    _("The average firm grows. How do most firms fare?"), _("Model, not data"),
    CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Let catastrophes come in 8 of 100 years at least, and 80 of 100 firms be larger after "
           "50 years."), missing),
    Measure(_("Firms of 100 that are larger after 50 years"),
            lambda result: result["end"]["larger"]), Run("year", 60),
    [("larger", lambda values, result: words.decimal(result["end"]["larger"])),
     ("tiny", lambda values, result: words.decimal(result["end"]["tiny"])),
     ("middle", lambda values, result: sized(result["end"]["middle"])),
     ("mean", lambda values, result: sized(result["end"]["mean"])),
     ("average", lambda values, result: yearly(result["average"])),
     ("once", lambda values, result: sized(result["end"]["heaps"][1][0]))],
)  # fmt: skip
