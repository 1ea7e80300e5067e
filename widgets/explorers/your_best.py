"""Your best, our best: what a firm buys for itself, and what it would buy for both."""

from widgets import charts, words
from widgets.explorer import Choice, Explorer, Goal, Integer, Measure, Number, Prediction, Preset
from widgets.models import sharing as model
from widgets.pictures import dikes
from widgets.words import _

WEAKNESS, STRENGTH = 0.65, 1e-5
# The picture's top: above what both would build at the ends of both controls.
MOST = 350000
# How far from the line a guess that it moves is drawn.
GUESSED = 30000
HOWS = [("alone", _("each for itself")), ("agreed", _("by agreement"))]
GUESSES = [("fall", _("it falls")), ("stay", _("it stays")), ("rise", _("it rises"))]


def evaluate(values):
    """Return what each firm spends, alone and by agreement, and how likely a break-in is."""
    reach = values["reach"] / 100
    found = model.sharing(WEAKNESS, 1e6 * values["loss"], STRENGTH, reach)
    found["shown"] = found[values["how"]]
    found["reach"] = reach
    found["saved"] = found["alone"][2] - found["agreed"][2]
    return found


def money(amount):
    """Return an amount in yuan, with three figures."""
    return "¥" + words.significant(amount, 3)


def risk(chance):
    """Return the chance of a break-in in words."""
    return words.percent(chance, 1)


def differ(result):
    """Tell whether an agreement changes anything that can be seen."""
    return money(result["alone"][0]) != money(result["agreed"][0])


def figure(scene):
    """Return both walls, with the marks of what is best for one and for both."""
    result = scene.result
    spent, chance, _cost = result["shown"]
    over = result["reach"]
    heights = [result[how][0] * (1 + over) for how in ("alone", "agreed")]
    said = {"money": money(spent), "n": risk(chance)}
    title = (_("Each spends {money}; chance of a break-in {n}", **said) if spent else
             _("Nobody spends; chance of a break-in {n}", **said))  # fmt: skip
    apart = differ(result)
    mine = risk(result["alone"][1])
    lines = [(heights[0], "mine", _("your best, shared or not: {n}", n=mine) if apart else
              _("your best and our best: {n}", n=mine))]  # fmt: skip
    if apart:
        lines.append((heights[1], "ours", _("our best: {n}", n=risk(result["agreed"][1]))))
    if scene.kept:
        kept = scene.kept[1]
        lines.append((kept["shown"][0] * (1 + kept["reach"]), "kept-level",
                      _("kept run: {n}", n=risk(kept["shown"][1]))))  # fmt: skip
    below = [("stones own", _("your own spending: {money}", money=money(spent)))]
    if spent * over:
        below.append(("stones over", _("reaches over from your neighbour: {money}",
                                       money=money(spent * over))))  # fmt: skip
    if scene.guess is not None:
        # A higher wall is a smaller chance.
        higher = {"fall": GUESSED, "stay": 0, "rise": -GUESSED}[scene.guess]
        lines.append((max(heights[0] + higher, 0), "guessed",
                      _("your guess: {said}", said=dict(GUESSES)[scene.guess])))  # fmt: skip
    name = _("Two firms' walls of protection: {title}", title=title)
    picture = dikes.draw(scene.width, name, (_("you"), _("neighbour")), spent, spent * over, MOST,
                         lines, heights if apart else None,
                         _("nobody can send a bill for this: worth {money} a year to each",
                           money=money(result["saved"])), below)  # fmt: skip
    return charts.figure(
        title,
        [charts.picture(name, picture, 1)],
        _("Height: protection of each, chance of a break-in in a year"),
    )


def sentence(values, result):
    """Return what is spent and how likely a break-in is, and what the other way would bring."""
    spent, chance, _cost = result["shown"]
    now = {"money": money(spent), "n": risk(chance)}
    if not result["agreed"][0]:
        return _("Nobody spends anything, a break-in has a chance of {n}, and no agreement would "
                 "change that.", **now)  # fmt: skip
    if not differ(result):
        return _("Each firm spends {money}, a break-in has a chance of {n}, and no agreement would "
                 "change that.", **now)  # fmt: skip
    other = result["agreed" if values["how"] == "alone" else "alone"]
    now["other"], now["m"] = money(other[0]), risk(other[1])
    if values["how"] == "alone":
        return _("Each firm for itself spends {money}, and a break-in has a chance of {n}; by "
                 "agreement it would be {other} and {m}.", **now)  # fmt: skip
    return _("By agreement each firm spends {money}, and a break-in has a chance of {n}; each for "
             "itself it would be {other} and {m}.", **now)  # fmt: skip


def table(scene):
    """Return both ways: spent, chance of a break-in and cost."""
    values, result = scene.values, scene.result
    rows = [[label, result[how][0], 100 * result[how][1], result[how][2]] for how, label in HOWS]
    caption = _("What each firm spends and risks in a year; {n}\u202f% reaches over; shown: {how}",
                n=values["reach"], how=dict(HOWS)[values["how"]])  # fmt: skip
    columns = [
        (_("How they decide"), 0),
        (_("Each spends, yuan"), 0),
        (_("Chance of a break-in, %"), 1),
        (_("Spending and expected loss, yuan"), 0),
    ]
    return charts.table(caption, columns, rows)


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if values["loss"] != 1:
        found.append(_("Let a break-in cost ¥1 million."))
    if values["reach"] > 80:
        found.append(_("Let at most 80\u202f% reach over."))
    if words.rounded(1000 * result["shown"][1], 0) > 200:
        found.append(_("The chance of a break-in is {n}; bring it down to 20.0\u202f%.",
                       n=risk(result["shown"][1])))  # fmt: skip
    return found


CONTROLS = [
    Integer("reach", _("Of your spending, reaches your neighbour"), 0, 100, 0, step=5, unit="%"),
    Choice("how", _("The two decide"), HOWS, "alone"),
    Number("loss", _("A break-in costs"), 0.1, 1.5, 0.1, 1, unit=_("million yuan")),
]  # fmt: skip
HALF, AGREED = ("reach", 50), ("how", "agreed")
PRESETS = [
    Preset("start", _("Each behind its own wall"), _("Nothing reaches over."), []),
    Preset("half", _("Half reaches over"), _("Each for itself."), [HALF], "start"),
    Preset("agreed", _("The same, by agreement"), _("The two bring their common cost down."),
           [HALF, AGREED], "half"),
    Preset("whole", _("All of it reaches over"), _("Each for itself."), [("reach", 100)], "half"),
    Preset("small", _("A small loss"), _("Half reaches over; a break-in costs ¥100\u202f000."),
           [HALF, ("loss", 0.1)], "half"),
]  # fmt: skip
PREDICTION = Prediction(
    _("Each firm protects itself as is best for it. Now half of what each spends protects its "
      "neighbour, too. What happens to the chance of a break-in?"),
    [HALF], Choice("guess", _("Your guess"), GUESSES, "fall"), lambda result: "stay",
    lambda result: _("Each firm builds until one more yuan saves it no more than a yuan. What "
                     "reaches over takes the place of its own: it spends {money}, and the wall is "
                     "as high as before.", money=money(result["alone"][0])))  # fmt: skip
explorer = Explorer(
    "your_best", _("Your best, our best"),
    _("Your wall also shields your neighbour. How high do you build it?"), _("Model, not data"),
    CONTROLS, evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("With a loss of ¥1 million and at most 80\u202f% that reaches over, bring the chance of "
           "a break-in down to 20.0\u202f%."), missing),
    Measure(_("Chance of a break-in"), lambda result: 100 * result["shown"][1], 1, "%"), None,
    [("spent", lambda values, result: money(result["shown"][0])),
     ("chance", lambda values, result: risk(result["shown"][1])),
     ("saved", lambda values, result: money(result["saved"]))],
)  # fmt: skip
