"""Time to be heard: boats that were stopped by mistake appeal, and wait for somebody to listen."""

from widgets import charts, words
from widgets.explorer import Explorer, Goal, Integer, Measure, Number, Prediction, Preset, Toggle
from widgets.models import review_queue as model
from widgets.pictures import corridor
from widgets.words import _

# Hearings an hour by one listener, and the goal: minutes, with so many listeners.
PACE = 6
SOON, FEW = 7, 5
ENDLESS = 1e6


def evaluate(values):
    """Return for both quays the mean wait, those of twenty boats, and the wait of one in twenty.

    In hours; None: without end.
    """
    coming = [values["left"], values["right"]]
    listeners = [values["left_desks"], values["right_desks"]]
    if values["common"]:
        coming, listeners = [sum(coming)] * 2, [sum(listeners)] * 2
    found = []
    for each, count in zip(coming, listeners):
        shares = [(boat + 0.5) / corridor.TOLD for boat in range(corridor.TOLD)]
        waits = [model.waited(share, each, PACE, count) for share in shares]
        found.append({"wait": model.line(each, PACE, count)["wait"], "waits": waits,
                      "slow": model.waited(0.95, each, PACE, count)})  # fmt: skip
    return found


def time(hours):
    """Return a wait in words."""
    if hours is None:
        return _("without end")
    if hours * 3600 < 1:
        return _("under 1 second")
    if hours * 3600 < 99.5:
        return words.count(words.significant(hours * 3600, 2), _("second"), _("seconds"))
    if hours * 60 < 99.5:
        return words.count(words.significant(hours * 60, 2), _("minute"), _("minutes"))
    return words.count(words.significant(hours, 2), _("hour"), _("hours"))


def figure(scene):
    """Return the two corridors."""
    values, result = scene.values, scene.result
    left, right = [time(quay["wait"]) for quay in result]
    if values["common"]:
        title = _("One line for both quays: mean wait {time}", time=left)
    else:
        title = _("Mean wait left {left}, right {right}", left=left, right=right)
    rows = []
    for side, quay in zip((_("Left quay"), _("Right quay")), result):
        minutes = [None if hours is None else 60 * hours for hours in quay["waits"]]
        rows.append((_("{side}: {time}", side=side, time=time(quay["wait"])), minutes))
    asked = not scene.revealed
    guess = explorer.prediction.guess.default if asked and scene.guess is None else scene.guess
    name = _("Twenty boats that appeal at each quay, as far from the door as they wait. Mean wait "
             "left {left}, right {right}", left=left, right=right)  # fmt: skip
    picture = corridor.draw(scene.width, name, rows, guess, "guess" if asked else None)
    return charts.figure(title, [charts.picture(name, picture, 1)],
                         _("Each mark: one in twenty of those who appeal, in the long run of a "
                           "model"))  # fmt: skip


def sentence(values, result):
    """Return how long the boats wait."""
    left, right = result
    said = {"a": time(left["wait"]), "b": time(right["wait"]), "slow": time(left["slow"])}
    if values["common"]:
        if left["wait"] is None:
            return _("In one line for both quays more appeals come than can be heard, and the wait "
                     "has no end.")  # fmt: skip
        return _("In one line for both quays a boat waits {a} on average, and one in twenty waits "
                 "{slow} or more.", **said)  # fmt: skip
    if left["wait"] is None:
        return _("On the left more appeals come than can be heard, and the wait has no end; on the "
                 "right it is {b}.", **said)  # fmt: skip
    return _("On the left the mean wait is {a}, and one in twenty waits {slow} or more; on the "
             "right the mean wait is {b}.", **said)  # fmt: skip


def table(scene):
    """Return both quays in figures."""
    values = scene.values
    rows = [[side, values[quay], values[quay + "_desks"], time(found["wait"]), time(found["slow"])]
            for side, quay, found in zip((_("left"), _("right")), ("left", "right"),
                                         scene.result)]  # fmt: skip
    columns = [(_("Quay"), 0), (_("Appeals an hour"), 1), (_("Listeners"), 0),
               (_("Mean wait"), 0), (_("One in twenty waits at least"), 0)]  # fmt: skip
    caption = _("One line for both quays") if values["common"] else _("A line at each quay")
    return charts.table(caption, columns, rows)


def capped(result):
    """Return the mean wait on the left in hours, a number also where it has no end."""
    wait = result[0]["wait"]
    return ENDLESS if wait is None else wait


def missing(values, result):
    """Return what the goal still lacks."""
    found = []
    if (values["left"], values["right"]) != (TWICE[1], START):
        found.append(_("The goal is about {n} appeals an hour on the left, {m} on the right.",
                       n=words.trimmed(TWICE[1], 1), m=words.trimmed(START, 1)))  # fmt: skip
    count = values["left_desks"] + values["right_desks"]
    if count > FEW:
        found.append(_("{n} listeners; {most} are enough.", n=count, most=FEW))
    for side, quay in zip((_("left"), _("right")), result):
        if quay["wait"] is None or 60 * quay["wait"] >= SOON:
            found.append(_("Mean wait on the {side}: {time}.", side=side, time=time(quay["wait"])))
    return found


START = 8.1
TWICE = ("left", 16.3)
CONTROLS = [
    Number("left", _("Appeals on the left"), 1, 30, 0.1, START, unit=_("an hour")),
    Integer("left_desks", _("Listeners on the left"), 1, 8, 3,
            about=_("Each hears six boats an hour.")),
    Toggle("common", _("One line for both quays"), False),
    Integer("right_desks", _("Listeners on the right"), 1, 8, 3, more=True),
    Number("right", _("Appeals on the right"), 1, 30, 0.1, START, unit=_("an hour"), more=True),
]  # fmt: skip
PRESETS = [
    Preset("start", _("Both quays alike"), _("As many appeals, and three listeners at each."), []),
    Preset("twice", _("Twice as many on the left"),
           _("Honest boats are stopped 2.02 to 1, and three listeners sit at each quay."), [TWICE],
           "start"),
    Preset("common", _("One line"), _("The same appeals, and the six listeners share one line."),
           [TWICE, ("common", True)], "twice"),
    Preset("moved", _("A listener moves"),
           _("The same appeals; four listeners on the left, two on the right."),
           [TWICE, ("left_desks", 4), ("right_desks", 2)], "twice"),
]  # fmt: skip
PREDICTION = Prediction(
    _("At both quays the mean wait is {time}. Twice as many boats appeal on the left now, and "
      "still three listeners sit there. How long is the mean wait on the left? Touch the "
      "corridor.", time=time(model.line(START, PACE, 3)["wait"])),
    [TWICE], Integer("guess", _("Your guess"), 0, corridor.LAST, 2, unit=_("minutes"),
            say=lambda guess: words.count(guess, _("minute"), _("minutes"))),
    lambda result: 60 * capped(result),
    _("The listeners were busy less than half of the time, so hardly anybody waited. Now they are "
      "busy nine tenths of it, and whoever comes meets a line."),
)  # fmt: skip
explorer = Explorer(
    "time_to_be_heard", _("Time to be heard"),
    _("Stopped by mistake: how long until somebody listens?"), _("Model, not data"), CONTROLS,
    evaluate, figure, sentence, table, PRESETS, PREDICTION,
    Goal(_("Take {n} appeals an hour on the left and {m} on the right. Bring both mean waits below "
           "{soon} minutes, with {few} listeners in all.", n=words.trimmed(TWICE[1], 1),
           m=words.trimmed(START, 1), soon=SOON, few=FEW), missing),
    Measure(_("Mean wait on the left"), capped,
            say=lambda hours: time(None if hours == ENDLESS else hours)),
    numbers=[
        ("left", lambda values, result: time(result[0]["wait"])),
        ("right", lambda values, result: time(result[1]["wait"])),
        ("slow", lambda values, result: time(result[0]["slow"])),
    ],
)  # fmt: skip
